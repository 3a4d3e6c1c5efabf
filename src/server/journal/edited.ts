import type { ComparedField } from '../../domain/execution/compare.ts';
import type { JournalValue } from '../../domain/execution/journal.ts';
import type { Conventions } from '../../domain/table/cell.ts';
import { readNumber } from '../../domain/table/number.ts';
import { readChoice } from '../../i18n/choices/define.ts';
import { itemStatuses } from '../../i18n/choices/item-status.ts';

/** What Sheets tells of a person's edit. Rows and columns count from 1. */
export type Edited = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** What a single cell held before, where Sheets says it; undefined also where it was blank. */
  readonly oldValue: string | undefined;
  /** Whether a single cell was typed: Sheets tells old and new of nothing else. */
  readonly isTyped: boolean;
};
/** What a field held before, of the text in which an event tells it. */
export function readBefore(
  field: ComparedField,
  oldValue: string | undefined,
  { decimal }: Conventions,
): JournalValue {
  if (field === 'status') return readChoice(itemStatuses, oldValue ?? '') ?? (oldValue || 'todo');
  if (oldValue === undefined || oldValue === '') return null;
  if (field !== 'effort' && field !== 'value') return oldValue;
  const number = Number(oldValue);
  return Number.isFinite(number) ? number : (readNumber(oldValue, decimal) ?? null);
}
