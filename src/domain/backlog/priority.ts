import { UserError } from '../errors.ts';
import type { Table } from '../table/table.ts';
import { ice, rice, wsjf } from './formulas.ts';
import { type BacklogItem, type ItemKey, type NumberKey, withCriteria } from './item.ts';
import { scaleOf, shareOn, type Weights, weighted } from './scale.ts';

export type { Weights } from './scale.ts';

export type Method = 'sales' | 'rice' | 'ice' | 'wsjf' | 'weighted';

/** The weights of method `weighted` where none are given. */
export const usualWeights: Weights = { value: 3, probability: 2, urgency: 2, importance: 2, effort: -1 };

/** Why an item has no score: it is over, or a criterion is blank (or 0, where it divides). */
export type Unscored =
  | { readonly because: 'done' | 'cancelled' | 'noEffort' }
  | { readonly because: 'missing'; readonly criteria: readonly NumberKey[] };

/** The criteria that a score was computed from, as the method used them. */
export type Part = {
  readonly criterion: NumberKey | 'criticality';
  readonly value: number;
  readonly assumed?: boolean;
};

export type Priority = {
  readonly item: BacklogItem;
  /** Null where the item has none; `unscored` then says why. */
  readonly score: number | null;
  /** 1 for the first; equal scores share a rank; null without a score. */
  readonly rank: number | null;
  readonly unscored: Unscored | null;
};

/** The columns that each method cannot do without. */
const needed: Readonly<Record<Method, readonly (readonly NumberKey[])[]>> = {
  sales: [['value'], ['effort']],
  rice: [['reach'], ['impact', 'importance'], ['confidence', 'probability'], ['effort']],
  ice: [['impact', 'importance'], ['confidence', 'probability'], ['ease']],
  wsjf: [['value'], ['urgency'], ['effort']],
  weighted: [],
};

/**
 * Throws columnMissing where a table lacks a column that the method needs. Where a table has no column of its own for
 * them, Importance stands for the impact and Probability for the confidence.
 */
export function requireCriteria(table: Table<ItemKey>, method: Method, weights: Weights): void {
  const groups = method === 'weighted' ? weighted(weights).map(([key]) => [key]) : needed[method];
  const missing = groups
    .filter((group) => !group.some((key) => withCriteria(table).has(key)))
    .map(([first]) => first as NumberKey);
  if (missing.length > 0) throw table.missing(missing);
}

/**
 * Scores and ranks the items of a backlog.
 *
 * - `sales`: value × probability ÷ effort × time criticality, which is cost of delay ÷ duration. The criticality grows
 *   from 1 at urgency 1 to 2 at urgency 5; a blank urgency is 1, a blank probability 100 %.
 * - `rice`: reach × impact × confidence ÷ effort (Intercom). `ice`: impact × confidence × ease (Sean Ellis).
 * - `wsjf`: (value + urgency + risk reduction) ÷ effort (SAFe), all on one relative scale; a blank risk is 0.
 * - `weighted`: each criterion scaled to 0–1 between its least and greatest among the open items, times its weight,
 *   over the sum of weights, times 100; a weight below 0 counts the scale from the other end.
 *
 * An item that lacks a criterion has no score, and so has one that is done or cancelled. Order never matters.
 */
export function prioritise(
  items: readonly BacklogItem[],
  method: Method,
  weights: Weights = usualWeights,
): Priority[] {
  const score = scorer(items, method, weights);
  const scored = items.map((item): Scored => {
    if (isOpen(item)) return score(item);
    return item.state === 'done' ? isDone : isCancelled;
  });
  const ranks = ranksOf(scored);
  return scored.map(({ score, unscored }, at) => ({
    // Both lists are as long as the items.
    item: items[at] as BacklogItem,
    score,
    rank: score === null ? null : (ranks.get(score) ?? null),
    unscored,
  }));
}

export type Scored = Pick<Priority, 'score' | 'unscored'>;

/** The method's score of an item that is open, among these items (which `weighted` takes its scales from). */
export function scorer(
  items: readonly BacklogItem[],
  method: Method,
  weights: Weights,
): (item: BacklogItem) => Scored {
  if (method === 'weighted') {
    const score = weightedScore(items.filter(isOpen), weights);
    const keys = weighted(weights).map(([key]) => key);
    return (item) => {
      const value = score(item);
      return value === null ? lacking(keys.filter((key) => item[key] === null)) : scoredAt(value);
    };
  }
  const terms = termsOf[method];
  return (item) => {
    const values = termValues(terms, item);
    if (values === null)
      return lacking(
        terms.filter((term) => readTerm(term, item) === null).map(({ criterion }) => criterion as NumberKey),
      );
    const score = fractionOf(method, values);
    return Number.isNaN(score) ? noEffort : scoredAt(score);
  };
}

/** The criteria that an item's score is computed from, as the method used them; none where it has no score. */
export function partsOf(item: BacklogItem, method: Method, weights: Weights): Part[] {
  if (method === 'weighted')
    return weighted(weights).map(([criterion]) => ({ criterion, value: item[criterion] ?? 0 }));
  const values = termValues(termsOf[method], item) ?? [];
  return values.map((value, at): Part => {
    // There is a term for each value.
    const { criterion } = termsOf[method][at] as Term;
    const assumed = criterion === 'probability' && item.probability === null;
    return assumed ? { criterion, value, assumed } : { criterion, value };
  });
}

/** Time criticality: 1 at urgency 1, 2 at urgency 5, in equal steps; 1 where the urgency is blank. */
export function criticality(urgency: number | null): number {
  return urgency === null ? 1 : 1 + (Math.min(5, Math.max(1, urgency)) - 1) / 4;
}

