import { type Day, dayOf, type Serial } from '../../domain/day.ts';
import { rowsBehind } from '../../domain/kpi/behind.ts';
import { reachedReader } from '../../domain/kpi/funnel.ts';
import { groupDeals } from '../../domain/kpi/group.ts';
import type { Leads } from '../../domain/kpi/leads.ts';
import { type MeasureName, natures } from '../../domain/kpi/measures.ts';
import type { Period } from '../../domain/kpi/period.ts';
import { isBlank, isDate } from '../../domain/table/blank.ts';
import type { Cell } from '../../domain/table/cell.ts';
import { foldText } from '../../domain/table/names.ts';
import { openTable } from '../../domain/table/table.ts';
import { measureNames } from '../../functions/choices.ts';
import { funnelSteps } from '../../functions/funnel.ts';
import { leadsFor } from '../../functions/kpi-trend.ts';
import { kpiWord } from '../../functions/kpi-word.ts';
import { countedHeaders } from '../../functions/show.ts';
import { readChoice } from '../../i18n/choices/define.ts';
import { leadNames } from '../../i18n/fields/lead.ts';
import * as say from '../../i18n/sentences/kpi.ts';
import type { Language, Text } from '../../i18n/text.ts';
import type { Selected } from '../../sheets/selection.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { cellOf } from '../../tabs/a1.ts';
import { readCard } from '../../tabs/card.ts';
import { factRow } from '../../tabs/define.ts';
import { kpi as kpiTab } from '../../tabs/kpi.ts';
import { pipelineRange } from '../../tabs/references.ts';
import { historyIn } from '../history/table.ts';
import { Refusal } from '../refusal.ts';
import type { RowsBehind } from './contract.ts';
import { argumentsIn, type Given } from './formula-arguments.ts';
import { kpiRow } from './state.ts';

/** How many rows are listed. */
const LISTED = 100;

/** Where the arguments of a function stand that say which rows it counts; the KPI, where it is not an argument. */
type Counting = {
  readonly kpi: MeasureName | number;
  readonly start: number;
  readonly filter: number;
  /** The argument that names the column whose values are the lines. */
  readonly by?: number;
};

const counting: Readonly<Record<string, Counting>> = {
  SPRINT_CONVERSION: { kpi: 'conversion', start: 1, filter: 4 },
  SPRINT_WINRATE: { kpi: 'winRate', start: 1, by: 3, filter: 4 },
  SPRINT_QUALIF: { kpi: 'qualification', start: 1, by: 3, filter: 4 },
  SPRINT_BY: { kpi: 1, by: 2, start: 3, filter: 5 },
  SPRINT_TREND: { kpi: 1, start: 3, filter: 5 },
  SPRINT_FUNNEL: { kpi: 'conversion', start: 2, filter: 4 },
  SPRINT_DEALSIZE: { kpi: 'dealMean', start: 1, filter: 4 },
  SPRINT_CYCLE: { kpi: 'cycle', start: 1, filter: 4 },
  SPRINT_RESPONSE: { kpi: 'response', start: 1, filter: 4 },
};

const isHeader = (header: string, { fr, en }: Text) => [fr, en].some((one) => foldText(one) === header);

