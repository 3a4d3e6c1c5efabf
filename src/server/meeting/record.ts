import { keyOf } from '../../domain/planning/words.ts';
import { isBlank } from '../../domain/table/blank.ts';
import type { Conventions, Rows } from '../../domain/table/cell.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { type MeetingKey, meetingNames } from '../../i18n/fields/meeting.ts';
import type { SheetContent } from '../../sheets/workbook.ts';
import { meetingPlace } from '../../tabs/meeting.ts';

/** What the planning meeting of a sprint decided. Rows are 0 for the sheet's first. */
export type MeetingRecord = {
  readonly people: readonly {
    readonly row: number;
    readonly name: string;
    /** How sure they are that the goal will be reached, 1 to 5; null where they did not vote. */
    readonly confidence: number | null;
    readonly commitment: string;
  }[];
  /** What may come in the way, and what is done about it. */
  readonly risks: readonly {
    readonly row: number;
    readonly risk: string;
    readonly counter: string;
    readonly watcher: string;
  }[];
  /** The first row of the lists. */
  readonly top: number;
  /** The column of a field in the sheet, 0 for A; null where somebody deleted it. */
  column(key: MeetingKey): number | null;
  /** @throws UserError columnMissing */
  require(key: MeetingKey): void;
};

/**
 * What a Sprint tab holds of its planning meeting: that of the running sprint, or of a closed one in its own tab.
 *
 * @returns null where the tab has no part for it: it was made before there was one
 */
export function meetingIn(
  { name, values }: Pick<SheetContent, 'name' | 'values'>,
  conventions: Conventions,
): MeetingRecord | null {
  const place = meetingPlace(values);
  if (!place) return null;
  const cells: Rows = values.slice(place.row).map((row) => row.slice(place.first, place.end));
  const table: Table<MeetingKey> = openTable(cells, meetingNames, conventions, { name });
  const rows = table.rows.map((row) => ({ row: row + place.row, at: row }));
  const text = (at: number, key: MeetingKey) => table.text(at, key);
  const seen = new Set<string>();
  return {
    people: rows.flatMap(({ row, at }) => {
      const name = text(at, 'member');
      if (name === '' || seen.has(keyOf(name))) return [];
      seen.add(keyOf(name));
      const vote = isBlank(table.cell(at, 'confidence')) ? null : table.number(at, 'confidence');
      const confidence = vote !== null && vote >= 1 && vote <= 5 ? vote : null;
      return [{ row, name, confidence, commitment: text(at, 'commitment') }];
    }),
    risks: rows.flatMap(({ row, at }) => {
      const [risk, counter, watcher] = [text(at, 'risk'), text(at, 'counter'), text(at, 'watcher')];
      return risk + counter === '' ? [] : [{ row, risk, counter, watcher }];
    }),
    top: place.row + 1,
    column(key) {
      const column = table.column(key);
      return column === null ? null : place.first + column;
    },
    require: (key) => table.require(key),
  };
}
