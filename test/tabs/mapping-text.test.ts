import { describe, expect, test } from 'vitest';
import { answerLines, readAnswers, readMapping, writeMapping } from '../../src/tabs/settings/mapping-text.ts';

const fields = {
  title: { header: { fr: 'Titre', en: 'Title' } },
  effort: { header: { fr: 'Effort (h)', en: 'Effort (h)' } },
};
const answers = {
  dateOrders: { 3: 'dmy', 27: 'mdy', 5: 'dmy' },
  hoursPerPoint: 3.5,
  hoursPerDay: null,
} as const;
const written = (language: 'fr' | 'en') =>
  [
    writeMapping([{ label: fields.title.header[language], columns: [0], header: 'Heures par jour = 9' }]),
    ...answerLines(answers).map(({ label, value }) => `${label[language]} = ${value}`),
  ].join('\n');

describe('what is remembered of a source', () => {
  test('is text that people can read and change', () => {
    expect(written('fr').split('\n').slice(1)).toEqual([
      'Jour/mois = D, F',
      'Mois/jour = AB',
      'Heures par point = 3.5',
    ]);
    expect(written('en')).toContain('Day/month = D, F');
  });

  test('comes back in both languages, and leaves the columns as they are', () => {
    for (const language of ['fr', 'en'] as const) {
      expect(readAnswers(written(language))).toEqual(answers);
      expect(readMapping(written(language), fields, 40)).toEqual({ title: [0] });
    }
  });

  test('is nothing where it was cleared, never answered, or changed to what makes no sense', () => {
    const none = { dateOrders: {}, hoursPerPoint: null, hoursPerDay: null };
    expect(readAnswers('')).toEqual(none);
    expect(readAnswers('Titre = A (Jour/mois)')).toEqual(none);
    expect(readAnswers('Heures par point = beaucoup\nJour/mois = 4\nHeures par jour = -7')).toEqual(none);
    expect(readAnswers('Heures par point = 3,5').hoursPerPoint).toBe(3.5);
  });
});
