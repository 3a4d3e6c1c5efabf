import { normaliseName } from '../../domain/table/names.ts';
import { languages } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { letterOf } from '../../tabs/a1.ts';
import type { Content, Step } from '../../tabs/plan.ts';
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

/** How much of a header is written for people to read; the letter is what counts. */
const SHOWN = 60;

/** The mapping that was chosen for a source with these headers; null where there was none. */
export function recalledMapping(workbook: Workbook, source: Omit<MappedSource, 'source'>): Mapping | null {
  const signature = signatureOf(source);
  const line = settingsOf(workbook).lines.mappings.find((one) => one.signature === signature);
  if (!line) return null;
  const fields = Object.entries(kinds[source.kind].fields);
  const mapping: Record<string, number | null> = Object.fromEntries(fields.map(([key]) => [key, null]));
  for (const text of line.columns.split('\n')) {
    const [, label, letters] = /^(.+) = ([A-Z]{1,3})(?: \(.*)?$/.exec(text.trim()) ?? [];
    const field = fields.find(([, { header }]) => languages.some((l) => header[l] === label));
    const column = letters === undefined ? -1 : columnOf(letters);
    if (field && column >= 0 && column < source.headers.length) mapping[field[0]] = column;
  }
  return Object.values(mapping).some((column) => column !== null) ? mapping : null;
}

/**
 * The Settings tab with a mapping remembered: made where there is none, and nothing written where it says so already.
 *
 * @returns the steps, and the tab as formulas point into it
 */
export function rememberMapping(
  workbook: Workbook,
  source: MappedSource,
  mapping: Mapping,
): { readonly steps: Step[]; readonly sheet: SettingsSheet; readonly isNews: boolean } {
  const line = lineOf(workbook, source, mapping);
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

function lineOf(workbook: Workbook, source: MappedSource, mapping: Mapping): Content[] {
  const { tab, fields } = kinds[source.kind];
  const columns = Object.entries(fields).flatMap(([key, { header }]) => {
    const column = mapping[key];
    if (typeof column !== 'number') return [];
    const read = (source.headers[column] ?? '').replace(/\s+/g, ' ').slice(0, SHOWN);
    return [`${header[workbook.language]} = ${letterOf(column + 1)} (${read})`];
  });
  return [source.source, tab.name[workbook.language], signatureOf(source), columns.join('\n')];
}

/** The cells of a new tab with a first remembered line. */
function withLine(cells: Content[][], line: readonly Content[]): Content[][] {
  const values = cells.map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell)));
  const first = placesIn(values).mappings.table?.first;
  if (first === undefined) return cells;
  return cells.map((row, at) => (at === first - 1 ? row.map((cell, column) => line[column] ?? cell) : row));
}

/** 0 for A. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
