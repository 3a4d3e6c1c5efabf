/** A name for a new tab: the one wished for, or the first of `Backlog (2)`, `Backlog (3)`… that nobody has. */
export function freeName(wished: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  if (!names.has(wished.toLowerCase())) return wished;
  let number = 2;
  while (names.has(`${wished} (${number})`.toLowerCase())) number++;
  return `${wished} (${number})`;
}
