import type { MeasureName } from '../kpi/measures.ts';

/** What earns points, once for each item or deal. */
export type PointRule = {
  /** What the team calls it. */
  readonly fact: string;
  /** An item whose status becomes the value, or a deal whose stage does. */
  readonly on: 'status' | 'stage';
  /** The key of a status or stage, else the team's own word. */
  readonly value: string;
  /** Greater than 0. */
  readonly points: number;
  /** The KPI that must not fall; null for none. */
  readonly counter: MeasureName | null;
};

/** Something that happened: an item done, a deal won. What it earns is counted once, however many rules it meets. */
export type Fact = {
  readonly on: PointRule['on'];
  /** '' where the row has neither id nor name. */
  readonly id: string;
  /** '' where nobody's name stands there. */
  readonly owner: string;
  /** The rules that it meets, as places in their list; one at least. */
  readonly rules: readonly number[];
};

/** The rules on items, or those on deals, that something meets. */
export function rulesMet(
  rules: readonly PointRule[],
  on: PointRule['on'],
  meets: (value: string) => boolean,
): number[] {
  return rules.flatMap((rule, at) => (rule.on === on && meets(rule.value) ? [at] : []));
}
