import * as say from '../i18n/sentences/undoing.ts';
import { tabProtected } from '../i18n/sentences/writing.ts';
import type { Language } from '../i18n/text.ts';
import { gridCells } from '../sheets/grid.ts';
import { MOST_CHARACTERS as MOST_UNDO_CHARACTERS } from '../sheets/log.ts';
import { protectedTabs } from '../sheets/protection.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { letterOf } from '../tabs/a1.ts';
import type { Plan } from '../tabs/plan.ts';
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
  const added = plan.steps.reduce(
    (sum, step) => sum + (step.do === 'makeTab' ? step.rows * step.columns : 0),
    0,
  );
  if (added > 0) {
    const cells = gridCells() + added;
    if (cells > MOST_CELLS) throw new Refusal(say.tooManyCells(language, cells));
  }
}
