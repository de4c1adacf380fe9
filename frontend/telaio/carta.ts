/** Le mosse di una carta – la stessa cosa in tabella, i suoi file – e il modo di consegnare un file preparato nella pagina. */
import '@vaadin/menu-bar/src/vaadin-menu-bar.js';
import { scaricaTesto } from '../echarts/scarica';

type Mosse = { aperta: boolean; scambio: string; altro: string; csv: string; png?: string };
type Voce = { text?: string; mossa?: string; component?: HTMLElement; children?: Voce[] };
type Menu = HTMLElement & { items: Voce[]; tabNavigation: boolean };

function bottone(): HTMLElement {
  const voce = document.createElement('vaadin-menu-bar-item');
  const icona = document.createElement('span');
  icona.setAttribute('aria-hidden', 'true');
  voce.append(icona);
  return voce;
}

function vesti(voce: HTMLElement, nome: string, icona: string): void {
  voce.setAttribute('aria-label', nome);
  voce.firstElementChild!.className = `icona icona-${icona}`;
}

function nuovo(carta: HTMLElement): Menu {
  const menu = document.createElement('vaadin-menu-bar') as Menu;
  menu.className = 'mosse';
  menu.setAttribute('theme', 'tertiary');
  menu.tabNavigation = true;
  menu.items = [
    { component: bottone(), mossa: 'scambia' },
    { component: bottone(), children: [] },
  ];
  menu.addEventListener('item-selected', (e) => {
    const { mossa } = (e as CustomEvent<{ value: Voce }>).detail.value;
    carta.dispatchEvent(new CustomEvent('mossa', { detail: mossa }));
  });
  return menu;
}

/** Mostra, in cima alla carta, ciò che se ne può fare: il menu è del browser, al server arriva la mossa scelta. */
function mosse(carta: HTMLElement, dati: Mosse): void {
  const testa = carta.querySelector(':scope > header')!;
  const menu = testa.querySelector<Menu>('.mosse') ?? nuovo(carta);
  const [scambio, altro] = menu.items;
  vesti(scambio.component!, dati.scambio, dati.aperta ? 'grafico' : 'tabella');
  vesti(altro.component!, dati.altro, 'altro');
  const file = [{ text: dati.csv, mossa: 'csv' }, ...(dati.png ? [{ text: dati.png, mossa: 'png' }] : [])];
  if (JSON.stringify(altro.children) !== JSON.stringify(file)) menu.items = [scambio, { ...altro, children: file }];
  if (!menu.isConnected) testa.append(menu);
}

declare global {
  interface Window {
    Obiettivi: { scaricaTesto: typeof scaricaTesto; mosse: typeof mosse };
  }
}

window.Obiettivi = { ...window.Obiettivi, scaricaTesto, mosse };
