/**
 * I campi di testo vivi, ascoltati dalla pagina: ogni battuta diventa una bozza, e il testo parte uscendo, con Invio (o
 * Ctrl e Invio), e dopo due secondi di riposo nei testi lunghi. Un gesto alla volta: il successivo aspetta la risposta.
 * Un campo «a mano» (un numero con il suo giorno) parte soltanto con Invio o con il suo bottone.
 */
import { conserva, dimentica, nuovoId, questaTab, type Precedente } from '../telaio/bozze';
import { Stesura } from './stesura';

const RIPOSO = 2000;
const CAMPO = '[data-luogo][data-campo]';

interface Scrittura extends HTMLElement {
  value: string;
  helperText?: string;
}

/** Il campo e la base: il testo su cui questo browser e il servizio sono stati d'accordo per ultimo. */
interface Vivo extends HTMLElement {
  base?: string;
}

const stati = new WeakMap<HTMLElement, Stesura>();
const riposi = new WeakMap<Stesura, ReturnType<typeof setTimeout>>();
const partiti = new Set<HTMLElement>();

/** Dove la persona scrive: il campo subito aperto dal browser, o quello del servizio quando è arrivato. */
const subitoDi = (vivo: Element): HTMLTextAreaElement | null => vivo.querySelector('.scrittura--subito');
const scrittura = (vivo: Element): Scrittura | null => subitoDi(vivo) ?? vivo.querySelector<Scrittura>('.scrittura');
const vivoDi = (nodo: EventTarget | null): Vivo | undefined => {
  const campo = (nodo as HTMLElement | null)?.closest?.<Scrittura>('.scrittura');
  return campo?.closest<Vivo>(CAMPO) ?? undefined;
};
const lungo = (vivo: HTMLElement): boolean => vivo.hasAttribute('data-area');

const aMano = (vivo: HTMLElement): boolean => vivo.hasAttribute('data-a-mano');
const giorno = (vivo: HTMLElement): Scrittura | null => vivo.querySelector<Scrittura>('vaadin-date-picker');

/** Ciò che si legge nel campo; un numero con il suo giorno come sta nel registro, «40 al 2026-06-30». */
function testoDi(vivo: HTMLElement): string {
  const testo = scrittura(vivo)?.value ?? '';
  if (!aMano(vivo)) return testo;
  return testo.trim() && `${testo} al ${giorno(vivo)?.value ?? ''}`;
}

function metti(vivo: HTMLElement, testo: string): void {
  const campo = scrittura(vivo);
  const [, numero, quando] = (aMano(vivo) && /^(.*) al ([\d-]*)$/s.exec(testo)) || [testo, testo, undefined];
  if (campo) campo.value = numero;
  const accanto = giorno(vivo);
  if (quando && accanto) accanto.value = quando;
}

function stato(vivo: Vivo): Stesura {
  let suo = stati.get(vivo);
  if (!suo) {
    suo = new Stesura(vivo.base ?? scrittura(vivo)?.value ?? '', nuovoId);
    stati.set(vivo, suo);
  }
  return suo;
}

async function annota(vivo: Vivo, suo: Stesura): Promise<void> {
  const testo = testoDi(vivo);
  if (!testo && aMano(vivo) && !suo.partito) {
    scelto(vivo);
    return;
  }
  const precedente: Precedente | undefined = suo.partito && { gesto: suo.partito.gesto, base: suo.partito.base };
  const { id: stesura, quando, gesto } = suo;
  const base = suo.partito?.testo ?? suo.base;
  const tab = await questaTab();
  const { luogo = '', campo = '', etichetta = '' } = vivo.dataset;
  const pagina = location.pathname.slice(1) + location.search;
  const bozza = { stesura, luogo, campo, etichetta, tab, testo, base, gesto, quando, precedente, pagina };
  await conserva(bozza, () => vivo.isConnected);
}

/** Manda il testo, se è cambiato e niente è già in viaggio. */
function manda(vivo: Vivo, chiude: boolean, fuoco = false): void {
  const campo = scrittura(vivo);
  if (!campo) return;
  const suo = stato(vivo);
  clearTimeout(riposi.get(suo));
  const partito = suo.parte(testoDi(vivo), { chiude, fuoco, aMano: aMano(vivo) });
  if (partito === 'lascia') lascia(vivo, fuoco);
  if (!partito || partito === 'lascia') return;
  partiti.add(vivo);
  const { testo, gesto, base } = partito;
  vivo.dispatchEvent(new CustomEvent('salva-testo', { detail: { testo, base, gesto, chiude, fuoco } }));
}

