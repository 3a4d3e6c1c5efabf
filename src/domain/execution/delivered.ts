import type { Day } from '../day.ts';
import { keyOf } from '../planning/words.ts';
import { sizeOf } from './burndown.ts';
import type { JournalLine } from './journal.ts';
import type { JournaledItem } from './replay.ts';
import { scopeItems } from './scope.ts';

/** Estimated hours of one person in a sprint: what was theirs at the start, and what they had finished at the end. */
export type Delivered = { planned: number; done: number };

/**
 * What each person planned and finished of the sprint that ran between two days, by their name's key. What came in on the
 * way counts as finished, not as planned; what went to somebody else is finished by who has it at the end. Items without an
 * estimate have no hours.
 *
 * @throws UserError periodReversed
 */
export function deliveredBy(journal: readonly JournalLine[], start: Day, end: Day): Map<string, Delivered> {
  const { initial, done } = scopeItems(journal, start, end);
  const people = new Map<string, Delivered>();
  const add = (items: Iterable<JournaledItem>, to: keyof Delivered) => {
    for (const item of items) {
      const key = keyOf(item.owner);
      if (key === '') continue;
      const person = people.get(key) ?? { planned: 0, done: 0 };
      people.set(key, person);
      person[to] += sizeOf(item, 'effort');
    }
  };
  add(initial.values(), 'planned');
  add(done, 'done');
  return people;
}

/** Finished ÷ planned over past sprints: from the worst to the best, and of how many. */
export type DeliveryRange = { readonly low: number; readonly high: number; readonly sprints: number };

/**
 * How much of their plan people finished in past sprints, by the key of their name. A sprint in which a person had planned
 * no hours tells nothing of them, nor does one that the journal does not know.
 */
export function deliveryRanges(
  journal: readonly JournalLine[],
  sprints: readonly { readonly number: number; readonly start: Day; readonly end: Day }[],
): Map<string, DeliveryRange> {
  const ranges = new Map<string, DeliveryRange>();
  for (const { number, start, end } of sprints) {
    const lines = journal.filter(({ sprint }) => sprint === number);
    for (const [key, { planned, done }] of deliveredBy(lines, start, end)) {
      if (planned === 0) continue;
      const share = done / planned;
      const { low, high, sprints: before } = ranges.get(key) ?? { low: share, high: share, sprints: 0 };
      ranges.set(key, { low: Math.min(low, share), high: Math.max(high, share), sprints: before + 1 });
    }
  }
  return ranges;
}
