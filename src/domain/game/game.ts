import type { Day } from '../day.ts';
import type { JournalLine } from '../execution/journal.ts';
import { type Rank, ranksOf } from '../kpi/ranking.ts';
import { keyOf } from '../planning/words.ts';
import { dealFacts, type OwnedLeads } from './deal-facts.ts';
import { type Guard, guardsOf } from './guard.ts';
import type { Helped } from './help.ts';
import { itemFacts } from './item-facts.ts';
import { type Progress, progressOf } from './progress.ts';
import type { Fact, PointRule } from './rule.ts';
import { weightedCount } from './weighted-count.ts';

/** What a closed sprint gave somebody. */
export type PastPoints = {
  readonly person: string;
  readonly points: number;
  /** What earned it; see `idText`. */
  readonly items: readonly string[];
  readonly deals: readonly string[];
  /** Whether the rules were those of this sprint. */
  readonly isComparable: boolean;
};

export type GameRequest = {
  readonly journal: readonly JournalLine[];
  readonly start: Day;
  readonly end: Day;
  readonly rules: readonly PointRule[];
  readonly leads: OwnedLeads | null;
  /** Who is of the team; null for those whom items and deals of the sprint name. Facts of others are the team's alone. */
  readonly team: readonly string[] | null;
  /** Who does not play. Their facts are the team's alone. */
  readonly out: readonly string[];
  /** Of sprints other than this one. */
  readonly past: readonly PastPoints[];
  readonly helped: ReadonlyMap<string, Helped>;
};

/** The rules whose counter-metric fell, and how many facts lost points by that. */
export type Voided = { readonly rules: readonly PointRule[]; readonly facts: number; readonly guard: Guard };

export type Score = {
  readonly points: number;
  /** The facts that earned them. */
  readonly n: number;
  readonly voided: readonly Voided[];
  /** Leads that will earn once they are won. */
  readonly pending: number;
  readonly items: readonly string[];
  readonly deals: readonly string[];
};

export type Player = Score & {
  readonly name: string;
  readonly rank: Rank;
  readonly progress: Progress | null;
  /** All that was promised is done: so many items. */
  readonly kept: number;
  readonly isMostImproved: boolean;
  /** Named most often by others as who helped: so many times. */
  readonly helped: number;
};

export type Game = { readonly team: Score & { readonly uncounted: number }; readonly people: Player[] };

const LEVEL = 0.95;

/**
 * The points of a sprint: the team's, then each person's. What earned in a past sprint earns nothing again. A rule whose
 * counter-metric fell gives nothing. Places are ranges where the intervals of the counts overlap; who has no points yet
 * has one as well.
 *
 * @throws UserError periodReversed, columnMissing
 */
