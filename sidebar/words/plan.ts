import type { Text } from '../../src/i18n/text.ts';

/** Words of a preview and of what came of it. */
export const planWords = {
  summary: { fr: 'Ce qui sera écrit', en: 'What will be written' },
  sample: { fr: 'Premières lignes', en: 'First rows' },
  changes: { fr: 'Avant → après', en: 'Before → after' },
  problems: { fr: 'À vérifier', en: 'To check' },
  before: { fr: 'Avant :', en: 'Before:' },
  after: { fr: 'Après :', en: 'After:' },
  blank: { fr: '(vide)', en: '(empty)' },
  nothingYet: {
    fr: 'Rien n’est encore écrit dans le classeur.',
    en: 'Nothing is written to the spreadsheet yet.',
  },
  where: (tab: string, where: string): Text => ({ fr: `${tab}, ${where}`, en: `${tab}, ${where}` }),
};
