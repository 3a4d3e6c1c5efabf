import type { Cell } from '../../domain/table/cell.ts';
import { readNumber } from '../../domain/table/number.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { columnOf } from '../../tabs/a1.ts';

/** An argument of a formula as it can be read without computing: a range's place, or the value of a cell or of a word. */
export type Given =
  | { readonly kind: 'range'; readonly tab: string; readonly left: number; readonly right: number }
  | { readonly kind: 'value'; readonly value: Cell };

/** The arguments of a formula that is one call of a function; null where one of them has to be computed. */
export function argumentsIn(formula: string, workbook: Workbook): Given[] | null {
  const inside = /^=\s*[A-Z_]+\s*\((.*)\)\s*$/is.exec(formula)?.[1];
  if (inside === undefined) return null;
  // A separator within quotes belongs to the text, or to the name of a tab.
  const parts = inside.match(/(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|[^;,"'])+|(?<=^|[;,])(?=[;,]|$)/g) ?? [];
  const given = parts.map((part) => argumentOf(part.trim(), workbook));
  return given.includes(null) ? null : (given as Given[]);
}

function argumentOf(part: string, workbook: Workbook): Given | null {
  if (part === '') return { kind: 'value', value: '' };
  if (/^"(?:[^"]|"")*"$/.test(part)) return { kind: 'value', value: part.slice(1, -1).replace(/""/g, '"') };
  const number = readNumber(part, '.');
  if (number !== undefined) return { kind: 'value', value: number };
  const reference =
    /^(?:('(?:[^']|'')+'|[^!'();,]+)!)?\$?([A-Z]{1,3})\$?(\d*)(?::\$?([A-Z]{1,3})\$?(\d*))?$/i.exec(part);
  if (!reference) return null;
  const [, named, from = '', row = '', to] = reference;
  const tab = named === undefined ? workbook.activeName : named.replace(/^'|'$/g, '').replace(/''/g, "'");
  const left = columnOf(from);
  if (to !== undefined) return { kind: 'range', tab, left, right: columnOf(to) };
  if (row === '') return null;
  return { kind: 'value', value: workbook.readNamed(tab)?.values[Number(row) - 1]?.[left - 1] ?? '' };
}
