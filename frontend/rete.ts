/** La rete che manca, detta con calma: si continua a scrivere, e tutto parte quando torna. */
const PAZIENZA = 1500;
const MANCA = 'Connessione interrotta. Puoi continuare a scrivere: ciò che scrivi resta qui e parte appena la rete torna.';
const TORNATA = 'La rete è tornata: tutto è stato mandato.';

interface Statale {
  state: string;
  addStateChangeListener(ascolta: (prima: string, ora: string) => void): void;
}

let avviso: HTMLElement | undefined;
let attesa: ReturnType<typeof setTimeout> | undefined;

/** La banca dati ferma ha già il suo avviso: allora non è la rete a mancare. */
const giaDetto = (): boolean => !!document.querySelector('.avviso-banca:not([hidden])');

const lingua = (): boolean => document.documentElement.lang.startsWith('en');

function mostra(testo: string, classe: string): void {
  avviso ??= document.body.appendChild(document.createElement('div'));
  avviso.className = `avviso-rete ${classe}`;
  avviso.setAttribute('role', 'status');
  avviso.textContent = testo;
  avviso.hidden = false;
}

function cambia(ora: string): void {
  const manca = ora === 'reconnecting' || ora === 'connection-lost';
  if (manca) {
    attesa ??= setTimeout(() => giaDetto() || mostra(lingua() ? 'Connection interrupted. Go on writing: it stays here and leaves as soon as the network is back.' : MANCA, 'manca'), PAZIENZA);
  } else if (attesa !== undefined) {
    clearTimeout(attesa);
    attesa = undefined;
    if (avviso?.hidden === false) {
      mostra(lingua() ? 'The network is back: everything has been sent.' : TORNATA, 'tornata');
      setTimeout(() => avviso && (avviso.hidden = true), 4000);
    }
  }
}

/** Lo stato della connessione nasce con Vaadin, dopo questa pagina. */
function ascolta(): void {
  const stato = (window as unknown as { Vaadin?: { connectionState?: Statale } }).Vaadin?.connectionState;
  if (stato) stato.addStateChangeListener((_prima, ora) => cambia(ora));
  else setTimeout(ascolta, 100);
}

ascolta();
