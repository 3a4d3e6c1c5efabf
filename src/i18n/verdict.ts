import type { VerdictKind } from '../domain/kpi/verdict.ts';
import { formatCount, formatNumber } from './format.ts';
import type { Language, Text } from './text.ts';

/** The verdicts as people read them. */
export const verdictWords: Readonly<Record<VerdictKind, Text>> = {
  progress: { fr: 'progrès établi', en: 'progress established' },
  decline: { fr: 'recul', en: 'decline' },
  flat: { fr: 'plat', en: 'flat' },
  early: { fr: 'trop tôt', en: 'too early' },
};

/** Of an amount or a count that has not left its limits. */
export const usualVerdict: Text = { fr: 'dans sa variation habituelle', en: 'within its usual range' };

/** What stands in a sprint's card where no rate is compared. */
export const cardVerdicts = {
  reached: { fr: 'cible atteinte', en: 'target reached' },
  underWay: { fr: 'en chemin', en: 'under way' },
  redefined: {
    fr: 'non comparable : le KPI ou le segment du but a changé',
    en: 'not comparable: the goal’s KPI or segment has changed',
  },
  noBase: { fr: 'sans base de comparaison', en: 'nothing to compare with' },
} satisfies Record<string, Text>;

/** Of the cases that a verdict counts, those that are not decided yet: `40 encore ouverts`. `many` is for several. */
export const stillOpenWords = {
  one: { fr: 'encore ouvert', en: 'still open' },
  many: { fr: 'encore ouverts', en: 'still open' },
} satisfies Record<string, Text>;

/**
 * What a verdict rests on, in a sentence: what was compared, and how often one may look.
 *
 * @param sprints how many past sprints the base pools; 1 where it was given as two numbers
 * @param days over how many looks the limits hold; null where there is one, at a horizon fixed beforehand
 */
export function verdictBasis(
  sprints: number | null,
  days: { day: number; days: number } | null,
  language: Language,
): string {
  const fr = language === 'fr';
  const compared =
    sprints === null
      ? fr
        ? 'comparé à la base donnée'
        : 'compared with the base given'
      : fr
        ? `comparé à ${formatCount(sprints, language, 'sprint passé', 'sprints passés')}`
        : `compared with ${formatCount(sprints, language, 'past sprint', 'past sprints')}`;
  const looks = days
    ? fr
      ? `regard ${formatNumber(days.day, language)} sur ${formatNumber(days.days, language)}, limites tenues chaque jour`
      : `look ${formatNumber(days.day, language)} of ${formatNumber(days.days, language)}, limits that hold every day`
    : fr
      ? 'un seul regard, à la fin prévue'
      : 'one look, at the end that was planned';
  return `${compared}, ${fr ? 'sans groupe témoin\u202f; ' : 'no control group; '}${looks}`;
}
