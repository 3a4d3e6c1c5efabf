import type { Rows } from '../domain/table/cell.ts';
import { meetingFields } from '../i18n/fields/meeting.ts';
import { languages } from '../i18n/text.ts';
import { GAP } from './references.ts';
import { sprint } from './sprint.ts';

/** Where a new Sprint tab has what the planning meeting decides: right of the items, one column left free, from row 1 on. */
export const meetingColumn = Object.keys(sprint.columns).length + 2;
/** The widths of the free column and of the meeting's, in pixels. */
export const meetingWidths = [GAP, 150, 100, 300, 280, 280, 130];

/** How many rows from the top the meeting's header is looked for. */
const SEARCHED = 60;

/** The meeting's part of a Sprint tab: its header's row and its columns from `first` up to `end`, which is not one of them; 0 for the first. */
export type MeetingPlace = { readonly row: number; readonly first: number; readonly end: number };

/** Finds the part by a header of it, in either language, wherever a person moved it; null where there is none. */
export function meetingPlace(values: Rows): MeetingPlace | null {
  const known = languages.map((language) => meetingFields.confidence.header[language].toLowerCase());
  for (const [row, cells] of values.slice(0, SEARCHED).entries()) {
    const at = cells.findIndex(
      (cell) => typeof cell === 'string' && known.includes(cell.trim().toLowerCase()),
    );
    if (at < 0) continue;
    let [first, end] = [at, at + 1];
    while (first > 0 && isFilled(cells[first - 1])) first--;
    while (end < cells.length && isFilled(cells[end])) end++;
    return { row, first, end };
  }
  return null;
}

/**
 * The cells of a Sprint tab without those of the meeting, which stand in the items' rows and are no part of them. A part that
 * somebody moved over the items' columns, beside the card, stays: it does not reach down to them.
 */
export function withoutMeeting(values: Rows, firstItemRow: number): Rows {
  const place = meetingPlace(values);
  if (!place) return values;
  const header = values.slice(firstItemRow).find((row) => row.some(isFilled)) ?? [];
  const begin = header.findIndex(isFilled);
  const gap = header.findIndex((cell, at) => at > begin && !isFilled(cell));
  return gap >= 0 && gap < place.first
    ? values.map((row) => row.map((cell, at) => (at >= place.first && at < place.end ? '' : cell)))
    : values;
}

function isFilled(cell: unknown): boolean {
  return cell !== '' && cell !== null && cell !== undefined;
}
