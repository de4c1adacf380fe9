/** Chi è qui ora, in parole e in colori: senza pagina né orologio. */

export type Presente = { persona: number; nome: string; campo: string; scrive: boolean };
export type Testi = Record<
  'quanti' | 'tu' | 'scrive' | 'scrivono' | 'scrive-qui' | 'entra' | 'esce' | 'lingua',
  string
>;

const COLORI = 7;

const parole = (nome: string) => nome.trim().split(/\s+/);
const maiuscola = (parola: string) => String.fromCodePoint(parola.codePointAt(0) ?? 32).toUpperCase();
const elenco = (nomi: string[], testi: Testi) =>
  new Intl.ListFormat(testi.lingua, { type: 'conjunction' }).format(nomi);

export const colore = (p: Presente) => ((p.persona % COLORI) + COLORI) % COLORI;
export const riempi = (testo: string, con: string) => testo.replace('{0}', () => con);

export function iniziali(nome: string): string {
  const p = parole(nome);
  return maiuscola(p[0]) + (p.length > 1 ? maiuscola(p[p.length - 1]) : '');
}

/** «Anna M.», o il nome intero se qui un'altra persona si scriverebbe allo stesso modo. */
export function breve(nome: string, tutti: Presente[]): string {
  const corto = (n: string) => (parole(n).length > 1 ? `${parole(n)[0]} ${maiuscola(parole(n).at(-1)!)}.` : n);
  return tutti.filter((p) => corto(p.nome) === corto(nome)).length > 1 ? nome : corto(nome);
}

/** Quelli di cui si vede l'avatar: se non stanno tutti, l'ultimo posto dice quanti altri. */
export const daVedere = (tutti: Presente[], posti: number): Presente[] =>
  tutti.length > posti ? tutti.slice(0, posti - 1) : tutti;

/** Il cartellino di un campo: prima chi vi scrive, poi chi vi si trova. */
export function cartellino(chi: Presente[], tutti: Presente[], testi: Testi): string {
  const nomi = (quali: Presente[]) =>
    elenco(
      quali.map((p) => breve(p.nome, tutti)),
      testi,
    );
  const scrivono = chi.filter((p) => p.scrive);
  const altri = chi.filter((p) => !p.scrive);
  const testo = testi[scrivono.length > 1 ? 'scrivono' : 'scrive'];
  return [scrivono.length ? riempi(testo, nomi(scrivono)) : '', nomi(altri)].filter(Boolean).join(', ');
}

/** Chi è arrivato e chi se n'è andato dall'ultima volta che lo si è detto; vuoto se non c'è niente da dire. */
export function arriviEUscite(prima: Map<number, string>, ora: Map<number, string>, testi: Testi): string {
  const entrati = [...ora].filter(([id]) => !prima.has(id)).map(([, nome]) => nome);
  const usciti = [...prima].filter(([id]) => !ora.has(id)).map(([, nome]) => nome);
  const frasi = [
    entrati.length ? riempi(testi.entra, elenco(entrati, testi)) : '',
    usciti.length ? riempi(testi.esce, elenco(usciti, testi)) : '',
  ].filter(Boolean);
  return frasi.length ? `${frasi.join('. ')}.` : '';
}

/** Chi ha cominciato a scrivere nel campo in cui siamo; vuoto se nessuno, o se non siamo in un campo. */
export function scriveQui(prima: Presente[], altri: Presente[], qui: string, testi: Testi): string {
  const nuovi = altri.filter(
    (p) => p.scrive && p.campo === qui && !prima.some((q) => q.persona === p.persona && q.scrive && q.campo === qui),
  );
  if (!qui || !nuovi.length) return '';
  const nomi = elenco(
    nuovi.map((p) => p.nome),
    testi,
  );
  return riempi(testi['scrive-qui'], riempi(testi[nuovi.length > 1 ? 'scrivono' : 'scrive'], nomi));
}
