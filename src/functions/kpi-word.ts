import type { MeasureName } from '../domain/kpi/measures.ts';
import { choiceWord } from '../i18n/choices/define.ts';
import { goalKpis } from '../i18n/choices/goal-kpi.ts';
import type { Language } from '../i18n/text.ts';
import { measureNames } from './choices.ts';

/** How a KPI is called in full: the goal's own word where a goal can aim at it. Read back as any of its words. */
export function kpiWord(name: MeasureName, language: Language): string {
  const goal = Object.entries(goalKpis.choices).find(([key]) => key === name);
  const word = goal ? goal[1].words[language] : choiceWord(measureNames, name, language);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
