import { addDays, type Day } from '../day.ts';
import type { JournalLine } from '../execution/journal.ts';
import { type JournaledItem, Replay } from '../execution/replay.ts';
import { scopeItems } from '../execution/scope.ts';
import { linesOfSprint } from '../execution/sprint-lines.ts';
import { keyOf } from '../planning/words.ts';
import { foldText } from '../table/names.ts';
import { type Fact, type PointRule, rulesMet } from './rule.ts';

/** Of the items that a person had at the start, how many are done at the end. */
export type Promised = { readonly name: string; done: number; of: number };

export type ItemFacts = {
  readonly facts: readonly Fact[];
  /** Items that meet a rule and earn nothing: they came in during the sprint, in nobody's place. */
  readonly uncounted: number;
  /** By the key of a name. */
  readonly promises: ReadonlyMap<string, Promised>;
};

/**
 * What the items of a sprint earn, by its journal. An item counts once, and only where it still stands so at the end. It
 * counts where it was committed at the start; one that came in by *Adapt* counts in the place of a committed one that left
 * by *Adapt*, so that the sprint never earns more than it promised: what is split, invented or typed in earns nothing. It
 * is its owner's at the moment it first came to stand so: reopening it, or taking it over afterwards, moves nothing.
 *
 * @throws UserError periodReversed
 */
export function itemFacts(
  journal: readonly JournalLine[],
  start: Day,
  end: Day,
  rules: readonly PointRule[],
): ItemFacts {
  const { initial, removed, done, open } = scopeItems(journal, start, end);
  const met = (status: string) =>
    rulesMet(rules, 'status', (value) => value === status || foldText(value) === foldText(status));
  const owners = new Map<string, string>();
  const [came, left] = [new Set<string>(), new Set<string>()];
  const replay = new Replay();
  for (const line of linesOfSprint(journal, start, end)) {
    if (line.source !== 'start' && line.when >= addDays(end, 1)) continue;
    replay.take(line);
    const { item, field, after, source } = line;
    if (source === 'adapt' && field === 'sprint') (after === null ? left : came).add(item);
    const owner = replay.items.get(item)?.owner ?? '';
    if (field === 'status' && owner !== '' && !owners.has(item) && met(String(after)).length > 0)
      owners.set(item, owner);
  }
  let places = removed.filter(({ id }) => left.has(id)).length;
  let uncounted = 0;
  const facts = [...done, ...open].flatMap(({ id, owner, status }): Fact[] => {
    const of = met(status);
    if (of.length === 0) return [];
    if (initial.has(id) || (came.has(id) && places-- > 0))
      return [{ on: 'status', id, owner: owners.get(id) ?? owner, rules: of }];
    uncounted++;
    return [];
  });
  return { facts, uncounted, promises: promisesOf(initial.values(), new Set(done.map(({ id }) => id))) };
}

function promisesOf(initial: Iterable<JournaledItem>, done: ReadonlySet<string>): Map<string, Promised> {
  const promises = new Map<string, Promised>();
  for (const { id, owner } of initial) {
    const key = keyOf(owner);
    if (key === '') continue;
    const promise = promises.get(key) ?? { name: owner, done: 0, of: 0 };
    promises.set(key, promise);
    promise.of++;
    if (done.has(id)) promise.done++;
  }
  return promises;
}
