import { formatCount as count, formatNumber } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const kpiWords = {
  title: { fr: 'KPI et alertes', en: 'KPI and alerts' },
  reading: { fr: 'Lecture du pipeline…', en: 'Reading the pipeline…' },
  noSprint: {
    fr: 'Aucun sprint n’a commencé : les alertes portent sur tout le pipeline.',
    en: 'No sprint has started: alerts are about the whole pipeline.',
  },
  noAlert: { fr: 'Aucune alerte.', en: 'No alert.' },
  alerts: (n: number): Text => ({
    fr: count(n, 'fr', 'alerte', 'alertes'),
    en: count(n, 'en', 'alert', 'alerts'),
  }),
  create: { fr: 'Créer l’action', en: 'Create the action' },
  createFor: (alert: string): Text => ({
    fr: `Créer l’action : ${alert}`,
    en: `Create the action: ${alert}`,
  }),
  rows: (n: number): Text => ({
    fr: `Voir ${n === 1 ? 'la ligne' : `les ${formatNumber(n, 'fr')} lignes`}`,
    en: `Show ${n === 1 ? 'the row' : `the ${formatNumber(n, 'en')} rows`}`,
  }),
  first: (shown: number, of: number): Text => ({
    fr: `Les ${formatNumber(shown, 'fr')} premières sur ${formatNumber(of, 'fr')}, les plus gros montants d’abord.`,
    en: `The first ${formatNumber(shown, 'en')} of ${formatNumber(of, 'en')}, largest amounts first.`,
  }),
  goTo: (tab: string, cell: string): Text => ({
    fr: `Aller à ${tab}, ${cell}`,
    en: `Go to ${tab}, ${cell}`,
  }),
  notJudged: { fr: 'Ce qui n’est pas jugé', en: 'What is not judged' },
  behind: { fr: 'Les lignes derrière un chiffre', en: 'The rows behind a figure' },
  behindHint: {
    fr: 'Sélectionnez un chiffre de l’onglet KPI, ou d’une formule SPRINT_, puis :',
    en: 'Select a figure of the KPI tab, or of a SPRINT_ formula, then:',
  },
  showRows: { fr: 'Voir ses lignes', en: 'Show its rows' },
  openTab: { fr: 'Ouvrir l’onglet KPI', en: 'Open the KPI tab' },
  none: { fr: 'Aucune ligne n’est comptée ici.', en: 'No row is counted here.' },
  write: { fr: 'Ajouter au backlog', en: 'Add to the backlog' },
  writing: { fr: 'Écriture en cours…', en: 'Writing…' },
  done: { fr: 'L’action est créée', en: 'The action is created' },
  theTab: { fr: 'L’onglet KPI', en: 'The KPI tab' },
  complete: { fr: 'Compléter l’onglet KPI', en: 'Complete the KPI tab' },
  tabDone: { fr: 'L’onglet KPI est complet', en: 'The KPI tab is complete' },
  goOn: { fr: 'Revenir aux alertes', en: 'Back to the alerts' },
};
