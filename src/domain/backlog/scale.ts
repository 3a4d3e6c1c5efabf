import type { BacklogItem, NumberKey } from './item.ts';

/** How much each criterion counts; below 0, less of it is better. */
export type Weights = Readonly<Partial<Record<NumberKey, number>>>;
export type Weight = readonly [NumberKey, number];

/** What a criterion goes from and to among some items; `second…` are those that are left without the outermost item. */
export type Scale = {
  readonly least: number;
  readonly greatest: number;
  readonly secondLeast: number;
  readonly secondGreatest: number;
};

/** The weights that count. */
export function weighted(weights: Weights): Weight[] {
  return (Object.entries(weights) as [NumberKey, number][]).filter(([, weight]) => weight !== 0);
}

/** The scale of a criterion among items; null where no item has it. */
export function scaleOf(items: readonly BacklogItem[], key: NumberKey): Scale | null {
  let [least, secondLeast] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [greatest, secondGreatest] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const item of items) {
    const value = item[key];
    if (value === null) continue;
    if (value < least) [secondLeast, least] = [least, value];
    else if (value < secondLeast) secondLeast = value;
    if (value > greatest) [secondGreatest, greatest] = [greatest, value];
    else if (value > secondGreatest) secondGreatest = value;
  }
  return least > greatest ? null : { least, greatest, secondLeast, secondGreatest };
}

/**
 * Where a value stands between the least and the greatest, 0 to 1, 1 being best: from the other end where the weight is
 * below 0. A criterion on which all are equal tells none apart: it counts as the middle of the scale.
 */
export function shareOn(least: number, greatest: number, value: number, weight: number): number {
  const share = greatest === least ? 0.5 : (value - least) / (greatest - least);
  return weight < 0 ? 1 - share : share;
}
