import type { Deals } from './deals.ts';
import { groupDeals } from './group.ts';
import { wonAmount } from './kpi.ts';
import type { Period } from './period.ts';

/** The amount won with one value of a column, over so many deals. */
export type WonBy = { readonly name: string; readonly amount: number; readonly n: number };

/**
 * What was won in a period by each value of a column, the largest amount first; values with which nothing was won are left
 * out, deals without a value have the name ''.
 *
 * @throws UserError columnMissing where there are no amounts, or of a bounded period no days of closing
 */
export function wonBy(deals: Deals, column: number, period: Period): WonBy[] {
  return groupDeals(deals, column)
    .map(({ name, deals: group }) => {
      const { numerator, denominator } = wonAmount(group, period);
      return { name, amount: numerator, n: denominator };
    })
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.amount - a.amount);
}
