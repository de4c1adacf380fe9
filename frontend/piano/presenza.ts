/** Chi è qui ora: avatar, contorno con il nome sui campi in cui si trovano gli altri, battiti al server. */
import { html, nothing, render } from 'lit';
import {
  arriviEUscite,
  cartellino,
  colore,
  daVedere,
  iniziali,
  type Presente,
  riempi,
  scriveQui,
  type Testi,
} from './presenti';

const AVATAR = 5;
const STRETTA = matchMedia('(max-width: 599px)');
const FRENO = 150; // fra un battito e l'altro di chi si sposta in fretta
const QUIETE = 3000; // senza un tasto non si sta più scrivendo
const NASCOSTA = 120_000; // i browser addormentano i battiti di una pagina nascosta a lungo: se ne va, e torna quando si vede
const RIPOSO = 1500; // arrivi e uscite si dicono insieme; chi ricarica la pagina non si sente

let numero = 0;

/** Il campo in cui è il fuoco, con davanti la cella da cui si è aperto il suo pannello (data-campo-di). */
function dove(): string {
  const attivo = document.hasFocus() ? document.activeElement : null;
  const campo = attivo?.closest<HTMLElement>('[data-campo]')?.dataset.campo;
  const di = attivo?.closest<HTMLElement>('[data-campo-di]')?.dataset.campoDi;
  return [di, campo].filter(Boolean).join(' ');
}

/** Gli elementi della pagina che mostrano un campo. */
function elementi(campo: string): HTMLElement[] {
  const [primo, dentro] = campo.split(' ').map((c) => CSS.escape(c));
  const cerca = [`[data-campo="${primo}"]`, ...(dentro ? [`[data-campo-di="${primo}"] [data-campo="${dentro}"]`] : [])];
  return [...document.querySelectorAll<HTMLElement>(cerca.join())];
}

class Presenti extends HTMLElement {
  #gettone = '';
  #ogni = 0;
  #io = 0;
  #testi = {} as Testi;
  #presenti: Presente[] = [];
  #annunciati = new Map<number, string>();
  #segnati = new Set<HTMLElement>();
  #scrive = false;
  #via = false;
  #detto = 'qui';
  #ultimo = 0;
  #ritmo = 0;
  #attesa = 0;
  #quiete = 0;
  #voce = 0;
  #nascosta = 0;
  #disegno = 0;
  #ascolti = new AbortController();
  #mutamenti = new MutationObserver(() => this.#ridisegna());

