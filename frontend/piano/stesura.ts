/**
 * Una stesura: ciò che una persona scrive in un campo, dalla prima battuta alla risposta del servizio, senza sapere come
 * è fatta la pagina. Un gesto alla volta: mentre uno è in viaggio si può scrivere ancora, e il successivo parte dalla
 * base che il servizio ha salvato.
 */

/** Un testo partito, e come si è usciti dal campo: se va chiuso, e se il fuoco deve tornarvi. */
export interface Partito {
  gesto: string;
  testo: string;
  base: string;
  chiude: boolean;
  fuoco: boolean;
}

/** Che cosa fare dopo una risposta che riguarda questa stesura: continuare a scrivere, o finirla (chiudendo il campo). */
export type Risposta =
  | { scrive: true; base: string; riparte: boolean }
  | { scrive: false; chiude: boolean; testo: string };

export class Stesura {
  readonly id: string;
  readonly quando = Date.now();
  base: string;
  gesto: string;
  battuto = false;
  partito?: Partito;
  sospeso = false;
  uscito = false;
  readonly #nuovoId: () => string;

  constructor(base: string, nuovoId: () => string) {
    this.id = nuovoId();
    this.base = base;
    this.gesto = nuovoId();
    this.#nuovoId = nuovoId;
  }

  batte(): void {
    this.battuto = true;
    this.uscito = false;
  }

  /** Il testo da mandare adesso; «lascia» se si esce senza aver scritto; niente se c'è da aspettare o da scrivere ancora. */
  parte(testo: string, come: { chiude: boolean; fuoco: boolean; aMano: boolean }): Partito | 'lascia' | undefined {
    const { chiude, fuoco, aMano } = come;
    this.uscito ||= chiude;
    if (this.partito) {
      this.partito.chiude ||= chiude;
      return undefined;
    }
    if (!this.battuto && !aMano) return chiude && !this.sospeso ? 'lascia' : undefined;
    this.partito = { gesto: this.gesto, testo, base: this.base, chiude, fuoco };
    this.gesto = this.#nuovoId();
    this.battuto = false;
    return this.partito;
  }

  /** Il servizio ha salvato; niente se risponde a un gesto che non è quello in viaggio. */
  salvata(gesto: string, attuale: string, come: { dentro: boolean; aMano: boolean }): Risposta | undefined {
    const partito = this.partito;
    if (partito?.gesto !== gesto) return undefined;
    this.partito = undefined;
    if (this.battuto) {
      this.base = come.aMano ? attuale : partito.testo;
      return { scrive: true, base: this.base, riparte: this.uscito };
    }
    const chiude = partito.chiude && (partito.fuoco || come.aMano || !come.dentro);
    return { scrive: false, chiude, testo: partito.testo };
  }

  /** Il servizio non ha salvato: ciò che era partito mentre si scriveva ripartirà uscendo. Vero se la risposta era sua. */
  sospende(gesto: string): boolean {
    if (this.partito?.gesto !== gesto) return false;
    this.battuto ||= !this.partito.chiude;
    this.partito = undefined;
    this.sospeso = true;
    return true;
  }
}
