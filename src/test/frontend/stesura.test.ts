// La stesura di un campo vivo, senza una pagina: un gesto alla volta, e niente di scritto si perde.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Partito, Stesura } from '../../../frontend/piano/stesura.ts';

const ESCE = { chiude: true, fuoco: false, aMano: false };
const RIPOSA = { chiude: false, fuoco: false, aMano: false };
const A_MANO = { chiude: true, fuoco: true, aMano: true };
const FUORI = { dentro: false, aMano: false };
const DENTRO = { dentro: true, aMano: false };

function stesura(base = 'prima'): Stesura {
  let numero = 0;
  return new Stesura(base, () => `n${++numero}`);
}

function manda(suo: Stesura, testo: string, come = ESCE): Partito {
  suo.batte();
  const partito = suo.parte(testo, come);
  assert.ok(partito && partito !== 'lascia');
  return partito;
}

test('ciò che si è scritto parte con la base da cui si era partiti, e il gesto dopo è un altro', () => {
  const suo = stesura();
  const { gesto, testo, base } = manda(suo, 'dopo');
  assert.deepEqual({ testo, base }, { testo: 'dopo', base: 'prima' });
  assert.notEqual(suo.gesto, gesto);
});

test('chi esce senza aver scritto lascia il campo; chi si riposa non manda niente', () => {
  assert.equal(stesura().parte('prima', ESCE), 'lascia');
  assert.equal(stesura().parte('prima', RIPOSA), undefined);
});

test('un campo a mano parte anche senza una battuta', () => {
  assert.notEqual(stesura().parte('40 al 2026-06-30', A_MANO), 'lascia');
});

test('un gesto alla volta: mentre uno è in viaggio il successivo aspetta', () => {
  const suo = stesura();
  manda(suo, 'uno');
  suo.batte();
  assert.equal(suo.parte('uno due', ESCE), undefined);
  assert.equal(suo.partito?.testo, 'uno');
});

test('chi esce mentre il testo è in viaggio chiude il campo alla risposta', () => {
  const suo = stesura();
  const { gesto } = manda(suo, 'uno', RIPOSA);
  suo.parte('uno', ESCE);
  assert.deepEqual(suo.salvata(gesto, 'uno', FUORI), { scrive: false, chiude: true, testo: 'uno' });
});

test('chi è tornato nel campo non se lo vede chiudere; chi ha premuto Invio sì', () => {
  const tornato = stesura();
  const { gesto } = manda(tornato, 'uno');
  assert.deepEqual(tornato.salvata(gesto, 'uno', DENTRO), { scrive: false, chiude: false, testo: 'uno' });
  const invio = stesura();
  const premuto = manda(invio, 'uno', { ...ESCE, fuoco: true });
  assert.deepEqual(invio.salvata(premuto.gesto, 'uno', DENTRO), { scrive: false, chiude: true, testo: 'uno' });
});

test('la risposta a un altro gesto non cambia niente', () => {
  const suo = stesura();
  manda(suo, 'uno');
  assert.equal(suo.salvata('altro', 'uno', FUORI), undefined);
  assert.equal(suo.sospende('altro'), false);
  assert.equal(suo.partito?.testo, 'uno');
  assert.equal(suo.sospeso, false);
});

test('ciò che si è scritto durante il viaggio parte dalla base appena salvata, subito se si è usciti', () => {
  const suo = stesura();
  const { gesto } = manda(suo, 'uno', RIPOSA);
  suo.batte();
  assert.deepEqual(suo.salvata(gesto, 'uno, unito', DENTRO), { scrive: true, base: 'uno', riparte: false });
  assert.equal(manda(suo, 'uno due').base, 'uno');

  const uscito = stesura();
  const primo = manda(uscito, 'uno', RIPOSA);
  uscito.batte();
  uscito.parte('uno due', ESCE);
  assert.deepEqual(uscito.salvata(primo.gesto, 'uno', FUORI), { scrive: true, base: 'uno', riparte: true });
});

test('chi torna a scrivere dopo essere uscito non manda finché non esce di nuovo', () => {
  const suo = stesura();
  const { gesto } = manda(suo, 'uno');
  suo.batte();
  assert.deepEqual(suo.salvata(gesto, 'uno', DENTRO), { scrive: true, base: 'uno', riparte: false });
});

test('la base di un campo a mano è quella che il servizio dice', () => {
  const suo = stesura();
  const { gesto } = manda(suo, '40 al 2026-06-30', A_MANO);
  suo.batte();
  suo.salvata(gesto, '40', { dentro: true, aMano: true });
  assert.equal(suo.base, '40');
});

test('rifiutato all’uscita aspetta la scelta: uscire di nuovo non lascia il campo e non rimanda', () => {
  const suo = stesura();
  const { gesto } = manda(suo, 'mio');
  assert.equal(suo.sospende(gesto), true);
  assert.equal(suo.parte('mio', ESCE), undefined);
});

test('rifiutato mentre si scriveva riparte uscendo, dalla stessa base e con un altro gesto', () => {
  const suo = stesura();
  const { gesto } = manda(suo, 'mio', RIPOSA);
  suo.sospende(gesto);
  const secondo = suo.parte('mio ancora', ESCE);
  assert.ok(secondo && secondo !== 'lascia');
  assert.equal(secondo.base, 'prima');
  assert.notEqual(secondo.gesto, gesto);
});
