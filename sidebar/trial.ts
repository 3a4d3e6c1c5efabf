import type { Language } from '../src/i18n/text.ts';
import type { Playbook, PlaybookCell, PlaybookRequest } from '../src/server/contract.ts';
import { letterOf } from '../src/tabs/a1.ts';
import type { FunctionExample } from './help.ts';
import { looked } from './playbooks/case-page.ts';

/** Wide enough for a name or a day, in pixels. */
const WIDTH = 130;
/** The row of the example's formula: below the function's name and the formula as text. */
const FORMULA_ROW = 4;
/** Blank rows and columns between what is computed, and each of the tables. */
const GAP = 1;

const tabName = { fr: 'Essai', en: 'Trial' };

/**
 * A tab in which an example of a function is computed on its own tables: nothing else of the file is read or written.
 *
 * @param number which of the function's examples it is, 1 for the first
 */
export function trialOf(
  name: string,
  { formulas, tables, size }: FunctionExample,
  number: number,
): PlaybookRequest {
  const laidOut = (language: Language): Playbook => {
    const top = FORMULA_ROW + size.rows + GAP;
    const rows: PlaybookCell[][] = [];
    const put = (row: number, column: number, cell: PlaybookCell) => {
      while (rows.length < row) rows.push([]);
      const line = rows[row - 1] ?? [];
      while (line.length < column) line.push(null);
      line[column - 1] = cell;
    };
    let formula = formulas[language];
    put(1, 1, name);
    put(2, 1, formula);
    let column = 1;
    for (const [table, cells] of Object.entries(tables)) {
      const left = column;
      const range = (first: string, last: string) =>
        `$${letterOf(left + indexOf(first))}$${top}:$${letterOf(left + indexOf(last))}$${top + cells.length - 1}`;
      const named = new RegExp(`'?${table}'?!([A-Z])\\d*:([A-Z])\\d*`, 'g');
      if (!formula.match(named)) continue;
      formula = formula.replace(named, (_, first: string, last: string) => range(first, last));
      cells.forEach((line, at) => {
        for (const [across, cell] of line.entries()) put(top + at, left + across, cell);
      });
      column += Math.max(...cells.map((line) => line.length)) + GAP;
    }
    put(FORMULA_ROW, 1, { formula });
    const columns = Math.max(column, size.columns);
    return {
      tab: `${tabName[language]} – ${name}${number > 1 ? ` ${number}` : ''}`,
      rows,
      widths: new Array<number>(columns).fill(WIDTH),
      looks: looked([
        { as: 'title', row: 1, column: 1, rows: 1, columns: 1 },
        { as: 'muted', row: 2, column: 1, rows: 1, columns: 1 },
        { as: 'header', row: top, column: 1, rows: 1, columns },
      ]),
      items: [],
    };
  };
  return { fr: laidOut('fr'), en: laidOut('en') };
}

const indexOf = (letter: string) => letter.charCodeAt(0) - 65;
