import { isBlank } from '../../domain/table/blank.ts';
import type { Cell } from '../../domain/table/cell.ts';
import type { ShapeColumn } from '../../domain/table/shape.ts';
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
import { shapeSource } from './shape-source.ts';

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
  const { headerRow, columns, records, matches } = shapeSource(
    source.values,
    request.headerRow,
    kind,
    workbook.conventions,
  );
  const header = source.values[headerRow - 1] ?? [];
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
    rows: records.length,
    columns: columns.flatMap((column, index) => {
      const filled = records.reduce((count, { cells }) => (isBlank(cells[index]) ? count : count + 1), 0);
      if (column.header === '' && filled === 0) return [];
      const shown = column.madeFrom
        ? records.map(({ cells }) => String(cells[index] ?? ''))
        : displayed.map((row) => row[index] ?? '');
      const sample = shown.filter((text) => text !== '');
      return [
        {
          index,
          letter: lettersOf(column, index),
          header: column.header,
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

/** Where a column stands; one that was made of others stands where they do. */
function lettersOf({ madeFrom }: ShapeColumn, index: number): string {
  const places = madeFrom?.columns ?? [index];
  const [first = index] = places;
  const last = places[places.length - 1] ?? first;
  return first === last ? letterOf(first + 1) : `${letterOf(first + 1)}–${letterOf(last + 1)}`;
}

/** A sample is looked at, not read: a cell may hold 50,000 characters. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
