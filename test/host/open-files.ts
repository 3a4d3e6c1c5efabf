import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import { isDateFormat } from './engine.ts';
import { toEngineFormula } from './formula-text.ts';
import { type Locale, localeOf } from './locales.ts';
import { readTyped } from './typed-entry.ts';

/** A file opened as a tab: its cells, as Sheets' import gives them in the spreadsheet's locale. */
export type OpenedTab = {
  name: string;
  /** A string is text (never parsed again, never a formula); null is a blank. */
  rows: (string | number | boolean | Date | null)[][];
  /** Number formats by zero-based "row,column", where a cell has one of its own. */
  formats?: Record<string, string>;
  /** Formulas by zero-based "row,column": English names, `,` between arguments, decimal point. */
  formulas?: Record<string, string>;
};

/**
 * Opens CSV (any common separator and encoding) and XLSX files, whatever their names end in: one tab a sheet, named
 * after the file, or after the sheet where a file has several. Throws an Error with a sentence in French and in English
 * for a file that is no table.
 */
export function openFiles(files: readonly string[], options: { locale: string }): OpenedTab[] {
  const taken = new Set<string>();
  return files
    .flatMap((file) => openFile(file, options))
    .map((tab) => {
      let name = tab.name;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${tab.name} ${n}`;
      taken.add(name.toLowerCase());
      return { ...tab, name };
    });
}

/** Opens one file; see openFiles. */
export function openFile(file: string, options: { locale: string }): OpenedTab[] {
  const locale = localeOf(options.locale);
  const bytes = readBytes(file);
  if (isWorkbook(bytes)) return openWorkbook(file, bytes, locale);
  return [openText(file, bytes, locale)];
}

/** The locale that fits the files: `fr_FR` where one separates its columns with semicolons, else `en_US`. */
export function guessLocale(files: readonly string[]): string {
  return files.some((file) => {
    const bytes = readBytes(file);
    return !isWorkbook(bytes) && separatorOf(decode(file, bytes)) === ';';
  })
    ? 'fr_FR'
    : 'en_US';
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(
      `Le fichier « ${file} » est introuvable ou illisible. — The file "${file}" cannot be found or read.`,
    );
  }
}

function noTable(file: string): Error {
  const name = path.basename(file);
  return new Error(
    `« ${name} » n’est pas un tableau : choisissez un fichier CSV ou XLSX. — "${name}" is not a table: choose a CSV or XLSX file.`,
  );
}

function tabName(file: string): string {
  const name = path.basename(file).replace(/\.[^.]+$/, '');
  return name.replace(/['*?/\\[\]]/g, ' ').slice(0, 100) || 'Import';
}

/** A zip (XLSX, ODS) or an old Excel file. */
function isWorkbook(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) ||
    bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))
  );
}

function decode(file: string, bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = bytes.subarray(0, 65_536);
  if (
    start.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) ||
    start.subarray(0, 5).toString('latin1') === '%PDF-'
  ) {
    throw noTable(file);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator that splits the first lines most evenly into the most columns. */
function separatorOf(text: string): string {
  const start = text.slice(0, 100_000);
  let [best, bestScore] = [',', 0];
  for (const delimiter of [',', ';', '\t', '|']) {
    const rows = Papa.parse<string[]>(start, { delimiter, preview: 30, skipEmptyLines: true }).data;
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    for (const [columns, times] of counts) {
      if (columns < 2) continue;
      const score = (times / rows.length) ** 2 * Math.log2(columns + 1);
      if (score > bestScore) [best, bestScore] = [delimiter, score];
    }
  }
  return best;
}

function openText(file: string, bytes: Buffer, locale: Locale): OpenedTab {
  const text = decode(file, bytes);
  const { data } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  if (data.length > 0 && data[data.length - 1]?.every((cell) => cell === '')) data.pop();
  const formats: Record<string, string> = {};
  const formulas: Record<string, string> = {};
  const year = new Date().getFullYear();
  const read = (typed: string, at: string): OpenedTab['rows'][number][number] => {
    if (typed.startsWith("'")) return typed;
    const entry = readTyped(typed, locale, year);
    if (entry.kind === 'blank') return null;
    if (entry.kind === 'text') return entry.text;
    if (entry.kind === 'boolean') return entry.value;
    if (entry.kind === 'number') {
      if (entry.format) formats[at] = entry.format;
      return entry.value;
    }
    const formula = toEngineFormula(entry.text, locale);
    if (formula === null) return entry.text;
    formulas[at] = formula;
    return null;
  };
  const rows = data.map((row, r) => row.map((typed, c) => read(typed, `${r},${c}`)));
  return { name: tabName(file), rows, formats, formulas };
}

function openWorkbook(file: string, bytes: Buffer, locale: Locale): OpenedTab[] {
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(bytes, { cellFormula: true, cellNF: true, cellDates: false });
  } catch {
    throw noTable(file);
  }
  const shift = book.Workbook?.WBProps?.date1904 ? 1462 : 0;
  return book.SheetNames.map((sheetName) => {
    const sheet = book.Sheets[sheetName] ?? {};
    const name = book.SheetNames.length === 1 ? tabName(file) : tabName(`${sheetName}.xlsx`);
    return { name, ...readSheet(sheet, locale, shift) };
  });
}

function readSheet(sheet: XLSX.WorkSheet, locale: Locale, shift: number): Omit<OpenedTab, 'name'> {
  const formats: Record<string, string> = {};
  const formulas: Record<string, string> = {};
  const area = sheet['!ref'] ? XLSX.utils.decode_range(sheet['!ref']) : null;
  const rows: OpenedTab['rows'] = [];
  for (let r = 0; area && r <= area.e.r; r++) {
    const row: OpenedTab['rows'][number] = [];
    for (let c = 0; c <= area.e.c; c++) {
      const cell = sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined;
      row.push(cell ? readCell(cell, locale, shift) : null);
      const format = cell && cell.t === 'n' ? formatOf(String(cell.z ?? ''), locale) : '';
      if (format) formats[`${r},${c}`] = format;
      if (cell?.f) formulas[`${r},${c}`] = `=${cell.f.replace(/_xlfn\.|_xlws\./g, '')}`;
    }
    rows.push(row);
  }
  return { rows, formats, formulas };
}

function readCell(cell: XLSX.CellObject, locale: Locale, shift: number): OpenedTab['rows'][number][number] {
  if (cell.t === 'n')
    return Number(cell.v) + (shift && isDateFormat(formatOf(String(cell.z ?? ''), locale)) ? shift : 0);
  if (cell.t === 'b') return Boolean(cell.v);
  if (cell.t === 'e') return cell.w ?? '#N/A';
  return cell.v === undefined || cell.v === '' ? null : String(cell.v);
}

function formatOf(pattern: string, locale: Locale): string {
  if (!pattern || pattern === 'General') return '';
  if (pattern === 'm/d/yy') return locale.dateFormat;
  if (pattern === 'm/d/yy h:mm') return `${locale.dateFormat} ${locale.timeFormat}`;
  return pattern.replace(/_\)|_-|_\(|\\(?=.)|\*./g, '').replace(/;@$/, '');
}
