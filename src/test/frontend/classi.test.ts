// Una classe sta in un file solo: gli altri la nominano soltanto dentro le proprie. E nessuna resta senza chi la usi.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const RADICE = join(import.meta.dirname, '../../..');

/** Stampa e contrasto: una sola idea, ciò che vale sulla carta per tutte le pagine. */
const DI_TUTTI = ['stili/stampa.css'];
/** Le classi che mette Vaadin nel proprio DOM. */
const DI_VAADIN = ['v-status-message'];

function leggi(cartella: string, fine: RegExp): Map<string, string> {
  const nomi = readdirSync(join(RADICE, cartella), { recursive: true, encoding: 'utf8' });
  const buoni = nomi.filter((nome) => fine.test(nome) && !nome.startsWith('generated'));
  return new Map(buoni.map((nome) => [nome.replaceAll('\\', '/'), readFileSync(join(RADICE, cartella, nome), 'utf8')]));
}

const nude = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"]*"|'[^']*'/g, '""');

/** Le virgole che separano due selettori, e non quelle dentro :is(…). */
function separa(selettori: string): string[] {
  const parti = [''];
  let dentro = 0;
  for (const c of selettori) {
    if (c === '(') dentro += 1;
    if (c === ')') dentro -= 1;
    if (c === ',' && !dentro) parti.push('');
    else parti[parti.length - 1] += c;
  }
  return parti.map((parte) => parte.trim());
}

const selettori = (css: string): string[] =>
  [...nude(css).matchAll(/([^{};]+)\{/g)]
    .map(([, testa]) => testa.trim())
    .filter((testa) => !/^(@|from$|to$|\d+%)/.test(testa))
    .flatMap(separa);

const classi = (selettore: string): string[] => [...selettore.matchAll(/\.([a-z_][\w-]*)/gi)].map(([, nome]) => nome);

/** I file in cui una classe sta da sola: là è la sua casa. */
function caseDi(fogli: Map<string, string>): Map<string, Set<string>> {
  const trovate = new Map<string, Set<string>>();
  for (const [file, css] of fogli) {
    for (const selettore of selettori(css)) {
      const nominate = new Set(classi(selettore));
      const [sola] = nominate;
      if (nominate.size === 1) trovate.set(sola, (trovate.get(sola) ?? new Set()).add(file));
    }
  }
  return trovate;
}

const FOGLI = leggi('frontend', /\.css$/);
for (const file of DI_TUTTI) FOGLI.delete(file);

test('nessuna classe sta in due file', () => {
  const doppie = [...caseDi(FOGLI)]
    .filter(([, dove]) => dove.size > 1)
    .map(([nome, dove]) => [nome, ...dove].join(' '));
  assert.deepEqual(doppie, []);
});

test('un file parla delle proprie classi: delle altrui soltanto dentro le proprie', () => {
  const dove = caseDi(FOGLI);
  const forestieri = [...FOGLI].flatMap(([file, css]) =>
    selettori(css)
      .filter((uno) => classi(uno).length && classi(uno).every((nome) => dove.has(nome) && !dove.get(nome)?.has(file)))
      .map((uno) => `${file}: ${uno}`),
  );
  assert.deepEqual(forestieri, []);
});

test('ogni classe ha chi la usa', () => {
  const sorgenti = [...leggi('src/main/java', /\.java$/).values(), ...leggi('frontend', /\.ts$/).values()].join('\n');
  const parole = new Set(sorgenti.match(/[a-z_][\w-]*/gi));
  const letterali = new Set([...sorgenti.matchAll(/["']([a-z-]+)["']/g)].map(([, testo]) => testo));
  const composte = [...sorgenti.matchAll(/["'` ]([a-z]+--?)(?:["'`]|\$\{)/g)].map(([, inizio]) => inizio);
  const usata = (nome: string): boolean =>
    parole.has(nome) ||
    (nome.startsWith('icona-')
      ? letterali.has(nome.slice('icona-'.length))
      : composte.some((inizio) => nome.startsWith(inizio)));
  const tutte = new Set([...FOGLI.values()].flatMap(selettori).flatMap(classi));
  assert.deepEqual(
    [...tutte].filter((nome) => !DI_VAADIN.includes(nome) && !usata(nome)),
    [],
  );
});
