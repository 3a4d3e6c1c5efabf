import type { Serial } from '../day.ts';
import { isBlank } from '../table/blank.ts';
import type { Table } from '../table/table.ts';

/** What a goal is measured by, beside its words: the KPI, the value to reach, the part of the pipeline. */
export const goalParts = ['goalKpi', 'goalTarget', 'goalSegment'] as const;
export type GoalPart = (typeof goalParts)[number];
export type JournalField = 'sprint' | 'status' | 'owner' | 'effort' | 'value' | 'blocker' | 'goal' | GoalPart;
export type JournalSource =
  | 'start'
  | 'grid'
  | 'found'
  | 'board'
  | 'standUp'
  | 'import'
  | 'form'
  | 'adapt'
  | 'close';
export type JournalKey = 'when' | 'who' | 'item' | 'field' | 'before' | 'after' | 'sprint' | 'source';

/**
 * What a field held; null is blank. A status is its key (`doing`), or the words of the team's own; a sprint, an effort
 * and a value are numbers.
 */
export type JournalValue = string | number | null;

/** A change of an item. */
export type JournalLine = {
  readonly when: Serial;
  /** '' where it is not known. */
  readonly who: string;
  /** The item's id; '' for the sprint's goal. */
  readonly item: string;
  readonly field: JournalField;
  readonly before: JournalValue;
  readonly after: JournalValue;
  /** The sprint in which the change counts; null for a change in the backlog. */
  readonly sprint: number | null;
  /** Null where the journal does not say it. */
  readonly source: JournalSource | null;
};

/**
 * The lines of a journal in the order of their moments; lines of one moment keep the table's order. A line without a
 * moment, or whose field is none of ours, is noted as unread and left out.
 *
 * @throws UserError columnMissing where the table has no moment, item, field or value after
 */
export function journalOf(table: Table<JournalKey>): JournalLine[] {
  table.require('when', 'item', 'field', 'after');
  const lines: JournalLine[] = [];
  let isOrdered = true;
  for (const row of table.rows) {
    const when = table.serial(row, 'when');
    const field = table.choice(row, 'field') as JournalField | null;
    if (field === null) table.report(row, 'field', table.cell(row, 'field'));
    if (when === null || field === null) continue;
    if (when < (lines[lines.length - 1]?.when ?? when)) isOrdered = false;
    lines.push({
      when,
      who: table.text(row, 'who'),
      item: table.text(row, 'item'),
      field,
      before: contentOf(table, row, 'before', field),
      after: contentOf(table, row, 'after', field),
      sprint: sprintNumber(table, row, 'sprint'),
      source: table.choice(row, 'source') as JournalSource | null,
    });
  }
  return isOrdered ? lines : lines.sort((a, b) => a.when - b.when);
}

function contentOf(
  table: Table<JournalKey>,
  row: number,
  key: 'before' | 'after',
  field: JournalField,
): JournalValue {
  switch (field) {
    case 'effort':
    case 'value':
    case 'goalTarget':
      return table.number(row, key);
    case 'sprint':
      return sprintNumber(table, row, key);
    case 'status':
      return table.choice(row, key) ?? (table.text(row, key) || null);
    default:
      return table.text(row, key) || null;
  }
}

/** `3`, `Sprint 3`; null where there is none. */
function sprintNumber(
  table: Table<JournalKey>,
  row: number,
  key: 'before' | 'after' | 'sprint',
): number | null {
  const cell = table.cell(row, key);
  if (typeof cell === 'number') return cell;
  if (isBlank(cell)) return null;
  const digits = /\d+/.exec(String(cell));
  return digits ? Number(digits[0]) : null;
}
