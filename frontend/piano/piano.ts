/** Le pagine del piano: frecce fra le caselle dei mesi e bagliore dei valori cambiati da altri. */
const DURATA = 2000;
const CASELLE = 'button.casella';
const luci = new WeakMap<Element, () => void>();

/** Vero se di ciò che sta in quel posto si vede il mezzo: non è fuori dallo schermo né sotto una barra ferma. */
function siVede(valore: HTMLElement, posto: DOMRect): boolean {
  const sopra = document.elementFromPoint(posto.left + posto.width / 2, posto.top + posto.height / 2);
  return sopra !== null && (valore.contains(sopra) || sopra.contains(valore));
}

/** Il valore brilla nel colore di chi l'ha cambiato, con il suo nome accanto; uno alla volta per valore. */
export function illumina(valore: HTMLElement, colore: number, nome: string): void {
  luci.get(valore)?.();
  const persona = `p-${colore}`;
  const cartellino = document.createElement('span');
  cartellino.className = `cartellino cartellino--vivo ${persona}`;
  cartellino.setAttribute('aria-hidden', 'true');
  cartellino.textContent = nome;
  const posto = valore.getBoundingClientRect();
  cartellino.style.insetInlineStart = `${Math.max(4, Math.min(posto.left, innerWidth - 160))}px`;
  cartellino.style.top = `${posto.bottom}px`;
  if (siVede(valore, posto)) document.body.append(cartellino);
  valore.classList.add('bagliore', persona);
  const spegni = () => {
    clearTimeout(attesa);
    cartellino.remove();
    valore.classList.remove('bagliore', persona);
    luci.delete(valore);
  };
  const attesa = setTimeout(spegni, DURATA);
  luci.set(valore, spegni);
}

const LETTO = 10_000;
let via: ReturnType<typeof setTimeout> | undefined;

/**
 * Com'è andato un gesto: si legge, poi lascia il posto; finché la persona ci è sopra, resta. Se starebbe su ciò che ha
 * appena premuto, sta in alto. Anche dopo, Ctrl+Z annulla.
 */
function detto(esito: HTMLElement): void {
  clearTimeout(via);
  esito.classList.remove('annulla--sopra');
  esito.classList.add('annulla--vivo');
  const suo = esito.getBoundingClientRect();
  const usato = document.activeElement?.getBoundingClientRect();
  const copre = usato && usato.right > suo.left && usato.bottom > suo.top && usato.top < suo.bottom;
  esito.classList.toggle('annulla--sopra', document.activeElement !== document.body && copre);
  const basta = () => {
    if (esito.matches(':hover, :focus-within')) via = setTimeout(basta, LETTO);
    else esito.classList.remove('annulla--vivo');
  };
  via = setTimeout(basta, LETTO);
}

/** La casella accanto (o sopra, o sotto) nella stessa tabella. */
function vicina(da: HTMLElement, tasto: string): HTMLElement | undefined {
  const riga = da.closest('tr')!;
  const inRiga = [...riga.querySelectorAll<HTMLElement>(CASELLE)];
  const posto = inRiga.indexOf(da);
  if (tasto === 'ArrowLeft') return inRiga[posto - 1];
  if (tasto === 'ArrowRight') return inRiga[posto + 1];
  if (tasto === 'Home') return inRiga[0];
  if (tasto === 'End') return inRiga[inRiga.length - 1];
  const righe = [...riga.closest('table')!.querySelectorAll('tr')].filter((r) => r.querySelector(CASELLE));
  const altra = righe[righe.indexOf(riga) + (tasto === 'ArrowUp' ? -1 : 1)];
  return altra && [...altra.querySelectorAll<HTMLElement>(CASELLE)][posto];
}

/** Una sola casella per tabella è raggiunta dal tabulatore: quella in cui si è stati per ultima. */
document.addEventListener('focusin', (e) => {
  const casella = (e.target as HTMLElement).closest?.<HTMLElement>(CASELLE);
  if (!casella) return;
  casella
    .closest('table')!
    .querySelectorAll<HTMLElement>(`${CASELLE}[tabindex="0"]`)
    .forEach((c) => (c.tabIndex = -1));
  casella.tabIndex = 0;
});

document.addEventListener('keydown', (e) => {
  const casella = (e.target as HTMLElement).closest?.<HTMLElement>(CASELLE);
  if (!casella || e.altKey || e.ctrlKey || e.metaKey || !/^(Arrow|Home$|End$)/.test(e.key)) return;
  e.preventDefault();
  vicina(casella, e.key)?.focus();
});

/** Ctrl+Z fuori da un campo è della pagina; dentro, del browser. */
document.addEventListener('keydown', (e) => {
  if (e.key.toLowerCase() !== 'z' || !(e.ctrlKey || e.metaKey) || e.shiftKey || e.altKey) return;
  if ((e.target as HTMLElement).closest?.('input, textarea, [contenteditable]')) return;
  const bottone = document.querySelector<HTMLElement>('[data-annulla]');
  if (!bottone || bottone.hidden) return;
  e.preventDefault();
  bottone.click();
});

declare global {
  interface Window {
    ObiettiviPiano: { illumina: typeof illumina; detto: typeof detto };
  }
}

window.ObiettiviPiano = { illumina, detto };
