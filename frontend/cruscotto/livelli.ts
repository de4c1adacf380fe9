/**
 * Le righe di un elenco di livelli: il server ne manda le cifre, il browser le disegna e ne cambia solo ciò che è cambiato,
 * così che il fuoco resti dov'è e la barra si muova da dov'era.
 */
type Riga = {
  id: string;
  nome: string;
  dove: string;
  cifra: string;
  spiega: string;
  eff: string;
  att: string;
  forma: string;
  stato: string;
  livello: string;
  scarto: string;
  nota: string;
};

const STAMPO = document.createElement('template');
STAMPO.innerHTML =
  '<li><a></a><button type="button" class="cifra-riga num"></button><span role="img"><i></i></span><span class="sotto">' +
  '<span><span class="segno" aria-hidden="true"></span><span></span></span>' +
  '<span class="tenue"></span><span class="minimo nota"></span></span></li>';

function scrivi(dove: Element, testo: string): void {
  if (dove.textContent !== testo) dove.textContent = testo;
}

function metti(dove: Element, attributo: string, valore: string): void {
  if (dove.getAttribute(attributo) !== valore) dove.setAttribute(attributo, valore);
}

function disegna(voce: HTMLElement, riga: Riga): void {
  const [nome, cifra, livello, sotto] = voce.children as unknown as HTMLElement[];
  const [stato, scarto, nota] = sotto.children;
  scrivi(nome, riga.nome);
  metti(nome, 'href', riga.dove);
  scrivi(cifra, riga.cifra);
  metti(cifra, 'aria-label', riga.spiega);
  metti(livello, 'class', `livello c-${riga.forma}`);
  metti(livello, 'aria-label', riga.livello);
  livello.style.setProperty('--eff', riga.eff);
  livello.style.setProperty('--att', riga.att);
  metti(stato, 'class', `stato c-${riga.forma}`);
  scrivi(stato.lastElementChild!, riga.stato);
  scrivi(scarto, riga.scarto);
  scrivi(nota, riga.nota);
}

function nuova(riga: Riga): HTMLElement {
  const voce = STAMPO.content.firstElementChild!.cloneNode(true) as HTMLElement;
  voce.dataset.riga = riga.id;
  disegna(voce, riga);
  return voce;
}

/** Disegna l'elenco da capo, o cambia al loro posto le righe date. */
export function mostra(elenco: HTMLElement, righe: Riga[], alLoroPosto: boolean): void {
  if (!alLoroPosto) {
    elenco.replaceChildren(...righe.map(nuova));
    return;
  }
  const voci = new Map([...elenco.children].map((voce) => [(voce as HTMLElement).dataset.riga, voce as HTMLElement]));
  righe.forEach((riga) => {
    const voce = voci.get(riga.id);
    if (voce) disegna(voce, riga);
  });
}

/** Una cifra premuta si segna: accanto a lei si apre la spiegazione. */
document.addEventListener('click', (e) => {
  const cifra = (e.target as HTMLElement).closest?.<HTMLElement>('.elenco-livelli .cifra-riga');
  const elenco = cifra?.closest('.elenco-livelli');
  if (!cifra || !elenco) return;
  elenco.querySelectorAll('[data-premuta]').forEach((altra) => altra.removeAttribute('data-premuta'));
  cifra.dataset.premuta = '';
  elenco.dispatchEvent(new CustomEvent('spiega-cifra', { detail: cifra.closest<HTMLElement>('li')!.dataset.riga }));
});

declare global {
  interface Window {
    ObiettiviLivelli: { mostra: typeof mostra };
  }
}

window.ObiettiviLivelli = { mostra };
