import { choiceWord } from '../i18n/choices/define.ts';
import { dealFields } from '../i18n/fields/deal.ts';
import type { Language, Text } from '../i18n/text.ts';
import { cellOf } from './a1.ts';
import { factRow, headerRowOf } from './define.ts';
import type { Formats } from './formats.ts';
import { detailMode, type GoalKpi, goalKpis, kpiFormula, kpiUnits } from './goal-kpis.ts';
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

/** Widths in pixels; the widest block, a conversion in detail, has eight columns. */
const WIDTHS = [206, 106, 114, 98, 95, 72, 110, 114];
const COLUMNS = WIDTHS.length;
const COUNT = '#,##0';
const HEADER = { bold: true, color: '#5f6368' } as const;
const total: Text = { fr: 'Total', en: 'Total' };
const noSprint: Text = {
  fr: 'Aucun sprint n’a commencé : toutes les dates comptent.',
  en: 'No sprint has started: all dates count.',
};
const intervalNote: Text = {
  fr: 'Intervalle de confiance à 95 % (Wilson) : le taux véritable se trouve sans doute entre ces deux bornes. Moins il y a de cas, plus il est large.',
  en: '95% confidence interval (Wilson): the true rate probably lies between these two bounds. The fewer the cases, the wider it is.',
};
const openNote: Text = {
  fr: 'Ni gagnés ni perdus à ce jour : le taux peut encore monter.',
  en: 'Neither won nor lost so far: the rate may still rise.',
};

/**
 * The steps that make the KPI tab: one live formula a block, each on rows of its own, the one that grows at the bottom.
 *
 * @param pipeline the pipeline tab's name
 * @param sprint the sprint tab's name; null where no sprint was started yet: the period stays open
 */
export function makeKpi(
  name: string,
  pipeline: string,
  sprint: string | null,
  making: { language: Language; formats: Formats },
): Step[] {
  const { language, formats } = making;
  const tab: TabHandle = { made: name };
  const start = cellOf(name, factRow(kpi, 'start'), 2);
  const end = cellOf(name, factRow(kpi, 'end'), 2);
  const range = pipelineRange(pipeline);
  const top = headerRowOf(kpi);
  const rows = { sprintCohort: top, allCohort: top + 4, totals: top + 8, byOwner: top + 12 };
  const title = (block: keyof typeof titles): Step[] => [
    { do: 'write', tab, row: rows[block], column: 1, cells: [[titles[block][language]]] },
    {
      do: 'look',
      area: { tab, row: rows[block], column: 1, rows: 1, columns: COLUMNS },
      look: { bold: true, background: '#f1f3f4', color: '#202124' },
    },
  ];
  const headers = (row: number, columns: number): Step[] => [
    { do: 'look', area: { tab, row, column: 1, rows: 1, columns }, look: HEADER },
    { do: 'look', area: { tab, row, column: 2, rows: 1, columns: columns - 1 }, look: { align: 'right' } },
  ];
  const note = (row: number, column: number, text: Text): Step => ({
    do: 'notes',
    tab,
    row,
    column,
    notes: [text[language]],
  });
  const shown =
    (numberFormat: string) =>
    (row: number, column: number, height: number, columns: number): Step => ({
      do: 'look',
      area: { tab, row, column, rows: height, columns },
      look: { numberFormat },
    });
  const rates = shown(formats.rate);
  const counts = shown(COUNT);
  const detail = (block: 'sprintCohort' | 'allCohort', from: string, to: string): Step[] => [
    ...title(block),
    ...headers(rows[block] + 1, COLUMNS),
    note(rows[block] + 1, 5, intervalNote),
    note(rows[block] + 1, 7, openNote),
    {
      do: 'write',
      tab,
      row: rows[block] + 1,
      column: 1,
      cells: [[formula(`=SPRINT_CONVERSION(${range};${from};${to};"${detailMode[language]}")`)]],
    },
    rates(rows[block] + 2, 4, 1, 3),
    counts(rows[block] + 2, 2, 1, 2),
    counts(rows[block] + 2, 7, 1, 2),
  ];
  const totals: readonly GoalKpi[] = ['leadCount', 'wonCount', 'wonAmount', 'winRate'];
  return [
    ...makeTab(kpi, name, 0, WIDTHS.slice(2), making).map((step) =>
      step.do === 'makeTab' ? { ...step, widths: WIDTHS } : step,
    ),
    {
      do: 'write',
      tab,
      row: factRow(kpi, 'sprint'),
      column: 3,
      cells: [[formula(`=IF(${cellOf(name, factRow(kpi, 'sprint'), 2)}="";"${noSprint[language]}";"")`)]],
    },
    {
      do: 'look',
      area: { tab, row: factRow(kpi, 'sprint'), column: 3, rows: 1, columns: 1 },
      look: { italic: true, color: '#5f6368' },
    },
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
        ['', ...totals.map((key): Content => choiceWord(goalKpis, key, language))],
        [
          total[language],
          ...totals.map((key): Content => formula(kpiFormula(key, pipeline, start, end, language))),
        ],
      ],
    },
    ...headers(rows.totals + 1, totals.length + 1),
    ...totals.flatMap((key, index): Step[] => {
      const numberFormat = { rate: formats.rate, money: formats.money, count: COUNT }[kpiUnits[key]];
      const area = { tab, row: rows.totals + 2, column: index + 2, rows: 1, columns: 1 };
      return [{ do: 'look', area, look: { numberFormat } }];
    }),
    ...title('byOwner'),
    ...headers(rows.byOwner + 1, 6),
    note(rows.byOwner + 1, 5, intervalNote),
    {
      do: 'write',
      tab,
      row: rows.byOwner + 1,
      column: 1,
      cells: [[formula(`=SPRINT_WINRATE(${range};${start};${end};"${dealFields.owner.header[language]}")`)]],
    },
    rates(rows.byOwner + 2, 2, 100, 1),
    counts(rows.byOwner + 2, 3, 100, 2),
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
