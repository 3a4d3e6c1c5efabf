import { dayOf } from '../../domain/day.ts';
import { isBlank, isDate } from '../../domain/table/blank.ts';
import { measureNames } from '../../functions/choices.ts';
import { readChoice } from '../../i18n/choices/define.ts';
import * as say from '../../i18n/sentences/kpi.ts';
import type { Language } from '../../i18n/text.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { cellOf } from '../../tabs/a1.ts';
import { readCard } from '../../tabs/card.ts';
import { factRow } from '../../tabs/define.ts';
import { freeName } from '../../tabs/free-name.ts';
import { kpi } from '../../tabs/kpi.ts';
import { chartTablesIn, type KpiChart, kpiChart, kpiCharts } from '../../tabs/kpi-charts.ts';
import { firstResponse, responseFormats, withColumns } from '../../tabs/kpi-completing.ts';
import { makeKpi } from '../../tabs/kpi-layout.ts';
import { type ChartStep, formula, type Step } from '../../tabs/plan.ts';
import { protectFormulas } from '../../tabs/protect-formulas.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { kpiSources, rewritten } from '../sprint/kpi-tab.ts';

/** What the KPI tab lacks, in one sentence; empty where it has all, and without a pipeline. */
export function tabLacks(workbook: Workbook, language: Language): string {
  const pipeline = workbook.find('pipeline');
  if (!pipeline) return '';
  const content = workbook.read('kpi');
  if (!content) return say.tabIsMissing(language);
  if (isOlder(content)) return say.tabIsOlder(language, content.name);
  const charts = missingCharts(content, workbook).length;
  if (charts > 0) return say.chartsAreMissing(language, charts);
  return newColumns(content, pipeline.name, workbook).length > 0 ? say.columnsAreNew(language) : '';
}

/**
 * What making or completing the KPI tab writes. One of an older version is left as it is, and a new one takes over with
 * what people chose: looks are set in new tabs alone, and nothing that a person added has to move.
 */
export function decideKpiTab(workbook: Workbook, language: Language): Decision {
  const pipeline = workbook.find('pipeline');
  if (!pipeline) throw new Refusal(say.noPipeline(language));
  const content = workbook.read('kpi');
  if (!content || isOlder(content)) return newTab(content, pipeline.name, workbook, language);
  const charts = missingCharts(content, workbook);
  const formulas = newColumns(content, pipeline.name, workbook);
  return {
    plan: { steps: [...formulas, ...charts, { do: 'show', tab: content.id }] },
    notes: charts.length > 0 ? [say.drawsCharts(language, charts.length)] : [],
    problems: [],
    done: say.tabIsComplete(language, content.name),
  };
}

/** Made before there were charts: without their tables, or the newest fact of the card. */
function isOlder({ values, formulas }: SheetContent): boolean {
  return readCard(kpi, values).beforeStart === null || Object.keys(chartTablesIn(formulas)).length === 0;
}

function newTab(
  old: SheetContent | null,
  pipeline: string,
  workbook: Workbook,
  language: Language,
): Decision {
  const name = freeName(kpi.name[workbook.language], workbook.names);
  const sources = kpiSources(workbook, pipeline);
  const chosen = old && readChoice(measureNames, String(readCard(kpi, old.values).kpi?.value ?? ''));
  const making = makeKpi(name, { ...sources, kpi: chosen ?? sources.kpi }, workbook);
  return {
    plan: {
      steps: [
        ...protectFormulas(making, workbook.language),
        ...(old ? choices(old, name, workbook) : []),
        { do: 'show', tab: { made: name } },
        // The last step: until then the older one is the one that is found.
        ...(old ? [{ do: 'mark' as const, tab: old.id, key: null }] : []),
      ],
    },
    notes: old ? [say.makesTabAnew(language, old.name, name)] : [],
    problems: [],
    done: say.tabIsComplete(language, name),
  };
}

/** What people chose in an older tab: what stands in its card and is no formula. */
function choices({ values, formulas }: SheetContent, name: string, { conventions }: Workbook): Step[] {
  const card = readCard(kpi, values);
  return (Object.keys(card) as (keyof typeof card)[]).flatMap((fact): Step[] => {
    const found = card[fact];
    if (!found || formulas[found.row - 1]?.[1] !== '' || isBlank(found.value)) return [];
    const content = isDate(found.value) ? dayOf(conventions.serialOf(found.value)) : (found.value ?? null);
    return [{ do: 'write', tab: { made: name }, row: factRow(kpi, fact), column: 2, cells: [[content]] }];
  });
}

/** The charts of a tab that are not there, with the place of their tables. */
function missingCharts({ id, formulas }: SheetContent, workbook: Workbook): ChartStep[] {
  const tables = chartTablesIn(formulas);
  return (Object.keys(kpiCharts) as KpiChart[]).flatMap((key) => {
    const table = tables[key];
    return table && !workbook.chart(id, table)
      ? [kpiChart(key, id, table, table.row, workbook.language)]
      : [];
  });
}

/** The formulas that come to read columns which the pipeline got since, first contacts among them. */
function newColumns(content: SheetContent, pipeline: string, workbook: Workbook): Step[] {
  const sources = kpiSources(workbook, pipeline);
  const widened = rewritten(content, (text) => withColumns(text, sources));
  const card = readCard(kpi, content.values);
  const at = (fact: keyof typeof card) => cellOf(content.name, card[fact]?.row ?? factRow(kpi, fact), 2);
  const place = firstResponse(content.values);
  if (!place || !sources.hasFirstContact) return widened;
  const cells = [[formula(`=SPRINT_RESPONSE(${sources.range};${at('start')};${at('end')})`)]];
  return [
    ...widened,
    { do: 'write', tab: content.id, ...place, cells },
    ...responseFormats(content.id, place.row, workbook.formats),
  ];
}
