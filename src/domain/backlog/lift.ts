import type { BacklogItem, NumberKey } from './item.ts';
import {
  criticality,
  fractionOf,
  isOpen,
  type Method,
  type Priority,
  type Ratio,
  rounded,
  scorer,
  type Term,
  termsOf,
  termValues,
  weightedScore,
} from './priority.ts';
import { type Scale, scaleOf, shareOn, type Weights, weighted } from './scale.ts';

/** A change of one criterion that puts an item before another: `effort ≤ 3`. */
export type Lift = {
  readonly criterion: NumberKey;
  readonly sign: '≥' | '≤';
  readonly value: number;
  /** The item that it then stands before: of those of the next better score, the first of the range. */
  readonly above: BacklogItem;
};

/** A criterion of one item, and from where on a change of it is likely to do. */
type Lever = {
  readonly criterion: NumberKey;
  readonly up: boolean;
  /** In steps: the number to try first. */
  readonly at: number;
  readonly step: number;
  /** No further than this. */
  readonly limit: number;
  /** How much of the item's own number it changes. */
  readonly size: number;
  /** Whether the change moves an end of the criterion's scale, so that all items get another score. */
  readonly rescales: boolean;
};

/** How a method's items are lifted. */
type Levers = {
  /** What may be changed of an item; empty where it has no score. */
  of(one: Priority, target: Priority): Lever[];
  /** Whether the method puts the item before the target once the change is made. */
  lifts(one: Priority, target: Priority, lever: Lever, value: number): boolean;
};

/** The most items among which changes that rescale are looked for. */
const RESCALED = 500;
/** Criteria on a scale of the team's own. */
const onScale: ReadonlySet<NumberKey> = new Set<NumberKey>([
  'urgency',
  'importance',
  'customerValue',
  'impact',
  'ease',
  'risk',
]);

/**
 * For each item, the smallest change of one criterion that lifts it above the item before it; null where there is none
 * or nothing is above. The smallest changes its number least in proportion. It is rounded away from what the item has
 * to what people write (whole per cents, steps of a scale, quarters of an hour, three digits) and tried with the method
 * itself before it is told.
 *
 * A share stays within 100 %, the urgency of `sales` within 5, other scales within the greatest that an open item has,
 * and those of `weighted` within what the open items have; a scale that no item uses is left alone.
 *
 * @param priorities a backlog's, as `prioritise` gives them for this method and these weights
 */
export function liftsOf(priorities: readonly Priority[], method: Method, weights: Weights): (Lift | null)[] {
  const before = nextBetter(priorities);
  const items = priorities.map(({ item }) => item);
  const levers = method === 'weighted' ? weightedLevers(items, weights) : ratioLevers(items, method);
  return priorities.map((one) => {
    const target = one.score === null ? undefined : before.get(one.score);
    if (!target) return null;
    for (const lever of levers.of(one, target).sort(bySize)) {
      const value = firstThat(lever, (value) => levers.lifts(one, target, lever, value));
      if (value !== null)
        return { criterion: lever.criterion, sign: lever.up ? '≥' : '≤', value, above: target.item };
    }
    return null;
  });
}

function bySize(a: Lever, b: Lever): number {
  return a.size - b.size;
}

/** Whether a score that was not rounded is better than one that was. Most are plainly so, or plainly not. */
function isBetter(score: number, than: number): boolean {
  if (score <= than) return false;
  return score > than * (1 + 1e-9) || rounded(score) > than;
}

/** For each score, the first item of the next better one. */
function nextBetter(priorities: readonly Priority[]): Map<number, Priority> {
  const holders = new Map<number, Priority>();
  for (const one of priorities)
    if (one.score !== null && !holders.has(one.score)) holders.set(one.score, one);
  const before = new Map<number, Priority>();
  let worse: number | undefined;
  for (const score of Float64Array.from(holders.keys()).sort()) {
    const holder = holders.get(score);
    if (worse !== undefined && holder) before.set(worse, holder);
    worse = score;
  }
  return before;
}

/** A lever that is moved from its own number to what is needed, rounded; `limit` is as far as it goes. */
function lever(criterion: NumberKey, old: number, need: number, limit: number, up: boolean): Lever {
  const step = stepOf(criterion, need, old);
  // What is needed would only draw level: it is passed.
  const at = up ? Math.floor(need / step + 1e-9) + 1 : Math.ceil(need / step - 1e-9) - 1;
  return leverAt(criterion, old, at, step, limit, up);
}

