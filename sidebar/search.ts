/** Small letters without accents or typographic apostrophes, for comparing what people type. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}

/** Whether every word of the query is somewhere in the texts, accents and case aside. */
export function matches(query: string, texts: readonly string[]): boolean {
  const all = plain(texts.join(' '));
  return plain(query)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
