import { UserError } from '../../domain/errors.ts';
import type { MeasureName } from '../../domain/kpi/measures.ts';
import { isBlank } from '../../domain/table/blank.ts';
import { openTable } from '../../domain/table/table.ts';
import { definitionNow, definitionText } from '../../functions/kpi-definition.ts';
import { leadNames } from '../../i18n/fields/lead.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { cellOf } from '../../tabs/a1.ts';
import { readCard } from '../../tabs/card.ts';
import { freeName } from '../../tabs/free-name.ts';
import { kpi } from '../../tabs/kpi.ts';
import { withHistory } from '../../tabs/kpi-completing.ts';
import { compared, type KpiSources } from '../../tabs/kpi-formulas.ts';
import { makeKpi, sprintFacts } from '../../tabs/kpi-layout.ts';
import { kpiFormatSteps } from '../../tabs/kpi-values.ts';
import { formula, type Step } from '../../tabs/plan.ts';
import { pipelineRange } from '../../tabs/references.ts';
import { readSprint } from './read-sprint.ts';

/** The tabs that a new KPI tab reads. @param pipeline the name of the pipeline tab, which may be about to be made */
export function kpiSources(workbook: Workbook, pipeline: string): KpiSources {
  const settings = workbook.read('settings');
  return {
    pipeline,
    ...columnsOf(workbook, pipeline),
    sprint: workbook.find('sprint')?.name ?? null,
    history: workbook.find('history')?.name ?? null,
    settings: settings && { name: settings.name, values: settings.values },
    kpi: readSprint(workbook)?.kpi ?? 'conversion',
    definition: null,
  };
}

/** The pipeline's columns, those that a team has added among them, and whether leads' first contacts are there. */
function columnsOf(workbook: Workbook, pipeline: string): Pick<KpiSources, 'range' | 'hasFirstContact'> {
  const content = workbook.read('pipeline');
  const table = content && known(() => openTable(content.values, leadNames, workbook.conventions));
  const headers = table?.headers ?? [];
  const width = headers.reduce((last, header, at) => (isBlank(header) ? last : at + 1), 0);
  return {
    range: pipelineRange(pipeline, width),
    hasFirstContact:
      table?.has('firstContact') === true && table.column('firstContact') !== table.column('created'),
  };
}

/** The KPI tab follows a sprint that starts, and writes down what its KPI counts by; it is made as soon as there is a pipeline. */
export function kpiStartSteps(
  workbook: Workbook,
  sprint: string,
  name: MeasureName,
  segment: string,
): Step[] {
  const pipeline = workbook.find('pipeline');
  if (!pipeline) return [];
  const of = { sprint, kpi: name, definition: definitionOf(workbook, name, segment) };
  const existing = workbook.read('kpi');
  if (!existing)
    return makeKpi(
      freeName(kpi.name[workbook.language], workbook.names),
      { ...kpiSources(workbook, pipeline.name), ...of },
      workbook,
    );
  const card = readCard(kpi, existing.values);
  return [
    ...sprintFacts(existing.id, (fact) => card[fact]?.row ?? null, of, workbook.language),
    ...kpiFormatSteps(existing.id, existing.formulas, name, workbook.formats),
  ];
}

/** What a KPI counts by now, in the words of a cell; null where the pipeline cannot be read. */
export function definitionOf(workbook: Workbook, name: MeasureName, segment: string): string | null {
  const content = workbook.read('pipeline');
  if (!content) return null;
  return known(() => {
    const table = openTable(content.values, leadNames, workbook.conventions, { name: content.name });
    return definitionText(definitionNow(name, segment, table), workbook.language);
  });
}

/** An empty pipeline has no columns yet. */
function known<T>(value: () => T): T | null {
  try {
    return value();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The KPI tab's formulas come to read a history that is made now. @param history its name */
export function historySteps(workbook: Workbook, history: string): Step[] {
  const content = workbook.read('kpi');
  if (!content) return [];
  const card = readCard(kpi, content.values);
  const at = (fact: keyof typeof card) => cellOf(content.name, card[fact]?.row ?? 0, 2);
  const days = (['beforeStart', 'beforeEnd'] as const).flatMap((fact, index): Step[] => {
    const row = card[fact]?.row;
    const isFree =
      row !== undefined && isBlank(content.values[row - 1]?.[1]) && card.start && card.beforeStart;
    return isFree
      ? [{ do: 'write', tab: content.id, row, column: 2, cells: [[compared(history, at)[index] ?? null]] }]
      : [];
  });
  return [...rewritten(content, (text) => withHistory(text, history)), ...days];
}

/** The formulas of ours that are written anew. @param change null for one that stays */
export function rewritten(content: SheetContent, change: (text: string) => `=${string}` | null): Step[] {
  return content.formulas.flatMap((row, i) =>
    row.flatMap((text, j): Step[] => {
      const changed = text.includes('SPRINT_') ? change(text) : null;
      if (changed === null) return [];
      return [{ do: 'write', tab: content.id, row: i + 1, column: j + 1, cells: [[formula(changed)]] }];
    }),
  );
}
