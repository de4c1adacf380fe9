/** Gli annunci ai lettori di schermo (al più uno ogni cinque secondi, l'ultimo vince) e il tema scelto dalla persona. */
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
