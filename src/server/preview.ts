import { dayOf, type Serial } from '../domain/day.ts';
import { isDate } from '../domain/table/blank.ts';
import type { Cell } from '../domain/table/cell.ts';
import { formatDay, formatNumber } from '../i18n/format.ts';
import { addsRows, changesCells, changesNothing, createsTab } from '../i18n/sentences/writing.ts';
import type { Language } from '../i18n/text.ts';
import type { SheetContent, Workbook } from '../sheets/workbook.ts';
import { letterOf } from '../tabs/a1.ts';
import { tabs } from '../tabs/index.ts';
import { type Content, isFormula, type Plan, type Step } from '../tabs/plan.ts';
import type { WritePreview } from './contract.ts';
import type { Decision } from './decision.ts';
import { isSame } from './cell-content.ts';
import { fingerprint } from './fingerprint.ts';

const SAMPLE_ROWS = 5;
const CHANGES_SHOWN = 20;

type Write = Extract<Step, { do: 'write' }>;

/** What a decision would do, in words, counts, differences and a sample. */
export function previewOf(decision: Decision, workbook: Workbook, language: Language): WritePreview {
  const summary: string[] = [];
  const changes: WritePreview['changes'][number][] = [];
  for (const step of decision.plan.steps) {
    if (step.do === 'makeTab') summary.push(createsTab(language, step.name, recordsInto(decision.plan, step.name)));
  }
  for (const { content, writes } of existingTabs(decision.plan, workbook)) {
    const added = writes.filter(({ records }) => records).reduce((rows, { cells }) => rows + cells.length, 0);
    const differences = writes.filter(({ records }) => !records).flatMap((write) => differencesOf(write, content, workbook, language));
    if (added > 0) summary.push(addsRows(language, content.name, added));
    if (differences.length > 0) summary.push(changesCells(language, content.name, differences.length));
    changes.push(...differences.slice(0, CHANGES_SHOWN - changes.length));
  }
  if (summary.length === 0) summary.push(changesNothing(language));
  return {
    token: fingerprint(decision.plan),
    summary: [...decision.notes, ...summary],
    changes,
    sample: sampleOf(decision.plan, language),
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

/** The cells that would hold something else than now. */
function differencesOf(write: Write, content: SheetContent, workbook: Workbook, language: Language) {
  const found: WritePreview['changes'][number][] = [];
  write.cells.forEach((cells, i) => {
    cells.forEach((after, j) => {
      const row = write.row + i;
      const column = write.column + j;
      const value = content.values[row - 1]?.[column - 1] ?? '';
      const formula = content.formulas[row - 1]?.[column - 1] ?? '';
      if (isSame(value, formula, after, workbook)) return;
      found.push({
        tab: content.name,
        where: `${letterOf(column)}${row}`,
        before: formula || shown(value, workbook, language),
        after: shownContent(after, isDate(value), language),
      });
    });
  });
  return found;
}

function shown(value: Cell, workbook: Workbook, language: Language): string {
  if (isDate(value)) return formatDay(dayOf(workbook.conventions.serialOf(value)), language);
  if (typeof value === 'number') return formatNumber(value, language);
  return String(value ?? '');
}

function shownContent(content: Content, isDay: boolean, language: Language): string {
  if (content === null) return '';
  if (isFormula(content)) return content.formula;
  if (typeof content === 'number') return isDay ? formatDay(dayOf(content as Serial), language) : formatNumber(content, language);
  return String(content);
}

/** The first records that would be added, under the headers of their tab. */
function sampleOf(plan: Plan, language: Language): WritePreview['sample'] {
  const write = plan.steps.find((step): step is Write => step.do === 'write' && step.records !== undefined);
  if (!write?.records) return { headers: [], rows: [] };
  const columns = Object.values(tabs[write.records].columns).slice(write.column - 1);
  const rows = write.cells.slice(0, SAMPLE_ROWS);
  // Columns that the sample leaves empty say nothing.
  const filled = columns.map((_, j) => rows.some((row) => row[j] !== null && row[j] !== undefined && row[j] !== ''));
  return {
    headers: columns.filter((_, j) => filled[j]).map(({ field }) => field.header[language]),
    rows: rows.map((row) =>
      row.flatMap((content, j) => (filled[j] ? [shownContent(content, columns[j]?.field.kind === 'day', language)] : [])),
    ),
  };
}
