import type { Day } from '../../domain/day.ts';
import { conditionsText } from '../../domain/table/condition.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { type ItemStatus, itemStatuses } from '../../i18n/choices/item-status.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { cellOf } from '../../tabs/a1.ts';
import { factRow, headerRowOf } from '../../tabs/define.ts';
import { freeName } from '../../tabs/free-name.ts';
import { type GoalKpi, goalKpis, kpiUnits } from '../../tabs/goal-kpis.ts';
import { makeTab } from '../../tabs/make-tab.ts';
import { meetingWidths } from '../../tabs/meeting.ts';
import { type Area, type Content, formula, type Step, type TabHandle } from '../../tabs/plan.ts';
import { sprint, sprintRows, yes } from '../../tabs/sprint.ts';
import { sprintStates } from '../../tabs/sprint-states.ts';
import { contentAt } from '../cell-content.ts';
import type { GoalSegment } from '../contract.ts';
import { newMeeting } from '../meeting/new-meeting.ts';
import { daysLeft, measuredFacts } from './card-formulas.ts';
import { conditionsOf } from './goal-figures.ts';
import type { Sprint } from './read-sprint.ts';

/** What a sprint starts with. Efforts and capacity in hours. */
export type SprintFacts = {
  readonly number: number;
  readonly start: Day;
  readonly end: Day;
  readonly goal: string;
  readonly kpi: GoalKpi;
  readonly base: number | null;
  readonly target: number | null;
  readonly segments: readonly GoalSegment[];
  /** What the base was computed from: `12 / 80`, or the days of a count or an amount with their n. */
  readonly baseCount: string | null;
  readonly holidays: string;
  readonly capacity: number;
  /** Who takes part. */
  readonly people: readonly string[];
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly owner: string;
    readonly state: Extract<ItemStatus, 'todo' | 'doing' | 'blocked'>;
    readonly effort: number | null;
    readonly moscow: string;
    readonly value: number | null;
  }[];
};

/** The steps that write a started sprint into its tab, which is made where there is none. */
export function sprintTabSteps(
  facts: SprintFacts,
  name: string,
  existing: Sprint | null,
  workbook: Workbook,
): Step[] {
  const width = Object.keys(sprint.columns).length;
  const rows = tabRows(facts, name, workbook);
  const tab: TabHandle = existing ? existing.content.id : { made: name };
  const made = existing ? [] : makeTab(sprint, name, facts.items.length, meetingWidths, workbook);
  const blankRows = existing ? Math.max(0, existing.content.values.length - rows.length) : 0;
  const cells = [...rows, ...Array.from({ length: blankRows }, () => new Array<Content>(width).fill(null))];
  return [
    ...made,
    { do: 'growTo', tab, rows: Math.max(cells.length, headerRowOf(sprint) + sprintRows) },
    // In two blocks, so that the preview counts the items as rows and the card as cells.
    { do: 'write', tab, row: 1, column: 1, cells: cells.slice(0, headerRowOf(sprint)) },
    ...itemBlock(tab, cells.slice(headerRowOf(sprint)), facts.items.length),
    ...valueLooks(tab, facts.kpi, workbook),
    ...newMeeting(tab, facts.people, existing?.content ?? null, workbook),
  ];
}

function itemBlock(tab: TabHandle, cells: Content[][], items: number): Step[] {
  const row = headerRowOf(sprint) + 1;
  const steps: Step[] = [];
  if (items > 0)
    steps.push({ do: 'write', tab, row, column: 1, cells: cells.slice(0, items), records: 'sprint' });
  if (cells.length > items)
    steps.push({ do: 'write', tab, row: row + items, column: 1, cells: cells.slice(items) });
  return steps;
}

/** Every row of the tab from its first: title, card, blank, header, items. */
function tabRows(facts: SprintFacts, name: string, workbook: Workbook): Content[][] {
  const { language } = workbook;
  const width = Object.keys(sprint.columns).length;
  const padded = (...cells: Content[]) => [...cells, ...new Array<Content>(width - cells.length).fill(null)];
  const at = (fact: keyof typeof sprint.card) => cellOf(name, factRow(sprint, fact), 2);
  const measured = measuredFacts(at, facts, workbook.find('pipeline')?.name ?? null, workbook);
  const values: Readonly<Record<keyof typeof sprint.card, Content>> = {
    number: facts.number,
    state: choiceWord(sprintStates, 'running', language),
    start: facts.start,
    end: facts.end,
    goal: facts.goal,
    kpi: choiceWord(goalKpis, facts.kpi, language),
    base: facts.base,
    target: facts.target,
    ...measured,
    holidays: facts.holidays,
    capacity: facts.capacity,
    commitment: facts.items.reduce((sum, { effort }) => sum + (effort ?? 0), 0),
    segment: facts.segments.length === 0 ? null : conditionsText(conditionsOf(facts.segments, language)),
    baseCount: facts.baseCount,
    // Written once the journal that it counts in is there.
    versions: null,
    daysLeft: formula(daysLeft(at, facts, workbook)),
  };
  const keys = Object.keys(sprint.card) as (keyof typeof sprint.card)[];
  return [
    padded(`${sprint.name[language]} ${facts.number}`),
    ...keys.map((key) => padded(sprint.card[key].label[language], values[key])),
    padded(),
    padded(...Object.values(sprint.columns).map(({ field }) => field.header[language])),
    ...facts.items.map(({ id, title, owner, state, effort, moscow, value }) =>
      padded(
        id,
        title,
        owner,
        choiceWord(itemStatuses, state, language),
        effort,
        moscow,
        value,
        yes[language],
      ),
    ),
  ];
}

/** Base, target and current value are shown in the goal's unit. */
function valueLooks(tab: TabHandle, kpi: GoalKpi, { formats }: Workbook): Step[] {
  const numberFormat = { rate: formats.rate, money: formats.money, count: '#,##0' }[kpiUnits[kpi]];
  const area: Area = { tab, row: factRow(sprint, 'base'), column: 2, rows: 3, columns: 1 };
  return [{ do: 'format', area, numberFormat }];
}

/** The steps that keep a closed sprint, as values, in a tab of its own before the next one takes its place. */
export function archiveSteps(
  closed: Sprint,
  workbook: Workbook,
): { readonly steps: Step[]; readonly name: string } {
  const name = freeName(`${sprint.name[workbook.language]} ${closed.number}`, workbook.names);
  // As values: formulas of the closed sprint must not go on living.
  const { content } = closed;
  const cells = content.values.map((row, i) =>
    row.map((_, j) => contentAt({ ...content, formulas: [] }, i + 1, j + 1, workbook)),
  );
  const made = makeTab(sprint, name, closed.items.length, [], workbook)
    .filter((step) => step.do !== 'choices')
    .map((step) =>
      step.do === 'makeTab'
        ? { ...step, key: null, columns: Math.max(step.columns, cells[0]?.length ?? 0), color: '#9aa0a6' }
        : step,
    );
  return {
    name,
    steps: [
      ...made,
      { do: 'write', tab: { made: name }, row: 1, column: 1, cells },
      ...(closed.kpi ? valueLooks({ made: name }, closed.kpi, workbook) : []),
    ],
  };
}