function leverAt(
  criterion: NumberKey,
  old: number,
  at: number,
  step: number,
  limit: number,
  up: boolean,
): Lever {
  const value = Math.min(Math.max(stepped(at, step), up ? 0 : limit), up ? limit : Number.POSITIVE_INFINITY);
  return { criterion, up, at, step, limit, size: Math.abs(value - old) / old, rescales: false };
}

/** The first of the numbers to try that does: the rounded one, the one after it, the limit; null where none does. */
function firstThat({ at, step, limit, up }: Lever, does: (value: number) => boolean): number | null {
  let tried = 0;
  for (const value of [stepped(at, step), stepped(up ? at + 1 : at - 1, step)]) {
    if (up ? value > limit : value < limit) continue;
    tried++;
    if (value > 0 && does(value)) return value;
  }
  // A limit that is not written in full would be told as another number.
  const isWritten = Number.isFinite(limit) && limit * 100 === Math.round(limit * 100);
  return tried < 2 && isWritten && limit > 0 && does(limit) ? limit : null;
}

/** A number of steps; quarters and hundredths by division, which leaves them exact. */
function stepped(at: number, step: number): number {
  return step < 1 ? at / Math.round(1 / step) : at * step;
}

function stepOf(criterion: NumberKey, value: number, old: number): number {
  if (criterion === 'probability' || criterion === 'confidence') return 0.01;
  if (onScale.has(criterion)) return Number.isInteger(old) ? 1 : 0.25;
  if (criterion === 'effort') return value < 10 ? 0.25 : 1;
  const digits = 10 ** (Math.floor(Math.log10(Math.max(value, 1e-9))) - 2);
  return Math.max(digits, Number.isInteger(old) ? 1 : 0.01);
}

/** The scales that a method reads, where the backlog has them. */
const scalesOf: Readonly<Record<Ratio, readonly NumberKey[]>> = {
  sales: ['urgency'],
  rice: ['impact', 'importance'],
  ice: ['impact', 'importance', 'ease'],
  wsjf: ['urgency', 'risk'],
};

/** The levers of a method whose score is written as one fraction. */
function ratioLevers(items: readonly BacklogItem[], method: Ratio): Levers {
  const open = items.filter(isOpen);
  const limits = new Map<NumberKey, number>([
    ['probability', 1],
    ['confidence', 1],
  ]);
  for (const key of scalesOf[method]) limits.set(key, scaleOf(open, key)?.greatest ?? 0);
  if (method === 'sales' && limits.get('urgency') !== 0) limits.set('urgency', 5);
  const terms = termsOf[method];
  return {
    of({ item }, { score }) {
      const levers: Lever[] = [];
      const values = termValues(terms, item) ?? [];
      values.forEach((value, place) => {
        const criterion = terms[place]?.criterion ?? 'value';
        const need = neededOf(place, values, method, score ?? 0);
        if (criterion === 'effort') {
          levers.push(lever('effort', value, need, 0, false));
        } else if (criterion === 'criticality') {
          // An urgency of 1 to 5 makes a criticality of 1 to 2.
          const [urgency, limit] = [4 * need - 3, limits.get('urgency') ?? 0];
          if (urgency <= limit) levers.push(lever('urgency', item.urgency ?? 1, urgency, limit, true));
        } else {
          const key = columnOf(criterion, item);
          const limit = limits.get(key) ?? Number.POSITIVE_INFINITY;
          if (Number.isFinite(need) && need <= limit) levers.push(lever(key, value, need, limit, true));
        }
      });
      return levers;
    },
    lifts({ item }, { score }, { criterion }, to) {
      const values = termValues(terms, item) ?? [];
      const place = terms.findIndex((term) => columnOf(term.criterion, item) === criterion);
      values[place] = terms[place]?.criterion === 'criticality' ? criticality(to) : to;
      return isBetter(fractionOf(method, values), score ?? 0);
    },
  };
}

/** What one number of a fraction would have to be for the score to equal the goal. */
function neededOf(place: number, values: readonly number[], method: Ratio, goal: number): number {
  let [product, sum] = [1, 0];
  const effort = method === 'ice' ? 1 : (values[3] ?? 1);
  for (let at = 0; at < 3; at++) {
    if (at === place) continue;
    product *= values[at] ?? 1;
    sum += values[at] ?? 0;
  }
  const upper = method === 'wsjf' ? sum : product;
  if (place === 3) return upper / goal;
  return method === 'wsjf' ? goal * effort - upper : (goal * effort) / upper;
}

