import type { Context } from '../context.ts';
import type { Sheet } from './sheet.ts';

let make: ((context: Context, id: string) => Sheet) | null = null;

/** Told by sheet.ts how a sheet is made: ranges and sheets know each other, and a module must be loaded first. */
export function setSheetMaker(maker: (context: Context, id: string) => Sheet): void {
  make = maker;
}

/** The sheet of an engine id. */
export function sheetOf(context: Context, id: string): Sheet {
  if (!make) throw new Error('host: sheet.ts is not loaded');
  return make(context, id);
}
