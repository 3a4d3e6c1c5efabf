import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';
import { dayOf, isoOf, type Serial } from '../domain/day.ts';
import { FileError, type SourceCell } from './source-table.ts';
import { child, childrenOf, textOf } from './xml.ts';

/** A tab of a workbook: its cells as they stand, a merged block's value in each row of its first column. */
export type WorkbookTab = {
  readonly name: string;
  readonly rows: SourceCell[][];
  readonly mergedFilled: number;
};

/** Excel's own formats that show a date or a time. */
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47,
]);
/** Days from Sheets' day 0 to the one of workbooks that count from 1904. */
const FROM_1904 = 1462;
/** A sheet's formats may reach to its last column; no table does. */
const WIDEST = 1000;

/**
 * Reads the visible tabs of an XLSX workbook: values as they were last computed, dates as ISO text.
 *
 * Written here because a whole spreadsheet library is 360 kB in the page, ten times this one with the inflater and the
 * XML parser that it stands on; the file format's cells, strings, formats and merges are all that an import reads.
 *
 * @throws FileError workbookBroken where the archive holds no readable workbook
 */
export function readWorkbook(bytes: Uint8Array): WorkbookTab[] {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name }) => /^xl\/(?:workbook|sharedStrings|styles|_rels\/workbook|worksheets\/)/i.test(name),
    });
    const part = (name: string) => {
      const found = Object.keys(files).find((one) => one.toLowerCase() === name.toLowerCase());
      const file = found === undefined ? undefined : files[found];
      return file ? (parseXml(new TextDecoder().decode(file)).root ?? null) : null;
    };
    const workbook = part('xl/workbook.xml');
    if (!workbook) throw new FileError({ code: 'workbookBroken' });
    const targets = new Map(
      childrenOf(part('xl/_rels/workbook.xml.rels')).map(({ attributes }) => [
        attributes.Id,
        attributes.Target,
      ]),
    );
    const strings = childrenOf(part('xl/sharedStrings.xml')).map(richText);
    const dates = dateStyles(part('xl/styles.xml'));
    const from1904 = /^(?:1|true)$/.test(child(workbook, 'workbookPr')?.attributes.date1904 ?? '');
    const sheets = childrenOf(child(workbook, 'sheets'));
    return sheets.flatMap(({ attributes }) => {
      if (/hidden/i.test(attributes.state ?? '')) return [];
      const target = targets.get(attributes['r:id'] ?? '') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      const sheet = path.includes('worksheets') ? part(path) : null;
      if (!sheet) return [];
      const rows = cellsOf(sheet, strings, dates, from1904);
      const mergedFilled = fillMerged(rows, sheet);
      return [{ name: attributes.name ?? '', rows, mergedFilled }];
    });
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError({ code: 'workbookBroken' });
  }
}

function cellsOf(
  sheet: XmlElement,
  strings: readonly string[],
  dates: readonly boolean[],
  from1904: boolean,
): SourceCell[][] {
  const rows: SourceCell[][] = [];
  let at = 0;
  for (const row of childrenOf(child(sheet, 'sheetData'))) {
    at = row.attributes.r === undefined ? at + 1 : Number(row.attributes.r);
    const cells: SourceCell[] = [];
    let column = -1;
    for (const cell of childrenOf(row)) {
      column = cell.attributes.r === undefined ? column + 1 : columnOf(cell.attributes.r);
      if (column >= WIDEST) break;
      const value = contentOf(cell, strings, dates, from1904);
      if (value === null || value === '') continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    }
    if (cells.length === 0) continue;
    while (rows.length < at - 1) rows.push([]);
    rows[at - 1] = cells;
  }
  return rows;
}

function contentOf(
  cell: XmlElement,
  strings: readonly string[],
  dates: readonly boolean[],
  from1904: boolean,
): SourceCell {
  const { t = 'n', s } = cell.attributes;
  if (t === 'inlineStr') return richText(child(cell, 'is'));
  const v = child(cell, 'v');
  if (!v) return null;
  const text = textOf(v);
  if (t === 's') return strings[Number(text)] ?? '';
  if (t === 'b') return text === '1';
  if (t !== 'n') return t === 'd' ? text.replace(/T00:00:00(?:\.0+)?Z?$/, '') : text;
  const number = Number(text);
  if (text === '' || Number.isNaN(number)) return null;
  return dates[Number(s ?? 0)] ? isoText(number + (from1904 ? FROM_1904 : 0)) : number;
}

/** `2026-03-31`, `2026-03-31T14:30`, or `14:30` of a moment without a day. */
function isoText(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const time = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (serial < 1) return time;
  const day = isoOf(dayOf((minutes === 1440 ? Math.floor(serial) + 1 : serial) as Serial));
  return minutes % 1440 === 0 ? day : `${day}T${time}`;
}

/** By style, whether it shows a date. */
function dateStyles(styles: XmlElement | null): boolean[] {
  const own = new Map(
    childrenOf(styles && child(styles, 'numFmts')).map(({ attributes }) => [
      Number(attributes.numFmtId),
      isDateFormat(attributes.formatCode ?? ''),
    ]),
  );
  return childrenOf(styles && child(styles, 'cellXfs')).map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return own.get(id) ?? DATE_FORMATS.has(id);
  });
}

/** Whether a number format shows parts of a date: its own text, colours and durations (`[h]`) aside. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '');
  return !/\[[hms]+\]/i.test(bare) && /[ymdhs]/i.test(bare.replace(/\[[^\]]*\]|general/gi, ''));
}

/** The text of a string with or without runs; phonetic hints left out. */
function richText(string: XmlElement | null): string {
  return childrenOf(string)
    .filter(({ name }) => /^(?:\w+:)?[tr]$/.test(name))
    .map((part) => (part.name.endsWith('t') ? textOf(part) : textOf(child(part, 't'))))
    .join('')
    .replace(/_x000D_/g, '')
    .replace(/\r\n?/g, '\n');
}

/** A block that is merged over several rows says the same in each of them. */
function fillMerged(rows: SourceCell[][], sheet: XmlElement): number {
  let filled = 0;
  for (const { attributes } of childrenOf(child(sheet, 'mergeCells'))) {
    const [from = '', to = ''] = (attributes.ref ?? '').split(':');
    const column = columnOf(from);
    const first = rowOf(from);
    const value = rows[first]?.[column];
    if (to === '' || value === undefined || value === null) continue;
    for (let row = first + 1; row <= Math.min(rowOf(to), rows.length - 1); row++) {
      const cells = rows[row] ?? [];
      // A row of which nothing else is filled is no row of the table.
      if (cells.length === 0) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
      filled++;
    }
  }
  return filled;
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Z]+)/i.exec(reference)?.[1]?.toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function rowOf(reference: string): number {
  return Number(/(\d+)$/.exec(reference)?.[1] ?? 0) - 1;
}
