import type { Aim } from '../domain/goal/model.ts';
import type { GoalKpi } from './choices/goal-kpi.ts';
import { formatCount } from './format.ts';
import type { Language } from './text.ts';

/** What a rate counts over, as it is needed and expected: `120 leads`, `3 attendues`. */
export const countedCases = {
  leads: { fr: { name: 'leads', expected: 'attendus' }, en: { name: 'leads', expected: 'expected' } },
  deals: {
    fr: { name: 'affaires closes', expected: 'attendues' },
    en: { name: 'closed deals', expected: 'expected' },
  },
} as const;
export type CountedCases = keyof typeof countedCases;

/** What a KPI's rate counts over. */
export function casesOf(kpi: Aim): CountedCases {
  return kpi === 'winRate' ? 'deals' : 'leads';
}

/** The KPI of a goal that are counts or amounts. */
export type CountedKpi = Extract<GoalKpi, 'wonCount' | 'wonAmount' | 'leadCount'>;

/** What the n of a count or an amount counts: `9 affaires`. Of deals won it is all that were closed. */
export function sayCases(kpi: CountedKpi, n: number, language: Language): string {
  const fr = language === 'fr';
  switch (kpi) {
    case 'wonCount':
      return fr
        ? formatCount(n, 'fr', 'affaire close', 'affaires closes')
        : formatCount(n, 'en', 'deal closed', 'deals closed');
    case 'wonAmount':
      return fr ? formatCount(n, 'fr', 'affaire', 'affaires') : formatCount(n, 'en', 'deal', 'deals');
    case 'leadCount':
      return formatCount(n, language, 'lead', 'leads');
  }
}
