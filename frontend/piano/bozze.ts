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
const inMemoria = new Map<string, Bozza>();
const dimenticate = new Set<string>();

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
  pronta = crypto.subtle
    .importKey('raw', daBase64(base64), 'AES-GCM', false, ['encrypt', 'decrypt'])
    .then((nuova) => {
      chiave = nuova;
      sblocca();
    });
  chiavi()
    .filter((nome) => !(Date.now() - nato(nome) < SETTE_GIORNI))
    .forEach((nome) => localStorage.removeItem(nome));
}

/** Conserva lo stato di una stesura; ogni volta sostituisce quello di prima. */
export async function conserva(bozza: Bozza): Promise<void> {
  inMemoria.set(bozza.stesura, bozza);
  await pronta;
  if (!chiave) return;
  const scritto = await cifra(bozza, chiave);
  if (inMemoria.get(bozza.stesura) !== bozza || dimenticate.has(bozza.stesura)) return;
  try {
    localStorage.setItem(nomeDi(bozza), scritto);
  } catch {
    window.dispatchEvent(new CustomEvent('bozze-piene'));
  }
}

export function dimentica(stesura: string): void {
  dimenticate.add(stesura);
  inMemoria.delete(stesura);
  togli(stesura);
}

async function leggi(): Promise<Bozza[]> {
  await pronta;
  if (!chiave) return [...inMemoria.values()];
  const con = chiave;
  const lette = await Promise.all(chiavi().map((nome) => decifra(localStorage.getItem(nome) ?? '', con)));
  return lette.filter((bozza): bozza is Bozza => bozza !== undefined && !dimenticate.has(bozza.stesura));
}

/** Quante bozze della persona ci sono in questo browser. */
export const quante = async (): Promise<number> => (await leggi()).length;

export const eliminaTutte = async (): Promise<void> =>
  (await leggi()).forEach((bozza) => {
    dimentica(bozza.stesura);
  });

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
    sessionStorage.setItem('tab', id);
    return id;
  })();
  return tab;
}

/** Le bozze da offrire: quelle che nessuna pagina aperta sta scrivendo. */
export async function daOffrire(): Promise<Bozza[]> {
  const io = await questaTab();
  const serrature = navigator.locks ? (await navigator.locks.query()).held ?? [] : [];
  const vive = new Set(serrature.map((serratura) => serratura.name));
  return (await leggi())
    .filter((bozza) => !inMemoria.has(bozza.stesura) && (bozza.tab === io || !vive.has(SERRATURA + bozza.tab)))
    .sort((a, b) => a.quando - b.quando);
}

void questaTab();

declare global {
  interface Window {
    ObiettiviBozze: {
      apri: typeof apri;
      dimentica: typeof dimentica;
      quante: typeof quante;
      eliminaTutte: typeof eliminaTutte;
      daOffrire: typeof daOffrire;
      durevoli: typeof durevoli;
    };
  }
}

window.ObiettiviBozze = { apri, dimentica, quante, eliminaTutte, daOffrire, durevoli };
