import { choiceWord, defineChoices } from '../i18n/choices/define.ts';
import { stages } from '../i18n/choices/stage.ts';
import type { Language } from '../i18n/text.ts';
import { pipelineColumn, pipelineRange } from './references.ts';

/** The KPI that a sprint's goal can aim at, with their words in cells and pages. */
export const goalKpis = defineChoices({
  conversion: {
    words: { fr: 'Taux de conversion', en: 'Conversion rate' },
    synonyms: ['Conversion', 'Taux de transformation'],
  },
  winRate: { words: { fr: 'Taux de gain', en: 'Win rate' }, synonyms: ['Taux de réussite', 'Closing rate'] },
  wonCount: { words: { fr: 'Affaires gagnées', en: 'Deals won' }, synonyms: ['Ventes', 'Sales'] },
  wonAmount: {
    words: { fr: 'CA gagné', en: 'Revenue won' },
    synonyms: ['CA', 'Chiffre d’affaires', 'Revenue'],
  },
  leadCount: { words: { fr: 'Nouveaux leads', en: 'New leads' }, synonyms: ['Leads'] },
});

export type GoalKpi = keyof typeof goalKpis.choices;
export type KpiUnit = 'rate' | 'money' | 'count';

export const kpiUnits: Readonly<Record<GoalKpi, KpiUnit>> = {
  conversion: 'rate',
  winRate: 'rate',
  wonCount: 'count',
  wonAmount: 'money',
  leadCount: 'count',
};

/**
 * The live formula of a KPI over a period. Counts and sums are plain Sheets formulas on the pipeline's columns.
 *
 * @param pipeline the pipeline tab's name in the file
 * @param start @param end cells that hold the period's days; a blank one leaves the period open
 */
export function kpiFormula(
  kpi: GoalKpi,
  pipeline: string,
  start: string,
  end: string,
  language: Language,
): `=${string}` {
  const won = `"${choiceWord(stages, 'won', language)}"`;
  const column = (field: Parameters<typeof pipelineColumn>[1]) => pipelineColumn(pipeline, field);
  const within = (field: 'created' | 'closed') =>
    `${column(field)};">="&N(${start});${column(field)};"<="&IF(${end}="";${FAR_DAY};${end})`;
  switch (kpi) {
    case 'conversion':
      return `=SPRINT_CONVERSION(${pipelineRange(pipeline)};${start};${end})`;
    case 'winRate':
      return `=SPRINT_WINRATE(${pipelineRange(pipeline)};${start};${end})`;
    case 'wonCount':
      return `=COUNTIFS(${column('stage')};${won};${within('closed')})`;
    case 'wonAmount':
      return `=SUMIFS(${column('amount')};${column('stage')};${won};${within('closed')})`;
    case 'leadCount':
      return `=COUNTIFS(${within('created')})`;
  }
}

/** 2199-12-31, later than any sprint. */
const FAR_DAY = 109_574;
