import { csat, isOnScale } from '../domain/kpi/satisfaction.ts';
import { defineFunction } from './define.ts';
import { ratings } from './kpi-samples.ts';
import { numbers, readLines } from './pairs.ts';
import { measured, shownInterval, withUnread } from './show.ts';

const notesLabel = { fr: 'notes', en: 'ratings' };

export default defineFunction({
  name: 'SPRINT_CSAT',
  summary: {
    fr: 'Satisfaction client : part des réponses parmi les deux meilleures notes.',
    en: 'Customer satisfaction: share of answers among the two best ratings.',
  },
  args: {
    ratings: {
      type: 'range',
      label: notesLabel,
      help: {
        fr: 'La colonne des notes ; une cellule vide n’est pas une réponse.',
        en: 'The column of ratings; a blank cell is no answer.',
      },
    },
    scale: {
      type: 'number',
      optional: true,
      default: 5,
      min: 3,
      max: 100,
      label: { fr: 'échelle', en: 'scale' },
      help: {
        fr: 'La meilleure note possible ; 5 si vide (4 et 5 sont satisfaits).',
        en: 'The best rating there is; 5 where blank (4 and 5 are satisfied).',
      },
    },
  },
  returns: {
    fr: 'CSAT, n et intervalle à 95 % ; vide sans réponse. Une note hors de l’échelle n’est pas comptée.',
    en: 'CSAT, n and 95 % interval; blank without answers. A rating off the scale is not counted.',
  },
  source: 'Top two of the scale ÷ answers; interval of E. B. Wilson, JASA 22 (1927) 209–212',
  examples: [
    {
      formula: {
        fr: '=SPRINT_CSAT(Avis!A:A)',
        en: '=SPRINT_CSAT(Reviews!A:A)',
      },
      tables: { Avis: ratings, Reviews: ratings },
      result: [
        ['CSAT', 'n', 'IC bas', 'IC haut'],
        [0.6, 5, 0.230724, 0.882379],
      ],
    },
  ],
  run: ({ ratings: range, scale }, context) => {
    const { language } = context;
    const read = numbers(context, isOnScale(scale));
    const found = readLines<[number]>([{ label: notesLabel[language], range, read }]);
    const measure = csat(
      found.lines.map(([rating]) => rating),
      scale,
      0.95,
    );
    const rows = [['CSAT', 'n', ...shownInterval[language]], measured(measure)];
    return withUnread(rows, found.unreadLines, found, language);
  },
});