export function isOpen(item: BacklogItem): boolean {
  return item.state !== 'done' && item.state !== 'cancelled';
}

export type Ratio = Exclude<Method, 'weighted'>;

/** A number of a method's fraction: how it is read from an item, and what a blank counts as, if anything. */
export type Term = {
  readonly criterion: Part['criterion'];
  readonly read: (item: BacklogItem) => number | null;
  readonly blank: number | null;
};

const term = (criterion: NumberKey, blank: number | null = null): Term => ({
  criterion,
  read: (item) => item[criterion],
  blank,
});
const impact: Term = { ...term('impact'), read: (item) => item.impact ?? item.importance };
const confidence: Term = { ...term('confidence'), read: (item) => item.confidence ?? item.probability };
const critical: Term = {
  criterion: 'criticality',
  read: ({ urgency }) => criticality(urgency),
  blank: null,
};

/** The numbers that each method's score is a fraction of, in the order that it is written in. */
export const termsOf: Readonly<Record<Ratio, readonly Term[]>> = {
  sales: [term('value'), term('probability', 1), critical, term('effort')],
  rice: [term('reach'), impact, confidence, term('effort')],
  ice: [impact, confidence, term('ease')],
  wsjf: [term('value'), term('urgency'), term('risk', 0), term('effort')],
};

/** The numbers of an item, in the order of the terms; null where one is missing. */
export function termValues(terms: readonly Term[], item: BacklogItem): number[] | null {
  const values: number[] = [];
  for (const term of terms) {
    const value = readTerm(term, item);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

function readTerm({ read, blank }: Term, item: BacklogItem): number | null {
  return read(item) ?? blank;
}

/** The score of a method's numbers, in the order of its terms; NaN where the effort is 0. */
export function fractionOf(method: Ratio, values: readonly number[]): number {
  const [a = 0, b = 0, c = 0, effort = 0] = values;
  if (method === 'ice') return ice(a, b, c);
  if (effort === 0) return Number.NaN;
  if (method === 'sales') return (a * b * c) / effort;
  return method === 'rice' ? rice(a, b, c, effort) : wsjf(a, b, c, effort);
}

/** The rank of each score: one more than how many are greater. */
function ranksOf(scored: readonly Scored[]): Map<number, number> {
  const values: number[] = [];
  for (const { score } of scored) if (score !== null) values.push(score);
  // A typed array sorts numbers by themselves, several times faster than a comparison does.
  const ascending = Float64Array.from(values).sort();
  const ranks = new Map<number, number>();
  for (let at = ascending.length - 1; at >= 0; at--) {
    const value = ascending[at] ?? 0;
    if (!ranks.has(value)) ranks.set(value, ascending.length - at);
  }
  return ranks;
}

const isDone: Scored = { score: null, unscored: { because: 'done' } };
const isCancelled: Scored = { score: null, unscored: { because: 'cancelled' } };
const noEffort: Scored = { score: null, unscored: { because: 'noEffort' } };

/** Scores that differ by rounding alone must be equal, to share a rank. */
export function rounded(score: number): number {
  return Number(score.toPrecision(12));
}

function scoredAt(score: number): Scored {
  return { score: rounded(score), unscored: null };
}

function lacking(criteria: readonly NumberKey[]): Scored {
  return { score: null, unscored: { because: 'missing', criteria } };
}

/**
 * The weighted score of an item, not rounded, among the open items that it takes its scales from; null where a criterion
 * is missing. It may be asked as if one criterion had another value.
 */
export function weightedScore(
  open: readonly BacklogItem[],
  weights: Weights,
): (item: BacklogItem, changed?: NumberKey, to?: number) => number | null {
  const used = weighted(weights).map(([key, weight]) => ({ key, weight, scale: scaleOf(open, key) }));
  const total = used.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  return (item, changed, to = 0) => {
    let sum = 0;
    for (const { key, weight, scale } of used) {
      const value = key === changed ? to : item[key];
      if (value === null) return null;
      const least = scale ? scale.least : value;
      const greatest = scale ? scale.greatest : value;
      sum += Math.abs(weight) * shareOn(least, greatest, value, weight);
    }
    return (100 * sum) / total;
  };
}

/** The usual weights of the criteria that a table has; all of them where it has none. */
export function usualWeightsOf(table: Table<ItemKey>): Weights {
  const there = weighted(usualWeights).filter(([key]) => withCriteria(table).has(key));
  return there.length > 0 ? Object.fromEntries(there) : usualWeights;
}

/** Weights by the names that a person gave the criteria. @throws UserError columnMissing, argumentUnread */
export function weightsOf(
  table: Table<ItemKey>,
  given: readonly { readonly name: string; readonly weight: number | undefined }[],
  argument: string,
): Weights {
  const weights: Partial<Record<NumberKey, number>> = {};
  for (const { name, weight } of given) {
    if (weight === undefined) throw new UserError({ code: 'argumentUnread', argument, found: name });
    const key = table.fieldNamed(name);
    if (key === null || !isNumberKey(key)) throw table.missing([name]);
    weights[key] = weight;
  }
  if (weighted(weights).length === 0) throw new UserError({ code: 'argumentUnread', argument, found: '0' });
  return weights;
}

const numberKeys: ReadonlySet<string> = new Set<NumberKey>([
  'effort',
  'value',
  'cost',
  'probability',
  'urgency',
  'importance',
  'customerValue',
  'reach',
  'impact',
  'confidence',
  'ease',
  'risk',
]);

function isNumberKey(key: string): key is NumberKey {
  return numberKeys.has(key);
}
