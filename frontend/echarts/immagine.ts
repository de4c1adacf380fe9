/** L'immagine di una carta da portare via: la domanda, la risposta, il disegno, la legenda, di chi sono le cifre e di quando. */
import { TEMI } from './tema';

/** Una voce della legenda: come si disegna il suo campione, in punti del browser, e che cosa dice. */
type Campione = { largo: number; alto: number; fondo: string; tratti: string; punti: string; testo: string };
type Pagina = { righe: string[]; legenda: Campione[]; didascalia: string; caratteri: string };

const DENSITA = 2;
const MARGINE = 24;
const PASSO = 48;
const RIGA_LEGENDA = 40;
const COLORE = /rgba?\([^)]+\)|#[0-9a-f]+/gi;

/** Le voci della legenda di una carta, con i colori del tema chiaro qualunque sia quello in uso. */
export function campioni(carta: Element | null): Campione[] {
  const vera = carta?.querySelector(':scope > .legenda');
  if (!carta || !vera) return [];
  const chiara = vera.cloneNode(true) as HTMLElement;
  chiara.style.cssText = 'color-scheme: light; position: absolute; visibility: hidden';
  chiara.setAttribute('aria-hidden', 'true');
  carta.append(chiara);
  const voci = [...chiara.children].map((voce) => {
    const segno = voce.querySelector('i');
    const testo = voce.textContent ?? '';
    if (!segno) return { largo: 0, alto: 0, fondo: '', tratti: '', punti: '', testo };
    const stile = getComputedStyle(segno);
    const tratteggio = stile.backgroundImage.match(COLORE) ?? [];
    return {
      largo: segno.offsetWidth,
      alto: segno.offsetHeight,
      fondo: tratteggio.at(-1) ?? stile.backgroundColor,
      tratti: tratteggio[0] ?? '',
      punti: stile.borderTopStyle === 'dotted' ? stile.borderTopColor : '',
      testo,
    };
  });
  chiara.remove();
  return voci;
}

function campione(penna: CanvasRenderingContext2D, c: Campione, x: number, mezzo: number): void {
  const [largo, alto] = [c.largo * DENSITA, c.alto * DENSITA];
  const y = mezzo - alto / 2;
  penna.save();
  if (c.punti) {
    penna.strokeStyle = c.punti;
    penna.lineWidth = alto;
    penna.setLineDash([alto, alto]);
    penna.beginPath();
    penna.moveTo(x, mezzo);
    penna.lineTo(x + largo, mezzo);
    penna.stroke();
  } else {
    penna.fillStyle = c.fondo;
    penna.fillRect(x, y, largo, alto);
  }
  if (c.tratti) {
    penna.beginPath();
    penna.rect(x, y, largo, alto);
    penna.clip();
    penna.strokeStyle = c.tratti;
    penna.lineWidth = 1.5 * DENSITA;
    penna.beginPath();
    for (let passo = -alto; passo < largo; passo += 5 * DENSITA) {
      penna.moveTo(x + passo, y + alto);
      penna.lineTo(x + passo + alto, y);
    }
    penna.stroke();
  }
  penna.restore();
}

/** Mette le voci in fila, a capo dove non ci stanno; rende quante righe sono. */
function metti(penna: CanvasRenderingContext2D, voci: Campione[], larghezza: number, y: number): number {
  let x = MARGINE;
  let riga = 0;
  for (const voce of voci) {
    const spazio = voce.largo ? voce.largo * DENSITA + 12 : 0;
    const lungo = spazio + penna.measureText(voce.testo).width + 32;
    if (x > MARGINE && x + lungo > larghezza - MARGINE) {
      x = MARGINE;
      riga++;
    }
    const mezzo = y + riga * RIGA_LEGENDA;
    if (voce.largo) campione(penna, voce, x, mezzo);
    penna.fillText(voce.testo, x + spazio, mezzo + 8);
    x += lungo;
  }
  return voci.length ? riga + 1 : 0;
}

/** Il disegno con sopra la domanda (piccola) e la risposta (in evidenza), sotto la legenda e la didascalia. */
export function impagina(
  disegno: HTMLCanvasElement,
  { righe, legenda, didascalia, caratteri }: Pagina,
): HTMLCanvasElement {
  const tela = document.createElement('canvas');
  const penna = tela.getContext('2d')!;
  const { superficie, testo } = TEMI.chiaro.ruoli;
  const minuto = `400 24px ${caratteri}`;
  tela.width = disegno.width + 2 * MARGINE;
  penna.font = minuto;
  const righeLegenda = metti(penna, legenda, tela.width, 0);
  const sopra = righe.length * PASSO;
  const sotto = righeLegenda * RIGA_LEGENDA + (didascalia ? PASSO : 0);
  tela.height = disegno.height + 2 * MARGINE + sopra + sotto;
  penna.fillStyle = superficie;
  penna.fillRect(0, 0, tela.width, tela.height);
  penna.fillStyle = testo;
  righe.forEach((riga, i) => {
    penna.font = `${i === 0 ? '400 26px' : '600 34px'} ${caratteri}`;
    penna.fillText(riga, MARGINE, (i + 1) * PASSO, tela.width - 2 * MARGINE);
  });
  penna.drawImage(disegno, MARGINE, MARGINE + sopra);
  penna.font = minuto;
  const fine = MARGINE + sopra + disegno.height;
  metti(penna, legenda, tela.width, fine + RIGA_LEGENDA / 2);
  penna.fillText(didascalia, MARGINE, fine + righeLegenda * RIGA_LEGENDA + 32, tela.width - 2 * MARGINE);
  return tela;
}