/** The column that a criterion was read from: Importance and Probability stand in for what a backlog lacks. */
function columnOf(criterion: Term['criterion'], item: BacklogItem): NumberKey {
  if (criterion === 'criticality') return 'urgency';
  if (criterion === 'impact' && item.impact === null) return 'importance';
  return criterion === 'confidence' && item.confidence === null ? 'probability' : criterion;
}

/** The levers of `weighted`: within the scale of a criterion; past its end for the item that is the end. */
function weightedLevers(items: readonly BacklogItem[], weights: Weights): Levers {
  const open = items.filter(isOpen);
  const used = weighted(weights);
  const total = used.reduce((sum, [, weight]) => sum + Math.abs(weight), 0);
  const scales = new Map(used.map(([key]) => [key, scaleOf(open, key)] as const));
  const scoreOf = weightedScore(open, weights);
  const of = (one: Priority, target: Priority) => {
    const levers: Lever[] = [];
    const gap = (((target.score ?? 0) - (one.score ?? 0)) / 100) * total;
    for (const [key, weight] of used) {
      const [scale, value, other] = [scales.get(key), one.item[key], target.item[key]];
      if (!scale || value === null || other === null) continue;
      const { least, greatest, secondLeast, secondGreatest } = scale;
      const lowest = value === least && secondLeast !== least;
      const highest = value === greatest && secondGreatest !== greatest;
      if (lowest || highest) {
        const rest = { least: lowest ? secondLeast : least, greatest: highest ? secondGreatest : greatest };
        const found = open.length > RESCALED ? null : endLever(key, weight, value, other, gap, scale, rest);
        if (found) levers.push(found);
        continue;
      }
      const share = shareOn(least, greatest, value, weight) + gap / Math.abs(weight);
      if (greatest === least || share > 1 + 1e-9) continue;
      const way = share * (greatest - least);
      if (weight > 0) levers.push(lever(key, value, least + way, greatest, true));
      else levers.push(lever(key, value, greatest - way, least, false));
    }
    return levers;
  };
  return {
    of,
    lifts(one, target, { criterion, rescales }, to) {
      if (rescales) return risesAmong(items, { ...one.item, [criterion]: to }, one, target, weights);
      return isBetter(scoreOf(one.item, criterion, to) ?? 0, target.score ?? 0);
    },
  };
}

type Ends = Pick<Scale, 'least' | 'greatest'>;

/** The lever of the one item that is an end of a scale, which moves with it: the nearest step is searched for. */
function endLever(
  key: NumberKey,
  weight: number,
  value: number,
  other: number,
  gap: number,
  scale: Ends,
  rest: Ends,
): Lever | null {
  const up = weight > 0;
  const far = up ? rest.greatest : rest.least;
  const step = stepOf(key, far, value);
  const isShare = key === 'probability' || key === 'confidence';
  // One step past the others' end, where the criterion has no end of its own.
  const past = onScale.has(key) || isShare ? far : up ? far + step : far - step;
  const limit = isShare && up ? 1 : past > 0 ? past : far;
  const without =
    gap / Math.abs(weight) +
    shareOn(scale.least, scale.greatest, value, weight) -
    shareOn(scale.least, scale.greatest, other, weight);
  const lifts = (to: number) => {
    const [least, greatest] = [Math.min(rest.least, to), Math.max(rest.greatest, to)];
    return shareOn(least, greatest, to, weight) - shareOn(least, greatest, other, weight) > without;
  };
  let [no, yes] = up
    ? [Math.floor(value / step), Math.floor(limit / step + 1e-9)]
    : [Math.ceil(value / step), Math.ceil(limit / step - 1e-9)];
  if (up ? yes <= no : yes >= no) return null;
  if (!lifts(stepped(yes, step))) return null;
  while (Math.abs(yes - no) > 1) {
    const middle = Math.trunc((yes + no) / 2);
    if (lifts(stepped(middle, step))) yes = middle;
    else no = middle;
  }
  return { ...leverAt(key, value, yes, step, limit, up), rescales: true };
}

/** Whether a changed item stands above the target and ranks better, once all have their new scores. */
function risesAmong(
  items: readonly BacklogItem[],
  changed: BacklogItem,
  one: Priority,
  target: Priority,
  weights: Weights,
): boolean {
  const among = items.map((item) => (item === one.item ? changed : item));
  const score = scorer(among, 'weighted', weights);
  const own = score(changed).score ?? 0;
  if (own <= (score(target.item).score ?? 0)) return false;
  const better = among.filter((item) => isOpen(item) && (score(item).score ?? 0) > own).length;
  return one.rank !== null && better + 1 < one.rank;
}
