/**
 * La matrice di un obiettivo trasversale: il browser disegna ogni cella dalle sue cifre e ne conta i giorni, così che un
 * giorno che passa non si manda a nessuno. Frecce, Home e Fine fra le celle, Invio apre, Esc chiude il pannello.
 */
const CELLE = 'oc-cella > button';
const GIORNO = 86_400_000;
const MEZZ_ORA = 1_800_000;
const MESI = 12;
const STRETTO = matchMedia('(max-width: 899px)'); // il pannello sta sotto la matrice

type Parole = Record<string, string>;

const giorni = (data: string): number => Math.round(Date.parse(`${data}T00:00:00Z`) / GIORNO);
const giornoDiRoma = (): number => giorni(new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' }));
const nata = giornoDiRoma();
const riempi = (testo: string, con: string | number): string => testo.replace('{0}', () => String(con));

/** Ciò che le celle di una matrice hanno in comune: il giorno che si guarda, le parole, da quando una fase è vecchia. */
function tavola(cella: Element): { oggi: number; anno: number; vecchia: number; parole: Parole } | undefined {
  const matrice = cella.closest<HTMLElement>('.matrice');
  if (!matrice) return undefined;
  const { al = '', anno = '', vecchia = '', parole = '{}' } = matrice.dataset;
  const passati = matrice.hasAttribute('data-ferma') ? 0 : giornoDiRoma() - nata;
  return {
    oggi: giorni(al) + passati,
    anno: Number(anno),
    vecchia: Number(vecchia),
    parole: JSON.parse(parole) as Parole,
  };
}

/** Il primo giorno di un periodo: i mesi dell'anno, poi i due anni seguenti. */
const inizio = (anno: number, i: number): number =>
  Math.round(Date.UTC(i < MESI ? anno : anno + i - MESI + 1, i < MESI ? i : 0) / GIORNO);

/** I mesi in piccolo: sopra quelli previsti, sotto quelli svolti, quelli coperti dall'avanzamento e quelli che mancano. */
function mini(mesi: string, anno: number, oggi: number): string {
  const segni = [...mesi];
  const p = segni.map((m) => `<i class="${'pcx'.includes(m) ? 'p' : 'b'}"></i>`);
  const e = segni.map((m, i) => {
    const iniziato = inizio(anno, i) <= oggi;
    if (iniziato && (m === 'e' || m === 'x')) return '<i class="e"></i>';
    if (m === 'c') return '<i class="c"></i>';
    return `<i class="${iniziato && m === 'p' ? 'm' : 'n'}"></i>`;
  });
  return p.concat(e).join('');
}

class OcCella extends HTMLElement {
  static observedAttributes = ['cifre', 'scelta'];
  #bottone?: HTMLButtonElement;

  connectedCallback(): void {
    if (!this.#bottone) {
      this.#bottone = document.createElement('button');
      this.#bottone.type = 'button';
      this.#bottone.tabIndex = -1;
      this.append(this.#bottone);
    }
    queueMicrotask(() => this.disegna());
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.disegna();
  }

  disegna(): void {
    const bottone = this.#bottone;
    const dati = tavola(this);
    if (!bottone || !dati) return;
    const { oggi, anno, vecchia, parole } = dati;
    const nome = this.getAttribute('nome') ?? '';
    const cifre = this.getAttribute('cifre') ?? '';
    bottone.className = cifre ? 'cella' : 'assente';
    bottone.classList.toggle('mia-scelta', this.hasAttribute('scelta'));
    bottone.setAttribute('aria-expanded', String(this.hasAttribute('scelta')));
    if (!cifre) {
      bottone.innerHTML = '<span></span>';
      bottone.firstElementChild!.textContent = parole.assente;
      bottone.setAttribute('aria-label', `${nome}: ${parole.assente}`);
    } else {
      const [percento, forma, mesi, aggiornata, dovuta, comincia] = cifre.split('|');
      const eta = OcCella.eta(aggiornata, dovuta, comincia, oggi, parole);
      const ferma = dovuta !== '' && oggi - giorni(dovuta) > vecchia;
      bottone.innerHTML =
        '<span class="alto"><span></span><span class="stato"><span class="segno"></span></span></span>' +
        `<span class="mini">${mini(mesi, anno, oggi)}</span> <small></small>`;
      bottone.querySelector('.alto > :first-child')!.textContent = percento;
      bottone.querySelector('.stato')!.classList.add(`c-${forma}`);
      const quando = bottone.querySelector('small')!;
      quando.className = ferma ? 'vecchio' : '';
      quando.textContent = eta;
      if (ferma) quando.insertAdjacentHTML('afterbegin', '<span class="icona icona-orologio"></span>');
      bottone.setAttribute(
        'aria-label',
        `${nome}: ${[percento, eta].filter(Boolean).join(' ')}, ${parole[forma] ?? ''}`,
      );
    }
    const tabella = this.closest('table');
    if (tabella && !tabella.querySelector(`${CELLE}[tabindex="0"]`)) bottone.tabIndex = 0;
  }

  private static eta(aggiornata: string, dovuta: string, comincia: string, oggi: number, parole: Parole): string {
    if (!aggiornata && !dovuta) return comincia ? riempi(parole.da, comincia) : '';
    if (!aggiornata) return parole.mai;
    const passati = Math.max(0, oggi - giorni(aggiornata));
    return passati === 0 ? parole.oggi : passati === 1 ? parole.ieri : riempi(parole.giorni, passati);
  }
}

if (!customElements.get('oc-cella')) customElements.define('oc-cella', OcCella);

/** A mezzanotte le età crescono di uno senza che nessuno lo mandi. */
let visto = nata;
setInterval(() => {
  if (giornoDiRoma() === visto) return;
  visto = giornoDiRoma();
  document.querySelectorAll<OcCella>('oc-cella').forEach((cella) => cella.disegna());
}, MEZZ_ORA);

const campo = (nome: string): HTMLElement | null => document.querySelector(`[data-campo="${CSS.escape(nome)}"]`);

/** Un pannello si è aperto: la sua cella resta in vista e la lettura riparte dal suo titolo. */
export function aperto(nome: string): void {
  requestAnimationFrame(() => {
    document.getElementById('titolo-pannello')?.focus({ preventScroll: true });
    if (STRETTO.matches) document.querySelector('.matrice')?.scrollIntoView({ block: 'start' });
    campo(nome)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

/** Il pannello si è chiuso: il fuoco torna a ciò che l'aveva aperto. */
export function ridai(nome: string): void {
  requestAnimationFrame(() => {
    const da = campo(nome);
    const primo = da?.matches('button') ? da : da?.querySelector('button');
    (primo ?? document.querySelector<HTMLElement>(`${CELLE}[tabindex="0"]`))?.focus();
  });
}

function vicina(da: HTMLElement, tasto: string): HTMLElement | undefined {
  const riga = da.closest('tr')!;
  const inRiga = [...riga.querySelectorAll<HTMLElement>(CELLE)];
  const posto = inRiga.indexOf(da);
  if (tasto === 'ArrowLeft') return inRiga[posto - 1];
  if (tasto === 'ArrowRight') return inRiga[posto + 1];
  if (tasto === 'Home') return inRiga[0];
  if (tasto === 'End') return inRiga[inRiga.length - 1];
  const altra = tasto === 'ArrowUp' ? riga.previousElementSibling : riga.nextElementSibling;
  return altra ? [...altra.querySelectorAll<HTMLElement>(CELLE)][posto] : undefined;
}

const cellaDi = (e: Event): HTMLElement | null => (e.target as HTMLElement).closest?.<HTMLElement>(CELLE) ?? null;

document.addEventListener('click', (e) => {
  const cella = cellaDi(e);
  const chiave = cella?.parentElement?.dataset.campo?.slice('cella.'.length);
  cella?.dispatchEvent(new CustomEvent('apri-cella', { detail: chiave, bubbles: true }));
});

document.addEventListener('focusin', (e) => {
  const cella = cellaDi(e);
  if (!cella) return;
  cella
    .closest('table')!
    .querySelectorAll<HTMLElement>(`${CELLE}[tabindex="0"]`)
    .forEach((c) => (c.tabIndex = -1));
  cella.tabIndex = 0;
});

document.addEventListener('keydown', (e) => {
  const cella = cellaDi(e);
  if (!cella || e.altKey || e.ctrlKey || e.metaKey || !/^(Arrow|Home$|End$)/.test(e.key)) return;
  e.preventDefault();
  vicina(cella, e.key)?.focus();
});

/** Esc chiude il pannello, tranne dove ha già un suo compito: un testo che si scrive, un elenco o un calendario aperto. */
document.addEventListener('keydown', (e) => {
  if (e.key !== 'Escape' || e.defaultPrevented || e.isComposing) return;
  const qui = e.target as HTMLElement;
  if (qui.closest?.('.scrittura') || document.querySelector('[opened]:not(vaadin-tooltip)')) return;
  document.querySelector<HTMLElement>('.pannello-trasversale [data-chiudi]')?.click();
});

declare global {
  interface Window {
    ObiettiviMatrice: { aperto: typeof aperto; ridai: typeof ridai };
  }
}

window.ObiettiviMatrice = { aperto, ridai };
