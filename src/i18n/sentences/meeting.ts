import { formatCount as count } from '../format.ts';
import { sentence } from '../sentence.ts';
import type { Language } from '../text.ts';

/** What a planning meeting writes. */

export const meetingSays = sentence<[votes: number, commitments: number, risks: number]>([4, 2, 1], {
  fr: (votes, commitments, risks) =>
    `Réunion de planification : ${decided('fr', [votes, 'vote'], [commitments, 'engagement'], [risks, 'risque'])}.`,
  en: (votes, commitments, risks) =>
    `Planning meeting: ${decided('en', [votes, 'vote'], [commitments, 'commitment'], [risks, 'risk'])}.`,
});

/** `1 vote, 2 risks`: of what there is none is not spoken. */
function decided(language: Language, ...parts: readonly (readonly [number, string])[]): string {
  return parts.flatMap(([n, what]) => (n > 0 ? [count(n, language, what, `${what}s`)] : [])).join(', ');
}

export const meetingNothing = sentence<[found: string]>(['Ana 7'], {
  fr: (found) =>
    `Rien n’a été écrit${found && ` (lu : ${found})`} : un vote est un nombre entier de 1 à 5, un risque a une parade.`,
  en: (found) =>
    `Nothing was written${found && ` (found: ${found})`}: a vote is a whole number from 1 to 5, a risk has a counter-measure.`,
});

export const riskGone = sentence<[risk: string]>(['Salon annulé'], {
  fr: (risk) => `Le risque « ${risk} » a été modifié entre-temps : il n’a pas été écrit.`,
  en: (risk) => `The risk “${risk}” was changed meanwhile: it was not written.`,
});
