import type { Folded } from './folded.ts';
import { type Aim, type Change, type Due, goalMeasures, type TimeUnit } from './model.ts';
import { UNIT, unitOf } from './time-units.ts';

const EVERY = new RegExp(
  `(?:\\b(?:par|per|chaque|every|each|(?<!\\bby )an?)\\s+|\\/\\s*)(${UNIT})\\b|\\b(dai|week|month|quarter)ly\\b|\\b(quotidien|hebdomadaire|mensuel|trimestriel)(?:le)?s?\\b|\\b([wmqy])\\/\\4\\b|\\b(week|month|quarter|year)[- ](?:over|on)[- ]\\5\\b|\\b([wmqy])o\\6\\b`,
);
const BY_LETTER: Readonly<Record<string, TimeUnit>> = { w: 'week', m: 'month', q: 'quarter', y: 'year' };
const BY_ADVERB: Readonly<Record<string, TimeUnit>> = {
  dai: 'day',
  quotidien: 'day',
  week: 'week',
  hebdomadaire: 'week',
  month: 'month',
  mensuel: 'month',
  quarter: 'quarter',
  trimestriel: 'quarter',
};
const PER_PERSON =
  /(?:\b(?:par|per|chaque|each|every)\s+|\/\s*)(?:tete|commercia(?:le?s?|ux)|vendeu(?:r|se)s?|sales ?(?:rep|person)s?|reps?|sellers?|personne|person|head|members?|membres?|collaborateurs?|agents?|aes?|sdrs?|bdrs?)\b|(?<![€$£k] ?)\bchacun\b/;

/** Takes a pace out of the text: par mois, per day, monthly, w/w. It says how often, not until when. */
export function takeEvery(text: Folded): TimeUnit | null {
  const match = text.takeMatch(EVERY);
  if (!match) return null;
  const [, unit, english, french, letters, word, initials] = match;
  if (unit) return unitOf(unit);
  return BY_LETTER[letters ?? initials ?? ''] ?? BY_ADVERB[english ?? french ?? ''] ?? unitOf(word ?? '');
}

/** Takes `par commercial`, `per rep` out of the text: what is said is then no total of the team. */
export function takePerPerson(text: Folded): boolean {
  return text.takeMatch(PER_PERSON) !== null;
}

/** How many of the smaller unit the larger always has; days of a week are not among them: some teams work five. */
const PARTS: Readonly<Partial<Record<TimeUnit, Readonly<Partial<Record<TimeUnit, number>>>>>> = {
  quarter: { month: 3 },
  year: { month: 12, quarter: 4 },
};

/**
 * A change as a whole: 3 a week for 4 weeks are 12. Where the length is not known in whole paces, or it is a number for
 * each person, the change says what it is for, and leads to no target.
 */
export function summed(
  change: Change | null,
  kpi: Aim | null,
  { every, perPerson, due }: { every: TimeUnit | null; perPerson: boolean; due: Due | null },
): Change | null {
  if (change === null) return null;
  const measure = kpi === null ? null : goalMeasures[kpi];
  const adds = measure === null || measure === 'count' || kpi === 'wonAmount';
  // A rate or a mean is the same by week and by person.
  if (!adds && change.kind === 'to') return change;
  if (perPerson && adds && !(change.kind === 'by' && change.unit === 'relative'))
    return { ...change, per: 'person' };
  if (every === null || every === 'sprint') return change;
  const length = due?.length ?? null;
  const times =
    length === null ? 0 : length.count * (length.unit === every ? 1 : (PARTS[length.unit]?.[every] ?? 0));
  if (times === 1) return change;
  if (times > 1 && change.kind === 'to' && change.from === null) return { ...change, to: change.to * times };
  return { ...change, per: every };
}
