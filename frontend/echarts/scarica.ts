/** Consegna al browser un file preparato nella pagina. */
export function scarica(nome: string, indirizzo: string): void {
  const ancora = document.createElement('a');
  ancora.href = indirizzo;
  ancora.download = nome;
  ancora.click();
}

/** Un testo in UTF-8 come file: il CSV di una carta. */
export function scaricaTesto(nome: string, testo: string, tipo: string): void {
  const indirizzo = URL.createObjectURL(new Blob([testo], { type: `${tipo};charset=utf-8` }));
  scarica(nome, indirizzo);
  setTimeout(() => URL.revokeObjectURL(indirizzo), 60_000);
}
