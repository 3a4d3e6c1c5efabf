import type { Cell, Rows } from '../../domain/table/cell.ts';
import { normaliseName } from '../../domain/table/names.ts';
import { languages, type Text } from '../../i18n/text.ts';
import { type BlockKey, blockKeys, settingBlocks } from './blocks.ts';
import type { Block } from './define.ts';

/** Where a block stands. Rows count from 1, as in Sheets. */
export type Place = {
  readonly title: number | null;
  /** The row of each labelled value that is there. */
  readonly rows: ReadonlyMap<string, number>;
  readonly table: TablePlace | null;
};

export type TablePlace = {
  readonly header: number;
  /** The column of each of its fields that is there, 1 for A. */
  readonly columns: ReadonlyMap<string, number>;
  readonly first: number;
  /** The last row before the next block, filled or not; before `first` where there is none. */
  readonly last: number;
};

/**
 * Finds the blocks of a Settings tab by their titles, labels and headers, in either language, wherever a person moved
 * them. A block whose title is gone is looked for in the whole tab.
 */
export function placesIn(values: Rows): Readonly<Record<BlockKey, Place>> {
  const names = values.map((row) => nameOf(row[0]));
  const titles = new Map<BlockKey, number>();
  for (const key of blockKeys) {
    const at = names.findIndex((name) => isNamed(name, settingBlocks[key].title));
    if (at >= 0) titles.set(key, at);
  }
  const starts = [...titles.values()].sort((a, b) => a - b);
  const endAfter = (row: number) => starts.find((start) => start > row) ?? values.length;
  const found = blockKeys.map((key): [BlockKey, Place] => {
    const title = titles.get(key);
    const from = title === undefined ? 0 : title + 1;
    const to = title === undefined ? values.length : endAfter(title);
    const block: Block = settingBlocks[key];
    const table = tableIn(block, values, from, to, endAfter);
    const rows = new Map<string, number>();
    const below = table && title !== undefined ? table.header - 1 : to;
    for (const [setting, { header }] of Object.entries(block.settings)) {
      const at = names.findIndex((name, row) => row >= from && row < below && isNamed(name, header));
      if (at >= 0) rows.set(setting, at + 1);
    }
    return [key, { title: title === undefined ? null : title + 1, rows, table }];
  });
  // The keys are those of the registry.
  return Object.fromEntries(found) as Record<BlockKey, Place>;
}

/** The blocks of which nothing is there: an older tab lacks those that came later. */
export function missingBlocks(values: Rows): BlockKey[] {
  const places = placesIn(values);
  return blockKeys.filter((key) => {
    const { title, rows, table } = places[key];
    return title === null && rows.size === 0 && table === null;
  });
}

/** The first row that bears the headers of a block's table, for the most part. */
function tableIn(
  { table }: Block,
  values: Rows,
  from: number,
  to: number,
  endAfter: (row: number) => number,
): TablePlace | null {
  if (!table) return null;
  const fields = Object.entries(table.columns);
  const needed = Math.max(2, Math.ceil(fields.length / 2));
  for (let at = from; at < to; at++) {
    const headers = (values[at] ?? []).map(nameOf);
    const columns = new Map<string, number>();
    for (const [key, { header, synonyms = [] }] of fields) {
      const column = headers.findIndex(
        (name) =>
          isNamed(name, header) || (name !== '' && synonyms.some((other) => normaliseName(other) === name)),
      );
      if (column >= 0) columns.set(key, column + 1);
    }
    if (columns.size < needed) continue;
    return { header: at + 1, columns, first: at + 2, last: endAfter(at) };
  }
  return null;
}

function nameOf(cell: Cell): string {
  const text = String(cell ?? '');
  return text.length > 100 ? '' : normaliseName(text);
}

function isNamed(name: string, text: Text): boolean {
  return name !== '' && languages.some((language) => normaliseName(text[language]) === name);
}