export function gameOf(request: GameRequest): Game {
  const { journal, start, end, rules, leads, past } = request;
  const items = itemFacts(journal, start, end, rules);
  const deals = leads ? dealFacts(leads, { start, end }, rules) : { facts: [], pending: [] };
  const known = new Set(past.flatMap((one) => [...one.items.map(itemKey), ...one.deals.map(dealKey)]));
  const facts = [...items.facts, ...deals.facts].filter(
    ({ on, id }) => !known.has((on === 'status' ? itemKey : dealKey)(idText(id))),
  );
  const judges = new Map(
    [...new Set(rules.map(({ counter }) => counter))].map((kpi) => [
      kpi,
      leads && kpi && guardsOf(kpi, leads, start, end),
    ]),
  );
  const names = new Map((request.team ?? []).map((member) => [keyOf(member), member]));
  const name = (of: string) => {
    const key = keyOf(of);
    if (request.team === null && key !== '' && !names.has(key)) names.set(key, of);
    return key;
  };
  const earned = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = name(fact.owner);
    earned.set(key, [...(earned.get(key) ?? []), fact]);
  }
  const pending = new Map<string, number>();
  for (const { owner } of deals.pending) pending.set(name(owner), (pending.get(keyOf(owner)) ?? 0) + 1);
  for (const promise of items.promises.values()) name(promise.name);
  for (const helper of request.helped.values()) name(helper.name);

  // Who has no fact yet may have missed one of the heaviest kind by chance alone.
  const heaviest = Math.max(
    ...(['status', 'stage'] as const).map((on) =>
      rules.reduce((sum, rule) => sum + (rule.on === on ? rule.points : 0), 0),
    ),
  );
  const scores = new Map(
    [...new Set([...earned.keys(), ...pending.keys(), ...names.keys()])].map((key) => [
      key,
      scoreOf(
        earned.get(key) ?? [],
        rules,
        rules.map(({ counter }) => judges.get(counter)?.(key) ?? null),
        pending.get(key) ?? 0,
      ),
    ]),
  );
  const out = new Set(request.out.map(keyOf));
  const playing = [...names].filter(([key]) => !out.has(key));
  const measured = playing.map(([key]) => weightedCount(scores.get(key)?.weights ?? [], heaviest, LEVEL));
  const ranks = ranksOf(measured.map((one) => ({ ...one, n: Math.max(1, one.n) })));
  const mostHelp = Math.max(0, ...playing.map(([key]) => request.helped.get(key)?.times ?? 0));
  const people = playing.map(([key, shown], at): Player => {
    const { weights: _, ...score } = scores.get(key) ?? nothing;
    const promise = items.promises.get(key);
    const times = request.helped.get(key)?.times ?? 0;
    const before = past.filter((one) => one.isComparable && keyOf(one.person) === key);
    return {
      ...score,
      name: shown,
      rank: ranks[at] ?? null,
      progress: progressOf(
        measured[at] ?? weightedCount([], heaviest, LEVEL),
        before.map(({ points }) => points),
        playing.length,
      ),
      kept: promise && promise.done === promise.of ? promise.of : 0,
      isMostImproved: false,
      helped: times > 0 && times === mostHelp ? times : 0,
    };
  });
  const best = Math.max(...people.map(({ progress }) => progress?.by ?? 0));
  return {
    team: { ...sumOf([...scores.values()]), uncounted: items.uncounted },
    people: people
      .map((one) => ({ ...one, isMostImproved: one.progress !== null && one.progress.by === best }))
      .sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1)),
  };
}

type Weighed = Score & { readonly weights: readonly number[] };
const nothing: Weighed = { points: 0, n: 0, voided: [], pending: 0, items: [], deals: [], weights: [] };

function scoreOf(
  facts: readonly Fact[],
  rules: readonly PointRule[],
  guards: readonly (Guard | null)[],
  pending: number,
): Weighed {
  const fallen = guards.map((guard) => (guard?.fell ? guard : null));
  // A deal that earns by several rules is one fact: what happened once says no more for being counted thrice.
  const weighed = facts.map((fact) => ({
    fact,
    weight: fact.rules.reduce((sum, at) => sum + (fallen[at] ? 0 : (rules[at]?.points ?? 0)), 0),
  }));
  const counted = weighed.filter(({ weight }) => weight > 0);
  const ids = (on: Fact['on']) =>
    counted.flatMap(({ fact }) => (fact.on === on && fact.id !== '' ? [idText(fact.id)] : []));
  const weights = counted.map(({ weight }) => weight);
  return {
    points: weights.reduce((sum, weight) => sum + weight, 0),
    n: weights.length,
    voided: [...new Set(fallen)].flatMap((guard): Voided[] => {
      const isOf = (at: number) => guard !== null && fallen[at] === guard;
      const lost = facts.filter((fact) => fact.rules.some(isOf)).length;
      return guard && lost > 0 ? [{ rules: rules.filter((_, at) => isOf(at)), facts: lost, guard }] : [];
    }),
    pending,
    items: ids('status'),
    deals: ids('stage'),
    weights,
  };
}

function sumOf(scores: readonly Weighed[]): Score {
  const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0);
  return {
    points: sum(({ points }) => points),
    n: sum(({ n }) => n),
    voided: [],
    pending: sum((score) => score.pending),
    items: scores.flatMap(({ items }) => items),
    deals: scores.flatMap(({ deals }) => deals),
  };
}

/** An id as a list of ids can hold it. */
export function idText(id: string): string {
  return id.replace(/[,|\s]+/g, ' ').trim();
}

function itemKey(id: string): string {
  return id === '' ? '' : `item ${keyOf(id)}`;
}

function dealKey(id: string): string {
  return id === '' ? '' : `deal ${keyOf(id)}`;
}
