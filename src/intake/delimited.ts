import Papa from 'papaparse';
import type { Problem } from './source-table.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
/** Rows that the separator is judged by. */
const JUDGED = 200;

export type DelimitedRows = {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: Delimiter;
  readonly problems: readonly Problem[];
};

/** Reads CSV or its kin: quotes with line breaks and doubled quotes, any line ends, whatever separates its cells. */
export function readDelimited(text: string): DelimitedRows {
  const plain = text.replace(/^\ufeff/, '').replace(/^sep=(.)\r?\n/i, '');
  const said = /^\ufeff?sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  const delimiter = DELIMITERS.find((one) => one === said) ?? delimiterOf(plain);
  const { data, errors } = parsed(plain, delimiter);
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  // A last line end leaves one row with one empty cell.
  const last = data[data.length - 1];
  if (last?.length === 1 && last[0] === '') data.pop();
  return {
    rows: data,
    delimiter,
    problems: unclosed ? [{ code: 'quoteUnclosed', row: (unclosed.row ?? 0) + 1 }] : [],
  };
}

const BARE_QUOTE = /(?<=^|[\t\n\r])"(?=[\t\n\r]|$)/g;

/**
 * A pasted table does not quote a cell that is one quotation mark ("as above"): such a mark swallows what stands up to
 * the next one, tabs and all, which no cell holds. Then each of them is read as the cell that it is.
 */
function parsed(text: string, delimiter: Delimiter): Papa.ParseResult<string[]> {
  const parse = (given: string) => Papa.parse<string[]>(given, { delimiter, skipEmptyLines: false });
  const swallows = ({ data, errors }: Papa.ParseResult<string[]>) =>
    errors.some(({ type }) => type === 'Quotes') ||
    data.some((row) => row.some((cell) => cell.includes('\t')));
  const found = parse(text);
  if (delimiter !== '\t' || !swallows(found)) return found;
  const again = parse(text.replace(BARE_QUOTE, '""""'));
  return swallows(again) ? found : again;
}

/** The separator that gives the most rows of one and the same width, of those that give more than one column. */
function delimiterOf(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: JUDGED });
    const widths = new Map<number, number>();
    for (const row of data)
      if (row.some((cell) => cell !== '')) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const [width = 1, rows = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    const total = [...widths.values()].reduce((sum, count) => sum + count, 0);
    const score = width > 1 ? rows / total + Math.min(width, 50) / 100 : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
