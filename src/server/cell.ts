import { UserError } from '../domain/errors.ts';
import type { Result, ResultRows, Rows } from '../domain/table/cell.ts';
import type { AnyFunction, Context } from '../functions/define.ts';
import { functions } from '../functions/index.ts';
import { invoke } from '../functions/invoke.ts';
import { explain } from '../i18n/problems.ts';
import { languageOf } from '../i18n/text.ts';
import { conventionsOf } from '../sheets/conventions.ts';
import { readRange } from '../sheets/range.ts';
import { openWorkbook } from '../sheets/workbook.ts';
import { referenceText } from './short-form.ts';

/**
 * A custom function as a cell calls it. Here stands all that a function may not do: ask for the file's locale and time
 * zone, and, for the form without arguments, read the workbook's own tabs.
 *
 * @throws Error whose message is shown in the cell, in the file's language
 */
export function cell(name: string, given: ArrayLike<unknown>): Result | ResultRows {
  const fn = functions.find((one) => one.name === name);
  if (!fn) throw new Error(name);
  const spreadsheet = SpreadsheetApp.getActive();
  const locale = spreadsheet.getSpreadsheetLocale();
  const context: Context = {
    language: languageOf(locale),
    conventions: conventionsOf(locale, spreadsheet.getSpreadsheetTimeZone()),
  };
  try {
    return invoke(fn, given.length === 0 ? workbookArguments(fn) : Array.from(given), context);
  } catch (error) {
    if (error instanceof UserError) throw new Error(explain(error, context.language, fn.name));
    throw error;
  }
}

/** The ranges that complete a form without arguments; none where the function has no such form or a tab is missing. */
function workbookArguments(fn: AnyFunction): (Rows | string)[] {
  if (!fn.short) return [];
  const workbook = openWorkbook();
  return fn.short.map((reference) => {
    const text = referenceText(reference, workbook);
    return text === '' ? '' : readRange(text);
  });
}
