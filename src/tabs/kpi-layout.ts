import { dealFields } from '../i18n/fields/deal.ts';
import type { Language, Text } from '../i18n/text.ts';
import { cellOf } from './a1.ts';
import { factRow, headerRowOf } from './define.ts';
import type { Formats } from './formats.ts';
import { choiceWord } from '../i18n/choices/define.ts';
import { type GoalKpi, goalKpis, kpiFormula, kpiUnits } from './goal-kpis.ts';
import { kpi } from './kpi.ts';
import { makeTab } from './make-tab.ts';
import { type Content, formula, type Step, type TabHandle } from './plan.ts';
import { pipelineRange, sprintCell } from './references.ts';

const titles = {
  sprintCohort: {
    fr: 'Conversion des leads créés pendant le sprint',
    en: 'Conversion of the leads created during the sprint',
  },
  allCohort: { fr: 'Conversion de tout le pipeline', en: 'Conversion of the whole pipeline' },
  totals: { fr: 'Pendant le sprint', en: 'During the sprint' },
  byOwner: {
    fr: 'Taux de gain des affaires closes pendant le sprint, par commercial',
    en: 'Win rate of the deals closed during the sprint, by owner',
  },
} satisfies Record<string, Text>;

/** Columns of the tab: the widest block, a conversion in detail, has nine. */
const COLUMNS = 9;
const WIDTHS = [210, 110, 110, 110, 110, 110, 110, 110, 110];
const detailMode: Text = { fr: 'détail', en: 'detail' };

/**
 * The steps that make the KPI tab: one live formula a block, each on rows of its own, the one that grows at the bottom.
 *
 * @param pipeline the pipeline tab's name
 * @param sprint the sprint tab's name; null where no sprint was started yet: the period stays open
 */
export function makeKpi(name: string, pipeline: string, sprint: string | null, making: { language: Language; formats: Formats }): Step[] {
  const { language, formats } = making;
  const tab: TabHandle = { made: name };
  const start = cellOf(name, factRow(kpi, 'start'), 2);
  const end = cellOf(name, factRow(kpi, 'end'), 2);
  const range = pipelineRange(pipeline);
  const top = headerRowOf(kpi);
  const rows = { sprintCohort: top, allCohort: top + 4, totals: top + 8, byOwner: top + 12 };
  const title = (block: keyof typeof titles): Step[] => [
    { do: 'write', tab, row: rows[block], column: 1, cells: [[titles[block][language]]] },
    { do: 'look', area: { tab, row: rows[block], column: 1, rows: 1, columns: COLUMNS }, look: { bold: true, background: '#f1f3f4', color: '#202124' } },
  ];
  const rates = (row: number, column: number, height: number, columns: number): Step => ({
    do: 'look',
    area: { tab, row, column, rows: height, columns },
    look: { numberFormat: formats.rate },
  });
  const detail = (block: 'sprintCohort' | 'allCohort', from: string, to: string): Step[] => [
    ...title(block),
    { do: 'write', tab, row: rows[block] + 1, column: 1, cells: [[formula(`=SPRINT_CONVERSION(${range};${from};${to};"${detailMode[language]}")`)]] },
    rates(rows[block] + 2, 4, 1, 3),
  ];
  const totals: readonly GoalKpi[] = ['leadCount', 'wonCount', 'wonAmount', 'winRate'];
  return [
    ...makeTab(kpi, name, 0, COLUMNS - 2, making).map((step) => (step.do === 'makeTab' ? { ...step, widths: WIDTHS } : step)),
    ...sprintPeriod(tab, sprint),
    ...detail('sprintCohort', start, end),
    ...detail('allCohort', '', ''),
    ...title('totals'),
    {
      do: 'write',
      tab,
      row: rows.totals + 1,
      column: 1,
      cells: [
        totals.map((key): Content => choiceWord(goalKpis, key, language)),
        totals.map((key): Content => formula(kpiFormula(key, pipeline, start, end, language))),
      ],
    },
    ...totals.flatMap((key, index): Step[] => {
      const numberFormat = { rate: formats.rate, money: formats.money, count: null }[kpiUnits[key]];
      const area = { tab, row: rows.totals + 2, column: index + 1, rows: 1, columns: 1 };
      return [{ do: 'look', area, look: numberFormat ? { numberFormat, align: 'left' } : { align: 'left' } }];
    }),
    ...title('byOwner'),
    {
      do: 'write',
      tab,
      row: rows.byOwner + 1,
      column: 1,
      cells: [[formula(`=SPRINT_WINRATE(${range};${start};${end};"${dealFields.owner.header[language]}")`)]],
    },
    rates(rows.byOwner + 2, 2, 100, 1),
    rates(rows.byOwner + 2, 5, 100, 2),
  ];
}

/** The KPI tab's period: that of the sprint tab, by reference, so that it follows when dates are corrected there. */
export function sprintPeriod(tab: TabHandle, sprint: string | null): Step[] {
  const cells: Content[][] = (['number', 'start', 'end'] as const).map((fact) => [
    sprint === null ? null : formula(`=${sprintCell(sprint, fact)}`),
  ]);
  return [{ do: 'write', tab, row: factRow(kpi, 'sprint'), column: 2, cells }];
}