function lascia(vivo: Vivo, fuoco: boolean): void {
  const suo = stati.get(vivo);
  if (suo) {
    clearTimeout(riposi.get(suo));
    dimentica(suo.id);
    stati.delete(vivo);
  }
  togliSubito(vivo);
  vivo.dispatchEvent(new CustomEvent('lascia-testo', { detail: { fuoco } }));
}

function togliSubito(vivo: HTMLElement): void {
  vivo.classList.remove('campo-vivo--subito');
  subitoDi(vivo)?.remove();
}

/** Il campo si apre al clic, senza aspettare il servizio: su una rete lenta, o che manca, non si perde una battuta. */
function apriSubito(vivo: Vivo, lettura: HTMLElement): void {
  if (subitoDi(vivo)) return;
  vivo.base = vivo.classList.contains('campo-vivo--vuoto') ? '' : (lettura.textContent ?? '');
  const campo = document.createElement(lungo(vivo) ? 'textarea' : 'input') as HTMLTextAreaElement;
  campo.className = 'scrittura scrittura--subito';
  campo.setAttribute('aria-label', vivo.dataset.etichetta ?? '');
  campo.value = vivo.base;
  vivo.classList.add('campo-vivo--subito');
  vivo.append(campo);
  campo.focus();
}

/** Il campo del servizio è arrivato: vi passa ciò che è scritto, con il cursore, senza che una battuta cada in mezzo. */
function passa(vivo: Vivo, campo: Scrittura, subito: HTMLTextAreaElement): void {
  const dentro = campo.querySelector<HTMLTextAreaElement>('textarea, input');
  if (!dentro && campo.isConnected && subito.isConnected) {
    requestAnimationFrame(() => passa(vivo, campo, subito));
    return;
  }
  const { value, selectionStart, selectionEnd } = subito;
  campo.value = value;
  if (document.activeElement === subito) {
    campo.focus();
    dentro?.setSelectionRange(selectionStart, selectionEnd);
  }
  togliSubito(vivo);
  conta(vivo);
}

/** Comincia (o ricomincia) una stesura: la base è quella del servizio, il testo può venire da una bozza. */
function apri(vivo: Vivo, base: string, testo?: string): void {
  const subito = subitoDi(vivo);
  const arrivato = vivo.querySelector<Scrittura>('.scrittura:not(.scrittura--subito)');
  if (subito && arrivato && (stati.has(vivo) || base === vivo.base)) {
    passa(vivo, arrivato, subito);
    return;
  }
  togliSubito(vivo);
  const prima = stati.get(vivo);
  stati.delete(vivo);
  vivo.base = base;
  const campo = scrittura(vivo);
  if (!campo) return;
  metti(vivo, testo ?? base);
  conta(vivo);
  campo.focus();
  if (testo !== undefined && testo !== base) {
    const suo = stato(vivo);
    suo.battuto = true;
    void annota(vivo, suo).then(() => prima && dimentica(prima.id));
  }
}

/** Mette il testo unito al posto di quello mandato, tenendo il cursore fra le stesse parole. */
function rimetti(campo: Scrittura, prima: string, dopo: string): void {
  const dentro = campo.querySelector<HTMLTextAreaElement>('textarea, input');
  const fine = dentro?.selectionEnd ?? prima.length;
  let testa = 0;
  while (testa < prima.length && testa < dopo.length && prima[testa] === dopo[testa]) testa += 1;
  campo.value = dopo;
  const posto = fine <= testa ? fine : Math.max(testa, fine + dopo.length - prima.length);
  dentro?.setSelectionRange(posto, posto);
}

/**
 * La risposta del servizio a un gesto: è salvato. Vero se il campo si può chiudere; falso se intanto la persona ha
 * scritto ancora, e allora ciò che ha scritto parte dalla base appena salvata.
 */
function riconosci(vivo: Vivo, gesto: string, attuale: string): boolean {
  const suo = stati.get(vivo);
  const campo = scrittura(vivo);
  const dentro = vivo.contains(document.activeElement);
  const risposta = campo && suo?.salvata(gesto, attuale, { dentro, aMano: aMano(vivo) });
  if (!suo || !campo || !risposta) return !aMano(vivo) || !suo?.battuto;
  partiti.delete(vivo);
  if (risposta.scrive) {
    vivo.base = risposta.base;
    void annota(vivo, suo);
    if (risposta.riparte) manda(vivo, true);
    else aspetta(vivo, suo);
    return false;
  }
  const { chiude, testo } = risposta;
  dimentica(suo.id);
  stati.delete(vivo);
  if (!chiude && attuale !== testo) rimetti(campo, testo, attuale);
  vivo.base = chiude ? attuale : campo.value;
  return chiude;
}

