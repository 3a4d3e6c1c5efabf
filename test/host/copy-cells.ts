import type { Engine } from './engine.ts';
import type { Cell, Zone } from './o-spreadsheet.ts';
import { setValidation, validationAt } from './validation-rules.ts';
import type { RichItem, Workbook } from './workbook.ts';

type Place = { sheetId: string; zone: Zone };
type What = { values: boolean; content: boolean; format: boolean; validation: boolean };

/** Copies cells, over and over where the target is larger; formulas move along as a person's paste would. */
export function copyCells(workbook: Workbook, source: Place, target: Place, what: What): void {
  const { engine } = workbook;
  const [height, width] = [
    source.zone.bottom - source.zone.top + 1,
    source.zone.right - source.zone.left + 1,
  ];
  const commands: Record<string, unknown>[] = [];
  const rules: [Zone, ReturnType<typeof validationAt>][] = [];
  const notes: [number, number, string][] = [];
  const rich: [number, number, RichItem | undefined][] = [];
  for (let row = target.zone.top; row <= target.zone.bottom; row++) {
    for (let col = target.zone.left; col <= target.zone.right; col++) {
      const from = {
        sheetId: source.sheetId,
        row: source.zone.top + ((row - target.zone.top) % height),
        col: source.zone.left + ((col - target.zone.left) % width),
      };
      const cell = engine.g.getCell(from);
      const command: Record<string, unknown> = { sheetId: target.sheetId, row, col };
      if (what.content) {
        command.content = what.values
          ? engine.content(asEntry(engine.value(from)), '@' === cell?.format ? '@' : undefined).content
          : movedContent(engine, target.sheetId, cell, col - from.col, row - from.row);
        rich.push([row, col, workbook.rich.get(from.sheetId)?.get(`${from.row},${from.col}`)]);
      }
      if (what.format) {
        command.style = cell?.style ?? null;
        command.format = cell?.format ?? '';
        notes.push([row, col, workbook.note(from.sheetId, from.row, from.col)]);
      }
      if (what.validation)
        rules.push([{ top: row, bottom: row, left: col, right: col }, validationAt(workbook, from)]);
      commands.push(command);
    }
  }
  engine.batch(commands);
  for (const [zone, spec] of rules)
    if (spec ?? validationAt(workbook, { sheetId: target.sheetId, row: zone.top, col: zone.left }))
      setValidation(workbook, target.sheetId, [zone], spec);
  for (const [row, col, note] of notes) workbook.setNote(target.sheetId, row, col, note);
  for (const [row, col, item] of rich)
    if (item) workbook.setStretches(target.sheetId, row, col, item.text, item.stretches);
}

/** A text value is written as text, not read again as typed. */
function asEntry(value: unknown): unknown {
  return typeof value === 'string' && value !== '' && !value.startsWith('#') ? `'${value}` : value;
}

/** A cell's content moved by so many columns and rows: a formula's relative references move along. */
export function movedContent(
  engine: Engine,
  sheetId: string,
  cell: Cell | undefined,
  columns: number,
  rows: number,
): string {
  if (!cell) return '';
  if (!cell.isFormula) return cell.content;
  const getters = engine.g as unknown as {
    getTranslatedCellFormula(s: string, x: number, y: number, f: unknown): string;
  };
  return getters.getTranslatedCellFormula(sheetId, columns, rows, cell.compiledFormula);
}
