import { dayOf } from '../domain/day.ts';
import { isDate } from '../domain/table/blank.ts';
import type { Cell } from '../domain/table/cell.ts';
import { formatDay } from '../i18n/format.ts';
import { addsRows, changesCells, changesNothing, createsTab } from '../i18n/sentences/writing.ts';
import type { Language } from '../i18n/text.ts';
import type { SheetContent, Workbook } from '../sheets/workbook.ts';
import { letterOf } from '../tabs/a1.ts';
import { formatOf } from '../tabs/formats.ts';
import { tabs } from '../tabs/index.ts';
import { type Content, isFormula, type Plan, type Step } from '../tabs/plan.ts';
import { isSame } from './cell-content.ts';
import type { WritePreview } from './contract.ts';
import type { Decision } from './decision.ts';
import { fingerprint } from './fingerprint.ts';
import { plannedFormat, shownBoolean, shownNumber } from './shown-number.ts';

const SAMPLE_ROWS = 5;
const CHANGES_SHOWN = 20;

type Write = Extract<Step, { do: 'write' }>;

/** What a decision would do, in words, counts, differences and a sample. */
export function previewOf(decision: Decision, workbook: Workbook, language: Language): WritePreview {
  const summary: string[] = [];
  const changes: WritePreview['changes'][number][] = [];
  for (const step of decision.plan.steps) {
    if (step.do === 'makeTab')
      summary.push(createsTab(language, step.name, recordsInto(decision.plan, step.name)));
  }
  for (const { content, writes } of existingTabs(decision.plan, workbook)) {
    // A record may be written in two blocks, where something stands between its columns.
    const added = new Set(
      writes.filter(({ records }) => records).flatMap(({ row, cells }) => cells.map((_, i) => row + i)),
    ).size;
    const differences = writes
      .filter(({ records, quiet }) => !records && !quiet)
      .flatMap((write) => differencesOf(write, content, workbook));
    if (added > 0) summary.push(addsRows(language, content.name, added));
    if (differences.length > 0) summary.push(changesCells(language, content.name, differences.length));
    const first = differences.slice(0, CHANGES_SHOWN - changes.length);
    const formatAt = formatsNow(first, decision.plan, content, workbook);
    for (const { row, column, value, formula, after } of first) {
      const now = isDate(value) ? workbook.formats.day : formatAt(row, column);
      const planned = plannedFormat(decision.plan, content.id, row, column);
      changes.push({
        tab: content.name,
        where: `${letterOf(column)}${row}`,
        before: formula || shown(value, now, workbook, language),
        after: shownContent(after, planned ?? now, workbook, language),
      });
    }
  }
  const isWrite = decision.plan.steps.some((step) => step.do !== 'show');
  if (!isWrite) summary.push(changesNothing(language));
  return {
    token: fingerprint(decision.plan),
    summary: [...decision.notes, ...summary],
    changes,
    sample: sampleOf(decision.plan, workbook, language),
    problems: decision.problems,
  };
}

function recordsInto(plan: Plan, name: string): number {
  return plan.steps
    .filter((step): step is Write => step.do === 'write' && step.records !== undefined)
    .filter(({ tab }) => typeof tab === 'object' && tab.made === name)
    .reduce((rows, { cells }) => rows + cells.length, 0);
}

function existingTabs(plan: Plan, workbook: Workbook): { content: SheetContent; writes: Write[] }[] {
  const byTab = new Map<number, Write[]>();
  for (const step of plan.steps) {
    if (step.do !== 'write' || typeof step.tab !== 'number') continue;
    byTab.set(step.tab, [...(byTab.get(step.tab) ?? []), step]);
  }
  return [...byTab].map(([id, writes]) => ({ content: workbook.readById(id), writes }));
}

/** A cell that would hold something else than now. Rows and columns count from 1. */
type Difference = {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly formula: string;
  readonly after: Content;
};

function differencesOf(write: Write, content: SheetContent, workbook: Workbook): Difference[] {
  return write.cells.flatMap((cells, i) =>
    cells.flatMap((after, j) => {
      const [row, column] = [write.row + i, write.column + j];
      const value = content.values[row - 1]?.[column - 1] ?? '';
      const formula = content.formulas[row - 1]?.[column - 1] ?? '';
      return isSame(value, formula, after, workbook) ? [] : [{ row, column, value, formula, after }];
    }),
  );
}

/** The formats that cells have now: of the area of those that hold or will hold a number, in one call. */
function formatsNow(
  differences: readonly Difference[],
  plan: Plan,
  { id }: SheetContent,
  workbook: Workbook,
): (row: number, column: number) => string | null {
  const asked = differences.filter(
    ({ row, column, value, after }) =>
      typeof value === 'number' ||
      (typeof after === 'number' && !isDate(value) && plannedFormat(plan, id, row, column) === null),
  );
  if (asked.length === 0) return () => null;
  const [rows, columns] = [asked.map(({ row }) => row), asked.map(({ column }) => column)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const formats = workbook.formatsOf(
    id,
    top,
    left,
    Math.max(...rows) - top + 1,
    Math.max(...columns) - left + 1,
  );
  return (row, column) => formats[row - top]?.[column - left] ?? null;
}

function shown(value: Cell, format: string | null, workbook: Workbook, language: Language): string {
  if (isDate(value)) return formatDay(dayOf(workbook.conventions.serialOf(value)), language);
  if (typeof value === 'number') return shownNumber(value, format, workbook, language);
  if (typeof value === 'boolean') return shownBoolean(value, language);
  return String(value ?? '');
}

function shownContent(
  content: Content,
  format: string | null,
  workbook: Workbook,
  language: Language,
): string {
  return isFormula(content) ? content.formula : shown(content, format, workbook, language);
}

/** The first records that would be added, under the headers of their tab. */
function sampleOf(plan: Plan, workbook: Workbook, language: Language): WritePreview['sample'] {
  const write = plan.steps.find((step): step is Write => step.do === 'write' && step.records !== undefined);
  if (!write?.records) return { headers: [], rows: [] };
  const columns = Object.values(tabs[write.records].columns).slice(write.column - 1);
  const rows = write.cells.slice(0, SAMPLE_ROWS);
  // Columns that the sample leaves empty say nothing.
  const filled = columns.map((_, j) =>
    rows.some((row) => row[j] !== null && row[j] !== undefined && row[j] !== ''),
  );
  return {
    headers: columns.filter((_, j) => filled[j]).map(({ field }) => field.header[language]),
    rows: rows.map((row, i) =>
      row.flatMap((content, j) => {
        const kind = columns[j]?.field.kind;
        if (!filled[j] || !kind) return [];
        const format =
          plannedFormat(plan, write.tab, write.row + i, write.column + j) ?? formatOf(kind, workbook.formats);
        return [shownContent(content, format, workbook, language)];
      }),
    ),
  };
}
