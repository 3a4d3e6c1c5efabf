import { isBlank } from '../../domain/table/blank.ts';
import type { Cell, Conventions, Rows } from '../../domain/table/cell.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { type ChoiceList, choiceWords } from '../../i18n/choices/define.ts';
import { type Field, namesOf } from '../../i18n/fields/define.ts';
import type { Language } from '../../i18n/text.ts';
import { type BlockKey, blockKeys, settingBlocks } from './blocks.ts';
import type { Block, LineOf, Setting, SettingsFile, SettingsTable, ValueOf } from './define.ts';
import { type Place, placesIn, type TablePlace } from './places.ts';

type Blocks = typeof settingBlocks;
type TableKey = { [B in BlockKey]: Blocks[B]['table'] extends null ? never : B }[BlockKey];
type TableOf<B extends TableKey> = Extract<Blocks[B]['table'], SettingsTable>;

/** The settings of a workbook, typed: what the tab says, and the usual values where it says nothing. */
export type Settings = {
  readonly values: {
    readonly [B in BlockKey]: {
      readonly [S in keyof Blocks[B]['settings']]: Blocks[B]['settings'][S] extends Setting
        ? ValueOf<Blocks[B]['settings'][S]>
        : never;
    };
  };
  readonly lines: { readonly [B in TableKey]: readonly LineOf<TableOf<B>>[] };
  /** What could not be read: the usual value holds in its place, or the cell counts as blank. */
  readonly problems: readonly SettingProblem[];
};

/** A cell of the tab that says something else than it may. `expected` is empty where only the kind is wrong. */
export type SettingProblem = {
  readonly row: number;
  readonly label: string;
  readonly kind: Field['kind'];
  readonly choices: readonly string[];
  readonly bounds: { readonly min?: number; readonly max?: number };
  readonly found: string;
};

type Reading = {
  readonly file: SettingsFile;
  readonly conventions: Conventions;
  readonly problems: SettingProblem[];
};

/**
 * Reads the Settings tab.
 *
 * @param values the tab's cells; null where there is none: all is usual
 */
export function readSettings(values: Rows | null, file: SettingsFile, conventions: Conventions): Settings {
  const rows = values ?? [];
  const places = placesIn(rows);
  const reading: Reading = { file, conventions, problems: [] };
  const read: Record<string, Record<string, unknown>> = {};
  const lines: Record<string, unknown[]> = {};
  for (const key of blockKeys) {
    const block: Block = settingBlocks[key];
    read[key] = valuesOf(block, places[key], rows, reading);
    if (block.table) lines[key] = linesOf(block.table, places[key].table, rows, reading);
  }
  // Both were made after the registry, which the types were made after.
  return { values: read, lines, problems: reading.problems } as unknown as Settings;
}

function valuesOf(
  { settings }: Block,
  place: Place,
  values: Rows,
  reading: Reading,
): Record<string, unknown> {
  const entries = Object.entries(settings).map(([key, setting]) => {
    const row = place.rows.get(key);
    const cell = row === undefined ? '' : values[row - 1]?.[1];
    if (row === undefined) return [key, usualOf(setting, reading.file)];
    if (isBlank(cell)) return [key, setting.blank ?? usualOf(setting, reading.file)];
    return [key, settingIn(setting, cell, row, reading) ?? usualOf(setting, reading.file)];
  });
  return Object.fromEntries(entries);
}

/** One cell read as its setting's kind; null, and said, where it is none. */
function settingIn(setting: Setting, cell: Cell, row: number, reading: Reading): unknown {
  const fields = { value: setting };
  const header = setting.header[reading.file.language];
  const table = openTable([[header], [cell]], namesOf('settings', fields), reading.conventions);
  const value = cellOf(table, 1, 'value', setting);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = setting;
  const outside = typeof value === 'number' && (value < min || value > max);
  if (value !== null && !outside) return value;
  reading.problems.push(problemOf(setting, row, table.textAt(1, 0), reading.file.language));
  return null;
}

function linesOf(
  table: SettingsTable,
  place: TablePlace | null,
  values: Rows,
  reading: Reading,
): Record<string, unknown>[] {
  const fields = Object.entries(table.columns);
  // The usual lines are read like those of a tab: both come out as keys and numbers.
  const headers = fields.map(([, { header }]) => header[reading.file.language]);
  const body: Rows = place
    ? values
        .slice(place.first - 1, place.last)
        .map((row) => fields.map(([key]) => row[(place.columns.get(key) ?? 0) - 1] ?? ''))
    : table.rows(reading.file).map((row) => row.map((content) => content as Cell));
  const opened = openTable([headers, ...body], namesOf('settings', table.columns), reading.conventions);
  const lines = opened.rows
    .filter((row) => row > 0)
    .map((row) => {
      const line: Record<string, unknown> = {};
      for (const [key, field] of fields) {
        line[key] = cellOf(opened, row, key, field);
        const cell = opened.cell(row, key);
        if (line[key] === null && !isBlank(cell)) {
          const at = (place?.first ?? 1) + row - 1;
          reading.problems.push(
            problemOf(field, at, opened.textAt(row, opened.column(key) ?? 0), reading.file.language),
          );
        }
      }
      return line;
    });
  return lines;
}

function cellOf(table: Table, row: number, key: string, { kind }: Pick<Field, 'kind'>): unknown {
  if (kind === 'text' || kind === 'id') return table.text(row, key);
  if (kind === 'day') return table.day(row, key);
  if (kind === 'moment') return table.serial(row, key);
  if (kind === 'choice') return table.choice(row, key);
  if (kind === 'flag') return table.flag(row, key);
  return table.number(row, key);
}

function usualOf({ usual }: Setting, file: SettingsFile): unknown {
  return typeof usual === 'function' ? usual(file) : usual;
}

function problemOf(
  field: Pick<Field, 'kind' | 'header'> & {
    readonly choices?: ChoiceList;
    readonly min?: number;
    readonly max?: number;
  },
  row: number,
  found: string,
  language: Language,
): SettingProblem {
  const { min, max } = field;
  return {
    row,
    label: field.header[language],
    kind: field.kind,
    choices: field.choices ? choiceWords(field.choices, language) : [],
    bounds: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
    found,
  };
}
