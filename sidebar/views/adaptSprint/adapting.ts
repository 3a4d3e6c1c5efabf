import type { AdaptDraft, AdaptRequest, AddedItem, IsoDay, PlanBoard } from '../../../src/server/contract.ts';
import type { Choices } from '../planning/board.ts';

/** From which day on people are away, by name. */
export type Absent = Readonly<Record<string, IsoDay>>;

/** An item that no backlog has yet; its place in the list is its id until it is written. */
export type NewItem = Omit<AddedItem, 'owner'>;

const idOf = (at: number) => `+${at + 1}`;
const tierWords = { must: 'Must', should: 'Should', could: 'Could' } as const;

/** The board with who is away, and with what was added. */
export function boardNow(draft: AdaptDraft, absent: Absent, added: readonly NewItem[]): PlanBoard {
  const present = (name: string) => {
    const from = absent[name];
    return from === undefined || draft.days.length === 0
      ? 1
      : draft.days.filter((day) => day < from).length / draft.days.length;
  };
  return {
    people: draft.people.map((person) => ({
      ...person,
      hours: Math.round(person.hours * present(person.name) * 100) / 100,
    })),
    items: [
      ...added.map(({ title, moscow, effort, value }, at) => ({
        id: idOf(at),
        task: {
          id: idOf(at),
          title,
          tier: moscow,
          state: 'todo' as const,
          effort,
          worth: value,
          score: value,
          gain: value,
          cost: null,
          skills: [],
          dependsOn: [],
          owner: '',
        },
        moscow: tierWords[moscow],
        rank: null,
        in: false,
        owner: '',
      })),
      ...draft.items,
    ],
    others: draft.others,
  };
}

/** What differs from the sprint as it was read. */
export function requestOf(
  draft: AdaptDraft,
  choices: Choices,
  absent: Absent,
  added: readonly NewItem[],
): AdaptRequest {
  const now = (id: string) => choices[id] ?? { in: false, owner: '' };
  return {
    taken: draft.items.flatMap(({ id, in: was, owner }) => {
      const choice = now(id);
      return choice.in && (!was || choice.owner !== owner) ? [{ id, owner: choice.owner }] : [];
    }),
    left: draft.items.filter(({ id, in: was }) => was && !now(id).in).map(({ id }) => id),
    added: added.flatMap((item, at) => {
      const choice = now(idOf(at));
      return choice.in ? [{ ...item, owner: choice.owner }] : [];
    }),
    absent: Object.entries(absent).map(([name, from]) => ({ name, from })),
  };
}
