import type { Day } from '../../domain/day.ts';
import { listOf } from '../../domain/planning/words.ts';
import { isBlank } from '../../domain/table/blank.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { standUpNames } from '../../i18n/fields/stand-up.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { standUp } from '../../tabs/stand-up.ts';
import type { StandUpAnswers } from '../contract.ts';
import { hash } from '../fingerprint.ts';

export type StandUpKey = keyof typeof standUp.columns;

/** A row of the Stand-up tab: what somebody said, or the moods of a day where `member` is ''. */
export type Entry = StandUpAnswers & {
  /** 0 for the sheet's first row. */
  readonly row: number;
  readonly day: Day;
  readonly member: string;
  readonly tags: readonly string[];
  readonly moods: string;
};

/** The Stand-up tab opened; null where there is none or nothing in it. */
export function openStandUps(workbook: Workbook): Table<StandUpKey> | null {
  const content = workbook.read('standUp');
  if (!content || content.values.every((row) => row.every(isBlank))) return null;
  return openTable(content.values, standUpNames, workbook.conventions, { name: content.name });
}

export function entriesIn(table: Table<StandUpKey> | null): Entry[] {
  if (!table?.has('day')) return [];
  return table.rows.flatMap((row): Entry[] => {
    const day = table.day(row, 'day');
    if (day === null) return [];
    const text = (key: StandUpKey) => table.text(row, key);
    return [
      {
        row,
        day,
        member: text('member'),
        yesterday: text('yesterday'),
        today: text('today'),
        obstacles: text('obstacles'),
        helpedBy: listOf(text('helpedBy')),
        practice: text('practice'),
        tags: listOf(text('tags')),
        moods: text('moods'),
      },
    ];
  });
}

/** Somebody's row of a day; of several the last. */
export function entryOf(entries: readonly Entry[], day: Day, member: string): Entry | undefined {
  return entries.filter((one) => one.day === day && one.member === member).pop();
}

/** A name of what a row says; '' for none. */
export function seenMark(entry: Entry | undefined): string {
  if (!entry) return '';
  const { yesterday, today, obstacles, helpedBy, practice } = entry;
  return hash(JSON.stringify([yesterday, today, obstacles, helpedBy, practice]));
}
