import type { Before } from '../sheets/apply.ts';
import type { SheetContent, Workbook } from '../sheets/workbook.ts';
import type { Content, Step } from '../tabs/plan.ts';
import { contentAt, isSame } from './cell-content.ts';

type Write = Extract<Step, { do: 'write' }>;

/**
 * Whether a tab is as it was when the workbook was read, as far as a step is about to change it: the cells that it
 * overwrites, those that say whose rows they are, and how many rows there are where it adds some. A person may have typed,
 * sorted or inserted meanwhile.
 */
export function unchangedSince(workbook: Workbook): Before {
  /** What the plan itself has written since. */
  const written: Write[] = [];
  const expected = (content: SheetContent, row: number, column: number): Content => {
    for (let at = written.length - 1; at >= 0; at--) {
      const write = written[at] as Write;
      const cells = write.tab === content.id ? write.cells[row - write.row] : undefined;
      const cell = column >= write.column ? cells?.[column - write.column] : undefined;
      if (cell !== undefined) return cell;
    }
    return contentAt(content, row, column, workbook);
  };
  /** The rows of tabs that the plan itself has made longer. */
  const grown = new Map<number, number>();
  return {
    mayWrite(step, tab, values, formulas) {
      const content = workbook.readById(tab);
      const width = step.cells[0]?.length ?? 0;
      const own = Array.from({ length: width }, (_, j) => step.column + j);
      const columns = [...new Set([...(step.keys?.length ? step.keys : [1]), ...own])];
      const isAsRead = step.cells.every((_, i) =>
        columns.every((column) =>
          isSame(
            values[i]?.[column - 1] ?? '',
            formulas[i]?.[column - 1] ?? '',
            expected(content, step.row + i, column),
            workbook,
          ),
        ),
      );
      if (isAsRead) written.push(step);
      return isAsRead;
    },
    mayGrow(tab, from, to) {
      // Lines that an edit brings to the journal meanwhile are nobody's change of mind.
      const isAsRead =
        from === (grown.get(tab) ?? workbook.readById(tab).maxRows) || workbook.keyOf(tab) === 'journal';
      if (isAsRead) grown.set(tab, Math.max(from, to));
      return isAsRead;
    },
  };
}
