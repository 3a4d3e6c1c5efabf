import { formatCount as count, quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const homeWords = {
  title: { fr: 'Sales Sprint', en: 'Sales Sprint' },
  sprint: (n: number): Text => ({ fr: `Sprint ${n}`, en: `Sprint ${n}` }),
  dates: (start: Text, end: Text): Text => ({
    fr: `Du ${start.fr} au ${end.fr}`,
    en: `${start.en} to ${end.en}`,
  }),
  daysLeft: (n: number): Text =>
    n > 0
      ? {
          fr: count(n, 'fr', 'jour ouvré restant', 'jours ouvrés restants'),
          en: count(n, 'en', 'working day left', 'working days left'),
        }
      : { fr: 'Plus aucun jour ouvré', en: 'No working day left' },
  done: { fr: 'Éléments terminés', en: 'Items done' },
  doneOf: (done: number, total: number): Text => ({ fr: `${done} sur ${total}`, en: `${done} of ${total}` }),
  standUp: { fr: 'Stand-up', en: 'Stand-up' },
  board: { fr: 'Tableau du sprint', en: 'Sprint board' },
  adapt: { fr: 'Adapter le sprint', en: 'Adapt the sprint' },
  close: { fr: 'Clore le sprint', en: 'Close sprint' },
  start: { fr: 'Nouveau sprint', en: 'New sprint' },
  noSprint: { fr: 'Aucun sprint en cours', en: 'No sprint is running' },
  noSprintHint: {
    fr: 'Un sprint dure d’une à quatre semaines : un but, une équipe, et les éléments du backlog qui tiennent dans son temps.',
    en: 'A sprint lasts one to four weeks: a goal, a team, and the backlog items that fit in its time.',
  },
  firstStep: { fr: 'Par où commencer', en: 'Where to start' },
  firstStepHint: {
    fr: 'Ouvrez l’onglet qui liste vos tâches ou vos idées, puis faites-en un backlog. Le sprint y prendra ses éléments.',
    en: 'Open the tab that lists your tasks or ideas, then turn it into a backlog. The sprint takes its items from there.',
  },
  thisTab: (tab: string): Text => ({
    fr: `Onglet ouvert : ${quote(tab, 'fr')}`,
    en: `Open tab: ${quote(tab, 'en')}`,
  }),
  turnPipeline: { fr: 'Transformer cette feuille en pipeline', en: 'Turn this sheet into a pipeline' },
  turnBacklog: { fr: 'Transformer cette feuille en backlog', en: 'Turn this sheet into a backlog' },
  import: { fr: 'Importer un fichier', en: 'Import a file' },
  export: { fr: 'Exporter en CSV', en: 'Export as CSV' },
  tools: { fr: 'Outils', en: 'Tools' },
  refresh: { fr: 'Actualiser les formules', en: 'Refresh formulas' },
  functions: { fr: 'Fonctions', en: 'Functions' },
  guide: { fr: 'Guide d’une page', en: 'One-page guide' },
  freeze: { fr: 'Figer cet onglet en valeurs', en: 'Freeze this tab to values' },
  kpi: { fr: 'KPI et alertes', en: 'KPI and alerts' },
  templates: { fr: 'Ajouter depuis un modèle', en: 'Add from template' },
  grooming: { fr: 'Toilettage', en: 'Grooming' },
  settings: { fr: 'Réglages', en: 'Settings' },
  log: { fr: 'Journal des actions', en: 'Action log' },
  lastAction: { fr: 'Dernière action', en: 'Last action' },
  lastBy: (action: string, who: string, when: string): Text => ({
    fr: `${quote(action, 'fr')}, par ${who}${when && `, ${when}`}`,
    en: `${quote(action, 'en')}, by ${who}${when && `, ${when}`}`,
  }),
  undo: { fr: 'Annuler la dernière action', en: 'Undo the last action' },
  youAre: (name: string): Text => ({
    fr: `Dans le journal, vous êtes ${quote(name, 'fr')}`,
    en: `In the action log you are ${quote(name, 'en')}`,
  }),
  yourName: { fr: 'Votre nom', en: 'Your name' },
  yourNameHint: {
    fr: 'Il sert dans le journal des actions : les permissions limitées du module ne nous disent pas qui vous êtes.',
    en: 'It is shown in the action log: the add-on’s narrow permissions do not tell us who you are.',
  },
  yourNameMissing: { fr: 'Écrivez un nom.', en: 'Write a name.' },
  saveName: { fr: 'Enregistrer', en: 'Save' },
  nameSaved: (name: string): Text => ({
    fr: `Enregistré : le journal vous nomme ${quote(name, 'fr')}.`,
    en: `Saved: the action log calls you ${quote(name, 'en')}.`,
  }),
  tabs: { fr: 'Vos onglets', en: 'Your tabs' },
};
