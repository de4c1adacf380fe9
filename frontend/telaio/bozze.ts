/**
 * Le bozze: ciò che una persona ha scritto e il servizio non ha ancora confermato. Stanno in questo browser, cifrate con
 * una chiave di quella persona che il servizio dà dopo l'accesso e che qui non si conserva mai; vivono sette giorni.
 */
const PREFISSO = 'bozza.';
const SETTE_GIORNI = 7 * 24 * 3600 * 1000;
const IV = 12;

export interface Precedente {
  gesto: string;
  base: string;
}

/** Un testo in corso: che cosa, dove, da quale base, con quale gesto partirà. */
export interface Bozza {
  stesura: string;
  luogo: string;
  campo: string;
  etichetta: string;
  pagina: string;
  tab: string;
  testo: string;
  base: string;
  gesto: string;
  quando: number;
  /** Un gesto partito prima e non ancora confermato: se non è arrivato, vale la sua base. */
  precedente?: Precedente;
}

let chiave: CryptoKey | undefined;
let diChi: string | undefined;
let sblocca: () => void = () => {};
let pronta: Promise<void> = new Promise((fatto) => {
  sblocca = fatto;
});

/** Una bozza di questa pagina: se il suo campo c'è ancora, e se è anche nel browser o soltanto qui. */
interface Tenuta {
  bozza: Bozza;
  viva: () => boolean;
  conservata: boolean;
}

const inMemoria = new Map<string, Tenuta>();
const dimenticate = new Set<string>();
let pieno = false;
let letto = false;

/** Vero se il browser sa cifrare: altrimenti le bozze durano quanto la pagina. */
export const durevoli = (): boolean => window.isSecureContext && crypto.subtle !== undefined;

export const nuovoId = (): string =>
  crypto.randomUUID?.() ??
  [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');

const chiavi = (): string[] => Object.keys(localStorage).filter((nome) => nome.startsWith(PREFISSO));
const nomeDi = (bozza: { stesura: string; quando: number }): string => `${PREFISSO}${bozza.quando}.${bozza.stesura}`;
const nato = (nome: string): number => Number(nome.split('.')[1]);

function togli(stesura: string): void {
  chiavi()
    .filter((nome) => nome.endsWith(`.${stesura}`))
    .forEach((nome) => localStorage.removeItem(nome));
}

const inBase64 = (byte: Uint8Array): string => {
  let testo = '';
  for (let i = 0; i < byte.length; i += 8192) testo += String.fromCharCode(...byte.subarray(i, i + 8192));
  return btoa(testo);
};
const daBase64 = (testo: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(testo), (c) => c.charCodeAt(0));

async function cifra(bozza: Bozza, con: CryptoKey): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const chiaro = new TextEncoder().encode(JSON.stringify(bozza));
  const cifrato = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, con, chiaro));
  const tutto = new Uint8Array(IV + cifrato.length);
  tutto.set(iv);
  tutto.set(cifrato, IV);
  return inBase64(tutto);
}

/** Nulla se la bozza è di un'altra persona: senza la sua chiave non si legge. */
async function decifra(scritto: string, con: CryptoKey): Promise<Bozza | undefined> {
  try {
    const byte = daBase64(scritto);
    const chiaro = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: byte.subarray(0, IV) }, con, byte.subarray(IV));
    return JSON.parse(new TextDecoder().decode(chiaro)) as Bozza;
  } catch {
    return undefined;
  }
}

/** La chiave della persona che è entrata; le bozze più vecchie di sette giorni se ne vanno. */
export function apri(base64: string): void {
  if (!durevoli()) sblocca();
  if (diChi === base64 || !durevoli()) return;
  diChi = base64;
  inMemoria.clear();
  pronta = crypto.subtle.importKey('raw', daBase64(base64), 'AES-GCM', false, ['encrypt', 'decrypt']).then((nuova) => {
    chiave = nuova;
    sblocca();
  });
  chiavi()
    .filter((nome) => !(Date.now() - nato(nome) < SETTE_GIORNI))
    .forEach((nome) => localStorage.removeItem(nome));
}

function riempito(adesso: boolean): void {
  if (pieno === adesso) return;
  pieno = adesso;
  letto = false;
  document.querySelectorAll<HTMLElement>('.nota-bozze').forEach(racconta);
}

/** Conserva lo stato di una stesura; ogni volta sostituisce quello di prima. Se nel browser non ci sta, resta qui. */
export async function conserva(bozza: Bozza, viva: () => boolean): Promise<void> {
  if (dimenticate.has(bozza.stesura)) return;
  const tenuta: Tenuta = { bozza, viva, conservata: false };
  inMemoria.set(bozza.stesura, tenuta);
  await pronta;
  if (!chiave) return;
  const scritto = await cifra(bozza, chiave);
  if (inMemoria.get(bozza.stesura) !== tenuta) return;
  try {
    localStorage.setItem(nomeDi(bozza), scritto);
    tenuta.conservata = true;
    riempito(false);
  } catch {
    riempito(true);
  }
}

