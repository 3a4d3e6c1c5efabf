import { formatCount as count, quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const playbooksWords = {
  title: { fr: 'Playbooks', en: 'Playbooks' },
  hint: {
    fr: 'Un cas de vente prêt à suivre : un but, des tâches pour le backlog, et le cas rejoué sur des données inventées.',
    en: 'A sales case that is ready to follow: a goal, tasks for the backlog, and the case replayed on made-up data.',
  },
  goal: { fr: 'But', en: 'Goal' },
  writes: { fr: 'Ce qui sera écrit', en: 'What will be written' },
  tab: (tab: string, rows: number): Text => ({
    fr: `Un onglet ${quote(tab, 'fr')} : le cas, ses formules et ${count(rows, 'fr', 'ligne', 'lignes')} de démonstration.`,
    en: `A tab ${quote(tab, 'en')}: the case, its formulas and ${count(rows, 'en', 'row', 'rows')} of demo data.`,
  }),
  items: (n: number): Text => ({
    fr: `${count(n, 'fr', 'élément', 'éléments')} dans le backlog, à adapter.`,
    en: `${count(n, 'en', 'item', 'items')} in the backlog, to be adapted.`,
  }),
  kept: {
    fr: 'Ce qui est déjà dans le fichier reste tel quel ; tout s’annule.',
    en: 'What is in the file already stays as it is; all of it can be undone.',
  },
  choose: (title: Text): Text => ({
    fr: `Choisir ${quote(title.fr, 'fr')}`,
    en: `Choose ${quote(title.en, 'en')}`,
  }),
  write: { fr: 'Ajouter au fichier', en: 'Add to the file' },
  writing: { fr: 'Écriture en cours…', en: 'Writing…' },
  doneTitle: { fr: 'C’est prêt', en: 'Ready' },
  newSprint: { fr: 'Nouveau sprint avec ce but', en: 'New sprint with this goal' },
};
