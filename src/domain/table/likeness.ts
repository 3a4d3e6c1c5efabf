/** Dice's coefficient of the pairs of letters of two names. */
export function dice(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++)
    pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1);
  let common = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const left = pairs.get(b.slice(at, at + 2)) ?? 0;
    if (left === 0) continue;
    pairs.set(b.slice(at, at + 2), left - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length - 2);
}
