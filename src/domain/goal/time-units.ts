import type { TimeUnit } from './model.ts';

const UNITS: readonly (readonly [TimeUnit, string])[] = [
  ['day', '(?:jours?|j\\b)(?: ouvres?)?|(?:working |business )?days?'],
  ['week', 'semaines?|sem\\b\\.?|weeks?|wks?'],
  ['month', 'mois|months?'],
  ['quarter', 'trimestres?|quarters?'],
  ['year', 'ans?|annees?|years?'],
  ['sprint', 'sprints?'],
];

/** Words for lengths of time, folded, as a part of a pattern. */
export const UNIT = UNITS.map(([, words]) => words).join('|');

/** The unit that a word names. */
export function unitOf(word: string): TimeUnit {
  return UNITS.find(([, words]) => new RegExp(`^(?:${words})$`).test(word))?.[0] ?? 'day';
}
