import type { Day } from '../../domain/day.ts';
import { dayOf, type Serial } from '../../domain/day.ts';
import type { GoalPart, JournalValue } from '../../domain/execution/journal.ts';
import type { ItemState } from '../../domain/execution/replay.ts';
import type { Count } from '../../domain/statistics/newcombe.ts';
import { isDate } from '../../domain/table/blank.ts';
import type { Cell, Conventions } from '../../domain/table/cell.ts';
import { type Condition, readConditions } from '../../domain/table/condition.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { readChoice } from '../../i18n/choices/define.ts';
import { type Means, stateMeant } from '../../i18n/choices/work-state.ts';
import { sprintItemNames } from '../../i18n/fields/sprint-item.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { readCard } from '../../tabs/card.ts';
import { type GoalKpi, goalKpis } from '../../tabs/goal-kpis.ts';
import { withoutMeeting } from '../../tabs/meeting.ts';
import { sprint } from '../../tabs/sprint.ts';
import { type SprintState, sprintStates } from '../../tabs/sprint-states.ts';
import { meansIn } from '../settings/states-of.ts';

export type SprintItem = {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly effort: number | null;
  readonly value: number | null;
  readonly blocker: string;
  readonly state: ItemState;
  /** The status as it stands in the cell. */
  readonly status: string;
  readonly committed: boolean;
  /** 1 for the sheet's first row. */
  readonly row: number;
};

/** The sprint tab as it stands: the running sprint, or the last one after it was closed. */
export type Sprint<C = SheetContent> = {
  readonly content: C;
  readonly state: SprintState;
  readonly number: number;
  readonly start: Day;
  readonly end: Day;
  readonly goal: string;
  readonly kpi: GoalKpi | null;
  readonly base: number | null;
  readonly target: number | null;
  /** What the base of a rate was computed from; null where it is none. */
  readonly baseCount: Count | null;
  /** The days of the base of a count or an amount with their n, as the card says them; '' where it does not. */
  readonly baseDays: string;
  readonly holidays: string;
  readonly capacity: number | null;
  readonly commitment: number | null;
  /** The part of the pipeline that the goal is about; empty for all of it. */
  readonly segments: readonly Condition[];
  /** What the goal is measured by, as the card's cells hold it; nothing of a fact whose label was deleted. */
  readonly parts: { readonly [P in GoalPart]?: JournalValue };
  /** 1 for the sheet's first row; null where a fact's label was deleted. */
  readonly rowOf: (fact: keyof (typeof sprint)['card']) => number | null;
  readonly table: Table | null;
  readonly items: readonly SprintItem[];
};

/** Reads the sprint tab; null where there is none, or where its card holds no number, start and end. */
export function readSprint(workbook: Workbook): Sprint | null {
  const content = workbook.read('sprint');
  return content && sprintIn(content, workbook.conventions, meansIn(workbook));
}

/**
 * The sprint that a sheet's content holds; null as for `readSprint`.
 *
 * @param means what a status means that is none of our own words
 */
export function sprintIn<C extends Pick<SheetContent, 'name' | 'values'>>(
  content: C,
  conventions: Conventions,
  means: Means,
): Sprint<C> | null {
  const card = readCard(sprint, content.values);
  const fact = (key: keyof typeof card): Cell => card[key]?.value ?? '';
  const day = (key: keyof typeof card): Day | null => {
    const value = fact(key);
    if (isDate(value)) return dayOf(conventions.serialOf(value));
    return typeof value === 'number' ? dayOf(value as Serial) : null;
  };
  const number = Number(fact('number'));
  const counted = String(fact('baseCount'));
  const baseCount = countIn(counted);
  const start = day('start');
  const end = day('end');
  if (!Number.isInteger(number) || number < 1 || start === null || end === null) return null;
  const below = Object.values(card).reduce((last, one) => Math.max(last, one?.row ?? 0), 0);
  const table = tableOf(content, below, conventions);
  return {
    content,
    state: readChoice(sprintStates, String(fact('state'))) ?? 'running',
    number,
    start,
    end,
    goal: String(fact('goal')),
    kpi: readChoice(goalKpis, String(fact('kpi'))),
    base: numberOrNull(fact('base')),
    target: numberOrNull(fact('target')),
    baseCount,
    baseDays: baseCount ? '' : counted,
    holidays: String(fact('holidays')),
    capacity: numberOrNull(fact('capacity')),
    commitment: numberOrNull(fact('commitment')),
    parts: {
      ...(card.kpi ? { goalKpi: String(fact('kpi')) } : {}),
      ...(card.target ? { goalTarget: numberOrNull(fact('target')) } : {}),
      ...(card.segment ? { goalSegment: String(fact('segment')) } : {}),
    },
    segments: readConditions(String(fact('segment'))) ?? [],
    rowOf: (key) => card[key]?.row ?? null,
    table,
    items: table ? itemsOf(table, means) : [],
  };
}

/** The items' table stands under the card, whose own labels would be taken for a header. A card of long ago has fewer rows. */
function tableOf(
  content: Pick<SheetContent, 'name' | 'values'>,
  below: number,
  conventions: Conventions,
): Table | null {
  const values = withoutMeeting(content.values, below).map((row, at) =>
    at < below ? row.map(() => '') : row,
  );
  if (values.every((row) => row.every((cell) => cell === ''))) return null;
  const table = openTable(values, sprintItemNames, conventions, { name: content.name });
  return table.headerRow === null ? null : table;
}

function itemsOf(table: Table, means: Means): SprintItem[] {
  return table.rows.map((row) => ({
    id: table.text(row, 'id'),
    title: table.text(row, 'title'),
    owner: table.text(row, 'owner'),
    effort: table.number(row, 'effort'),
    value: table.number(row, 'value'),
    blocker: table.text(row, 'blocker'),
    state: stateMeant(table.text(row, 'status'), means),
    status: table.text(row, 'status'),
    committed: table.flag(row, 'committed') ?? false,
    row: row + 1,
  }));
}

/** A count as the card writes it, `12 / 80`. */
function countIn(text: string): Count | null {
  const [, successes, trials] = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(text) ?? [];
  return trials === undefined ? null : { successes: Number(successes), trials: Number(trials) };
}

function numberOrNull(cell: Cell): number | null {
  return typeof cell === 'number' ? cell : null;
}
