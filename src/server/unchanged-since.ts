import type { Before } from '../sheets/apply.ts';
import type { SheetContent, Workbook } from '../sheets/workbook.ts';
import type { Content, Step } from '../tabs/plan.ts';
import { contentAt, isSame } from './cell-content.ts';

type Write = Extract<Step, { do: 'write' }>;

/**
 * Whether the cells that a step is about to overwrite hold what they held when the workbook was read, and the same text
 * in column A, which says whose row it is: a person may have typed, sorted or inserted meanwhile.
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
  return (step, values, formulas) => {
    if (typeof step.tab !== 'number') return true;
    const content = workbook.readById(step.tab);
    const width = step.cells[0]?.length ?? 0;
    const columns = [...new Set([1, ...Array.from({ length: width }, (_, j) => step.column + j)])];
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
  };
}
