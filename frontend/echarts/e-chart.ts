import { campioni, impagina } from './immagine';
import type { Grafico } from './motore';
import { assiConId, categorieConId, distesa, idCategoria, ritoccata, type Opzione } from './opzione';
import { scarica } from './scarica';
import { colora, TEMI, type Tono } from './tema';

const STILE = `
  :host { display: block; position: relative; min-height: 0; min-width: 0; contain: layout paint; }
  :host([hidden]) { display: none; }
  #tela { position: absolute; inset: 0; outline: 0 none light-dark(rgb(0 0 0), rgb(255 255 255)); }
  #tela text { font-family: inherit !important; }
  button { position: absolute; inset: 0; padding: 0; border: 0; background: none; outline: none; pointer-events: none; }
  button > span { position: absolute; inset: 0; border-radius: 4px; }
  button:focus-visible > span { outline: 3px solid var(--oc-fuoco, Highlight); outline-offset: -2px; }
  [role='status'] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  @media print { button { display: none; } #tela > div, #tela svg { width: 100% !important; height: 100% !important; } }`;
const SENZA_MOTO = matchMedia('(prefers-reduced-motion: reduce)');
const SCURO = matchMedia('(prefers-color-scheme: dark)');
const CONTRASTO = matchMedia('(prefers-contrast: more)');
const ATTESA_CARATTERI = 2000;
const SU_CARTA = { width: 400, height: 240 };
let motore: typeof import('./motore') | undefined;

type Premuto = { seriesId?: string; dataIndex?: number; data?: unknown; event?: { offsetX: number; offsetY: number } };

/** Un grafico di ECharts: riceve dal server opzioni intere e ritocchi numerati, restituisce gli id degli elementi premuti. */
class EChart extends HTMLElement {
  #tela: HTMLDivElement;
  #tasto: HTMLButtonElement;
  #voce: HTMLElement;
  #dove = 0;
  #grafico?: Grafico;
  #avvio?: Promise<void>;
  #intera?: Opzione;
  #revisione = -1;
  #stampa = false;
  #misure = new ResizeObserver(() => this.#misura());
  #radice = new MutationObserver(() => this.#rivesti());
  #rivesti = () => this.#vesti();
  #primaDiStampare = () => this.#prepara();
  #dopoLaStampa = () => this.#vesti(false);

  constructor() {
    super();
    const ombra = this.attachShadow({ mode: 'open' });
    ombra.innerHTML = `<style>${STILE}</style><div id="tela" role="img"></div><button type="button" hidden><span></span></button><span role="status"></span>`;
    this.#tela = ombra.querySelector<HTMLDivElement>('#tela')!;
    this.#tasto = ombra.querySelector('button')!;
    this.#voce = ombra.querySelector<HTMLElement>('[role=status]')!;
    this.#tasto.addEventListener('click', () => this.#scelto(this.#tasto.value));
    this.#tasto.addEventListener('keydown', (e) => this.#passa(e));
  }

