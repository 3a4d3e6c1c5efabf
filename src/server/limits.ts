import * as say from '../i18n/sentences/undoing.ts';
import { tabProtected } from '../i18n/sentences/writing.ts';
import type { Language } from '../i18n/text.ts';
import { gridSizes } from '../sheets/grid.ts';
import { logColumns, MOST_CHARACTERS as MOST_UNDO_CHARACTERS } from '../sheets/log.ts';
import { protectedTabs } from '../sheets/protection.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { letterOf } from '../tabs/a1.ts';
import type { Plan, TabHandle } from '../tabs/plan.ts';
import { Refusal } from './refusal.ts';

const MOST_CELLS = 10_000_000;
const MOST_CHARACTERS = 50_000;

/** What Sheets would refuse half-way, asked before anything is written. @throws Refusal */
export function refuseBeyondLimits(
  plan: Plan,
  undoData: string,
  workbook: Workbook,
  language: Language,
): void {
  const refused = protectedTabs(plan);
  if (refused.length > 0) throw new Refusal(tabProtected(language, refused.join(', ')));
  for (const step of plan.steps) {
    if (step.do !== 'write') continue;
    step.cells.forEach((row, i) => {
      row.forEach((content, j) => {
        if (typeof content !== 'string' || content.length < MOST_CHARACTERS) return;
        const tab = typeof step.tab === 'number' ? workbook.readById(step.tab).name : step.tab.made;
        throw new Refusal(
          say.cellTooLong(language, tab, `${letterOf(step.column + j)}${step.row + i}`, content.length),
        );
      });
    });
  }
  if (undoData.length > MOST_UNDO_CHARACTERS) throw new Refusal(say.tooLargeToUndo(language));
  refuseTooManyCells(plan, undoData, workbook, language);
}

/** A sheet as Sheets makes it, before it is fitted. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

function refuseTooManyCells({ steps }: Plan, undoData: string, workbook: Workbook, language: Language): void {
  if (!steps.some((step) => step.do === 'makeTab' || step.do === 'copyTab' || step.do === 'growTo')) return;
  const sizes = gridSizes();
  let cells = sizes.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  let most = cells;
  const add = (added: number, onTheWay = added) => {
    most = Math.max(most, cells + Math.max(added, onTheWay));
    cells += added;
  };
  const sizeOf = (tab: TabHandle) => sizes.find(({ id }) => id === tab) ?? { rows: 0, columns: 0 };
  if (!workbook.find('log')) add(NEW_ROWS * Math.max(NEW_COLUMNS, logColumns(undoData)));
  for (const step of steps) {
    if (step.do === 'makeTab') add(step.rows * Math.max(NEW_COLUMNS, step.columns), NEW_ROWS * NEW_COLUMNS);
    if (step.do === 'copyTab') add(sizeOf(step.from).rows * sizeOf(step.from).columns);
    if (step.do === 'growTo') {
      const { rows, columns } = sizeOf(step.tab);
      add(Math.max(rows, step.rows) * Math.max(columns, step.columns ?? 0) - rows * columns);
    }
  }
  if (most > MOST_CELLS) throw new Refusal(say.tooManyCells(language, most));
}
