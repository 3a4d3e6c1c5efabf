import { type Day, dayOf, type Serial } from '../domain/day.ts';
import { type Problem, UserError } from '../domain/errors.ts';
import { isBlank, isDate, isError } from '../domain/table/blank.ts';
import type { Cell, Result, ResultRows, Rows } from '../domain/table/cell.ts';
import { momentOf, takeApart } from '../domain/table/moment.ts';
import { readNumber } from '../domain/table/number.ts';
import { openTable } from '../domain/table/table.ts';
import { choiceWords, readChoice } from '../i18n/choices/define.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/text.ts';
import type { AnyFunction, Arg, Context, NumberArg } from './define.ts';

/**
 * Calls a custom function with what a cell hands over.
 *
 * @param given the arguments by place. A blank or left-out one is `''` or undefined; one cell is a value, a range an
 *   array of rows
 * @param context the file's language and how it writes numbers and dates
 * @returns one value, or a rectangle of values in which `''` is an empty cell
 * @throws UserError for anything that the formula's author can put right (see `explain` in i18n/problems.ts)
 */
export function invoke(fn: AnyFunction, given: readonly unknown[], context: Context): Result | ResultRows {
  const declared = Object.entries(fn.args);
  const last = given.reduce<number>((at, value, index) => (isBlank(value) ? at : index + 1), 0);
  if (last > declared.length)
    throw new UserError({ code: 'argumentsTooMany', most: declared.length, given: last });
  const args: Record<string, unknown> = {};
  declared.forEach(([key, arg], at) => {
    args[key] = argument(arg, given[at], context);
  });
  // `args` was made after fn.args, which is what `run` was typed after.
  return rectangular(fn.run(args as never, context));
}

function argument(arg: Arg, given: unknown, context: Context): unknown {
  const label = arg.label[context.language];
  if (isBlank(given)) {
    if (!arg.optional) throw new UserError({ code: 'argumentMissing', argument: label });
    return 'default' in arg && arg.default !== undefined ? arg.default : null;
  }
  if (arg.type === 'table') {
    return openTable(rangeOf(given), arg.fields, context.conventions, { name: label });
  }
  if (arg.type === 'range') {
    return arg.orText && typeof given === 'string' ? given : rangeOf(given);
  }
  const single = isOneCell(given) ? given[0]?.[0] : given;
  if (isBlank(single)) return argument(arg, '', context);
  if (isError(single)) throw new UserError({ code: 'argumentUnread', argument: label, found: single });
  if (Array.isArray(single))
    throw wrongType(label, arg.type, context.language === 'fr' ? 'une plage' : 'a range');
  const cell = single as Cell;
  if (arg.type === 'number') return inBounds(arg, numberOf(cell, label, context), label, context.language);
  if (arg.type === 'day') return dayFromCell(cell, label, context);
  const text = String(cell).trim();
  if (!arg.choices) return text;
  const choice = readChoice(arg.choices, text);
  if (choice === null) {
    throw new UserError({
      code: 'argumentChoice',
      argument: label,
      choices: choiceWords(arg.choices, context.language),
      found: text,
    });
  }
  return choice;
}

function rangeOf(given: unknown): Rows {
  if (!Array.isArray(given)) return [[given as Cell]];
  return Array.isArray(given[0]) ? (given as Rows) : [given as Cell[]];
}

function isOneCell(given: unknown): given is readonly (readonly unknown[])[] {
  return Array.isArray(given) && given.length === 1 && Array.isArray(given[0]) && given[0].length === 1;
}

function numberOf(cell: Cell, label: string, { conventions }: Context): number {
  const value =
    typeof cell === 'number'
      ? cell
      : typeof cell === 'string'
        ? readNumber(cell, conventions.decimal)
        : undefined;
  if (value === undefined || !Number.isFinite(value)) throw wrongType(label, 'number', shown(cell));
  return value;
}

/** A day of a cell or of a text that a person typed into a formula. A text that two days could be is refused. */
export function dayFromCell(
  cell: Cell,
  label: string,
  { conventions }: Context,
  expected: 'day' | 'dayOrLength' = 'day',
): Day {
  if (isDate(cell) && !Number.isNaN(cell.getTime())) return dayOf(conventions.serialOf(cell));
  if (typeof cell === 'number' && cell >= 10_000 && cell < 100_000) return dayOf(cell as Serial);
  if (typeof cell === 'string') {
    const written = takeApart(cell);
    const moment = written ? momentOf(written, conventions.dateOrder) : undefined;
    if (moment !== undefined) return dayOf(moment);
    if (written && conventions.dateOrder === null && momentOf(written, 'dmy') !== undefined) {
      throw new UserError({ code: 'dayAmbiguous', argument: label, found: cell });
    }
  }
  throw wrongType(label, expected, shown(cell));
}

function inBounds(arg: NumberArg, value: number, label: string, language: Language): number {
  const bounds: string[] = [];
  const say = (sign: string, bound: number) =>
    bounds.push(`${sign}\u00a0${formatNumber(bound, language, 6)}`);
  if (arg.min !== undefined && value < arg.min) say('≥', arg.min);
  if (arg.max !== undefined && value > arg.max) say('≤', arg.max);
  if (arg.above !== undefined && value <= arg.above) say('>', arg.above);
  if (arg.below !== undefined && value >= arg.below) say('<', arg.below);
  const [bound] = bounds;
  if (bound !== undefined)
    throw new UserError({
      code: 'argumentBounds',
      argument: label,
      bound,
      found: formatNumber(value, language, 6),
    });
  return value;
}

function wrongType(
  argument: string,
  expected: Extract<Problem, { code: 'argumentType' }>['expected'],
  found: string,
): UserError {
  return new UserError({ code: 'argumentType', argument, expected, found });
}

function shown(cell: Cell): string {
  return isDate(cell) ? cell.toISOString().slice(0, 10) : String(cell);
}

/** Sheets refuses rows of different lengths; short ones are filled with empty cells. */
function rectangular(result: Result | ResultRows): Result | ResultRows {
  if (!Array.isArray(result)) return result;
  const width = result.reduce((most, row) => Math.max(most, row.length), 1);
  if (result.length === 0) return '';
  return result.map((row) =>
    row.length === width ? row : [...row, ...new Array<Result>(width - row.length).fill('')],
  );
}
