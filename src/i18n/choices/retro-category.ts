import { type ChoiceList, defineChoices } from './define.ts';

/** What a retrospective's note is about: three columns, Start-Stop-Continue and the four Ls. */
export const retroCategories = defineChoices({
  good: {
    words: { fr: 'Bien', en: 'Went well' },
    synonyms: [
      'Ce qui a bien fonctionné',
      'Positif',
      'Points positifs',
      'What went well',
      'Good',
      'Glad',
      'Points forts',
    ],
  },
  bad: {
    words: { fr: 'Pas bien', en: 'Did not go well' },
    synonyms: [
      'Ce qui n’a pas bien fonctionné',
      'Négatif',
      'Points négatifs',
      'What didn’t go well',
      'What went wrong',
      'Bad',
      'Sad',
      'Mad',
      'Difficultés',
    ],
  },
  improve: {
    words: { fr: 'À améliorer', en: 'To improve' },
    synonyms: [
      'Améliorer',
      'Amélioration',
      'Axes d’amélioration',
      'Improve',
      'Improvement',
      'Actions d’amélioration',
      'What to improve',
    ],
  },
  start: { words: { fr: 'Commencer', en: 'Start' }, synonyms: ['À commencer', 'Start doing'] },
  stop: { words: { fr: 'Arrêter', en: 'Stop' }, synonyms: ['À arrêter', 'Stop doing'] },
  continue: {
    words: { fr: 'Continuer', en: 'Continue' },
    synonyms: ['À continuer', 'Keep', 'Keep doing', 'Garder'],
  },
  liked: { words: { fr: 'Aimé', en: 'Liked' }, synonyms: ['J’ai aimé', 'Loved'] },
  learned: { words: { fr: 'Appris', en: 'Learned' }, synonyms: ['J’ai appris', 'Learnt'] },
  lacked: { words: { fr: 'Manqué', en: 'Lacked' }, synonyms: ['A manqué', 'Il a manqué'] },
  longedFor: { words: { fr: 'Espéré', en: 'Longed for' }, synonyms: ['J’aurais aimé', 'Désiré'] },
});

export type RetroCategory = typeof retroCategories extends ChoiceList<infer K> ? K : never;
