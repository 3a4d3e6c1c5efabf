import type { MeasureName } from '../../domain/kpi/measures.ts';
import { isBlank } from '../../domain/table/blank.ts';
import { measureNames } from '../../functions/choices.ts';
import { kpiWord } from '../../functions/kpi-word.ts';
import { readChoice } from '../../i18n/choices/define.ts';
import type { Selected } from '../../sheets/selection.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { cellOf } from '../../tabs/a1.ts';
import { readCard } from '../../tabs/card.ts';
import { factRow } from '../../tabs/define.ts';
import { kpi as kpiTab } from '../../tabs/kpi.ts';
import { drawnFrom } from '../../tabs/kpi-charts.ts';
import { pipelineRange } from '../../tabs/references.ts';

/** A formula of ours: its function, its text, its place, and its KPI where the function has none of its own. */
export type Anchor = {
  readonly name: string;
  readonly text: string;
  readonly top: number;
  readonly left: number;
  readonly kpi?: MeasureName;
};

/** What says which rows a cell's figure counts; null where it counts none. */
export function anchorOf(content: SheetContent, at: Selected, workbook: Workbook): Anchor | null {
  const found = totalOf(content, at, workbook) ?? spillingInto(content, at);
  return found?.name === 'SPRINT_PARETO' ? paretoOf(found, content, workbook) : found;
}

/** A cell of a chart's table as the cell of the block that it was taken from; any other cell as it is. */
export function takenFrom({ formulas, values }: SheetContent, at: Selected): Selected {
  for (let top = at.row; top > 0; top--)
    for (let left = at.column; left > 0; left--) {
      const block = drawnFrom(formulas[top - 1]?.[left - 1] ?? '');
      if (!block || at.row - top >= block.rows || at.column - left >= block.columns) continue;
      const label = values[at.row - 1]?.[left - 1];
      const rows = values.slice(block.row - 1, block.row - 1 + block.rows);
      const line = isBlank(label) ? -1 : rows.findIndex((row) => row[block.column - 1] === label);
      return line < 0 ? at : { ...at, row: block.row + line, column: block.column + at.column - left };
    }
  return at;
}

/** A count or sum of the KPI tab, which is a plain formula of Sheets under the name of its KPI. */
function totalOf({ formulas, values }: SheetContent, at: Selected, workbook: Workbook): Anchor | null {
  const text = formulas[at.row - 1]?.[at.column - 1] ?? '';
  const pipeline = workbook.find('pipeline');
  const name = readChoice(measureNames, String(values[at.row - 2]?.[at.column - 1] ?? ''));
  if (!pipeline || !name || !/^=(?:COUNTIFS|SUMIFS)\(/.test(text)) return null;
  const [start, end] = (['start', 'end'] as const).map((fact) => cellOf(at.tab, factRow(kpiTab, fact), 2));
  return {
    name: 'SPRINT_WINRATE',
    text: `=SPRINT_WINRATE(${pipelineRange(pipeline.name)};${start};${end})`,
    top: at.row,
    left: at.column,
    kpi: name,
  };
}

/**
 * The KPI tab's Pareto as a split of the revenue won by the header that the card names: it takes columns, which tell
 * nothing of their rows. Any other is of columns that need not be the pipeline's.
 */
function paretoOf(anchor: Anchor, content: SheetContent, workbook: Workbook): Anchor {
  const pipeline = workbook.find('pipeline');
  if (!pipeline || content.id !== workbook.find('kpi')?.id) return anchor;
  const card = readCard(kpiTab, content.values);
  const [by, start, end] = (['pareto', 'start', 'end'] as const).map((fact) =>
    cellOf(content.name, card[fact]?.row ?? factRow(kpiTab, fact), 2),
  );
  const kpi = kpiWord('wonAmount', workbook.language);
  const width = workbook.read('pipeline')?.values[0]?.length;
  const text = `=SPRINT_BY(${pipelineRange(pipeline.name, width)};"${kpi}";${by};${start};${end})`;
  return { ...anchor, name: 'SPRINT_BY', text };
}

/** One of ours at the start, or within the IF that keeps it blank as long as there is nothing to compute. */
const OURS = /^=\s*(?:IF\(.*?(?=SPRINT_(?:PARETO|ALERTS)\())?((SPRINT_[A-Z_]+)\s*\(.*)$/is;

/** The formula of ours that fills a cell: its own, or the nearest above, in its column or to the left, that spills down to it. */
function spillingInto({ formulas, values }: SheetContent, { row, column }: Selected): Anchor | null {
  if (isBlank(values[row - 1]?.[column - 1])) return null;
  for (let top = row; top > 0; top--)
    for (let left = column; left > 0; left--) {
      const whole = formulas[top - 1]?.[left - 1] ?? '';
      const [, call = '', name] = OURS.exec(whole) ?? [];
      // A spill's lines have something in their first column all the way down.
      const lines = name ? values.slice(top, row) : [];
      if (!name || !lines.every((line) => !isBlank(line[left - 1]))) continue;
      const text = `=${/^=\s*IF\(/i.test(whole) ? call.replace(/\)$/, '') : call}`;
      return { name: name.toUpperCase(), text, top, left };
    }
  return null;
}
