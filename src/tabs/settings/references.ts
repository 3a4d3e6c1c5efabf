import type { Rows } from '../../domain/table/cell.ts';
import { cellOf, letterOf, quoted } from '../a1.ts';
import type { Content } from '../plan.ts';
import { isFormula } from '../plan.ts';
import { type BlockKey, settingBlocks } from './blocks.ts';
import { placesIn } from './places.ts';

/** A Settings tab as formulas point into it: its name in the file, and what it holds or is about to hold. */
export type SettingsSheet = { readonly name: string; readonly values: Rows };

/** A tab that a plan makes, as it will be read. */
export function sheetToBe(name: string, cells: readonly (readonly Content[])[]): SettingsSheet {
  return { name, values: cells.map((row) => row.map((cell) => (isFormula(cell) ? '' : (cell ?? '')))) };
}

/** `Settings!B5`: the cell of a setting; '' where its line is gone. */
export function settingCell<B extends BlockKey>(
  sheet: SettingsSheet,
  block: B,
  setting: keyof (typeof settingBlocks)[B]['settings'] & string,
): string {
  const row = placesIn(sheet.values)[block].rows.get(setting);
  return row === undefined ? '' : cellOf(sheet.name, row, 2);
}

/** `Settings!A8:B20`: the lines of a block's table without its header, spare ones too; '' where it is gone. */
export function settingLines(sheet: SettingsSheet, block: BlockKey): string {
  const { table } = placesIn(sheet.values)[block];
  const columns = Object.keys(settingBlocks[block].table?.columns ?? {}).map((key) =>
    table?.columns.get(key),
  );
  const [first] = columns;
  const last = columns[columns.length - 1];
  if (!table || first === undefined || last === undefined || table.last < table.first) return '';
  return `${quoted(sheet.name)}!${letterOf(first)}${table.first}:${letterOf(last)}${table.last}`;
}
