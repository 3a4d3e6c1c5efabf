import { cellName, readReference } from './a1.ts';
import type { Position } from './o-spreadsheet.ts';
import { ServiceError } from './service.ts';
import { accepts, specOfEngineRule, type ValidationSpec } from './services/data-validation.ts';
import type { Workbook } from './workbook.ts';
import { contains } from './zones.ts';

export const tooLong = 'Your input contains more than the maximum of 50000 characters in a single cell.';

/**
 * Writes values or typed strings, all or none: a value that is too long, or that a validation rejects, is refused
 * before anything is written.
 */
export function writeCells(workbook: Workbook, cells: { position: Position; value: unknown }[]): void {
  const { engine } = workbook;
  const rejecting = rejectingRules(workbook, cells[0]?.position.sheetId);
  const commands = cells.map(({ position, value }) => {
    if (typeof value === 'string' && value.length > 50_000) throw new ServiceError(tooLong);
    const written = engine.content(value, engine.g.getCell(position)?.format);
    if (rejecting.length > 0) check(workbook, rejecting, position, written.content, value);
    return { ...position, ...written };
  });
  engine.batch(commands);
}

type Rejecting = {
  spec: ValidationSpec;
  zones: { top: number; left: number; bottom: number; right: number }[];
};

function rejectingRules(workbook: Workbook, sheetId: string | undefined): Rejecting[] {
  if (sheetId === undefined) return [];
  return (workbook.engine.g.getDataValidationRules(sheetId) ?? [])
    .map((rule) => ({
      spec: workbook.validations.get(rule.id) ?? specOfEngineRule(rule),
      zones: rule.ranges.map((range) => range.zone),
    }))
    .filter(({ spec }) => !spec.allowInvalid);
}

function check(workbook: Workbook, rules: Rejecting[], at: Position, content: string, value: unknown): void {
  if (content === '' || content.startsWith('=')) return;
  for (const { spec, zones } of rules) {
    if (!zones.some((zone) => contains(zone, at.col, at.row))) continue;
    const read = readContent(content, value);
    if (accepts(spec, read, (range) => textsOf(workbook, range))) continue;
    const where = cellName(at.col, at.row);
    throw new ServiceError(
      spec.criterion === 'VALUE_IN_LIST'
        ? `The data you entered in cell ${where} violates the data validation rules set on this cell. Please enter one of the following values: ${(spec.args[0] as string[]).join(', ')}.`
        : `The data you entered in cell ${where} violates the data validation rules set on this cell.`,
    );
  }
}

function readContent(content: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (content === 'TRUE' || content === 'FALSE') return content === 'TRUE';
  if (content.startsWith("'")) return content.slice(1);
  return content !== '' && Number.isFinite(Number(content)) ? Number(content) : content;
}

function textsOf(workbook: Workbook, range: string): Set<string> {
  const texts = new Set<string>();
  const reference = readReference(range);
  const { engine } = workbook;
  const sheetId = reference?.tab ? engine.g.getSheetIdByName(reference.tab) : undefined;
  if (!reference || !sheetId) return texts;
  const bottom = reference.bottom ?? engine.g.getNumberRows(sheetId) - 1;
  const right = reference.right ?? engine.g.getNumberCols(sheetId) - 1;
  for (let row = reference.top ?? 0; row <= bottom; row++) {
    for (let col = reference.left ?? 0; col <= right; col++) {
      const value = engine.value({ sheetId, col, row });
      if (value !== '') texts.add(String(value).toLowerCase());
    }
  }
  return texts;
}
