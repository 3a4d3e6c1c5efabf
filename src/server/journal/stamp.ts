import type { Serial } from '../../domain/day.ts';
import type { Content, Plan, Step } from '../../tabs/plan.ts';

/**
 * How far apart the lines of one write stand, in days: some 17 ms, the least that the marks of an undo tell apart. Each
 * line has a moment of its own, so that it is found again after a sort, and a sort by moment keeps the order.
 */
const STEP = 2e-7;

/**
 * A moment in whole steps of 9 ms, as far from the next mark as can be: Sheets gives back a date, in whole milliseconds,
 * and a moment between two marks would then be taken for one that a person typed.
 */
function inSteps(moment: number): Serial {
  return (Math.round(moment * 1e7) / 1e7) as Serial;
}

/** The moment of the next line: now, and after every line that is there, so that the last line of a field is its last by moment. */
export function momentAfter(last: Serial | undefined, now: Serial): Serial {
  return inSteps(last === undefined ? now : Math.max(now, last + STEP));
}

type JournalWrite = Extract<Step, { do: 'write' }> & { readonly records: 'journal' };

/** Whether a step writes journal lines. */
export function isJournal(step: Step): step is JournalWrite {
  return step.do === 'write' && step.records === 'journal';
}

/** Where a journal's moments and people stand, 0 for its first column. */
export type StampColumns = { readonly when: number; readonly who: number | null };

/**
 * A plan with the moment and the person in its journal lines. They are no part of what was previewed: between a preview
 * and its writing time passes, and other people's lines come.
 */
export function stamped(plan: Plan, columns: StampColumns, when: Serial, who: string): Plan {
  return {
    steps: plan.steps.map((step) =>
      isJournal(step) ? { ...step, cells: stampedCells(step.cells, columns, when, who) } : step,
    ),
  };
}

export function stampedCells(
  cells: readonly (readonly Content[])[],
  columns: StampColumns,
  when: Serial,
  who: string,
): Content[][] {
  return cells.map((line, at) =>
    line.map((content, column) => {
      if (column === columns.when) return inSteps(when + at * STEP);
      return column === columns.who && content === null ? who : content;
    }),
  );
}

/** The steps as a token names them: where the next free row of the journal is, is nobody's decision. */
export function withoutJournalRows(steps: readonly Step[]): Step[] {
  const tabs = new Set(steps.filter(isJournal).map(({ tab }) => tab));
  return steps.flatMap((step): Step[] => {
    if (isJournal(step)) return [{ ...step, row: 0 }];
    return step.do === 'growTo' && tabs.has(step.tab) ? [] : [step];
  });
}
