import { choiceWord } from '../../i18n/choices/define.ts';
import { retroCategories } from '../../i18n/choices/retro-category.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { cellOf, columnsOf } from '../../tabs/a1.ts';
import { freeName } from '../../tabs/free-name.ts';
import { makeTab } from '../../tabs/make-tab.ts';
import { formula, type Step } from '../../tabs/plan.ts';
import { GAP, retroColumn, retroWidths } from '../../tabs/references.ts';
import { retro, retroSummary } from '../../tabs/retro.ts';
import { type RetroFormat, retroFormats } from '../../tabs/retro-formats.ts';
import { addedRecords, lastFilled } from '../table-writes.ts';
import { cellsOf, openNotes, type RetroRecord, summaryColumn } from './notes.ts';

/** How many blank rows a category gets for notes to be typed into. */
const NOTE_ROWS = 3;

/** A sprint's retrospective: the format's categories with the facts that are known already, and the summary beside them. */
export function preparedRetro(
  sprint: number,
  facts: readonly string[],
  format: RetroFormat,
  workbook: Workbook,
): Step[] {
  const { categories, facts: under } = retroFormats[format];
  const records = categories.flatMap((key): RetroRecord[] => {
    const category = choiceWord(retroCategories, key, workbook.language);
    const known = key === under ? facts.map((note): RetroRecord => ({ sprint, category, note })) : [];
    return [...known, ...new Array<RetroRecord>(NOTE_ROWS).fill({ sprint, category })];
  });
  return recordSteps(records, sprint, workbook);
}

/**
 * Records below those that the Retro tab holds, in a new tab where there is none.
 *
 * @param summarised the sprint that the summary beside them is about from now on; null to leave it
 */
export function recordSteps(
  records: readonly RetroRecord[],
  summarised: number | string | null,
  workbook: Workbook,
): Step[] {
  const existing = workbook.read('retro');
  const notes = openNotes(workbook);
  const cells = cellsOf(records, notes);
  if (!existing) {
    const name = freeName(retro.name[workbook.language], workbook.names);
    const tab = { made: name };
    return [
      ...newRetro(name, records.length, workbook),
      { do: 'write', tab, row: 2, column: 1, cells, records: 'retro' },
      ...(summarised === null
        ? []
        : [{ do: 'write', tab, row: 1, column: retroColumn + 1, cells: [[summarised]] } as const]),
    ];
  }
  const width = notes?.width ?? Object.keys(retro.columns).length;
  const label = summaryColumn(existing.values[0] ?? []);
  return [
    ...addedRecords(existing, lastFilled(existing, width) + 1, cells, 'retro'),
    ...(summarised === null || label < 0
      ? []
      : [{ do: 'write', tab: existing.id, row: 1, column: label + 2, cells: [[summarised]] } as const]),
  ];
}

/** The steps that make the Retro tab, with the summary of one sprint beside its notes. */
function newRetro(name: string, records: number, workbook: Workbook): Step[] {
  const tab = { made: name };
  const notes = columnsOf(name, 1, Object.keys(retro.columns).length);
  const number = cellOf(name, 1, retroColumn + 1);
  const columns = retroWidths.length;
  const texts = { tab, row: 2, column: retroColumn + columns - 1, rows: records + 200, columns: 1 };
  return [
    ...makeTab(retro, name, records, [GAP, ...retroWidths], workbook),
    { do: 'write', tab, row: 1, column: retroColumn, cells: [[retroSummary[workbook.language]]] },
    {
      do: 'look',
      area: { tab, row: 1, column: retroColumn, rows: 1, columns },
      look: { bold: true, background: '#fef7e0', color: '#202124' },
    },
    {
      do: 'look',
      area: { tab, row: 1, column: retroColumn + 1, rows: 1, columns: 1 },
      look: { align: 'left' },
    },
    {
      do: 'look',
      area: { tab, row: 2, column: retroColumn, rows: 1, columns },
      look: { bold: true, color: '#5f6368' },
    },
    { do: 'look', area: texts, look: { wrap: true } },
    {
      do: 'write',
      tab,
      row: 2,
      column: retroColumn,
      cells: [[formula(`=SPRINT_RETRO(${notes};${number})`)]],
    },
  ];
}