/** The rows of the pipeline that the selected figure was computed from. */
export function rowsBehindSelected(
  workbook: Workbook,
  selected: Selected | null,
  language: Language,
): RowsBehind {
  const content = selected && workbook.readNamed(selected.tab);
  const found = content && countingAt(content, selected, workbook);
  if (!found)
    throw new Refusal(say.selectFigure(language, workbook.find('kpi')?.name ?? kpiTab.name[language]));
  const { top, left } = found;
  const of = counting[found.name];
  const given = of && argumentsIn(found.text, workbook);
  const range = given?.[0];
  const name = of && (found.kpi ?? (typeof of.kpi === 'number' ? kpiNamed(given?.[of.kpi]) : of.kpi));
  const source = range?.kind === 'range' ? workbook.readNamed(range.tab) : null;
  const isRead = found.name !== 'SPRINT_FUNNEL' || given?.[1]?.kind !== 'range';
  if (!of || !given || !name || range?.kind !== 'range' || !source || !isRead)
    throw new Refusal(say.formulaNotRead(language, cellOf(content.name, top, left)));
  const table = openTable(
    source.values.map((row) => row.slice(range.left - 1, range.right)),
    leadNames,
    workbook.conventions,
    { name: source.name },
  );
  const all = leadsFor(table, name, textOf(given[of.filter]) || null, language);
  // Of a table that is spilled, the line says the group or the sprint, the header what of it is counted.
  const label = selected.row > top ? (content.values[selected.row - 1]?.[left - 1] ?? '') : null;
  const header = label === null ? '' : foldText(String(content.values[top - 1]?.[selected.column - 1] ?? ''));
  const by = of.by === undefined || label === null ? '' : textOf(given[of.by]);
  const group = by === '' ? null : groupNamed(all, by, String(label));
  const leads = group?.deals ?? all;
  const period =
    found.name === 'SPRINT_TREND' && label !== null
      ? sprintPeriod(label, given, workbook)
      : { start: dayIn(given[of.start], workbook), end: dayIn(given[of.start + 1], workbook) };
  const counted = rowsBehind(leads, name, period);
  const stage =
    found.name === 'SPRINT_FUNNEL' ? stageOf(selected.row - top, leads, given[1], language) : null;
  const { won, qualified, stillOpen } = countedHeaders;
  const rows = stage
    ? counted.filter(({ row }) => stage.holds(row))
    : isHeader(header, won) || isHeader(header, qualified)
      ? counted.filter(({ isReached }) => isReached)
      : isHeader(header, stillOpen)
        ? counted.filter(({ row }) => leads.outcome(row) === 'open')
        : counted;
  const worth = (row: number) => (table.has('amount') ? (table.number(row, 'amount') ?? 0) : 0);
  const sorted = [...rows].sort(
    (a, b) => Number(b.isReached) - Number(a.isReached) || worth(b.row) - worth(a.row),
  );
  const what = stage?.word ?? [kpiWord(name, language), ...(group ? [group.name] : [])].join(', ');
  const reached = rows.filter(({ isReached }) => isReached).length;
  return {
    title:
      natures[name][0] === 'rate' && rows === counted
        ? say.behindRate(language, what, reached, rows.length)
        : say.behindRows(language, what, rows.length),
    rows: sorted
      .slice(0, LISTED)
      .map(({ row }) => kpiRow({ table, pipeline: source.name }, row, workbook, language)),
    total: rows.length,
  };
}

/**
 * The leads that a line of a funnel counts; null for its header and for those created, who are all of them.
 *
 * @param line 0 for the header; below the stages stands who is at none of them
 */
function stageOf(
  line: number,
  leads: Leads,
  given: Given | undefined,
  language: Language,
): { readonly word: string; holds(row: number): boolean } | null {
  if (line < 2) return null;
  const steps = funnelSteps(leads, textOf(given) || null, language);
  const reachedBy = reachedReader(leads, steps);
  const at = line - 2;
  const step = steps[at];
  return step
    ? { word: step.word, holds: (row) => reachedBy(row).furthest >= at }
    : { word: say.atNoStage(language), holds: (row) => reachedBy(row).furthest < 0 };
}

/** A formula of ours: its function, its text, its place, and its KPI where the function has none of its own. */
type Anchor = {
  readonly name: string;
  readonly text: string;
  readonly top: number;
  readonly left: number;
  readonly kpi?: MeasureName;
};

/** What says which rows a cell's figure counts; null where it counts none. */
function countingAt(content: SheetContent, at: Selected, workbook: Workbook): Anchor | null {
  const found = totalOf(content, at, workbook) ?? anchorOf(content, at);
  return found?.name === 'SPRINT_PARETO' ? paretoOf(found, content, workbook) : found;
}

