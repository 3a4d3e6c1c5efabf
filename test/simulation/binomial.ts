/** The chances of 0 to n successes. */
export function binomialChances(n: number, rate: number): number[] {
  const chances: number[] = [];
  let logarithm = n * Math.log1p(-rate);
  for (let s = 0; s <= n; s++) {
    chances.push(Math.exp(logarithm));
    logarithm += Math.log((n - s) / (s + 1)) + Math.log(rate / (1 - rate));
  }
  return chances;
}
