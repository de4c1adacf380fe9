/** Il salto al contenuto, gli annunci ai lettori di schermo (al più uno ogni cinque secondi, l'ultimo vince), il tema. */
const PAUSA = 5000;
let ultimo = -PAUSA;
let atteso: string | undefined;

function pronuncia(): void {
  const luogo = document.getElementById('annunci');
  if (luogo && atteso !== undefined) luogo.textContent = atteso;
  atteso = undefined;
  ultimo = performance.now();
}

window.addEventListener('annuncia', (e) => {
  const inAttesa = atteso !== undefined;
  atteso = String((e as CustomEvent).detail);
  if (!inAttesa) setTimeout(pronuncia, Math.max(0, ultimo + PAUSA - performance.now()));
});

/** "Vai al contenuto": qui e non nell'indirizzo, perché con <base> un frammento porterebbe alla pagina iniziale. */
document.addEventListener('click', (e) => {
  if (!(e.target as HTMLElement).closest?.('.salta')) return;
  e.preventDefault();
  const contenuto = document.getElementById('contenuto');
  contenuto?.focus({ preventScroll: true });
  contenuto?.scrollIntoView({ block: 'start' });
});

/** Quanto è larga la finestra senza la sua barra di scorrimento: 100vw la comprenderebbe. */
new ResizeObserver(() => {
  document.documentElement.style.setProperty('--oc-finestra', `${document.documentElement.clientWidth}px`);
}).observe(document.documentElement);

window.addEventListener('tema', (e) => {
  const tema = String((e as CustomEvent).detail);
  const radice = document.documentElement;
  if (tema === 'sistema') {
    delete radice.dataset.tema;
    localStorage.removeItem('tema');
  } else {
    radice.dataset.tema = tema;
    localStorage.setItem('tema', tema);
  }
});

/** Vaadin 25.2 scrive aria-selected sulle voci di un menu, che il loro ruolo non ammette. */
for (const voce of ['vaadin-menu-bar-item', 'vaadin-context-menu-item']) {
  void customElements.whenDefined(voce).then((classe) => {
    (classe.prototype as { _selectedChanged: () => void })._selectedChanged = () => {};
  });
}

type Scelta = HTMLElement & { opened: boolean; label?: string; accessibleName?: string; inputElement?: HTMLElement };

/** Vaadin 25.2 non dà un nome all'elenco di una scelta aperta, né dice al campo quale sia. */
document.addEventListener(
  'opened-changed',
  (e) => {
    const scelta = e.target as Scelta;
    if (scelta.localName !== 'vaadin-combo-box' || !scelta.opened) return;
    requestAnimationFrame(() => {
      const elenco = scelta.querySelector('vaadin-combo-box-scroller');
      if (!elenco) return;
      elenco.setAttribute('aria-label', scelta.accessibleName || scelta.label || '');
      scelta.inputElement?.setAttribute('aria-controls', elenco.id);
    });
  },
  true,
);