/** Il servizio non ha salvato: il testo resta qui e nella bozza; se la persona scrive ancora, parte quando esce. */
function sospendi(vivo: Vivo, gesto: string): void {
  const suo = stati.get(vivo);
  if (!suo?.sospende(gesto)) return;
  partiti.delete(vivo);
  void annota(vivo, suo);
}

/** La persona ha scelto che cosa tenere: la stesura è finita. */
function scelto(vivo: Vivo): void {
  const suo = stati.get(vivo);
  if (suo) dimentica(suo.id);
  stati.delete(vivo);
}

/** Un campo a mano ricomincia dal valore del servizio: ciò che vi era scritto è stato lasciato. */
function prepara(vivo: Vivo, base: string, numero: string): void {
  scelto(vivo);
  vivo.base = base;
  metti(vivo, numero);
}

/** Un altro ha cambiato il valore di un campo a mano: prende posto se la persona non vi sta scrivendo. */
function aggiorna(vivo: Vivo, base: string, numero: string): void {
  if (!stati.has(vivo) && !scrittura(vivo)?.contains(document.activeElement)) prepara(vivo, base, numero);
}

function aspetta(vivo: Vivo, suo: Stesura): void {
  clearTimeout(riposi.get(suo));
  if (!lungo(vivo) || suo.sospeso) return;
  riposi.set(
    suo,
    setTimeout(() => manda(vivo, false), RIPOSO),
  );
}

/** Quanto è lungo un testo che si avvicina al limite; oltre, non si taglia nulla: il servizio lo rifiuta e lo dice. */
function conta(vivo: HTMLElement): void {
  const campo = scrittura(vivo);
  const { massimo, conta: parole = '' } = vivo.dataset;
  if (!campo || !massimo) return;
  const quanti = campo.value.length;
  campo.helperText = quanti > Number(massimo) * 0.8 ? parole.replace('{0}', () => quanti.toLocaleString('it')) : '';
  campo.classList.toggle('troppo-lungo', quanti > Number(massimo));
}

function battuta(vivo: Vivo): void {
  const suo = stato(vivo);
  conta(vivo);
  suo.batte();
  void annota(vivo, suo);
  aspetta(vivo, suo);
}

document.addEventListener('input', (e) => {
  const vivo = vivoDi(e.target);
  if (vivo) battuta(vivo);
});

/** Il giorno di un campo a mano fa parte di ciò che è scritto. */
document.addEventListener('change', (e) => {
  const vivo = (e.target as HTMLElement | null)?.closest?.<Vivo>('[data-a-mano]');
  if (vivo && e.target === giorno(vivo)) battuta(vivo);
});

document.addEventListener('click', (e) => {
  const premuto = (e.target as HTMLElement | null)?.closest?.<HTMLElement>('[data-salva], [data-numero]');
  const vivo = premuto?.closest<Vivo>(CAMPO);
  if (!premuto || !vivo) return;
  const { numero } = premuto.dataset;
  if (numero) {
    metti(vivo, numero);
    battuta(vivo);
  }
  manda(vivo, true, true);
});

document.addEventListener('click', (e) => {
  const lettura = (e.target as HTMLElement | null)?.closest?.<HTMLElement>('button.lettura');
  const vivo = lettura?.closest<Vivo>('.campo-vivo[data-luogo]');
  if (lettura && vivo) apriSubito(vivo, lettura);
});

document.addEventListener('focusout', (e) => {
  const vivo = vivoDi(e.target);
  if (vivo && !aMano(vivo) && !vivo.contains(e.relatedTarget as Node | null)) manda(vivo, true);
});

document.addEventListener('keydown', (e) => {
  const vivo = vivoDi(e.target);
  if (!vivo || e.isComposing) return;
  if (e.key === 'Escape') {
    e.stopPropagation();
    lascia(vivo, true);
  } else if (e.key === 'Enter' && (!lungo(vivo) || e.ctrlKey || e.metaKey)) {
    e.preventDefault();
    manda(vivo, true, true);
  }
});

/** Vero se un testo è partito e il servizio non ha ancora risposto. */
const inViaggio = (): boolean => [...partiti].some((vivo) => vivo.isConnected);

declare global {
  interface Window {
    ObiettiviCampi: {
      apri: typeof apri;
      riconosci: typeof riconosci;
      sospendi: typeof sospendi;
      scelto: typeof scelto;
      metti: typeof metti;
      prepara: typeof prepara;
      aggiorna: typeof aggiorna;
      inViaggio: () => boolean;
    };
  }
}

window.ObiettiviCampi = { apri, riconosci, sospendi, scelto, metti, prepara, aggiorna, inViaggio };
