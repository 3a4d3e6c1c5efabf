import { formatList, quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const settingsWords = {
  title: { fr: 'Réglages', en: 'Settings' },
  reading: { fr: 'Lecture des réglages…', en: 'Reading the settings…' },
  create: { fr: 'Créer l’onglet', en: 'Create the tab' },
  complete: { fr: 'Ajouter ce qui manque', en: 'Add what is missing' },
  writing: { fr: 'Écriture en cours…', en: 'Writing…' },
  doneTitle: { fr: 'Réglages prêts', en: 'Settings ready' },
  none: {
    fr: 'Ce classeur n’a pas encore d’onglet de réglages : les valeurs habituelles sont prises.',
    en: 'This spreadsheet has no settings tab yet: the usual values are taken.',
  },
  what: {
    fr: 'Méthode et poids de la priorité, grille des leads, jours fériés, objectif, statuts, étapes, modèles de tâches, points : tout se règle dans un onglet que chacun peut lire.',
    en: 'Priority method and weights, lead grid, holidays, objective, statuses, stages, task templates, points: all of it is set in one tab that everyone can read.',
  },
  missing: (titles: readonly string[]): Text => ({
    fr: `Il manque : ${formatList([...titles], 'fr')}.`,
    en: `Missing: ${formatList([...titles], 'en')}.`,
  }),
  fine: { fr: 'Chaque réglage est lisible.', en: 'Every setting can be read.' },
  problems: { fr: 'À corriger', en: 'To put right' },
  open: (tab: string): Text => ({
    fr: `Ouvrir ${quote(tab, 'fr')}`,
    en: `Open ${quote(tab, 'en')}`,
  }),
  holidays: { fr: 'Jours fériés d’un pays…', en: 'A country’s holidays…' },
  again: { fr: 'Relire', en: 'Read again' },
};
