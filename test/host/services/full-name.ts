import { quotedTab, zoneName } from '../a1.ts';
import type { RangeGeometry } from './range-geometry.ts';

/** A range's name with its tab, as a reference in a formula. */
export function fullName(range: RangeGeometry): string {
  const { engine } = range.context.workbook;
  return `${quotedTab(engine.g.getSheetName(range.sheetId))}!${zoneName(range.zone, range.kind)}`;
}
