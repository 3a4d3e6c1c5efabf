import { dayFromIso } from '../../../src/domain/day.ts';
import type { ChosenColumns } from '../../../src/domain/goal/columns.ts';
import type { Meaning } from '../../../src/domain/goal/target.ts';
import { formatNumber, formatShare } from '../../../src/i18n/format.ts';
import type {
  Goal,
  KpiChoice,
  KpiKey,
  Member,
  SprintDraft,
  SprintRequest,
} from '../../../src/server/contract.ts';
import { language, say } from '../../language.ts';
import type { Entry } from '../../numbers.ts';
import { goalWords } from '../../words/goal.ts';
import { newSprintWords } from '../../words/newSprint.ts';
import type { AimNow } from './aim.ts';

/** What the user enters before items are proposed. */
export type Entered = {
  readonly weeks: SprintDraft['weeks'];
  /** The length was chosen: the sentence no longer changes it. */
  readonly weeksAreOwn: boolean;
  readonly start: string;
  readonly kpi: KpiKey;
  readonly target: Entry;
  readonly text: string;
  /** From then on the sentence no longer follows the KPI and its target. */
  readonly textIsOwn: boolean;
  /** The KPI and the target were set in their fields: the sentence no longer changes them. */
  readonly kpiIsOwn: boolean;
  readonly targetIsOwn: boolean;
  /** What a percentage in the sentence means, as the user answered. */
  readonly meaning: Meaning | null;
  /** Which column a word of the sentence is meant in, as the user answered. */
  readonly columns: ChosenColumns;
  readonly team: readonly Person[];
};

/** A member as typed: NaN where a number cannot be read. `key` tells rows apart while names are typed. */
export type Person = {
  readonly key: number;
  readonly name: string;
  readonly skills: string;
  readonly hoursPerDay: Entry;
  readonly daysOff: Entry;
  readonly focus: Entry;
};

/** @param wished a goal that another view proposes; '' for none */
export function enteredFrom(draft: SprintDraft, wished: string): Entered {
  const { weeks, start, goal, team } = draft;
  const { kpi, target, text } = goal;
  const entered = {
    weeks,
    weeksAreOwn: false,
    start,
    kpi,
    target,
    text,
    textIsOwn: false,
    kpiIsOwn: false,
    targetIsOwn: false,
    meaning: null,
    columns: {},
    team: team.map((member, key) => ({ ...member, key })),
  };
  if (wished !== '') return { ...entered, text: wished, textIsOwn: true };
  return text === '' ? { ...entered, text: goalText(draft.kpis, kpi, target) } : entered;
}

/** The sentence that the goal starts with: « Taux de conversion : de 15,0 % à 20,0 % »; empty without a target. */
export function goalText(kpis: readonly KpiChoice[], key: KpiKey, target: Entry): string {
  const kpi = kpis.find((each) => each.key === key);
  if (!kpi || target === null || Number.isNaN(target)) return '';
  const print = (value: number) =>
    kpi.unit === 'rate' ? formatShare(value, language) : formatNumber(value, language);
  const words =
    kpi.base === null
      ? newSprintWords.goalTo(kpi.label, print(target))
      : newSprintWords.goalFromTo(kpi.label, print(kpi.base), print(target));
  return say(words);
}

/** What is wrong on the first step, by field; empty where it can be left. */
export function goalProblems(
  entered: Entered,
  aim: AimNow,
): {
  readonly start?: string;
  readonly target?: string;
  readonly text?: string;
  readonly asked?: string;
} {
  return {
    ...(dayFromIso(entered.start) === null ? { start: say(newSprintWords.startMissing) } : {}),
    ...(unreadable(entered.target) ? { target: say(newSprintWords.correct) } : {}),
    ...(aim.asked === null ? {} : { asked: say(goalWords.answer) }),
    // The sentence follows a target that cannot be read: that one is to be mended.
    ...(entered.text.trim() === '' && (entered.textIsOwn || !unreadable(entered.target))
      ? { text: say(newSprintWords.goalMissing) }
      : {}),
  };
}

/** What is wrong with a person's name; empty where nothing is. */
export function nameProblem(person: Person, team: readonly Person[]): string {
  const name = person.name.trim();
  if (name === '') return say(newSprintWords.nameMissing);
  const same = (other: Person) => other.name.trim().toLowerCase() === name.toLowerCase();
  const twice = team.some((other) => other.key !== person.key && same(other));
  return twice ? say(newSprintWords.nameTwice) : '';
}

export function teamIsRight(team: readonly Person[]): boolean {
  const right = (person: Person) =>
    nameProblem(person, team) === '' && ![person.hoursPerDay, person.daysOff, person.focus].some(unreadable);
  return team.length > 0 && team.every(right);
}

/** The request for a proposal; call it on what passed `goalProblems` and `teamIsRight`. */
export function requestOf(draft: SprintDraft, entered: Entered, aim: AimNow): SprintRequest {
  const goal: Goal = {
    text: entered.text.trim(),
    kpi: aim.request.kpi,
    base: aim.base,
    target: aim.target,
    segments: aim.segments,
  };
  const team = entered.team.map(
    (person): Member => ({
      name: person.name.trim(),
      skills: person.skills.trim(),
      hoursPerDay: person.hoursPerDay ?? 0,
      daysOff: person.daysOff ?? 0,
      // A blank focus factor takes nothing away.
      focus: person.focus ?? 1,
    }),
  );
  return { number: draft.number, start: entered.start, weeks: aim.request.weeks, goal, team };
}

function unreadable(entry: Entry): boolean {
  return entry !== null && Number.isNaN(entry);
}
