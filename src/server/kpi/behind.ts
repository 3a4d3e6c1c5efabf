import type { Day } from '../../domain/day.ts';
import { type AlertKind, alertsOf } from '../../domain/kpi/alerts.ts';
import { type Behind, rowsBehind } from '../../domain/kpi/behind.ts';
import { reachedReader } from '../../domain/kpi/funnel.ts';
import { groupDeals } from '../../domain/kpi/group.ts';
import type { Leads } from '../../domain/kpi/leads.ts';
import { type MeasureName, natures } from '../../domain/kpi/measures.ts';
import { always, type Period } from '../../domain/kpi/period.ts';
import { isBlank } from '../../domain/table/blank.ts';
import type { Cell } from '../../domain/table/cell.ts';
import { foldText } from '../../domain/table/names.ts';
import { openTable } from '../../domain/table/table.ts';
import { measureNames } from '../../functions/choices.ts';
import { funnelSteps } from '../../functions/funnel.ts';
import { leadsFor } from '../../functions/kpi-trend.ts';
import { kpiWord } from '../../functions/kpi-word.ts';
import { countedHeaders } from '../../functions/show.ts';
import { alertNames } from '../../i18n/alerts.ts';
import { readChoice } from '../../i18n/choices/define.ts';
import { leadNames } from '../../i18n/fields/lead.ts';
import * as say from '../../i18n/sentences/kpi.ts';
import type { Language, Text } from '../../i18n/text.ts';
import type { Selected } from '../../sheets/selection.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { cellOf } from '../../tabs/a1.ts';
import { kpi as kpiTab } from '../../tabs/kpi.ts';
import { Refusal } from '../refusal.ts';
import { anchorOf, takenFrom } from './anchor.ts';
import { dayIn, givenPeriod, impactPeriod, sprintPeriod } from './behind-period.ts';
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
  SPRINT_IMPACT: { kpi: 1, by: 5, start: 3, filter: 6 },
  SPRINT_ALERTS: { kpi: 2, start: 4, filter: 9 },
  SPRINT_FUNNEL: { kpi: 'conversion', start: 2, filter: 4 },
  SPRINT_DEALSIZE: { kpi: 'dealMean', start: 1, filter: 4 },
  SPRINT_CYCLE: { kpi: 'cycle', start: 1, filter: 4 },
  SPRINT_RESPONSE: { kpi: 'response', start: 1, filter: 4 },
};

const isHeader = (header: string, { fr, en }: Text) => [fr, en].some((one) => foldText(one) === header);

/** The KPI whose rows an alert speaks of; that of the formula where it is none of these. */
const alertKpis: Readonly<Partial<Record<AlertKind, MeasureName>>> = {
  dealsSilent: 'openAmount',
  responseSlow: 'response',
  coverageLow: 'openAmount',
};

