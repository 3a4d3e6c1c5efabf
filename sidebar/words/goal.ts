import type { Text } from '../../src/i18n/text.ts';

export const goalWords = {
  smart: { fr: 'SMART', en: 'SMART' },
  ok: { fr: 'oui', en: 'yes' },
  notOk: { fr: 'à revoir', en: 'to be mended' },
  example: {
    fr: 'Une phrase, par exemple : augmenter le taux de conversion de la campagne LinkedIn de 5 points en deux semaines.',
    en: 'A sentence, for example: raise the conversion rate of the LinkedIn campaign by 5 points in two weeks.',
  },
  whichKpi: { fr: 'Quel indicateur voulez-vous dire ?', en: 'Which KPI do you mean?' },
  answer: { fr: 'Répondez à cette question.', en: 'Answer this question.' },
  meaning: (amount: string): Text => ({
    fr: `${amount} : relatif ou en points ?`,
    en: `${amount}: relative or points?`,
  }),
  meanings: {
    relative: (amount: string): Text => ({
      fr: `Relatif : ${amount} de la base`,
      en: `Relative: ${amount} of the base`,
    }),
    points: (amount: string): Text => ({
      fr: `En points : ajoutés à la base (${amount})`,
      en: `Points: added to the base (${amount})`,
    }),
    to: (amount: string): Text => ({
      fr: `La valeur à atteindre : ${amount}`,
      en: `The value to reach: ${amount}`,
    }),
  },
  meaningsFromTo: {
    relative: (from: string, to: string): Text => ({
      fr: `Relatif : de ${from} à ${to}`,
      en: `Relative: from ${from} to ${to}`,
    }),
    points: (from: string, to: string): Text => ({
      fr: `En points : de ${from} à ${to}`,
      en: `Points: from ${from} to ${to}`,
    }),
    to: (from: string, to: string): Text => ({
      fr: `La valeur à atteindre : de ${from} à ${to}`,
      en: `The value to reach: from ${from} to ${to}`,
    }),
  },
  undecidable: (needed: string, expected: string): Text => ({
    fr: `Ce but ne peut pas se décider ce sprint : il faut ${needed} leads, ${expected} attendus. Visez un effet plus grand, un segment plus large, ou un sprint plus long.`,
    en: `This goal cannot be decided this sprint: ${needed} needed, ${expected} expected. Aim at a larger effect, a wider segment, or a longer sprint.`,
  }),
  loadLater: {
    fr: 'se juge aux éléments choisis, deux étapes plus loin.',
    en: 'is judged by the items chosen, two steps on.',
  },
  measuring: { fr: 'Calcul de la base…', en: 'Working out the base…' },
  targetFromText: { fr: 'Lue dans la phrase.', en: 'Read in the sentence.' },
};
