import { parseXml } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';
import { readDelimited } from './delimited.ts';
import { describe } from './describe.ts';
import type { Grid } from './grid.ts';
import { unguarded } from './guard.ts';
import { readJiraJson, readJiraXml } from './jira.ts';
import { asObject, type Json } from './json.ts';
import { sniff } from './sniff.ts';
import { FileError, type Note, type SourceTable } from './source-table.ts';
import { decodeText, isMojibake, repairMojibake } from './text.ts';
import { readTrello } from './trello.ts';
import { readWorkbook } from './xlsx.ts';
import { child } from './xml.ts';

/**
 * Reads a file that a person dropped: what it is is told by its bytes, never by its name. Nothing is asked of a network.
 *
 * @param name the file's name, by which the table is called
 * @returns the tables in it that hold anything, each recognised; several of a workbook
 * @throws FileError where it is no file that can be read
 */
export function readFile(bytes: Uint8Array, name: string): SourceTable[] {
  const tables = gridsOf(bytes, name.replace(/^.*[\\/]/, '').replace(/\.\w{1,5}$/, ''))
    .map(describe)
    .filter(({ columns, rows }) => columns.length > 0 && rows.length > 0);
  if (tables.length === 0) throw new FileError({ code: 'fileEmpty' });
  return tables;
}

function gridsOf(bytes: Uint8Array, name: string): Grid[] {
  const kind = sniff(bytes);
  if (kind === 'empty') throw new FileError({ code: 'fileEmpty' });
  if (kind === 'workbook')
    return readWorkbook(bytes).map((tab) => ({
      name: tab.name,
      format: null,
      base: 'sheet',
      rows: tab.rows,
      decimal: '.',
      notes: tab.mergedFilled > 0 ? [{ code: 'mergedFilled', cells: tab.mergedFilled }] : [],
      problems: [],
    }));
  if (kind === 'zip') return zippedGrids(bytes);
  if (kind === 'encrypted') throw new FileError({ code: 'workbookProtected' });
  if (kind !== 'text') throw new FileError({ code: 'fileUnknown', looksLike: kind });
  const { text, guessed } = decodeText(bytes);
  const notes: Note[] = guessed === null ? [] : [{ code: 'encodingGuessed', encoding: guessed }];
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start === '') throw new FileError({ code: 'fileEmpty' });
  if (/^<(?:!doctype html|html)[\s>]/i.test(start))
    throw new FileError({ code: 'fileUnknown', looksLike: 'html' });
  if (/^<(?:\?xml|!--|!doctype|rss|[a-z]+[\s>])/i.test(start)) return [xmlGrid(start)];
  // A browser that shows XML writes a sentence above it, which is saved with it.
  const below = start.slice(0, 5000).search(/^<rss[\s>]/m);
  if (below > 0) return [xmlGrid(start.slice(below))];
  if (/^[{[]/.test(start)) {
    const json = parsed(start);
    if (json !== undefined) return [jsonGrid(json)];
    if (/^(?:\{\s*"|\[\s*\{)/.test(start)) throw new FileError({ code: 'jsonBroken' });
  }
  return [csvGrid(text, name, notes)];
}

function csvGrid(text: string, name: string, notes: readonly Note[]): Grid {
  const { rows, delimiter, problems } = readDelimited(text);
  let repaired = 0;
  const mend = (cell: string) => {
    const mended = repairMojibake(cell);
    if (mended !== null) repaired++;
    return mended ?? cell;
  };
  const cells = isMojibake(text) ? rows.map((row) => row.map(mend)) : rows;
  return {
    name,
    format: null,
    base: 'csv',
    rows: cells.map((row) => row.map(unguarded)),
    // Where the semicolon separates cells, the comma is free for decimals.
    decimal: delimiter === ';' ? ',' : '.',
    notes: repaired > 0 ? [...notes, { code: 'mojibakeRepaired', cells: repaired }] : notes,
    problems,
  };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function jsonGrid(json: Json): Grid {
  const first = Array.isArray(json) ? asObject(json[0]) : asObject(json);
  if (first.cards !== undefined && first.lists !== undefined)
    return readTrello(Array.isArray(json) ? json[0] : json);
  if (first.issues !== undefined || (first.fields !== undefined && first.key !== undefined))
    return readJiraJson(json);
  throw new FileError({ code: 'jsonUnknown', keys: Object.keys(first).slice(0, 8) });
}

function xmlGrid(text: string): Grid {
  try {
    const { root } = parseXml(text, { resolveUndefinedEntity: () => ' ' });
    if (root && child(root, 'channel')) return readJiraXml(root);
  } catch {
    // Told below: what is no XML and what is another XML are the same to the person.
  }
  throw new FileError({ code: 'xmlBroken' });
}

/** An archive of CSV files, as Notion exports it. */
function zippedGrids(bytes: Uint8Array): Grid[] {
  const files = unzipSync(bytes, {
    filter: ({ name }) => /\.(?:csv|tsv)$/i.test(name) && !/__MACOSX/.test(name),
  });
  const grids = Object.entries(files).flatMap(([name, file]) =>
    gridsOf(file, name.replace(/^.*\//, '').replace(/\.\w+$/, '')),
  );
  if (grids.length === 0) throw new FileError({ code: 'fileUnknown', looksLike: 'zip' });
  return grids;
}
