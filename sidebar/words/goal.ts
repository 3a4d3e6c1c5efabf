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
  byOrTo: (amount: string): Text => ({
    fr: `${amount} : le changement, ou la valeur à atteindre ?`,
    en: `${amount}: the change, or the value to reach?`,
  }),
  meanings: {
    by: (amount: string): Text => ({ fr: `Un changement de ${amount}`, en: `A change of ${amount}` }),
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
    by: (from: string, to: string): Text => ({
      fr: `Un changement : de ${from} à ${to}`,
      en: `A change: from ${from} to ${to}`,
    }),
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
  wider: {
    fr: 'Visez un effet plus grand, un segment plus large, ou un sprint plus long.',
    en: 'Aim at a larger effect, a wider segment, or a longer sprint.',
  },
  undecided: {
    fr: 'ne peut pas se décider ce sprint, voir ci-dessus.',
    en: 'cannot be decided this sprint, see above.',
  },
  loadLater: {
    fr: 'se juge aux éléments choisis, deux étapes plus loin.',
    en: 'is judged by the items chosen, two steps on.',
  },
  whichColumn: (word: string): Text => ({
    fr: `« ${word} » : dans quelle colonne ?`,
    en: `“${word}”: in which column?`,
  }),
  columnFirst: {
    fr: 'La base se mesure une fois la colonne choisie.',
    en: 'The base is measured once the column is chosen.',
  },
  measuring: { fr: 'Calcul de la base…', en: 'Working out the base…' },
  readInText: { fr: 'Lue dans la phrase.', en: 'Read in the sentence.' },
};
