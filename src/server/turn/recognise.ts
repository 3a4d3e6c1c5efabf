import { isBlank } from '../../domain/table/blank.ts';
import type { Cell, Rows } from '../../domain/table/cell.ts';
import { matchColumns } from '../../domain/table/match.ts';
import { openTable } from '../../domain/table/table.ts';
import { recalled as recalledAgain } from '../../i18n/sentences/settings.ts';
import * as say from '../../i18n/sentences/turning.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { letterOf } from '../../tabs/a1.ts';
import type { TabKey } from '../../tabs/define.ts';
import { tabs } from '../../tabs/index.ts';
import type { Source, SourceKind } from '../contract.ts';
import { Refusal } from '../refusal.ts';
import { recalledMapping } from '../settings/mappings.ts';
import { kinds } from './kinds.ts';

/** Filled rows under the header that a column's values are judged by. */
const JUDGED = 200;
const SAMPLES = 3;
/** Rows from the header that are read as displayed, for the samples. */
const DISPLAYED = 30;
const READ_IN_SENTENCE = 8;

/**
 * Recognises a sheet: where its header stands, which of its columns each field of our tab would be read from, how sure
 * that is, and a sample of each column.
 *
 * @throws Refusal where the sheet is empty, is one of ours, or is gone
 */
export function recognise(
  workbook: Workbook,
  request: { kind: SourceKind; tab?: string; headerRow?: number },
  language: Language,
): Source {
  const kind = kinds[request.kind];
  const tab = request.tab ?? workbook.activeName;
  const source = workbook.readNamed(tab);
  if (!source) throw new Refusal(say.noSuchTab(language, tab));
  if ((Object.keys(tabs) as TabKey[]).some((key) => workbook.find(key)?.id === source.id))
    throw new Refusal(say.ownTab(language, tab));
  if (source.values.every((row) => row.every(isBlank))) throw new Refusal(say.emptySheet(language, tab));
  const headerRow =
    request.headerRow ??
    (openTable(source.values, kind.names, workbook.conventions).headerRow ?? firstFilled(source.values)) + 1;
  const header = source.values[headerRow - 1] ?? [];
  const below = source.values.slice(headerRow).filter((row) => !row.every(isBlank));
  const matches = matchColumns(
    header.map(headerText),
    below.slice(0, JUDGED),
    kind.names,
    workbook.conventions,
  );
  const displayed = workbook.displayed(tab, headerRow + 1, DISPLAYED);
  const recalled = recalledMapping(workbook, { kind: request.kind, headers: header.map(headerText) });
  const fields = Object.entries(kind.fields).map(([key, field]) => {
    const match = matches[key];
    const column = (recalled ? recalled[key] : match?.column) ?? null;
    return {
      key,
      label: field.header[language],
      required: kind.required.includes(key),
      column,
      // A person chose it, or left it out, the last time.
      confidence: recalled ? (column === null ? 'none' : 'sure') : (match?.confidence ?? 'none'),
    } as const;
  });
  const notes: string[] = [];
  if (recalled) notes.push(recalledAgain(language));
  if (headerRow > 1) notes.push(say.headerFoundAt(language, headerRow));
  if (fields.every(({ column }) => column === null)) {
    const read = header.map(headerText).filter((text) => text !== '');
    notes.push(say.noKnownColumn(language, tab, read.slice(0, READ_IN_SENTENCE).join(', ')));
  }
  return {
    kind: request.kind,
    tab,
    headerRow,
    rows: below.length,
    columns: header.flatMap((cell, index) => {
      const filled = below.reduce((count, row) => (isBlank(row[index]) ? count : count + 1), 0);
      if (headerText(cell) === '' && filled === 0) return [];
      const sample = displayed.map((row) => row[index] ?? '').filter((text) => text !== '');
      return [
        {
          index,
          letter: letterOf(index + 1),
          header: headerText(cell),
          sample: sample.slice(0, SAMPLES).map(shortened),
          filled,
        },
      ];
    }),
    fields,
    notes,
  };
}

function headerText(cell: Cell): string {
  return String(cell ?? '').trim();
}

function firstFilled(values: Rows): number {
  return Math.max(
    0,
    values.findIndex((row) => row.some((cell) => !isBlank(cell))),
  );
}

/** A sample is looked at, not read: a cell may hold 50,000 characters. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
