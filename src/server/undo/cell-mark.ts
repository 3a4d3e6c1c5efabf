import { isDate } from '../../domain/table/blank.ts';
import type { Cell, Conventions } from '../../domain/table/cell.ts';
import { type Content, isFormula } from '../../tabs/plan.ts';
import { normalFormula } from '../cell-content.ts';

/** How many characters a mark takes. */
export const MARK_LENGTH = 4;

/** The mark of a blank cell. */
export const BLANK = '----';

/** Stands for a cell that the plan writes back as it was. */
export const UNCHANGED = '====';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Four characters that tell whether a cell still holds what was written: the same for a content and for the cell that
 * shows it. Kept instead of the content itself, so that the log of a large import stays small. Two different contents
 * share a mark once in 16 million, two formulas once in 262,144.
 */
export function markOfContent(content: Content): string {
  if (content === null || content === '') return BLANK;
  if (isFormula(content)) return markOfFormula(content.formula);
  return markOfValue(content);
}

/** The mark of a cell as it was read. */
export function markOfCell(value: Cell, formula: string, conventions: Pick<Conventions, 'serialOf'>): string {
  if (formula !== '') return markOfFormula(formula);
  if (value === '' || value === null || value === undefined) return BLANK;
  return markOfValue(isDate(value) ? conventions.serialOf(value) : value);
}

function markOfValue(value: string | number | boolean): string {
  if (typeof value === 'number') return markOf(`n${Number(value.toPrecision(12))}`, MARK_LENGTH);
  return markOf(`${typeof value === 'boolean' ? 'b' : 't'}${value}`, MARK_LENGTH);
}

/** Of what a formula computes, whatever it points at: Sheets rewrites references when rows move and tabs are renamed. */
function markOfFormula(formula: string): string {
  return `=${markOf(shapeOf(formula), MARK_LENGTH - 1)}`;
}

const tab = String.raw`(?:'(?:[^']|'')*'|[^\s'"();:,+\-*/^&=<>{}!]+)!`;
const cells = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}(?:\$?\d+)?)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|#REF!`;
const reference = new RegExp(String.raw`(?<![\w.$])(?:${tab})?(?:${cells})(?![\w(.])`, 'g');

/** A formula with each of its references as `@`; text in quotes is left alone. */
export function shapeOf(formula: string): string {
  return normalFormula(formula)
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(reference, '@')))
    .join('');
}

/** FNV-1a, 32 bits, folded to six bits a character. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function markOf(text: string, length: number): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const folded = ((hash >>> 24) ^ hash) & 0xffffff;
  let mark = '';
  for (let shift = 6 * (length - 1); shift >= 0; shift -= 6) mark += ALPHABET[(folded >>> shift) & 63];
  return mark;
}