/** The rows of the pipeline that the selected figure was computed from. */
export function rowsBehindSelected(
  workbook: Workbook,
  chosen: Selected | null,
  language: Language,
): RowsBehind {
  const content = chosen && workbook.readNamed(chosen.tab);
  const selected = content && takenFrom(content, chosen);
  const found = selected && anchorOf(content, selected, workbook);
  const notFigure = () =>
    new Refusal(say.selectFigure(language, workbook.find('kpi')?.name ?? kpiTab.name[language]));
  if (!found) throw notFigure();
  const { top, left } = found;
  // Of a table that is spilled, the line says the group or the sprint, the header what of it is counted.
  const label = selected.row > top ? (content.values[selected.row - 1]?.[left - 1] ?? '') : null;
  const header = label === null ? '' : foldText(String(content.values[top - 1]?.[selected.column - 1] ?? ''));
  const alert = found.name === 'SPRINT_ALERTS' ? alertNamed(label) : undefined;
  if (alert === null) throw notFigure();
  const of = counting[found.name];
  const given = of && argumentsIn(found.text, workbook);
  const range = given?.[0];
  const own = alert ? alertKpis[alert] : found.kpi;
  const name = of && (own ?? (typeof of.kpi === 'number' ? kpiNamed(given?.[of.kpi]) : of.kpi));
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
  const by = of.by === undefined || label === null ? '' : textOf(given[of.by]);
  const group = by === '' ? null : groupNamed(all, by, String(label));
  const leads = group?.deals ?? all;
  // Label, before, n, after, n: all that stands further right compares both.
  const side = selected.column - left === 1 || selected.column - left === 2 ? 'before' : 'after';
  const period = periodOf(found.name, { alert, side, label, start: of.start }, given, workbook);
  const counted = rowsBehind(leads, name, period);
  const stage =
    found.name === 'SPRINT_FUNNEL' ? stageOf(selected.row - top, leads, given[1], language) : null;
  const isMeant = stage
    ? ({ row }: Behind) => stage.holds(row)
    : alert === 'dealsSilent'
      ? isSilent(leads, given, workbook)
      : isUnder(header, leads);
  const rows = isMeant ? counted.filter(isMeant) : counted;
  const worth = (row: number) => (table.has('amount') ? (table.number(row, 'amount') ?? 0) : 0);
  const sorted = [...rows].sort(
    (a, b) => Number(b.isReached) - Number(a.isReached) || worth(b.row) - worth(a.row),
  );
  const what =
    stage?.word ??
    [
      alert && alert !== 'limitBroken' ? alertNames[alert][language] : kpiWord(name, language),
      ...(group ? [group.name] : []),
      ...(found.name === 'SPRINT_IMPACT' ? [say.side(language, side)] : []),
    ].join(', ');
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

/** The alert that a line of SPRINT_ALERTS tells; null for its header, and where there is none. */
function alertNamed(label: Cell | null): AlertKind | null {
  const kinds = Object.keys(alertNames) as AlertKind[];
  return kinds.find((kind) => label !== null && isHeader(foldText(String(label)), alertNames[kind])) ?? null;
}

/** The days whose rows a figure of this function counts. */
function periodOf(
  name: string,
  at: {
    readonly alert: AlertKind | undefined;
    readonly side: 'before' | 'after';
    readonly label: Cell | null;
    readonly start: number;
  },
  given: readonly Given[],
  workbook: Workbook,
): Period {
  if (at.alert === 'dealsSilent') return always;
  const period = givenPeriod(given, at.start, workbook);
  if (at.alert === 'coverageLow') return { ...always, end: period.end };
  if (name === 'SPRINT_IMPACT') return impactPeriod(at.side, given, workbook);
  return name === 'SPRINT_TREND' && at.label !== null ? sprintPeriod(at.label, given, workbook) : period;
}

/** Which of the rows a column under this header counts; null for all of them. */
function isUnder(header: string, leads: Leads): ((one: Behind) => boolean) | null {
  const { won, qualified, stillOpen } = countedHeaders;
  if (isHeader(header, won) || isHeader(header, qualified)) return ({ isReached }) => isReached;
  return isHeader(header, stillOpen) ? ({ row }) => leads.outcome(row) === 'open' : null;
}

/** Whether SPRINT_ALERTS calls a deal silent, by its own arguments. */
function isSilent(leads: Leads, given: readonly Given[], workbook: Workbook): (one: Behind) => boolean {
  const today = dayIn(given[1], workbook);
  const days = Number(textOf(given[8]));
  const watch = { today: today ?? (0 as Day), period: always, quota: null, responseHours: 0, line: null };
  const { alerts } = alertsOf(leads, { ...watch, silentDays: days > 0 ? days : null });
  const silent = new Set(alerts.flatMap((one) => (one.kind === 'dealsSilent' ? one.rows : [])));
  return ({ row }) => silent.has(row);
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

function kpiNamed(given: Given | undefined): MeasureName | null {
  return readChoice(measureNames, textOf(given));
}

function groupNamed(leads: Leads, by: string, label: string): { name: string; deals: Leads } | null {
  const column = leads.table.columnNamed(by);
  if (column === null) return null;
  return groupDeals(leads, column).find(({ name }) => foldText(name) === foldText(label)) ?? null;
}

function textOf(given: Given | undefined): string {
  return given?.kind === 'value' && !isBlank(given.value) ? String(given.value).trim() : '';
}
