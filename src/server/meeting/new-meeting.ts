import { type MeetingKey, meetingFields } from '../../i18n/fields/meeting.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { meetingColumn, meetingPlace } from '../../tabs/meeting.ts';
import type { Content, Step, TabHandle } from '../../tabs/plan.ts';
import { contentAt } from '../cell-content.ts';
import { meetingIn } from './record.ts';

const keys = Object.keys(meetingFields) as MeetingKey[];

/**
 * The steps that lay out the meeting's part of a Sprint tab with the names of who takes part, so that nobody's vote has to
 * make it. What the last sprint's meeting decided goes: it is kept in that sprint's own tab.
 *
 * @param existing the tab as it stands; null where it is being made
 */
export function newMeeting(
  tab: TabHandle,
  people: readonly string[],
  existing: SheetContent | null,
  workbook: Workbook,
): Step[] {
  if (existing && meetingPlace(existing.values)) return [cleared(tab, people, existing, workbook)];
  // In a tab that was made before there was such a part, beside all that it holds.
  const column = existing ? Math.max(meetingColumn, (existing.values[0]?.length ?? 0) + 2) : meetingColumn;
  const headers = keys.map((key) => meetingFields[key].header[workbook.language]);
  const cells = [headers, ...people.map((name) => keys.map((key) => (key === 'member' ? name : null)))];
  const steps: Step[] = existing
    ? [{ do: 'growTo', tab, rows: existing.maxRows, columns: column + keys.length - 1 }]
    : [];
  if (typeof tab !== 'number')
    steps.push({
      do: 'look',
      area: { tab, row: 1, column, rows: 1, columns: keys.length },
      look: { bold: true, background: '#f1f3f4', color: '#202124', wrap: true },
    });
  return [...steps, { do: 'write', tab, row: 1, column, cells }];
}

/** The part as it stands, with these names and nothing else in our columns; people's own columns among them stay. */
function cleared(
  tab: TabHandle,
  people: readonly string[],
  existing: SheetContent,
  workbook: Workbook,
): Step {
  const place = meetingPlace(existing.values) ?? { row: 0, first: 0, end: 0 };
  const record = meetingIn(existing, workbook.conventions);
  const ours = new Map(keys.map((key) => [record?.column(key) ?? null, key]));
  const used = [...(record?.people ?? []), ...(record?.risks ?? [])].map(({ row }) => row - place.row);
  const cells = Array.from({ length: Math.max(people.length, ...used) }, (_, i) =>
    Array.from({ length: place.end - place.first }, (__, j): Content => {
      const key = ours.get(place.first + j);
      if (key === undefined) return contentAt(existing, place.row + i + 2, place.first + j + 1, workbook);
      return key === 'member' ? (people[i] ?? null) : null;
    }),
  );
  return { do: 'write', tab, row: place.row + 2, column: place.first + 1, cells };
}
