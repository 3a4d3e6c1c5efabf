import { foldText } from '../table/names.ts';

export type ParetoItem = {
  readonly label: string;
  readonly value: number;
  readonly share: number;
  readonly cumulated: number;
  /** A until the cumulated share first reaches the threshold, B until 95 %, C for the rest. */
  readonly group: 'A' | 'B' | 'C';
};

export type Pareto = {
  readonly items: readonly ParetoItem[];
  readonly total: number;
  /** How many items the first fifth is, and what share of the sum they hold. */
  readonly fifth: { readonly count: number; readonly share: number };
  /** How many items it takes to reach the threshold. */
  readonly needed: number;
};

const B_UNTIL = 0.95;

/**
 * Pareto's sort (K15): values summed by label, largest first, with the cumulated share. Nothing where every sum is 0.
 * A label whose sum is negative has no share: it stands last, for the caller to refuse.
 *
 * @param threshold greater than 0, less than 1
 */
export function pareto(values: readonly { label: string; value: number }[], threshold: number): Pareto {
  const sums = new Map<string, { label: string; value: number }>();
  for (const { label, value } of values) {
    const key = foldText(label);
    const sum = sums.get(key);
    if (sum) sum.value += value;
    else sums.set(key, { label, value });
  }
  const ranked = [...sums.values()].sort((a, b) => b.value - a.value);
  const total = ranked.reduce((sum, { value }) => sum + value, 0);
  if (ranked.every(({ value }) => value === 0))
    return { items: [], total, fifth: { count: 0, share: 0 }, needed: 0 };
  const count = Math.max(1, Math.round(ranked.length / 5));
  let reached = 0;
  let needed = 0;
  let top = 0;
  const items = ranked.map(({ label, value }, at): ParetoItem => {
    const before = reached / total;
    reached += value;
    const cumulated = at === ranked.length - 1 ? 1 : reached / total;
    // A share that is short by rounding alone has reached.
    const group = before < threshold - 1e-12 ? 'A' : before < B_UNTIL - 1e-12 ? 'B' : 'C';
    if (group === 'A') needed++;
    if (at === count - 1) top = cumulated;
    return { label, value, share: value / total, cumulated, group };
  });
  return { items, total, fifth: { count, share: top }, needed };
}

/** How many items of group A were in group A before, and which class each was in. */
export function stability(now: Pareto, before: Pareto): { kept: number; was(label: string): string | null } {
  const groups = new Map(before.items.map(({ label, group }) => [foldText(label), group]));
  const was = (label: string) => groups.get(foldText(label)) ?? null;
  return { kept: now.items.filter(({ label, group }) => group === 'A' && was(label) === 'A').length, was };
}
