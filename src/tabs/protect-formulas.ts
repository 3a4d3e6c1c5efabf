import { formulaOfOurs } from '../i18n/sentences/protecting.ts';
import type { Language } from '../i18n/text.ts';
import { isFormula, type Step } from './plan.ts';

/** A plan's steps, and a warning for who would type over the formulas that they write into new tabs. Nobody is refused. */
export function protectFormulas(steps: readonly Step[], language: Language): Step[] {
  return steps.flatMap((step): Step[] => {
    if (step.do !== 'write' || typeof step.tab === 'number') return [step];
    const { tab, cells } = step;
    const places = cells.flatMap((row, i) =>
      row.flatMap((content, j) => (isFormula(content) ? [{ i, j }] : [])),
    );
    if (places.length === 0) return [step];
    const rows = places.map(({ i }) => i);
    const columns = places.map(({ j }) => j);
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    const area = {
      tab,
      row: step.row + top,
      column: step.column + left,
      rows: Math.max(...rows) - top + 1,
      columns: Math.max(...columns) - left + 1,
    };
    return [step, { do: 'protect', area, description: formulaOfOurs(language) }];
  });
}
