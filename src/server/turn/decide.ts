import { openTable } from '../../domain/table/table.ts';
import * as sayOfSettings from '../../i18n/sentences/settings.ts';
import * as say from '../../i18n/sentences/turning.ts';
import { nameTaken } from '../../i18n/sentences/writing.ts';
import type { Language } from '../../i18n/text.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { headerRowOf, type Tab } from '../../tabs/define.ts';
import { freeName } from '../../tabs/free-name.ts';
import { tabs } from '../../tabs/index.ts';
import { makeKpi } from '../../tabs/kpi-layout.ts';
import { makeTab } from '../../tabs/make-tab.ts';
import { withOrigin } from '../../tabs/origin.ts';
import { formula, type Step } from '../../tabs/plan.ts';
import { protectFormulas } from '../../tabs/protect-formulas.ts';
import { backlogRange, priorityColumnOf, priorityColumns, priorityWidths } from '../../tabs/references.ts';
import { type SettingsSheet, settingCell, settingLines } from '../../tabs/settings/references.ts';
import type { SourceKind, TurnRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { settingsAtHand } from '../settings/decide.ts';
import { type MappedSource, mappingText, rememberMapping } from '../settings/mappings.ts';
import { kpiSources } from '../sprint/kpi-tab.ts';
import { type Kind, kinds } from './kinds.ts';
import { type Merge, merge, type Origin, rowOf } from './merge.ts';
import { type Records, readRecords } from './records.ts';

/** How many unreadable cells are named one by one. */
const NAMED = 20;
/** How many rows a sentence lists. */
const LISTED = 8;
const MOST_CHARACTERS = 50_000;

/** Rows that are to stand in a tab of ours, wherever they come from: another tab, or a file. */
export type Incoming = {
  readonly kind: SourceKind;
  readonly read: Records;
  /** The source as its mapping is remembered, with that mapping as text; null where there is none to remember. */
  readonly source: (Omit<MappedSource, 'kind'> & { readonly columns: string }) | null;
  /** For rows that bear where they came from; null where that is not kept. */
  readonly origin: Origin | null;
  /** What the user should know of the source, above the counts. */
  readonly notes: readonly string[];
  /** The counts of an update, in words. */
  readonly updates: (merged: Merge) => string[];
  readonly done: (tab: string, counts: Pick<Merge, 'added' | 'changed' | 'gone'>) => string;
};

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
  const headers = (source.values[request.headerRow - 1] ?? []).map((cell) => String(cell ?? '').trim());
  return bring(
    workbook,
    {
      kind: request.kind,
      read,
      source: {
        source: source.name,
        headers,
        columns: mappingText(workbook, { kind: request.kind, headers }, request.mapping),
      },
      origin: null,
      notes: notesOf(read, request, source, language),
      updates: ({ changed, unchanged, gone }) => [say.updatesRows(language, changed, unchanged, gone)],
      done: (tab, { added, changed }) => say.turned(language, tab, added, changed),
    },
    language,
  );
}

/** What bringing rows into our tab would write, and what is remembered of their source. */
export function bring(workbook: Workbook, incoming: Incoming, language: Language): Decision {
  const { read, origin } = incoming;
  const kind = kinds[incoming.kind];
  refuseLongCells(read, kind, language);
  const notes = [...incoming.notes];
  const problems = problemsOf(read, kind, language);
  const existing = workbook.read(incoming.kind);
  const { source } = incoming;
  const remembered = source && rememberMapping(workbook, { kind: incoming.kind, ...source }, source.columns);
  if (remembered?.isNews) notes.push(sayOfSettings.remembers(language, source?.source ?? ''));
  if (!existing) {
    const settings = remembered ?? settingsAtHand(workbook);
    const tab = origin ? withOrigin(kind.tab) : kind.tab;
    const name = freeName(tab.name[workbook.language], workbook.names);
    const taken =
      name === tab.name[workbook.language] ? [] : [nameTaken(language, tab.name[workbook.language])];
    return {
      plan: {
        steps: protectFormulas(
          [
            ...newTab(tab, name, read, workbook),
            // The formula beside the backlog points into the Settings tab, which must be there by then.
            ...settings.steps,
            ...companions(tab, name, read.records.length, settings.sheet, workbook),
            { do: 'show', tab: { made: name } },
          ],
          workbook.language,
        ),
      },
      notes: [...taken, ...notes],
      problems,
      done: incoming.done(name, { added: read.records.length, changed: 0, gone: 0 }),
    };
  }
  const table = openTable(existing.values, kind.names, workbook.conventions, { name: existing.name });
  table.require('id');
  const merged = merge(existing, table, read.records, kind, workbook, origin);
  return {
    plan: { steps: [...merged.steps, ...(remembered?.steps ?? []), { do: 'show', tab: existing.id }] },
    notes: [...notes, ...incoming.updates(merged)],
    problems,
    done: incoming.done(existing.name, merged),
  };
}

function newTab(tab: Tab, name: string, read: Records, workbook: Workbook): Step[] {
  const beside = tab.key === 'backlog' ? priorityWidths : [];
  return [
    ...makeTab(tab, name, read.records.length, beside, workbook),
    {
      do: 'write',
      tab: { made: name },
      row: headerRowOf(tab) + 1,
      column: 1,
      cells: read.records.map((record) => rowOf(record, tab)),
      records: tab.key,
    },
  ];
}

/** What comes with a new tab: the priority beside the backlog, the KPI tab with the pipeline. */
function companions(
  made: Tab,
  name: string,
  records: number,
  settings: SettingsSheet,
  workbook: Workbook,
): Step[] {
  if (made.key === 'backlog') {
    const tab = { made: name };
    const column = priorityColumnOf(made);
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
        column,
        cells: [[formula(`=SPRINT_PRIORITY(${references.join(';')})`)]],
      },
      {
        do: 'look',
        area: { tab, row: 1, column, rows: 1, columns: priorityColumns },
        look: { bold: true, background: '#fef7e0', color: '#202124' },
      },
      // Score and rank are numbers: their headers stand over them.
      {
        do: 'look',
        area: { tab, row: 1, column, rows: 1, columns: 2 },
        look: { align: 'right' },
      },
      {
        do: 'look',
        area: { tab, row: 2, column, rows: Math.max(499, records), columns: 1 },
        // As many digits as the reason beside it says.
        look: { numberFormat: '#,##0.00' },
      },
    ];
  }
  if (workbook.find('kpi')) return [];
  const kpiName = freeName(tabs.kpi.name[workbook.language], workbook.names);
  return makeKpi(kpiName, kpiSources(workbook, name), workbook);
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

function problemsOf(read: Records, kind: Kind, language: Language): string[] {
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
    // A row of a table that was read counts from 1, its place from 0.
    problems.push(say.cellUnread(language, read.placeOf(row - 1), label(field), found));
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
