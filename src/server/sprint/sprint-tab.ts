import { isWorkingDay } from '../../domain/calendar/working-days.ts';
import { type Day, partsOf } from '../../domain/day.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { itemStatuses } from '../../i18n/choices/item-status.ts';
import type { Language, Text } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { cellOf } from '../../tabs/a1.ts';
import { factRow, headerRowOf } from '../../tabs/define.ts';
import { freeName } from '../../tabs/free-name.ts';
import { type GoalKpi, goalKpis, kpiFormula, kpiUnits } from '../../tabs/goal-kpis.ts';
import { makeTab } from '../../tabs/make-tab.ts';
import { type Area, type Content, formula, type Step, type TabHandle } from '../../tabs/plan.ts';
import { sprint, sprintRows, yes } from '../../tabs/sprint.ts';
import { sprintStates } from '../../tabs/sprint-states.ts';
import { contentAt } from '../cell-content.ts';
import type { GoalSegment } from '../contract.ts';
import { conditionsOf } from './goal-figures.ts';
import type { Sprint } from './read-sprint.ts';
import { holidaysOf } from './team-tab.ts';

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
  /** What the base was computed from, `12 / 80`; null where it is no rate. */
  readonly baseCount: string | null;
  readonly holidays: string;
  readonly capacity: number;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly owner: string;
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
  const made = existing ? [] : makeTab(sprint, name, facts.items.length, [], workbook);
  const blankRows = existing ? Math.max(0, existing.content.values.length - rows.length) : 0;
  const cells = [...rows, ...Array.from({ length: blankRows }, () => new Array<Content>(width).fill(null))];
  return [
    ...made,
    { do: 'growTo', tab, rows: Math.max(cells.length, headerRowOf(sprint) + sprintRows) },
    // In two blocks, so that the preview counts the items as rows and the card as cells.
    { do: 'write', tab, row: 1, column: 1, cells: cells.slice(0, headerRowOf(sprint)) },
    ...itemBlock(tab, cells.slice(headerRowOf(sprint)), facts.items.length),
    ...valueLooks(tab, facts.kpi, workbook),
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
  const pipeline = workbook.find('pipeline')?.name;
  const values: Readonly<Record<keyof typeof sprint.card, Content>> = {
    number: facts.number,
    state: choiceWord(sprintStates, 'running', language),
    start: facts.start,
    end: facts.end,
    goal: facts.goal,
    kpi: choiceWord(goalKpis, facts.kpi, language),
    base: facts.base,
    target: facts.target,
    current: pipeline
      ? formula(
          kpiFormula(facts.kpi, pipeline, at('start'), at('end'), language, {
            segments: facts.segments,
            cell: at('segment'),
          }),
        )
      : null,
    // Where nothing could be measured yet no way was covered: a blank is not 0.
    progress: formula(
      `=IF(OR(${at('current')}="";${at('base')}="";${at('target')}="");"";IFERROR((${at('current')}-${at('base')})/(${at('target')}-${at('base')});""))`,
    ),
    holidays: facts.holidays,
    capacity: facts.capacity,
    commitment: facts.items.reduce((sum, { effort }) => sum + (effort ?? 0), 0),
    segment: facts.segments.length === 0 ? null : conditionsText(facts.segments, language),
    baseCount: facts.baseCount,
    daysLeft: formula(daysLeft(at, facts, workbook)),
    verdict: formula(verdict(at, facts, language)),
  };
  const keys = Object.keys(sprint.card) as (keyof typeof sprint.card)[];
  return [
    padded(`${sprint.name[language]} ${facts.number}`),
    ...keys.map((key) => padded(sprint.card[key].label[language], values[key])),
    padded(),
    padded(...Object.values(sprint.columns).map(({ field }) => field.header[language])),
    ...facts.items.map(({ id, title, owner, effort, moscow, value }) =>
      padded(
        id,
        title,
        owner,
        choiceWord(itemStatuses, 'todo', language),
        effort,
        moscow,
        value,
        yes[language],
      ),
    ),
  ];
}

type At = (fact: keyof typeof sprint.card) => string;

/**
 * Working days from today to the end, by Sheets' own functions: a custom function may not be given today's date. The
 * sprint's holidays are written out one by one, each counted as long as it lies ahead.
 */
function daysLeft(at: At, { start, end, holidays }: SprintFacts, workbook: Workbook): `=${string}` {
  const off = [...holidaysOf(holidays, start, end, workbook)]
    .filter((day) => day >= start && day <= end && isWorkingDay(day, new Set()))
    .map((day) => {
      const { year, month, day: date } = partsOf(day);
      return `-IF(TODAY()<=DATE(${year};${month};${date});1;0)`;
    })
    .join('');
  return `=IF(TODAY()>${at('end')};0;NETWORKDAYS(MAX(TODAY();${at('start')});${at('end')})${off})`;
}

const verdicts = {
  reached: { fr: 'Cible atteinte', en: 'Target reached' },
  underWay: { fr: 'En chemin', en: 'Under way' },
  behind: { fr: 'En deçà de la base', en: 'Behind the base' },
} satisfies Record<string, Text>;

/** Where the value stands between base and target. A target below the base is reached from above. */
function verdict(at: At, { base, target }: SprintFacts, language: Language): `=${string}` {
  const [reached, behind] = base !== null && target !== null && target < base ? ['<=', '>'] : ['>=', '<'];
  const [value, aim, from] = [at('current'), at('target'), at('base')];
  const say = (key: keyof typeof verdicts) => `"${verdicts[key][language]}"`;
  return `=IF(OR(${value}="";${aim}="");"";IF(${value}${reached}${aim};${say('reached')};IF(AND(${from}<>"";${value}${behind}${from});${say('behind')};${say('underWay')})))`;
}

/** `Source=LinkedIn & Secteur=Finance`: what a filter argument reads. */
function conditionsText(segments: SprintFacts['segments'], language: Language): string {
  return conditionsOf(segments, language)
    .map(({ column, values }) => `${column}=${values.join('|')}`)
    .join(' & ');
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
