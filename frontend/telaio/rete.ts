/**
 * La rete che manca, detta con calma. L'avviso resta finché il servizio non risponde davvero: che Vaadin cominci a
 * mandare non è una risposta, e il browser spesso crede di avere rete. Intanto si scrive: le bozze tengono tutto e
 * partono al ritorno. Il resto non si fa e lo si dice, invece di metterlo in una coda che nessuno vede. Decisione 0014.
 */
const PAZIENZA = 1500; // un'interruzione più breve non si dice
const PROVA = 2000;
const ATTESA = 4000;
const SALUTO = 4000;
const CODA = 15000; // quanto si aspetta, al ritorno, ciò che era in viaggio

const INGLESE = document.documentElement.lang.startsWith('en');
const DETTI = INGLESE
  ? {
      manca: 'Connection interrupted. Go on writing: it stays here and leaves as soon as the network is back.',
      aspetta:
        'Connection interrupted. What you have just pressed waits here, marked, and leaves as soon as the network is back.',
      ferma: (cosa: string) => `Without network this is not done${cosa}. Press again when the connection is back.`,
      torna: 'The network is back: sending what was waiting…',
      tornata: 'The network is back.',
      inviata: 'The network is back: everything has been sent.',
    }
  : {
      manca:
        'Connessione interrotta. Puoi continuare a scrivere: ciò che scrivi resta qui e parte appena la rete torna.',
      aspetta: 'Connessione interrotta. Ciò che hai appena premuto aspetta qui, segnato, e parte appena la rete torna.',
      ferma: (cosa: string) => `Senza rete questo non si fa${cosa}. Premi di nuovo quando la connessione torna.`,
      torna: 'La rete è tornata: mando ciò che aspettava…',
      tornata: 'La rete è tornata.',
      inviata: 'La rete è tornata: tutto è stato mandato.',
    };

/** Ciò che chiede qualcosa al servizio, e ciò che il browser sa fare da sé. */
const COMANDI = 'button, a[href], vaadin-button, [role="menuitem"], oc-cella, e-chart';
const DA_SE = '.scrittura, [data-luogo] > .lettura, [data-salva], [data-numero], [popovertarget], .nota-bozze';

interface Statale {
  state: string;
  addStateChangeListener(ascolta: (prima: string, ora: string) => void): void;
}

let avviso: HTMLElement | undefined;
let sorveglia = false;
let assente = false;
let detta = false;
let aspettava = false;

/** La banca dati ferma ha già il suo avviso: allora non è la rete a mancare. */
const giaDetto = (): boolean => !!document.querySelector('.avviso-banca:not([hidden])');

const vaadin = (): Statale | undefined =>
  (window as unknown as { Vaadin?: { connectionState?: Statale } }).Vaadin?.connectionState;
const cade = (): boolean => ['reconnecting', 'connection-lost'].includes(vaadin()?.state ?? '');
const pausa = (quanto: number): Promise<void> => new Promise((fatto) => setTimeout(fatto, quanto));

/** Un gesto è partito e il servizio non l'ha ancora riconosciuto. */
const inViaggio = (): boolean =>
  document.querySelector('button[aria-busy="true"]') !== null || (window.ObiettiviCampi?.inViaggio() ?? false);

function mostra(testo: string, classe: string): void {
  avviso ??= document.body.appendChild(document.createElement('div'));
  avviso.className = `avviso-rete ${classe}`;
  avviso.setAttribute('role', 'status');
  avviso.textContent = testo;
  avviso.hidden = false;
}

async function risponde(): Promise<boolean> {
  try {
    const dove = new URL('icons/marchio.svg', document.baseURI);
    return (await fetch(dove, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(ATTESA) })).ok;
  } catch {
    return false;
  }
}

/** Da quando c'è un sospetto a quando il servizio ha risposto; ciò che aspettava ha ancora un poco per arrivare. */
async function forse(): Promise<void> {
  if (sorveglia) return;
  sorveglia = true;
  const da = performance.now();
  let tornata = 0;
  for (;;) {
    const su = await risponde();
    // ciò che era in viaggio può tornare riconosciuto dal filo: Vaadin allora resta a «riprovare» finché non manda altro
    assente = !su || (cade() && inViaggio());
    aspettava ||= inViaggio();
    tornata = assente ? 0 : tornata || performance.now();
    if (!assente && (!detta || !inViaggio() || performance.now() - tornata > CODA)) break;
    if (!assente) {
      mostra(DETTI.torna, 'torna');
    } else if (giaDetto()) {
      detta = false;
    } else if (detta ? avviso?.classList.contains('torna') : performance.now() - da >= PAZIENZA) {
      detta = true;
      mostra(aspettava ? DETTI.aspetta : DETTI.manca, 'manca');
    }
    if (su && vaadin()?.state === 'connection-lost') window.dispatchEvent(new Event('online'));
    await pausa(detta ? PROVA : PAZIENZA / 3);
  }
  sorveglia = false;
  if (!detta) return;
  mostra(aspettava && !inViaggio() ? DETTI.inviata : DETTI.tornata, 'tornata');
  detta = aspettava = false;
  await pausa(SALUTO);
  if (avviso && !detta) avviso.hidden = true;
}

/** Dopo l'avviso un comando non parte: se partisse, nessuno saprebbe quando. */
function ferma(e: Event): void {
  if (!detta || !assente) return;
  const premuto = (e.target as Element).closest?.<HTMLElement>(COMANDI);
  if (!premuto || premuto.closest(DA_SE)) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  const nome = (premuto.getAttribute('aria-label') ?? premuto.textContent ?? '').trim().slice(0, 80);
  mostra(DETTI.ferma(nome && ` («${nome}»)`), 'manca');
}

document.addEventListener('click', ferma, true);
window.addEventListener('offline', () => void forse());
window.addEventListener('rete-dubbia', () => void forse());

/** Il segno che un interruttore è stato premuto e aspetta la risposta: lo toglie il servizio. */
document.addEventListener('click', (e) => {
  const premuto = (e.target as Element).closest?.('button:is(.casella, .mese)[aria-pressed]');
  if (!premuto) return;
  premuto.setAttribute('aria-busy', 'true');
  setTimeout(() => premuto.getAttribute('aria-busy') === 'true' && void forse(), ATTESA);
});

/** Lo stato della connessione nasce con Vaadin, dopo questa pagina. */
function ascolta(): void {
  const stato = vaadin();
  if (stato) stato.addStateChangeListener(() => cade() && void forse());
  else setTimeout(ascolta, 100);
}

ascolta();
