/** Opzioni di ECharts come JSON puro, senza funzioni: come arrivano dal server. */
export type Opzione = Record<string, unknown>;
type Serie = { id?: string; data?: unknown[] } & Record<string, unknown>;
type SerieRitoccata = Serie & { '@data'?: Record<string, unknown> };
type Voce = { id?: string } | string | number;
type Asse = { type?: string; data?: Voce[] };

export function elenco<T>(valore: unknown): T[] {
  return Array.isArray(valore) ? (valore as T[]) : valore ? [valore as T] : [];
}

/** Il ritocco come lo vuole ECharts: i soli elementi cambiati di una serie, rimessi al loro posto fra gli altri. */
export function distesa(intera: Opzione, ritocco: Opzione): Opzione {
  if (!ritocco.series) return ritocco;
  const vecchie = new Map(elenco<Serie>(intera.series).map((s) => [s.id, s]));
  const series = elenco<SerieRitoccata>(ritocco.series).map(({ '@data': cambiati, ...serie }) =>
    cambiati
      ? { ...serie, data: vecchie.get(serie.id)?.data?.map((v, i) => (i in cambiati ? cambiati[i] : v)) }
      : serie,
  );
  return { ...ritocco, series };
}

/** L'opzione dopo un ritocco disteso: le serie cambiano per id e chiave per chiave, il resto si sostituisce. */
export function ritoccata(intera: Opzione, ritocco: Opzione): Opzione {
  const nuove = new Map(elenco<Serie>(ritocco.series).map((s) => [s.id, s]));
  const series = elenco<Serie>(intera.series).map((s) => ({ ...s, ...nuove.get(s.id) }));
  return { ...intera, ...ritocco, series };
}

/** L'id della categoria di un asse, se l'opzione gliene dà uno: tutta la sua fascia si può allora premere. */
export function idCategoria(intera: Opzione, asse: 'xAxis' | 'yAxis', indice: number, categoria: number): string {
  const voce = elenco<Asse>(intera[asse])[indice]?.data?.[categoria];
  return typeof voce === 'object' ? (voce.id ?? '') : '';
}

/** Gli assi, con il loro indice, le cui categorie portano un id. */
export function assiConId(intera: Opzione): Array<['xAxis' | 'yAxis', number]> {
  return (['xAxis', 'yAxis'] as const).flatMap((nome) =>
    elenco<Asse>(intera[nome]).flatMap(
      (asse, i): Array<[typeof nome, number]> =>
        asse.type === 'category' && asse.data?.some((v) => typeof v === 'object' && v.id) ? [[nome, i]] : [],
    ),
  );
}

type Fascia = { asse: 'xAxis' | 'yAxis'; indice: number; posto: number; quante: number; id: string; nome: string };

/** Le categorie che si possono premere, ciascuna una volta, con il chiarimento del loro elemento se ne ha uno. */
export function categorieConId(intera: Opzione): Fascia[] {
  const racconti = new Map(
    elenco<Serie>(intera.series)
      .flatMap((s) => (s.data ?? []) as Array<{ id?: string; tooltip?: { formatter?: string } }>)
      .filter((d) => d?.id && d.tooltip?.formatter)
      .map((d) => [d.id!, d.tooltip!.formatter!]),
  );
  const viste = new Set<string>();
  return assiConId(intera).flatMap(([asse, indice]) => {
    const categorie = elenco<Asse>(intera[asse])[indice].data ?? [];
    return categorie.flatMap((voce, posto): Fascia[] => {
      const { id, value } = (typeof voce === 'object' ? voce : {}) as { id?: string; value?: string };
      if (!id || viste.has(id)) return [];
      viste.add(id);
      const nome = (racconti.get(id) ?? value ?? '').replace(/\n/g, ': ');
      return [{ asse, indice, posto, quante: categorie.length, id, nome }];
    });
  });
}