export function dimentica(stesura: string): void {
  dimenticate.add(stesura);
  inMemoria.delete(stesura);
  togli(stesura);
}

async function leggi(): Promise<Bozza[]> {
  await pronta;
  const con = chiave;
  const lette = con ? await Promise.all(chiavi().map((nome) => decifra(localStorage.getItem(nome) ?? '', con))) : [];
  const tutte = new Map<string, Bozza>();
  lette.forEach((bozza) => bozza && tutte.set(bozza.stesura, bozza));
  inMemoria.forEach(({ bozza }) => tutte.set(bozza.stesura, bozza));
  return [...tutte.values()].filter((bozza) => !dimenticate.has(bozza.stesura));
}

const perse = (): number => [...inMemoria.values()].filter((tenuta) => !tenuta.conservata).length;

/** Quante bozze della persona ci sono, e quante di queste si perdono se la pagina si chiude. */
export const quante = async (): Promise<{ tutte: number; perse: number }> => ({
  tutte: (await leggi()).length,
  perse: perse(),
});

export const eliminaTutte = async (): Promise<void> =>
  (await leggi()).forEach((bozza) => {
    dimentica(bozza.stesura);
  });

/** La persona sa che si perdono: quelle che sono soltanto qui se ne vanno, e chiudere la pagina non chiede più. */
export function rinuncia(): boolean {
  [...inMemoria].filter(([, tenuta]) => !tenuta.conservata).forEach(([stesura]) => dimentica(stesura));
  return true;
}

const SERRATURA = 'obiettivi.tab.';
let tab: Promise<string> | undefined;

/** Chi tiene la serratura è vivo; una scheda del browser duplicata prende un nome nuovo. */
function tieni(id: string): Promise<boolean> {
  return new Promise((tenuta) => {
    void navigator.locks.request(SERRATURA + id, { ifAvailable: true }, (serratura) => {
      tenuta(serratura !== null);
      return serratura ? new Promise(() => {}) : undefined;
    });
  });
}

/** Il nome di questa scheda del browser, lo stesso dopo un ricaricamento. */
export function questaTab(): Promise<string> {
  tab ??= (async () => {
    const prima = sessionStorage.getItem('tab');
    const libera = prima !== null && (!navigator.locks || (await tieni(prima)));
    const id = libera ? prima : nuovoId();
    if (!libera && navigator.locks) await tieni(id);
    try {
      sessionStorage.setItem('tab', id);
    } catch {
      // senza posto la scheda prende un nome nuovo dopo un ricaricamento: la serratura del vecchio è già libera
    }
    return id;
  })();
  return tab;
}

/** Le bozze da offrire: quelle che nessun campo aperto, qui o in un'altra pagina, sta scrivendo. */
export async function daOffrire(): Promise<Bozza[]> {
  const io = await questaTab();
  const serrature = navigator.locks ? ((await navigator.locks.query()).held ?? []) : [];
  const vive = new Set(serrature.map((serratura) => serratura.name));
  return (await leggi())
    .filter((bozza) => {
      const mia = inMemoria.get(bozza.stesura);
      return mia ? !mia.viva() : bozza.tab === io || !vive.has(SERRATURA + bozza.tab);
    })
    .sort((a, b) => a.quando - b.quando);
}

/**
 * Che cosa le bozze hanno da dire a chi scrive in questa pagina: che durano quanto lei, perché il browser non sa cifrare o
 * non ha più posto. Di questo, che capita scrivendo, si avvisa in basso finché la persona non l'ha letto.
 */
export function racconta(nota: HTMLElement): void {
  const dice = (pieno ? nota.dataset.piene : durevoli() ? '' : nota.dataset.pagina) ?? '';
  nota.classList.toggle('nota-bozze--nuova', pieno && !letto);
  if (nota.querySelector('p')?.textContent === dice) return;
  nota.replaceChildren();
  if (!dice) return;
  const testo = document.createElement('p');
  testo.textContent = dice;
  nota.append(testo);
  if (!pieno) return;
  const letta = document.createElement('button');
  letta.type = 'button';
  letta.className = 'btn btn--s';
  letta.textContent = nota.dataset.letta ?? '';
  letta.addEventListener('click', () => {
    letto = true;
    nota.classList.remove('nota-bozze--nuova');
  });
  nota.append(letta);
}

/** Chiudere la pagina perderebbe ciò che è soltanto qui: il browser lo chiede. */
window.addEventListener('beforeunload', (e) => {
  if (perse() > 0) e.preventDefault();
});

void questaTab();

declare global {
  interface Window {
    ObiettiviBozze: {
      apri: typeof apri;
      dimentica: typeof dimentica;
      quante: typeof quante;
      eliminaTutte: typeof eliminaTutte;
      rinuncia: typeof rinuncia;
      daOffrire: typeof daOffrire;
      racconta: typeof racconta;
    };
  }
}

window.ObiettiviBozze = { apri, dimentica, quante, eliminaTutte, rinuncia, daOffrire, racconta };