  connectedCallback() {
    this.#ascolti = new AbortController();
    const come = { capture: true, passive: true, signal: this.#ascolti.signal };
    STRETTA.addEventListener('change', () => this.#avatar(), come);
    document.addEventListener('focusin', () => this.#forse(), come);
    document.addEventListener('focusout', () => this.#smette(), come);
    document.addEventListener('input', (e) => this.#tasto(e), come);
    document.addEventListener('visibilitychange', () => this.#vista(), come);
    window.addEventListener('focus', () => this.#forse(), come);
    window.addEventListener('blur', () => this.#smette(), come);
    window.addEventListener('online', () => this.#batti(), come);
    window.addEventListener('pageshow', (e) => e.persisted && this.#batti(), come);
    window.addEventListener('pagehide', () => this.#batti(true), come);
    this.#mutamenti.observe(document.body, { childList: true, subtree: true });
    this.#cammina();
    this.#ridisegna();
  }

  disconnectedCallback() {
    this.#ascolti.abort();
    this.#mutamenti.disconnect();
    clearInterval(this.#ritmo);
    [this.#attesa, this.#quiete, this.#voce, this.#nascosta].forEach(clearTimeout);
    cancelAnimationFrame(this.#disegno);
    this.#attesa = this.#voce = this.#disegno = 0;
    this.#segnati.forEach((e) => this.#pulisci(e));
  }

  /** Dal server, a ogni aggancio. */
  avvia(gettone: string, ogni: number, io: number, testi: Testi) {
    this.#gettone = gettone;
    this.#io = io;
    this.#testi = testi;
    this.#ogni = ogni;
    this.#cammina();
    this.#forse();
  }

  #cammina() {
    clearInterval(this.#ritmo);
    if (this.#ogni) this.#ritmo = window.setInterval(() => this.#via || this.#batti(), this.#ogni);
  }

  /** Dal server, a ogni cambiamento: chi è qui ora, tutti. */
  mostra(presenti: Presente[]) {
    const prima = this.#presenti;
    this.#presenti = presenti;
    this.#avatar();
    this.#segna();
    this.#scriveQui(prima);
    if (!this.#voce) this.#voce = window.setTimeout(() => this.#annuncia(), RIPOSO);
  }

  get #altri() {
    return this.#presenti.filter((p) => p.persona !== this.#io);
  }

  // ---- che cosa diciamo di noi ----

  /** Con il fuoco già nel suo posto nuovo; chi corre fra le caselle non manda un battito per casella. */
  #forse() {
    const pausa = Math.max(0, this.#ultimo + FRENO - performance.now());
    this.#attesa ||= window.setTimeout(() => {
      this.#attesa = 0;
      if (this.#stato() !== this.#detto) this.#batti();
    }, pausa);
  }

  #smette() {
    this.#scrive = false;
    this.#forse();
  }

  #tasto(e: Event) {
    if (!(e.target as Element).closest?.('[data-campo]')) return;
    this.#scrive = true;
    clearTimeout(this.#quiete);
    this.#quiete = window.setTimeout(() => this.#smette(), QUIETE);
    this.#forse();
  }

  #vista() {
    clearTimeout(this.#nascosta);
    if (document.visibilityState === 'visible') {
      this.#batti();
    } else {
      this.#nascosta = window.setTimeout(() => this.#batti(true), NASCOSTA);
    }
  }

  #stato(): string {
    if (this.#via) return 'via';
    const campo = dove();
    return campo ? `${this.#scrive ? 'scrive' : 'qui'} ${campo}` : 'qui';
  }

  /** Fuori dalla coda dei gesti; senza rete si riprova al battito dopo. */
  async #batti(via = false) {
    const gettone = this.#gettone;
    if (!gettone) return;
    this.#via = via;
    this.#detto = this.#stato();
    this.#ultimo = performance.now();
    try {
      const risposta = await fetch(new URL('presenza', document.baseURI), {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: `${gettone} ${++numero} ${this.#detto}`,
        keepalive: via,
        signal: via ? null : AbortSignal.timeout(5000),
      });
      if (risposta.status === 410 && gettone === this.#gettone) this.#gettone = '';
    } catch {
      this.#detto = '';
      if (!via) window.dispatchEvent(new Event('rete-dubbia'));
    }
  }

  // ---- che cosa si vede degli altri ----

  #avatar() {
    const io = this.#presenti.filter((p) => p.persona === this.#io);
    const tutti = [...this.#altri, ...io];
    const posti = STRETTA.matches ? AVATAR - 2 : AVATAR;
    const visti = daVedere(tutti, posti);
    const nome = (p: Presente) => (p.persona === this.#io ? riempi(this.#testi.tu, p.nome) : p.nome);
    const tondo = (p: Presente, classe = '') =>
      html`<span class="persona ${classe} p-${colore(p)}" title=${nome(p)} aria-hidden="true">${iniziali(p.nome)}</span>`;
    const quanti = riempi(this.#testi.quanti, String(tutti.length));
    render(
      html`<button type="button" popovertarget="nomi-presenti" aria-label=${`${quanti}: ${tutti.map(nome).join(', ')}`}>
          <span class="tondi">${visti.map((p) => tondo(p))}${
            tutti.length > visti.length
              ? html`<span class="persona persona--piu" aria-hidden="true">+${tutti.length - visti.length}</span>`
              : nothing
          }</span>
          ${tutti.length > 1 ? html`<span class="quanti">${quanti}</span>` : nothing}
        </button>
        <ul id="nomi-presenti" popover @beforetoggle=${(e: Event) => this.#accosta(e.target as HTMLElement)}>
          ${tutti.map((p) => html`<li>${tondo(p, 'persona--s')}${nome(p)}</li>`)}
        </ul>`,
      this,
    );
  }

  #accosta(elenco: HTMLElement) {
    const posto = this.getBoundingClientRect();
    elenco.style.top = `${posto.bottom + 4}px`;
    const aDestra = posto.left + posto.right > innerWidth;
    elenco.style.right = aDestra ? `${document.documentElement.clientWidth - posto.right}px` : 'auto';
    elenco.style.left = aDestra ? 'auto' : `${posto.left}px`;
  }

  /** Su ogni campo occupato il contorno di chi c'è, con il nome; gli altri tornano come prima. */
  #segna() {
    const per = new Map<HTMLElement, Presente[]>();
    for (const p of this.#altri.filter((a) => a.campo)) {
      elementi(p.campo).forEach((e) => per.set(e, [...(per.get(e) ?? []), p]));
    }
    [...this.#segnati].filter((e) => !per.has(e)).forEach((e) => this.#pulisci(e));
    per.forEach((chi, elemento) => {
      elemento.dataset.chi = cartellino(chi, this.#presenti, this.#testi);
      elemento.style.setProperty('--chi', `var(--oc-persona-${colore(chi[0])})`);
      this.#segnati.add(elemento);
    });
  }

  #pulisci(elemento: HTMLElement) {
    delete elemento.dataset.chi;
    elemento.style.removeProperty('--chi');
    this.#segnati.delete(elemento);
  }

  /** Le parti della pagina nate dopo prendono il loro contorno: una volta per fotogramma, e solo se serve. */
  #ridisegna() {
    if (this.#disegno || !this.#altri.some((p) => p.campo)) return;
    this.#disegno = requestAnimationFrame(() => {
      this.#disegno = 0;
      this.#segna();
    });
  }

  // ---- che cosa se ne sente ----

  #di(testo: string) {
    window.dispatchEvent(new CustomEvent('annuncia', { detail: testo }));
  }

  #annuncia() {
    this.#voce = 0;
    const ora = new Map(this.#altri.map((p) => [p.persona, p.nome]));
    const frasi = arriviEUscite(this.#annunciati, ora, this.#testi);
    this.#annunciati = ora;
    if (frasi) this.#di(frasi);
  }

  /** Chi comincia a scrivere nel campo in cui siamo. */
  #scriveQui(prima: Presente[]) {
    const frase = scriveQui(prima, this.#altri, dove(), this.#testi);
    if (frase) this.#di(frase);
  }
}

customElements.define('oc-presenti', Presenti);
