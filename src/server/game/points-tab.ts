import { isBlank } from '../../domain/table/blank.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { type pointsRowFields, pointsRowNames } from '../../i18n/fields/points-row.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { pointsFrozen } from '../../tabs/points.ts';

/**
 * The Points tab as it stands: on the left the points of closed sprints; right of them, in the first row, the running sprint
 * and its rules under a label of ours, and below the formula that counts by them.
 */
export type PointsTab = {
  readonly content: SheetContent;
  /** Null where it was emptied. */
  readonly ledger: Table<keyof typeof pointsRowFields> | null;
  /** The column of the label, 1 for A; null where it was deleted. */
  readonly right: number | null;
  /** The sprint that the rules were frozen for, `Sprint 3`; '' for none. A text, as all of a header is. */
  readonly sprint: string;
  readonly rules: string;
};

/** Null where there is no such tab. */
export function openPoints(workbook: Workbook): PointsTab | null {
  const content = workbook.read('points');
  if (!content) return null;
  const header = (content.values[0] ?? []).map((cell) => String(cell ?? '').trim());
  const at = header.findIndex((text) => Object.values(pointsFrozen).includes(text));
  // What is computed on the right is no row of a closed sprint.
  const values = at < 0 ? content.values : content.values.map((row) => row.slice(0, at));
  return {
    content,
    ledger: values.every((row) => row.every(isBlank))
      ? null
      : openTable(values, pointsRowNames, workbook.conventions, { name: content.name }),
    right: at < 0 ? null : at + 1,
    sprint: at < 0 ? '' : (header[at + 1] ?? ''),
    rules: at < 0 ? '' : (header[at + 2] ?? ''),
  };
}
