import { writeCells } from './cell-writer.ts';
import type { Context } from './context.ts';
import type { Engine } from './engine.ts';
import { NotEmulated, ServiceError } from './service.ts';
import type { Sheet } from './services/sheet.ts';
import type { Workbook } from './workbook.ts';

const cellCap = 10_000_000;

/** Throws where so many new cells would pass the workbook's limit. */
export function checkCellCap(workbook: Workbook, added: number): void {
  const { g } = workbook.engine;
  const present = g.getSheetIds().reduce((sum, id) => sum + g.getNumberRows(id) * g.getNumberCols(id), 0);
  if (present + added > cellCap) {
    throw new ServiceError(
      `This action would increase the number of cells in the workbook above the limit of ${cellCap} cells.`,
    );
  }
}

/** The zero-based rows or columns of a call such as `hideRows(row, count)`. */
export function columnsOrRows(
  sheet: Sheet,
  dimension: 'ROW' | 'COL',
  first: number,
  count: number,
): { elements: number[] } {
  const size = dimension === 'ROW' ? sheet.getMaxRows() : sheet.getMaxColumns();
  if (first < 1 || count < 1 || first + count - 1 > size) {
    throw new ServiceError(`Those ${dimension === 'ROW' ? 'rows' : 'columns'} are out of bounds.`);
  }
  return { elements: Array.from({ length: count }, (_, i) => first - 1 + i) };
}

/** Throws in Sheets' words where another tab has this name. */
export function checkTabName(engine: Engine, name: string, except?: string): void {
  if (name.trim() === '') throw new ServiceError('The sheet name cannot be empty.');
  if (name.length > 100) throw new ServiceError('The sheet name cannot be greater than 100 characters.');
  const taken = engine.g.getSheetIdByName(name);
  if (taken !== undefined && taken !== except) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  if (/['*?/\\[\]]/.test(name)) throw new NotEmulated(`a tab's name with one of ' * ? / \\ [ ] (${name})`);
}

export function renameTab(_workbook: Workbook, engine: Engine, id: string, name: string): void {
  const oldName = engine.g.getSheetName(id);
  if (name === oldName) return;
  checkTabName(engine, name, id);
  engine.dispatch('RENAME_SHEET', { sheetId: id, oldName, newName: name });
}

/** Moves a tab to a place among all tabs, from 0. The engine counts its moves in visible tabs. */
export function moveTab(engine: Engine, id: string, place: number): void {
  const at = engine.g.getSheetIds().indexOf(id);
  if (at === place) return;
  const hidden = engine.g.getSheetIds().filter((one) => !engine.g.isSheetVisible(one));
  for (const sheetId of hidden) engine.dispatch('SHOW_SHEET', { sheetId });
  engine.dispatch('MOVE_SHEET', { sheetId: id, delta: place - at });
  for (const sheetId of hidden) engine.dispatch('HIDE_SHEET', { sheetId });
}

/** Adds a tab. Throws in Sheets' words for a taken name, too many cells. */
export function addTab(workbook: Workbook, name: string, place: number, rows = 1000, columns = 26): string {
  const { engine } = workbook;
  checkTabName(engine, name);
  checkCellCap(workbook, rows * columns);
  const sheetId = `tab-${workbook.fresh()}`;
  engine.dispatch('CREATE_SHEET', { sheetId, name, position: place, rows, cols: columns });
  return sheetId;
}

/** Writes a row under the last row with content, growing the sheet where needed. */
export function appendCells(context: Context, sheet: Sheet, values: readonly unknown[]): void {
  const { workbook, execution } = context;
  const row = workbook.extent(sheet.id).rows;
  const zone = { top: row, bottom: row, left: 0, right: Math.max(0, values.length - 1) };
  workbook.checkWritable(execution.user, sheet.id, zone);
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const grow = (dimension: 'ROW' | 'COL', base: number, quantity: number): void => {
    checkCellCap(workbook, quantity * (dimension === 'ROW' ? columns : rows));
    workbook.engine.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: sheet.id,
      sheetName: sheet.getName(),
      dimension,
      base,
      quantity,
      position: 'after',
    });
  };
  if (row >= rows) grow('ROW', rows - 1, row - rows + 1);
  if (values.length > columns) grow('COL', columns - 1, values.length - columns);
  writeCells(
    workbook,
    values.map((value, col) => ({ position: { sheetId: sheet.id, row, col }, value })),
  );
}

/** `Sheet7` or `Feuille 7`: the name that Sheets gives to the next tab. */
export function nextTabName(engine: Engine): string {
  const word = engine.locale.language === 'fr' ? 'Feuille ' : 'Sheet';
  for (let n = engine.g.getSheetIds().length + 1; ; n++) {
    if (engine.g.getSheetIdByName(`${word}${n}`) === undefined) return `${word}${n}`;
  }
}
