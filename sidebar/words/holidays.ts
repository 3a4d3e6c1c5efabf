import { formatCount as count } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const holidaysWords = {
  title: { fr: 'Jours fériés d’un pays', en: 'A country’s holidays' },
  what: {
    fr: 'Ils s’ajoutent à la ligne « Pays ou dates » des réglages, que lisent capacité et délais. Un sprint en cours garde ceux de sa carte.',
    en: 'They are added to the line “Country or dates” of the settings, which capacity and delays read. A running sprint keeps those of its card.',
  },
  country: { fr: 'Pays', en: 'Country' },
  choose: { fr: 'Choisissez un pays', en: 'Choose a country' },
  region: { fr: 'Région', en: 'Region' },
  whole: { fr: 'Tout le pays', en: 'The whole country' },
  year: { fr: 'Année', en: 'Year' },
  days: (n: number, year: number): Text => ({
    fr: `${count(n, 'fr', 'jour férié', 'jours fériés')} en ${year}`,
    en: `${count(n, 'en', 'public holiday', 'public holidays')} in ${year}`,
  }),
  weekend: {
    fr: 'Ceux du week-end ne sont pas cochés : cochez-les si quelqu’un travaille ces jours-là.',
    en: 'Those at a weekend are not ticked: tick them if somebody works on those days.',
  },
  none: {
    fr: 'Aucun jour férié connu pour cette année.',
    en: 'No public holiday is known for that year.',
  },
  source: (source: string): Text => ({
    fr: `Source : ${source} (CC BY 3.0). Vérifiez les fêtes fixées par la lune, et les jours propres à votre entreprise.`,
    en: `Source: ${source} (CC BY 3.0). Check feasts set by the moon, and days of your own company.`,
  }),
  write: { fr: 'Ajouter ces jours', en: 'Add these days' },
  writing: { fr: 'Ajout en cours…', en: 'Adding…' },
  doneTitle: { fr: 'Jours fériés ajoutés', en: 'Holidays added' },
};
