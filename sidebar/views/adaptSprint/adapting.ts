import { absenceOutside, backTooSoon } from '../../../src/i18n/sentences/adapting.ts';
import type {
  Absence,
  AdaptDraft,
  AdaptRequest,
  AddedItem,
  PlanBoard,
} from '../../../src/server/contract.ts';
import { dayInWords } from '../../dates.ts';
import { language, say } from '../../language.ts';
import type { Choices } from '../planning/board.ts';

/**
 * The first day away and the day back, as they are typed: a field of a date is cleared where it is given another value
 * than the one it has, so that what is half typed, or wrong, is kept as it is.
 */
export type TypedAbsence = { readonly from: string; readonly back: string };
/** By name. */
export type Absent = Readonly<Record<string, TypedAbsence>>;
/** What is wrong with the first day, or with the day back, in the user's language. */
type WrongAbsence = { readonly from?: string; readonly back?: string };

/** An item that no backlog has yet; its place in the list is its id until it is written. */
export type NewItem = Omit<AddedItem, 'owner'>;

const idOf = (at: number) => `+${at + 1}`;
const tierWords = { must: 'Must', should: 'Should', could: 'Could' } as const;

/** The absences that can be taken, and what is wrong with the others, by name. One that has no first day yet is neither. */
export function readAbsences(
  absent: Absent,
  { days, end }: AdaptDraft,
): { readonly absences: readonly Absence[]; readonly wrong: Readonly<Record<string, WrongAbsence>> } {
  const absences: Absence[] = [];
  const wrong: Record<string, WrongAbsence> = {};
  const first = days[0] ?? end;
  const print = (day: string) => say(dayInWords(day));
  for (const [name, { from, back }] of Object.entries(absent)) {
    if (from === '') continue;
    if (from < first || from > end)
      wrong[name] = { from: absenceOutside(language, name, print(first), print(end), print(from)) };
    else if (back !== '' && back <= from)
      wrong[name] = { back: backTooSoon(language, name, print(from), print(back)) };
    else absences.push(back === '' ? { name, from } : { name, from, back });
  }
  return { absences, wrong };
}

/** How many of the days that a person still works an absence takes. */
export function daysAway({ worked }: AdaptDraft, { name, from, back }: Absence): number {
  return (worked[name] ?? []).filter((day) => day >= from && (back === undefined || day < back)).length;
}

/** The board with who is away, and with what was added. */
export function boardNow(
  draft: AdaptDraft,
  absences: readonly Absence[],
  added: readonly NewItem[],
): PlanBoard {
  const present = (name: string) => {
    const absence = absences.find((one) => one.name === name);
    const days = draft.worked[name]?.length ?? 0;
    return absence === undefined || days === 0 ? 1 : 1 - daysAway(draft, absence) / days;
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
  absent: readonly Absence[],
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
    absent,
  };
}
