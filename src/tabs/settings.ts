import { columnsFrom, defineTab } from './define.ts';
import { blockKeys, settingBlocks } from './settings/blocks.ts';

/** The Settings tab: blocks of labelled values and small tables, each declared in its file under src/tabs/settings/. */
export const settings = defineTab({
  key: 'settings',
  name: { fr: 'Réglages', en: 'Settings' },
  summary: {
    fr: 'Méthode et poids de la priorité, grille des leads, calendrier, objectif, statuts, modèles de tâches : tout ce que l’équipe règle, en clair.',
    en: 'Priority method and weights, lead grid, calendar, objective, statuses, task templates: all that the team sets, in plain sight.',
  },
  version: 1,
  color: '#00897b',
  card: {},
  columns: columnsFrom({}, {}),
  marks: blockKeys.map((key) => settingBlocks[key].title),
});
