import { memberRows } from '../../domain/planning/member-rows.ts';
import { isBlank } from '../../domain/table/blank.ts';
import { openTable } from '../../domain/table/table.ts';
import { memberNames } from '../../i18n/fields/member.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { teamPlaces } from '../../tabs/team-places.ts';

/** Who the Team tab names, with the most items that each may have; nobody where it does not say. */
export function peopleOf(workbook: Workbook): { readonly name: string; readonly most: number | null }[] {
  const content = workbook.read('team');
  if (!content || content.values.every((row) => row.every(isBlank))) return [];
  const table = openTable(teamPlaces(content).cells, memberNames, workbook.conventions, {
    name: content.name,
  });
  if (!table.has('name')) return [];
  return memberRows(table, 'name').map((row) => ({
    name: table.text(row, 'name'),
    most: table.number(row, 'maxItems'),
  }));
}
