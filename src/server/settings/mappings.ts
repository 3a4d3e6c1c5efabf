import { normaliseName } from '../../domain/table/names.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { readMapping, writeMapping } from '../../tabs/settings/mapping-text.ts';
import { placesIn } from '../../tabs/settings/places.ts';
import type { SettingsSheet } from '../../tabs/settings/references.ts';
import type { SourceKind } from '../contract.ts';
import { hash } from '../fingerprint.ts';
import { kinds } from '../turn/kinds.ts';
import { newSettings } from './decide.ts';
import { settingsOf } from './settings-of.ts';

/**
 * Remembered columns: a block of the Settings tab, so that they travel with a copy of the file, are undone with the write
 * that chose them, and can be read and cleared by hand.
 */

/** Field key → column of the source, 0 for A; null where the field is left empty. */
export type Mapping = Readonly<Record<string, number | null>>;

/** A source as it is told from others: what it becomes, what people call it, its headers in their order. */
export type MappedSource = {
  readonly kind: SourceKind;
  readonly source: string;
  readonly headers: readonly string[];
};

/** The mapping that was chosen for a source with these headers; null where there was none. */
export function recalledMapping(workbook: Workbook, source: Omit<MappedSource, 'source'>): Mapping | null {
  const line = recalledLine(workbook, source);
  if (!line) return null;
  const { fields } = kinds[source.kind];
  const found = readMapping(line.columns, fields, source.headers.length);
  if (Object.keys(found).length === 0) return null;
  return Object.fromEntries(Object.keys(fields).map((key) => [key, found[key]?.[0] ?? null]));
}

/** The line that was kept for a source with these headers; null where there is none. */
export function recalledLine(
  workbook: Workbook,
  source: Omit<MappedSource, 'source'>,
): { readonly source: string; readonly columns: string } | null {
  const signature = signatureOf(source);
  return settingsOf(workbook).lines.mappings.find((one) => one.signature === signature) ?? null;
}

/** A mapping of our own fields as the line that is kept of it. */
export function mappingText(
  workbook: Workbook,
  { kind, headers }: Omit<MappedSource, 'source'>,
  mapping: Mapping,
): string {
  return writeMapping(
    Object.entries(kinds[kind].fields).flatMap(([key, { header }]) => {
      const column = mapping[key];
      if (typeof column !== 'number') return [];
      return [{ label: header[workbook.language], columns: [column], header: headers[column] ?? '' }];
    }),
  );
}

/**
 * The Settings tab with a mapping remembered: made where there is none, and nothing written where it says so already.
 *
 * @param columns the mapping as text, see `tabs/settings/mapping-text.ts`
 * @returns the steps, and the tab as formulas point into it
 */
export function rememberMapping(
  workbook: Workbook,
  source: MappedSource,
  columns: string,
): { readonly steps: Step[]; readonly sheet: SettingsSheet; readonly isNews: boolean } {
  const { tab } = kinds[source.kind];
  const line: Content[] = [source.source, tab.name[workbook.language], signatureOf(source), columns];
  const existing = workbook.read('settings');
  if (!existing) {
    const made = newSettings(workbook, (cells) => withLine(cells, line));
    return { ...made, isNews: true };
  }
  const place = placesIn(existing.values).mappings.table;
  if (!place) return { steps: [], sheet: existing, isNews: false };
  const keys = ['source', 'kind', 'signature', 'columns'].map((key) => place.columns.get(key));
  const rows = Array.from({ length: place.last - place.first + 1 }, (_, at) =>
    keys.map((column): Content => {
      const cell = column === undefined ? '' : existing.values[place.first - 1 + at]?.[column - 1];
      return typeof cell === 'string' || typeof cell === 'number' ? cell : null;
    }),
  );
  const own = rows.findIndex((row) => row[2] === line[2]);
  const free = own >= 0 ? own : rows.findIndex((row) => row.every((cell) => cell === '' || cell === null));
  // The oldest gives way where all are taken.
  const after = free >= 0 ? rows.map((row, at) => (at === free ? line : row)) : [...rows.slice(1), line];
  const from = free >= 0 ? free : 0;
  const to = free >= 0 ? free + 1 : rows.length;
  const known = own >= 0 && rows[own]?.[3] === line[3];
  const inOrder = keys.every((column, at) => column === (keys[0] ?? 0) + at);
  if (known || rows.length === 0 || !inOrder) return { steps: [], sheet: existing, isNews: false };
  return {
    steps: [
      {
        do: 'write',
        tab: existing.id,
        row: place.first + from,
        column: keys[0] ?? 1,
        cells: after.slice(from, to),
      },
    ],
    sheet: existing,
    isNews: true,
  };
}

/** The headers of a source as one short name: the same columns in the same order, whatever their rows hold. */
function signatureOf({ kind, headers }: Omit<MappedSource, 'source'>): string {
  return hash([kind, ...headers.map(normaliseName)].join('\n')).toUpperCase();
}

/** The cells of a new tab with a first remembered line. */
function withLine(cells: Content[][], line: readonly Content[]): Content[][] {
  const values = cells.map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell)));
  const first = placesIn(values).mappings.table?.first;
  if (first === undefined) return cells;
  return cells.map((row, at) => (at === first - 1 ? row.map((cell, column) => line[column] ?? cell) : row));
}
