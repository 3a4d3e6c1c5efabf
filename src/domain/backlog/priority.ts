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
  readonly parts: readonly Part[];
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
  return scored.map(({ score, parts, unscored }, at) => ({
    // Both lists are as long as the items.
    item: items[at] as BacklogItem,
    score,
    rank: score === null ? null : (ranks.get(score) ?? null),
    parts,
    unscored,
  }));
}

/** The method's score of an item that is open, among these items (which `weighted` takes its scales from). */
export function scorer(
  items: readonly BacklogItem[],
  method: Method,
  weights: Weights,
): (item: BacklogItem) => Scored {
  return method === 'weighted' ? weightedScore(items.filter(isOpen), weights) : scores[method];
}

/** Time criticality: 1 at urgency 1, 2 at urgency 5, in equal steps; 1 where the urgency is blank. */
export function criticality(urgency: number | null): number {
  return urgency === null ? 1 : 1 + (Math.min(5, Math.max(1, urgency)) - 1) / 4;
}

export function isOpen(item: BacklogItem): boolean {
  return item.state !== 'done' && item.state !== 'cancelled';
}

export type Scored = {
  readonly score: number | null;
  readonly parts: readonly Part[];
  readonly unscored: Unscored | null;
};

const scores: Readonly<Record<Exclude<Method, 'weighted'>, (item: BacklogItem) => Scored>> = {
  sales: ({ value, probability, urgency, effort }) => {
    if (value === null || effort === null) return lacking({ value, effort });
    const chance = probability ?? 1;
    const critical = criticality(urgency);
    const parts: Part[] = [
      { criterion: 'value', value },
      { criterion: 'probability', value: chance, ...(probability === null ? { assumed: true } : {}) },
      { criterion: 'criticality', value: critical },
      { criterion: 'effort', value: effort },
    ];
    return effort === 0 ? noEffort : scoredAt((value * chance * critical) / effort, parts);
  },
  rice: (item) => {
    const { reach, effort } = item;
    const impact = item.impact ?? item.importance;
    const confidence = item.confidence ?? item.probability;
    if (reach === null || impact === null || confidence === null || effort === null)
      return lacking({ reach, impact, confidence, effort });
    const parts: Part[] = [
      { criterion: 'reach', value: reach },
      { criterion: 'impact', value: impact },
      { criterion: 'confidence', value: confidence },
      { criterion: 'effort', value: effort },
    ];
    return effort === 0 ? noEffort : scoredAt(rice(reach, impact, confidence, effort), parts);
  },
  ice: (item) => {
    const { ease } = item;
    const impact = item.impact ?? item.importance;
    const confidence = item.confidence ?? item.probability;
    if (impact === null || confidence === null || ease === null) return lacking({ impact, confidence, ease });
    const parts: Part[] = [
      { criterion: 'impact', value: impact },
      { criterion: 'confidence', value: confidence },
      { criterion: 'ease', value: ease },
    ];
    return scoredAt(ice(impact, confidence, ease), parts);
  },
  wsjf: ({ value, urgency, risk, effort }) => {
    if (value === null || urgency === null || effort === null) return lacking({ value, urgency, effort });
    const parts: Part[] = [
      { criterion: 'value', value },
      { criterion: 'urgency', value: urgency },
      { criterion: 'risk', value: risk ?? 0 },
      { criterion: 'effort', value: effort },
    ];
    return effort === 0 ? noEffort : scoredAt(wsjf(value, urgency, risk ?? 0, effort), parts);
  },
};

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

const isDone: Scored = { score: null, parts: [], unscored: { because: 'done' } };
const isCancelled: Scored = { score: null, parts: [], unscored: { because: 'cancelled' } };
const noEffort: Scored = { score: null, parts: [], unscored: { because: 'noEffort' } };

/** Scores that differ by rounding alone must be equal, to share a rank. */
function scoredAt(score: number, parts: readonly Part[]): Scored {
  return { score: Number(score.toPrecision(12)), parts, unscored: null };
}

function lacking(criteria: Readonly<Partial<Record<NumberKey, number | null>>>): Scored {
  const missing = (Object.keys(criteria) as NumberKey[]).filter((key) => criteria[key] === null);
  return { score: null, parts: [], unscored: { because: 'missing', criteria: missing } };
}

function weightedScore(open: readonly BacklogItem[], weights: Weights): (item: BacklogItem) => Scored {
  const used = weighted(weights);
  const total = used.reduce((sum, [, weight]) => sum + Math.abs(weight), 0);
  const scales = new Map(used.map(([key]) => [key, scaleOf(open, key)] as const));
  return (item) => {
    const missing = used.filter(([key]) => item[key] === null).map(([key]) => key);
    if (missing.length > 0)
      return { score: null, parts: [], unscored: { because: 'missing', criteria: missing } };
    let sum = 0;
    const parts: Part[] = [];
    for (const [key, weight] of used) {
      const value = item[key] ?? 0;
      const { least = value, greatest = value } = scales.get(key) ?? {};
      sum += Math.abs(weight) * shareOn(least, greatest, value, weight);
      parts.push({ criterion: key, value });
    }
    return scoredAt((100 * sum) / total, parts);
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
