/**
 * La storia di un campo: il suo segno compare sul campo in cui si è, sempre uno solo; da tastiera ci si va con il tasto
 * dei menu, o Maiusc+F10, e con Esc si torna. L'indirizzo lo dice la parte di pagina che ha il campo (data-storia).
 */
const CAMPO = '[data-storia] [data-campo]:is(.campo-vivo, .reale-cella, td)';
const COL_MOUSE = '[data-storia] :is(.campo-vivo, .reale-cella)[data-campo]';
const PAZIENZA = 400; // il tempo di andare dal campo al suo segno
/** Il registro scrive insieme missione e programma. */
const NEL_REGISTRO: Record<string, string> = { programma: 'missione' };

const segno = document.createElement('a');
let qui: HTMLElement | undefined;
let attesa = 0;
/** Vero se nel campo si è arrivati spostandosi: il fuoco che torna dopo un salvataggio non chiede la storia. */
let arrivato = false;

function prepara(nome: string): void {
  if (segno.className) return;
  segno.className = 'storia-del-campo';
  segno.tabIndex = -1;
  segno.hidden = true;
  segno.innerHTML = '<span class="icona icona-storia" aria-hidden="true"></span>';
  segno.setAttribute('aria-keyshortcuts', 'Shift+F10 ContextMenu');
  const luogo = document.createElement('nav');
  luogo.setAttribute('aria-label', nome);
  luogo.append(segno);
  document.body.append(luogo);
}

function mostra(campo: HTMLElement): void {
  const testi = document.querySelector<HTMLElement>('.alla-storia')?.dataset;
  const zona = campo.closest<HTMLElement>('[data-storia]')?.dataset.storia;
  const nome = campo.dataset.campo;
  if (!testi || !zona || !nome) return;
  prepara(testi.delCampo ?? '');
  clearTimeout(attesa);
  qui = campo;
  segno.href = `${zona}?campo=${encodeURIComponent(NEL_REGISTRO[nome] ?? nome)}`;
  segno.title = `${testi.delCampo} (${testi.tasti})`;
  segno.setAttribute('aria-label', [testi.delCampo, campo.dataset.etichetta].filter(Boolean).join(': '));
  segno.hidden = false;
  const posto = campo.getBoundingClientRect();
  const largo = segno.offsetWidth;
  const accanto = campo.hasAttribute('data-chi') ? 160 : 0; // lì sta il nome di chi è nel campo
  segno.style.left = `${Math.max(4, Math.min(posto.right - largo - accanto, innerWidth - largo - 4))}px`;
  const sopra = posto.top - segno.offsetHeight - 2; // fuori dal campo: non copre il valore
  segno.style.top = `${sopra < 4 ? posto.bottom + 2 : sopra}px`;
}

function nascondi(): void {
  clearTimeout(attesa);
  if (document.activeElement === segno) return;
  segno.hidden = true;
  qui = undefined;
}

function fraPoco(): void {
  clearTimeout(attesa);
  attesa = window.setTimeout(nascondi, PAZIENZA);
}

const campoDi = (e: Event, quali: string): HTMLElement | null =>
  (e.target as Element).closest?.<HTMLElement>(quali) ?? null;

document.addEventListener('pointerover', (e) => {
  const campo = campoDi(e, COL_MOUSE);
  if (campo) mostra(campo);
  else if (segno.contains(e.target as Node)) clearTimeout(attesa);
  else if (qui) fraPoco();
});

document.addEventListener('keydown', (e) => (arrivato = /^(Tab|Arrow|Home$|End$)/.test(e.key)), true);

document.addEventListener('focusin', (e) => {
  const dove = e.target as HTMLElement;
  if (dove === segno) return;
  const campo = dove.closest('.scrittura') ? null : campoDi(e, COL_MOUSE);
  if (campo && arrivato && dove.matches(':focus-visible')) mostra(campo);
  else if (qui && !qui.contains(dove)) nascondi();
});

segno.addEventListener('focusout', () => {
  segno.hidden = true;
  qui = undefined;
});
segno.addEventListener('contextmenu', (e) => e.preventDefault());

document.addEventListener(
  'keydown',
  (e) => {
    if (document.activeElement === segno) {
      if (e.key !== 'Escape') return;
      e.preventDefault();
      e.stopImmediatePropagation();
      qui?.querySelector<HTMLElement>('button')?.focus();
      return;
    }
    if (e.key !== 'ContextMenu' && !(e.key === 'F10' && e.shiftKey)) return;
    const campo = (e.target as HTMLElement).closest?.('.scrittura') ? null : campoDi(e, CAMPO);
    if (!campo) return;
    e.preventDefault();
    mostra(campo);
    segno.focus();
  },
  true,
);

document.addEventListener('scroll', nascondi, { capture: true, passive: true });
window.addEventListener('resize', nascondi);
window.addEventListener('popstate', nascondi);
segno.addEventListener('click', () => requestAnimationFrame(() => (segno.hidden = true)));

export {};