  connectedCallback() {
    [SENZA_MOTO, SCURO, CONTRASTO].forEach((m) => m.addEventListener('change', this.#rivesti));
    this.#radice.observe(document.documentElement, { attributeFilter: ['theme', 'style', 'class', 'data-tema'] });
    addEventListener('beforeprint', this.#primaDiStampare);
    addEventListener('afterprint', this.#dopoLaStampa);
    this.#misure.observe(this);
  }

  disconnectedCallback() {
    [SENZA_MOTO, SCURO, CONTRASTO].forEach((m) => m.removeEventListener('change', this.#rivesti));
    this.#radice.disconnect();
    removeEventListener('beforeprint', this.#primaDiStampare);
    removeEventListener('afterprint', this.#dopoLaStampa);
    this.#misure.disconnect();
    this.#grafico?.dispose();
    this.#grafico = undefined;
  }

  /** Dal server, a ogni aggancio: l'opzione intera. */
  mostra(revisione: number, opzione: Opzione) {
    this.#revisione = revisione;
    this.#intera = opzione;
    this.#ridisegna();
  }

  /** Dal server, a ogni cambiamento: solo ciò che è cambiato. Se manca un ritocco si chiede di nuovo l'intero. */
  ritocca(revisione: number, ritocco: Opzione) {
    if (revisione !== this.#revisione + 1 || !this.#intera) {
      this.dispatchEvent(new CustomEvent('e-chart-refresh'));
      return;
    }
    this.#revisione = revisione;
    const nuova = distesa(this.#intera, ritocco);
    this.#intera = ritoccata(this.#intera, nuova);
    this.#grafico?.setOption(colora(nuova, this.#tono()) as Opzione, { lazyUpdate: true });
    if (this.#grafico) this.#metti();
  }

  /** Immagine PNG in chiaro su fondo bianco: le righe date sopra il grafico, sotto la legenda della carta e la didascalia. */
  async png(didascalia = '', righe: string[] = []): Promise<string> {
    const { init } = await import('./motore');
    const larghezza = this.clientWidth || 900;
    const altezza = this.clientHeight || 420;
    const opzioni = { renderer: 'canvas', width: larghezza, height: altezza, devicePixelRatio: 2 } as const;
    const copia = init(document.createElement('div'), 'chiaro', { ...opzioni, locale: this.#lingua() });
    copia.setOption({ ...this.#completa('chiaro'), animation: false });
    const disegno = copia.getRenderedCanvas({ pixelRatio: 2, backgroundColor: TEMI.chiaro.ruoli.superficie });
    const immagine = impagina(disegno, {
      righe,
      legenda: campioni(this.closest('.riquadro')),
      didascalia,
      caratteri: getComputedStyle(this).fontFamily,
    }).toDataURL('image/png');
    copia.dispose();
    return immagine;
  }

  async scaricaPng(nome: string, didascalia = '', righe: string[] = []) {
    scarica(nome, await this.png(didascalia, righe));
  }

  #misura() {
    if (this.clientWidth === 0 || this.clientHeight === 0) return;
    if (!this.#grafico) {
      this.#avvio ??= this.#avvia().finally(() => (this.#avvio = undefined));
      return;
    }
    this.#grafico.resize({ animation: { duration: 0 } });
    this.#inquadra();
  }

  async #avvia() {
    [motore] = await Promise.all([import('./motore'), this.#caratteri()]);
    if (!this.isConnected || this.clientWidth === 0 || this.clientHeight === 0 || this.#grafico) return;
    this.#nasci();
  }

  #nasci(misure = {}) {
    this.#grafico = motore!.init(this.#tela, this.#tono(), { renderer: 'svg', locale: this.#lingua(), ...misure });
    this.toggleAttribute('disegnato', true);
    this.#grafico.on('click', (p) => this.#premuto(p as Premuto));
    const sfondo = this.#grafico.getZr();
    sfondo.on('click', (e) => {
      if (!e.target) this.#premuto({ event: e });
    });
    sfondo.on('mousemove', (e) => {
      if (!e.target) sfondo.setCursorStyle(this.#fascia(e.offsetX, e.offsetY) ? 'pointer' : 'default');
    });
    this.#ridisegna();
  }

  /** Le misure dei testi valgono solo con i caratteri definitivi; senza rete si parte comunque. */
  #caratteri(): Promise<unknown> {
    const { fontFamily } = getComputedStyle(this);
    const pesi = [400, 600, 700].map((peso) => document.fonts.load(`${peso} 13px ${fontFamily}`));
    return Promise.race([Promise.allSettled(pesi), new Promise((poi) => setTimeout(poi, ATTESA_CARATTERI))]);
  }

  /** Sulla carta c'è posto anche per il disegno che lo schermo stretto non mostra, e che allora nasce lì. */
  #prepara() {
    if (!this.#grafico && this.#intera && motore) this.#nasci(SU_CARTA);
    this.#vesti(true);
  }

  /** setTheme() dimentica ciò che è venuto dopo la prima opzione: si rimette sempre l'opzione intera. */
  #vesti(stampa = this.#stampa) {
    this.#stampa = stampa;
    this.#grafico?.setTheme(this.#tono());
    this.#ridisegna(!stampa);
  }

  #ridisegna(animato = true) {
    if (!this.#grafico || !this.#intera) return;
    const moto = animato ? {} : { animation: false };
    this.#grafico.setOption({ ...this.#completa(this.#tono()), ...moto }, { notMerge: true });
    this.#inquadra();
  }

  /** Con il riquadro di vista l'SVG si adatta anche alla pagina stampata. */
  #inquadra() {
    const svg = this.#tela.querySelector('svg');
    svg?.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
    this.#metti();
  }

  /**
   * Il bottone con cui il grafico si percorre da tastiera: uno, sulla fascia in cui si è; le frecce passano alle altre,
   * Invio la preme come il mouse.
   */
  #metti() {
    this.#tela.setAttribute('aria-label', this.ariaLabel ?? '');
    const fasce = this.#intera ? categorieConId(this.#intera) : [];
    this.#tasto.hidden = fasce.length === 0;
    if (fasce.length === 0 || !this.#grafico) return;
    this.#dove = Math.min(this.#dove, fasce.length - 1);
    const { asse, indice, posto, quante, id, nome } = fasce[this.#dove];
    const assi = asse === 'xAxis' ? { xAxisIndex: indice } : { yAxisIndex: indice };
    const accanto = posto + (posto + 1 < quante ? 1 : -1);
    const [primo, secondo] = [posto, accanto].map((k) => Number(this.#grafico!.convertToPixel(assi, k)));
    const fascia = Math.abs(secondo - primo) || (asse === 'xAxis' ? this.clientWidth : this.clientHeight);
    const [inizio, fine] = asse === 'xAxis' ? ['left', 'width'] : ['top', 'height'];
    this.#tasto.value = id;
    this.#tasto.setAttribute('aria-label', nome);
    const segno = this.#tasto.firstElementChild as HTMLElement;
    segno.style.cssText = `${inizio}:${primo - fascia / 2}px;${fine}:${fascia}px`;
  }

  #passa(e: KeyboardEvent) {
    const fasce = this.#intera ? categorieConId(this.#intera) : [];
    const nuovo = {
      ArrowDown: this.#dove + 1,
      ArrowRight: this.#dove + 1,
      ArrowUp: this.#dove - 1,
      ArrowLeft: this.#dove - 1,
      Home: 0,
      End: fasce.length - 1,
    }[e.key];
    if (nuovo === undefined) return;
    e.preventDefault();
    this.#dove = Math.max(0, Math.min(nuovo, fasce.length - 1));
    this.#metti();
    this.#voce.textContent = this.#tasto.getAttribute('aria-label');
  }

  /** L'opzione nei colori del tono, con le regole della casa: niente HTML nei suggerimenti, movimento solo se gradito. */
  #completa(tono: Tono): Opzione {
    const opzione = colora(this.#intera, tono) as Opzione;
    const aria = { enabled: true, label: { description: this.ariaLabel ?? '' }, decal: { show: CONTRASTO.matches } };
    return {
      ...opzione,
      ...(SENZA_MOTO.matches ? { animation: false } : {}),
      aria: { ...aria, ...(opzione.aria as object | undefined) },
      tooltip: { ...(opzione.tooltip as object | undefined), renderMode: 'richText', confine: true },
    };
  }

  #tono(): Tono {
    return !this.#stampa && getComputedStyle(this.#tela).outlineColor === 'rgb(255, 255, 255)' ? 'scuro' : 'chiaro';
  }

  #lingua() {
    return document.documentElement.lang.startsWith('en') ? 'EN' : 'IT';
  }

  #premuto({ seriesId = '', dataIndex = -1, data, event }: Premuto) {
    const proprio = (data as { id?: string } | undefined)?.id;
    const elemento = proprio ?? (event ? this.#fascia(event.offsetX, event.offsetY) : '');
    if (!elemento && !seriesId) return;
    this.#scelto(elemento, seriesId, dataIndex);
  }

  #scelto(elemento: string, serie = '', indice = -1) {
    this.dispatchEvent(new CustomEvent('e-chart-select', { detail: { elemento, serie, indice } }));
  }

  /** L'id della categoria nella cui fascia cade il punto, o niente. */
  #fascia(x: number, y: number): string {
    const { clientWidth, clientHeight } = this;
    if (!this.#intera || !this.#grafico || x < 0 || y < 0 || x > clientWidth || y > clientHeight) return '';
    for (const [nome, i] of assiConId(this.#intera)) {
      const dove = nome === 'xAxis' ? { xAxisIndex: i } : { yAxisIndex: i };
      const categoria = Number(this.#grafico.convertFromPixel(dove, nome === 'xAxis' ? x : y));
      const id = idCategoria(this.#intera, nome, i, categoria);
      if (id) return id;
    }
    return '';
  }
}

customElements.define('e-chart', EChart);