/** A count or sum of the KPI tab, which is a plain formula of Sheets under the name of its KPI. */
function totalOf({ formulas, values }: SheetContent, at: Selected, workbook: Workbook): Anchor | null {
  const text = formulas[at.row - 1]?.[at.column - 1] ?? '';
  const pipeline = workbook.find('pipeline');
  const name = readChoice(measureNames, String(values[at.row - 2]?.[at.column - 1] ?? ''));
  if (!pipeline || !name || !/^=(?:COUNTIFS|SUMIFS)\(/.test(text)) return null;
  const [start, end] = (['start', 'end'] as const).map((fact) => cellOf(at.tab, factRow(kpiTab, fact), 2));
  return {
    name: 'SPRINT_WINRATE',
    text: `=SPRINT_WINRATE(${pipelineRange(pipeline.name)};${start};${end})`,
    top: at.row,
    left: at.column,
    kpi: name,
  };
}

/**
 * The KPI tab's Pareto as a split of the revenue won by the header that the card names: it takes columns, which tell
 * nothing of their rows. Any other is of columns that need not be the pipeline's.
 */
function paretoOf(anchor: Anchor, content: SheetContent, workbook: Workbook): Anchor {
  const pipeline = workbook.find('pipeline');
  if (!pipeline || content.id !== workbook.find('kpi')?.id) return anchor;
  const card = readCard(kpiTab, content.values);
  const [by, start, end] = (['pareto', 'start', 'end'] as const).map((fact) =>
    cellOf(content.name, card[fact]?.row ?? factRow(kpiTab, fact), 2),
  );
  const kpi = kpiWord('wonAmount', workbook.language);
  const width = workbook.read('pipeline')?.values[0]?.length;
  const text = `=SPRINT_BY(${pipelineRange(pipeline.name, width)};"${kpi}";${by};${start};${end})`;
  return { ...anchor, name: 'SPRINT_BY', text };
}

/** The formula of ours that fills a cell: its own, or the nearest above, in its column or to the left, that spills down to it. */
function anchorOf({ formulas, values }: SheetContent, { row, column }: Selected): Anchor | null {
  if (isBlank(values[row - 1]?.[column - 1])) return null;
  for (let top = row; top > 0; top--)
    for (let left = column; left > 0; left--) {
      const text = formulas[top - 1]?.[left - 1] ?? '';
      const name = /^=\s*(?:IF\(.*(?=SPRINT_PARETO))?(SPRINT_[A-Z_]+)\s*\(/.exec(text)?.[1];
      // A spill's lines have something in their first column all the way down.
      const lines = name ? values.slice(top, row) : [];
      if (name && lines.every((line) => !isBlank(line[left - 1]))) return { name, text, top, left };
    }
  return null;
}

function kpiNamed(given: Given | undefined): MeasureName | null {
  return readChoice(measureNames, textOf(given));
}

function groupNamed(leads: Leads, by: string, label: string): { name: string; deals: Leads } | null {
  const column = leads.table.columnNamed(by);
  if (column === null) return null;
  return groupDeals(leads, column).find(({ name }) => foldText(name) === foldText(label)) ?? null;
}

/** The days of the sprint whose line of a trend this is; of the base, all the past sprints' together. */
function sprintPeriod(label: Cell, given: readonly Given[], workbook: Workbook): Period {
  const current = { start: dayIn(given[3], workbook), end: dayIn(given[4], workbook) };
  const range = given[2];
  const content = range?.kind === 'range' ? workbook.readNamed(range.tab) : null;
  const history = content && historyIn(content, workbook);
  if (!history) return current;
  const sprints = history.rows.flatMap((row) => {
    const [start, end] = [history.day(row, 'start'), history.day(row, 'end')];
    const isPast = start !== null && (current.start === null || start < current.start);
    return isPast && end !== null ? [{ sprint: history.number(row, 'sprint'), start, end }] : [];
  });
  const own = sprints.find(({ sprint }) => sprint === label);
  if (own) return own;
  if (typeof label === 'number' || sprints.length === 0) return current;
  const starts = sprints.map(({ start }) => start);
  const ends = sprints.map(({ end }) => end);
  return { start: Math.min(...starts) as Day, end: Math.max(...ends) as Day };
}

function textOf(given: Given | undefined): string {
  return given?.kind === 'value' && !isBlank(given.value) ? String(given.value).trim() : '';
}

function dayIn(given: Given | undefined, workbook: Workbook): Day | null {
  if (given?.kind !== 'value' || isBlank(given.value)) return null;
  const { value } = given;
  if (isDate(value)) return dayOf(workbook.conventions.serialOf(value));
  if (typeof value === 'number') return dayOf(value as Serial);
  const table = openTable([['x'], [value]], { ...leadNames }, workbook.conventions);
  return table.dayAt(1, 0);
}
