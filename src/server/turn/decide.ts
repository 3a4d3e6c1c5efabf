import { openTable } from '../../domain/table/table.ts';
import * as sayOfSettings from '../../i18n/sentences/settings.ts';
import * as say from '../../i18n/sentences/turning.ts';
import { nameTaken } from '../../i18n/sentences/writing.ts';
import type { Language } from '../../i18n/text.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { headerRowOf } from '../../tabs/define.ts';
import { freeName } from '../../tabs/free-name.ts';
import { tabs } from '../../tabs/index.ts';
import { makeKpi } from '../../tabs/kpi-layout.ts';
import { makeTab } from '../../tabs/make-tab.ts';
import { formula, type Step } from '../../tabs/plan.ts';
import { protectFormulas } from '../../tabs/protect-formulas.ts';
import { backlogRange, priorityColumn, priorityColumns, priorityWidths } from '../../tabs/references.ts';
import { type SettingsSheet, settingCell, settingLines } from '../../tabs/settings/references.ts';
import type { TurnRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { rememberMapping } from '../settings/mappings.ts';
import { type Kind, kinds } from './kinds.ts';
import { merge, rowOf } from './merge.ts';
import { type Records, readRecords } from './records.ts';

/** How many unreadable cells are named one by one. */
const NAMED = 20;
/** How many rows a sentence lists. */
const LISTED = 8;
const MOST_CHARACTERS = 50_000;

/** What turning a sheet would write: a new tab, or the differences to the one that is there. The source is only read. */
export function decideTurn(workbook: Workbook, request: TurnRequest, language: Language): Decision {
  const kind = kinds[request.kind];
  const source = workbook.readNamed(request.tab);
  if (!source) throw new Refusal(say.noSuchTab(language, request.tab));
  for (const key of kind.required) {
    if (typeof request.mapping[key] !== 'number')
      throw new Refusal(say.fieldNeeded(language, kind.fields[key]?.header[language] ?? key));
  }
  const read = readRecords(
    source.values,
    request.headerRow,
    request.mapping,
    kind,
    workbook.conventions,
    workbook.language,
  );
  refuseLongCells(read, kind, language);
  const notes = notesOf(read, request, source, language);
  const problems = problemsOf(read, request.headerRow, kind, language);
  const existing = workbook.read(request.kind);
  const headers = (source.values[request.headerRow - 1] ?? []).map((cell) => String(cell ?? '').trim());
  const remembered = rememberMapping(
    workbook,
    { kind: request.kind, source: source.name, headers },
    request.mapping,
  );
  if (remembered.isNews) notes.push(sayOfSettings.remembers(language, source.name));
  if (!existing) {
    const name = freeName(kind.tab.name[workbook.language], workbook.names);
    const taken =
      name === kind.tab.name[workbook.language]
        ? []
        : [nameTaken(language, kind.tab.name[workbook.language])];
    return {
      plan: {
        steps: protectFormulas(
          [
            ...newTab(kind, name, read, workbook),
            // The formula beside the backlog points into the Settings tab, which must be there by then.
            ...remembered.steps,
            ...companions(request.kind, name, remembered.sheet, workbook),
            { do: 'show', tab: { made: name } },
          ],
          workbook.language,
        ),
      },
      notes: [...taken, ...notes],
      problems,
      done: say.turned(language, name, read.records.length, 0),
    };
  }
  const table = openTable(existing.values, kind.names, workbook.conventions, { name: existing.name });
  table.require('id');
  const merged = merge(existing, table, read.records, kind, workbook);
  return {
    plan: { steps: [...merged.steps, ...remembered.steps, { do: 'show', tab: existing.id }] },
    notes: [...notes, say.updatesRows(language, merged.changed, merged.unchanged, merged.gone)],
    problems,
    done: say.turned(language, existing.name, merged.added, merged.changed),
  };
}

function newTab(kind: Kind, name: string, read: Records, workbook: Workbook): Step[] {
  const beside = kind.tab.key === 'backlog' ? priorityWidths : [];
  return [
    ...makeTab(kind.tab, name, read.records.length, beside, workbook),
    {
      do: 'write',
      tab: { made: name },
      row: headerRowOf(kind.tab) + 1,
      column: 1,
      cells: read.records.map((record) => rowOf(record, kind)),
      records: kind.tab.key,
    },
  ];
}

/** What comes with a new tab: the priority beside the backlog, the KPI tab with the pipeline. */
function companions(
  kind: TurnRequest['kind'],
  name: string,
  settings: SettingsSheet,
  workbook: Workbook,
): Step[] {
  if (kind === 'backlog') {
    const tab = { made: name };
    // Method and weights by reference: changing them in the Settings tab changes the ranks at once.
    const references = [
      backlogRange(name),
      settingCell(settings, 'priority', 'method'),
      settingLines(settings, 'priority'),
    ];
    return [
      {
        do: 'write',
        tab,
        row: 1,
        column: priorityColumn,
        cells: [[formula(`=SPRINT_PRIORITY(${references.join(';')})`)]],
      },
      {
        do: 'look',
        area: { tab, row: 1, column: priorityColumn, rows: 1, columns: priorityColumns },
        look: { bold: true, background: '#fef7e0', color: '#202124' },
      },
      // Score and rank are numbers: their headers stand over them.
      {
        do: 'look',
        area: { tab, row: 1, column: priorityColumn, rows: 1, columns: 2 },
        look: { align: 'right' },
      },
      {
        do: 'look',
        area: { tab, row: 2, column: priorityColumn, rows: 499, columns: 1 },
        look: { numberFormat: '#,##0' },
      },
    ];
  }
  if (workbook.find('kpi')) return [];
  const kpiName = freeName(tabs.kpi.name[workbook.language], workbook.names);
  return makeKpi(kpiName, name, workbook.find('sprint')?.name ?? null, workbook);
}

function notesOf(read: Records, request: TurnRequest, source: SheetContent, language: Language): string[] {
  const notes: string[] = [];
  const header = source.values[request.headerRow - 1] ?? [];
  const used = new Set(Object.values(request.mapping).flatMap((at) => read.from(at)));
  const left = header.flatMap((cell, column) =>
    used.has(column) || String(cell ?? '').trim() === '' ? [] : [String(cell)],
  );
  if (typeof request.mapping.id !== 'number') notes.push(say.idsMade(language));
  if (read.flagStage) notes.push(say.flagStage(language, String(header[request.mapping.stage ?? -1] ?? '')));
  if (left.length > 0) notes.push(say.columnsLeftOut(language, listed(left)));
  return notes;
}

function problemsOf(read: Records, headerRow: number, kind: Kind, language: Language): string[] {
  const label = (key: string) => kind.fields[key]?.header[language] ?? key;
  const problems: string[] = [];
  if (read.empty.length > 0) {
    problems.push(
      say.rowsLeftOut(
        language,
        read.empty.length,
        kind.required.map(label).join(', '),
        listed(read.empty.map(String)),
      ),
    );
  }
  if (read.apart.length > 0)
    problems.push(say.rowsSetApart(language, read.apart.length, listed(read.apart.map(String))));
  for (const [id, rows] of [...read.repeated].slice(0, NAMED))
    problems.push(say.idRepeated(language, id, listed(rows.map(String))));
  for (const { row, field, found } of read.table.unread.slice(0, NAMED)) {
    // The table's first row is the header, which stands in `headerRow` of the sheet.
    problems.push(say.cellUnread(language, row - 1 + headerRow, label(field), found));
  }
  const unnamed = read.table.unreadCount - Math.min(NAMED, read.table.unread.length);
  if (unnamed > 0) problems.push(say.moreUnread(language, unnamed));
  return problems;
}

/** Sheets would refuse the whole block for one cell: said before anything is written. */
function refuseLongCells(read: Records, kind: Kind, language: Language): void {
  for (const { contents, sourceRow } of read.records) {
    for (const [key, content] of contents) {
      if (typeof content === 'string' && content.length >= MOST_CHARACTERS) {
        throw new Refusal(
          say.cellTooLong(language, sourceRow, kind.fields[key]?.header[language] ?? key, content.length),
        );
      }
    }
  }
}

function listed(items: readonly string[]): string {
  return items.length > LISTED ? `${items.slice(0, LISTED).join(', ')}…` : items.join(', ');
}
