import { isOnScale, nps } from '../domain/kpi/satisfaction.ts';
import { defineFunction } from './define.ts';
import { recommendations } from './kpi-samples.ts';
import { numbers, readLines } from './pairs.ts';
import { measured, shownInterval, withUnread } from './show.ts';

const notesLabel = { fr: 'notes', en: 'ratings' };

export default defineFunction({
  name: 'SPRINT_NPS',
  summary: {
    fr: 'Net promoter score : % de 9 et 10 moins % de 0 à 6.',
    en: 'Net promoter score: % of 9 and 10 less % of 0 to 6.',
  },
  args: {
    ratings: {
      type: 'range',
      label: notesLabel,
      help: {
        fr: 'La colonne des notes de 0 à 10 ; une cellule vide n’est pas une réponse.',
        en: 'The column of ratings of 0 to 10; a blank cell is no answer.',
      },
    },
  },
  returns: {
    fr: 'NPS (de −100 à 100), n, intervalle à 95 %, promoteurs, passifs, détracteurs ; vide sans réponse.',
    en: 'NPS (−100 to 100), n, 95 % interval, promoters, passives, detractors; blank without answers.',
  },
  source: 'F. Reichheld, Harvard Business Review (2003); normal interval of a difference of shares',
  examples: [
    {
      formula: {
        fr: '=SPRINT_NPS(Avis!A:A)',
        en: '=SPRINT_NPS(Reviews!A:A)',
      },
      tables: { Avis: recommendations, Reviews: recommendations },
      result: [
        ['NPS', 'n', 'IC bas', 'IC haut', 'Promoteurs', 'Passifs', 'Détracteurs'],
        [40, 5, -30.121803, 100, 3, 1, 1],
      ],
    },
  ],
  run: ({ ratings: range }, context) => {
    const { language } = context;
    const read = numbers(context, isOnScale(10));
    const found = readLines<[number]>([{ label: notesLabel[language], range, read }]);
    const measure = nps(
      found.lines.map(([rating]) => rating),
      0.95,
    );
    const words =
      language === 'fr' ? ['Promoteurs', 'Passifs', 'Détracteurs'] : ['Promoters', 'Passives', 'Detractors'];
    const rows = [
      ['NPS', 'n', ...shownInterval[language], ...words],
      [...measured(measure), measure.promoters, measure.passives, measure.detractors],
    ];
    return withUnread(rows, found.unreadLines, found, language);
  },
});
