/** I due temi e i loro ruoli: un'opzione dice "@critico-segno", il tema in uso dice quale colore sia. */
import temi from './tema.json';

export type Tono = 'chiaro' | 'scuro';
export const TEMI: Record<Tono, { ruoli: Record<string, string> }> = temi;
const SIMBOLI: Record<string, string> = temi.simboli;

/**
 * Copia di un'opzione con i ruoli risolti. Si guarda solo dentro le chiavi che portano un colore (…color) o una forma
 * (symbol, icon): un testo che comincia per "@" resta quello che è.
 */
export function colora(valore: unknown, tono: Tono, vocabolario?: Record<string, string>): unknown {
  if (typeof valore === 'string') {
    const ruolo = valore.slice(1);
    return vocabolario && valore.startsWith('@') && Object.hasOwn(vocabolario, ruolo) ? vocabolario[ruolo] : valore;
  }
  if (Array.isArray(valore)) {
    return valore.map((v) => colora(v, tono, vocabolario));
  }
  if (valore === null || typeof valore !== 'object') {
    return valore;
  }
  return Object.fromEntries(
    Object.entries(valore).map(([chiave, v]) => [chiave, colora(v, tono, vocabolarioDi(chiave, tono))]),
  );
}

function vocabolarioDi(chiave: string, tono: Tono): Record<string, string> | undefined {
  if (/color(stops)?$/i.test(chiave)) return TEMI[tono].ruoli;
  return chiave === 'symbol' || chiave === 'icon' ? SIMBOLI : undefined;
}
