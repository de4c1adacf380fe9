// Chi è qui ora, senza una pagina: colori, nomi brevi, cartellini, annunci.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  arriviEUscite,
  breve,
  cartellino,
  colore,
  daVedere,
  iniziali,
  type Presente,
  scriveQui,
} from '../../../frontend/piano/presenti.ts';

const TESTI = {
  quanti: '{0} persone',
  tu: '{0} (tu)',
  scrive: '{0} scrive',
  scrivono: '{0} scrivono',
  'scrive-qui': '{0} qui',
  entra: 'Entra {0}',
  esce: 'Esce {0}',
  lingua: 'it',
};

const uno = (persona: number, nome: string, campo = '', scrive = false): Presente => ({ persona, nome, campo, scrive });
const ANNA = uno(1, 'Anna Maria Rossi', 'peso');
const BRUNO = uno(2, 'Bruno Bianchi', 'peso', true);
const DARIA = uno(3, 'Daria Conti', 'peso', true);

test('sette colori, anche per chi ha un numero sotto lo zero', () => {
  assert.deepEqual(
    [0, 6, 7, -1].map((n) => colore(uno(n, 'x'))),
    [0, 6, 0, 6],
  );
});

test('le iniziali sono della prima e dell’ultima parola; di una parola sola ce n’è una', () => {
  assert.deepEqual(['Anna Maria Rossi', ' òscar ', '𝒜nna Bo'].map(iniziali), ['AR', 'Ò', '𝒜B']);
});

test('il nome è breve finché dice chi è: due che si scriverebbero uguali si scrivono per intero', () => {
  const rosa = uno(4, 'Anna Rosa');
  assert.equal(breve('Anna Maria Rossi', [ANNA, BRUNO]), 'Anna R.');
  assert.equal(breve('Anna Maria Rossi', [ANNA, rosa]), 'Anna Maria Rossi');
  assert.equal(breve('Segretario', [ANNA]), 'Segretario');
});

test('se non stanno tutti, l’ultimo posto resta per dire quanti altri', () => {
  assert.equal(daVedere([ANNA, BRUNO, DARIA], 3).length, 3);
  assert.equal(daVedere([ANNA, BRUNO, DARIA], 2).length, 1);
});

test('sul cartellino prima chi scrive, poi chi c’è', () => {
  const tutti = [ANNA, BRUNO, DARIA];
  assert.equal(cartellino([ANNA], tutti, TESTI), 'Anna R.');
  assert.equal(cartellino([ANNA, BRUNO], tutti, TESTI), 'Bruno B. scrive, Anna R.');
  assert.equal(cartellino([BRUNO, DARIA], tutti, TESTI), 'Bruno B. e Daria C. scrivono');
});

test('un nome con segni speciali resta com’è', () => {
  assert.equal(cartellino([uno(5, '$& $1', 'peso', true)], [], TESTI), '$& $. scrive');
});

test('si dice chi è arrivato e chi se n’è andato, e si tace se non è cambiato niente', () => {
  const prima = new Map([[1, 'Anna']]);
  assert.equal(arriviEUscite(prima, prima, TESTI), '');
  assert.equal(
    arriviEUscite(
      prima,
      new Map([
        [2, 'Bruno'],
        [3, 'Daria'],
      ]),
      TESTI,
    ),
    'Entra Bruno e Daria. Esce Anna.',
  );
  assert.equal(arriviEUscite(prima, new Map(), TESTI), 'Esce Anna.');
});

test('si sente chi comincia a scrivere dove siamo, una volta sola', () => {
  assert.equal(scriveQui([], [ANNA, BRUNO], 'peso', TESTI), 'Bruno Bianchi scrive qui');
  assert.equal(scriveQui([], [BRUNO, DARIA], 'peso', TESTI), 'Bruno Bianchi e Daria Conti scrivono qui');
  assert.equal(scriveQui([BRUNO], [BRUNO], 'peso', TESTI), '');
  assert.equal(scriveQui([DARIA], [BRUNO, DARIA], 'peso', TESTI), 'Bruno Bianchi scrive qui');
  assert.equal(
    scriveQui([uno(2, 'Bruno Bianchi', 'titolo', true)], [BRUNO], 'peso', TESTI),
    'Bruno Bianchi scrive qui',
  );
  assert.equal(scriveQui([{ ...BRUNO, scrive: false }], [BRUNO], 'peso', TESTI), 'Bruno Bianchi scrive qui');
});

test('non si sente chi scrive altrove, né chi scrive quando non siamo in un campo', () => {
  assert.equal(scriveQui([], [BRUNO], 'titolo', TESTI), '');
  assert.equal(scriveQui([], [uno(6, 'Elio', '', true)], '', TESTI), '');
});
