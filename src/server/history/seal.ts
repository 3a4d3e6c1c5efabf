import { UserError } from '../../domain/errors.ts';
import { closedSprintFields } from '../../i18n/fields/closed-sprint.ts';
import * as say from '../../i18n/sentences/history.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { letterOf } from '../../tabs/a1.ts';
import type { Content } from '../../tabs/plan.ts';
import { readJournal } from '../journal/journal-tab.ts';
import { readSprint } from '../sprint/read-sprint.ts';
import { BLANK, MARK_LENGTH, markOfCell, markOfContent } from '../undo/cell-mark.ts';
import { type HistoryTable, historyIn } from './table.ts';

/** What a seal begins with: the number rises when it is made another way. */
const START = 'S1:';

/** What a seal covers, in the order of its marks. New fields go last, so that old seals stay true of the first ones. */
const sealed = Object.keys(closedSprintFields).filter((key) => key !== 'seal');

/**
 * The seal of a row of History: a mark for each of its values, and one of the seal before it, so that a row that was taken
 * out shows as well. It tells mistakes and quiet corrections, not a forger who computes it anew.
 *
 * @param before the seal of the sprint before; '' for the first
 */
export function sealOf(values: Readonly<Record<string, Content>>, before: string): string {
  return `${START}${sealed.map((key) => markOfContent(values[key] ?? null)).join('')}${markOfContent(before)}`;
}

export type SealedRow = {
  readonly sprint: number;
  readonly seal: string;
  /** 0 for the sheet's first. */
  readonly row: number;
};

/** The rows of History that bear a seal, by the sprint's number: a person may have sorted the tab. */
export function sealedRows(table: HistoryTable): SealedRow[] {
  if (!table.has('seal')) return [];
  return table.rows
    .map((row) => ({
      sprint: table.number(row, 'sprint') ?? 0,
      seal: table.text(row, 'seal'),
      row,
    }))
    .filter(({ seal }) => seal !== '')
    .sort((a, b) => a.sprint - b.sprint);
}

/** What no longer is as it was closed, one sentence a row of History, cells and headers named. */
export function brokenSeals(workbook: Workbook, language: Language): string[] {
  const content = workbook.read('history');
  const table = content && historyIn(content, workbook);
  const told: string[] = [];
  if (content && table) {
    let before = '';
    for (const { sprint, seal, row } of sealedRows(table)) {
      const marks = marksIn(seal);
      const changed = marks.slice(0, -1).flatMap((mark, at): string[] => {
        const key = sealed[at] as keyof typeof closedSprintFields;
        const header = closedSprintFields[key].header[workbook.language];
        const column = table.column(key);
        if (column === null) return mark === BLANK ? [] : [header];
        const value = content.values[row]?.[column] ?? '';
        const formula = content.formulas[row]?.[column] ?? '';
        const same = markOfCell(value, formula, workbook.conventions) === mark;
        return same ? [] : [`${letterOf(column + 1)}${row + 1} (${header})`];
      });
      if (changed.length > 0) told.push(say.historyChanged(language, content.name, sprint, changed));
      if (marks.at(-1) !== markOfContent(before))
        told.push(say.historyRowGone(language, content.name, sprint));
      before = seal;
    }
  }
  const numbers = new Set(table?.rows.map((row) => table.number(row, 'sprint')));
  const gone = closedSprints(workbook).filter((sprint) => !numbers.has(sprint));
  return [...told, ...gone.map((sprint) => say.historyMissing(language, sprint))];
}

/** The marks of a seal; of one that was typed over, a single one that nothing matches. */
function marksIn(seal: string): string[] {
  const marks = seal.slice(START.length).match(new RegExp(`[^]{${MARK_LENGTH}}`, 'g'));
  const whole = seal.startsWith(START) && (seal.length - START.length) % MARK_LENGTH === 0;
  return whole && marks ? marks : [''];
}

/** The sprints that were closed, by the Sprint tab and by the journal of those before it. */
function closedSprints(workbook: Workbook): number[] {
  const sprint = readSprint(workbook);
  const closed = new Set(startedSprints(workbook));
  if (sprint?.state === 'running') closed.delete(sprint.number);
  if (sprint?.state === 'closed') closed.add(sprint.number);
  return [...closed].sort((a, b) => a - b);
}

function startedSprints(workbook: Workbook): number[] {
  try {
    return readJournal(workbook).flatMap(({ source, sprint }) =>
      source === 'start' && sprint !== null ? [sprint] : [],
    );
  } catch (error) {
    // A journal whose columns were deleted is said by the acts that write it; here it tells nothing.
    if (error instanceof UserError) return [];
    throw error;
  }
}
