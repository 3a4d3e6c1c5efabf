import { isoOf } from '../../domain/day.ts';
import type { Table } from '../../domain/table/table.ts';
import { nothingToExport } from '../../i18n/sentences/importing.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { tabs } from '../../tabs/index.ts';
import type { ExportCell, ExportData, Exported } from '../contract.ts';
import { Refusal } from '../refusal.ts';
import { openBacklog } from '../sprint/backlog-updates.ts';
import { readSprint } from '../sprint/read-sprint.ts';

/**
 * The rows of the backlog or of the sprint, for a page that makes a file of them.
 *
 * @throws Refusal where there are none
 */
export function exportData(workbook: Workbook, of: Exported, language: Language): ExportData {
  const table: Table | null =
    of === 'backlog' ? openBacklog(workbook) : (readSprint(workbook)?.table ?? null);
  const tab = workbook.find(of)?.name ?? tabs[of].name[language];
  if (!table || table.rows.length === 0) throw new Refusal(nothingToExport(language, tab));
  const fields = Object.keys(table.fields.fields).filter((key) => table.has(key));
  return { tab, fields, rows: table.rows.map((row) => fields.map((key) => cellOf(table, row, key))) };
}

/** What a cell holds, and its text where it cannot be read as what its column holds. */
function cellOf(table: Table, row: number, key: string): ExportCell {
  const kind = table.fields.fields[key]?.kind;
  const day = kind === 'day' ? table.day(row, key) : null;
  if (day !== null) return isoOf(day);
  const number = kind === 'number' || kind === 'money' || kind === 'share' ? table.number(row, key) : null;
  return number ?? table.text(row, key);
}
