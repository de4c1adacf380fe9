// Le bozze senza una pagina: un browser finto (depositi in memoria), la cifratura vera.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

type Bozze = typeof import('../../../frontend/telaio/bozze.ts');

const MIA = Buffer.alloc(32, 1).toString('base64');
const ALTRUI = Buffer.alloc(32, 2).toString('base64');
const GIORNO = 24 * 3600 * 1000;

class Deposito {
  static pieno = false;
  [nome: string]: unknown;
  getItem(nome: string): string | null {
    return (this[nome] as string | undefined) ?? null;
  }
  setItem(nome: string, valore: string): void {
    if (Deposito.pieno) throw new Error('QuotaExceededError');
    this[nome] = valore;
  }
  removeItem(nome: string): void {
    delete this[nome];
  }
}

let volta = 0;

/** La pagina, aperta di nuovo: il modulo riparte da capo, i depositi restano. */
async function apriLaPagina(chiave?: string): Promise<Bozze> {
  volta += 1;
  const bozze = (await import(`../../../frontend/telaio/bozze.ts?volta=${volta}`)) as Bozze;
  if (chiave) bozze.apri(chiave);
  return bozze;
}

function browser(sicuro = true): void {
  Deposito.pieno = false;
  const finto = {
    localStorage: new Deposito(),
    sessionStorage: new Deposito(),
    document: { querySelectorAll: () => [] },
    window: { isSecureContext: sicuro, addEventListener: () => {} },
  };
  for (const [nome, valore] of Object.entries(finto)) {
    Object.defineProperty(globalThis, nome, { value: valore, configurable: true, writable: true });
  }
}

const depositate = (): string[] => Object.keys(localStorage).filter((nome) => nome.startsWith('bozza.'));

const bozza = (stesura: string, testo = 'Il cantiere è fermo per la neve', quando = Date.now()) => ({
  stesura,
  luogo: 'scheda/3',
  campo: 'fase.2.motivazione',
  etichetta: 'Motivazione, FASE 2',
  pagina: 'piano/2026/schede/3',
  tab: 'questa',
  testo,
  base: '',
  gesto: `g-${stesura}`,
  quando,
});

beforeEach(() => browser());

test('ciò che si scrive si ritrova dopo un ricaricamento, e nel deposito non si legge', async () => {
  const prima = await apriLaPagina(MIA);
  await prima.conserva(bozza('a'), () => true);
  assert.equal(depositate().length, 1);
  assert.doesNotMatch(JSON.stringify(localStorage), /cantiere|neve|motivazione/i);
  const dopo = await apriLaPagina(MIA);
  assert.deepEqual(
    (await dopo.daOffrire()).map((una) => una.testo),
    ['Il cantiere è fermo per la neve'],
  );
});

test('un’altra persona sullo stesso computer non legge niente e non cancella niente', async () => {
  await (await apriLaPagina(MIA)).conserva(bozza('a'), () => true);
  const altrui = await apriLaPagina(ALTRUI);
  assert.deepEqual(await altrui.daOffrire(), []);
  assert.deepEqual(await altrui.quante(), { tutte: 0, perse: 0 });
  await altrui.eliminaTutte();
  assert.equal(depositate().length, 1);
});

test('una bozza dimenticata mentre si cifra non torna', async () => {
  const bozze = await apriLaPagina(MIA);
  const inCorso = bozze.conserva(bozza('a'), () => true);
  bozze.dimentica('a');
  await inCorso;
  assert.deepEqual(depositate(), []);
  await bozze.conserva(bozza('a', 'un colpo di coda'), () => true);
  assert.deepEqual(depositate(), []);
});

test('della stessa stesura resta l’ultimo stato, anche se il primo finisce di cifrarsi dopo', async () => {
  const bozze = await apriLaPagina(MIA);
  const adesso = Date.now();
  await Promise.all([
    bozze.conserva(bozza('a', 'lungo '.repeat(20_000), adesso), () => true),
    bozze.conserva(bozza('a', 'breve', adesso), () => true),
  ]);
  const dopo = await apriLaPagina(MIA);
  assert.deepEqual(
    (await dopo.daOffrire()).map((una) => una.testo),
    ['breve'],
  );
});

test('dopo sette giorni se ne va, e chi ha un nome senza data pure', async () => {
  const bozze = await apriLaPagina(MIA);
  await bozze.conserva(bozza('vecchia', 'x', Date.now() - 8 * GIORNO), () => true);
  await bozze.conserva(bozza('giovane', 'y', Date.now() - 6 * GIORNO), () => true);
  localStorage.setItem('bozza.boh.z', 'z');
  const dopo = await apriLaPagina(MIA);
  assert.deepEqual(
    (await dopo.daOffrire()).map((una) => una.stesura),
    ['giovane'],
  );
  assert.equal(depositate().length, 1);
});

test('con il deposito pieno resta in questa pagina, si sa che si perderebbe, e si può rinunciare', async () => {
  const bozze = await apriLaPagina(MIA);
  Deposito.pieno = true;
  await bozze.conserva(bozza('a'), () => true);
  assert.deepEqual(await bozze.quante(), { tutte: 1, perse: 1 });
  bozze.rinuncia();
  assert.deepEqual(await bozze.quante(), { tutte: 0, perse: 0 });
});

test('se poi c’è posto, la stessa bozza si conserva', async () => {
  const bozze = await apriLaPagina(MIA);
  Deposito.pieno = true;
  await bozze.conserva(bozza('a'), () => true);
  Deposito.pieno = false;
  await bozze.conserva(bozza('a'), () => true);
  assert.deepEqual(await bozze.quante(), { tutte: 1, perse: 0 });
});

test('senza cifratura le bozze vivono quanto la pagina, e non toccano il deposito', async () => {
  browser(false);
  const bozze = await apriLaPagina(MIA);
  assert.equal(bozze.durevoli(), false);
  await bozze.conserva(bozza('a'), () => true);
  assert.deepEqual(depositate(), []);
  assert.deepEqual(await bozze.quante(), { tutte: 1, perse: 1 });
});

test('non si offre ciò che un campo di questa pagina sta scrivendo; il resto in ordine di tempo', async () => {
  const bozze = await apriLaPagina(MIA);
  const adesso = Date.now();
  await bozze.conserva(bozza('viva', 'in corso', adesso - 3), () => true);
  await bozze.conserva(bozza('dopo', 'b', adesso - 1), () => false);
  await bozze.conserva(bozza('prima', 'a', adesso - 2), () => false);
  assert.deepEqual(
    (await bozze.daOffrire()).map((una) => una.stesura),
    ['prima', 'dopo'],
  );
});
