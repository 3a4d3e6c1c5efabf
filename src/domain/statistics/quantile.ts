/**
 * The value below which a share of the values lies, with linear interpolation between neighbours: what PERCENTILE gives in
 * a sheet. Definition 7 of R. Hyndman and Y. Fan, The American Statistician 50 (1996).
 *
 * @param values at least one, in any order
 * @param share 0 to 1
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
