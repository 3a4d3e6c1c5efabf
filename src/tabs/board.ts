import { columnsFrom, defineTab } from './define.ts';

/** One live formula; cards are moved in the dialog, or in the Sprint tab's status column. */
export const board = defineTab({
  key: 'board',
  name: { fr: 'Tableau', en: 'Board' },
  summary: {
    fr: 'Le tableau du sprint à lire, en direct : une colonne par sorte de statut.',
    en: 'The sprint’s board to read, live: a column for each kind of status.',
  },
  version: 1,
  color: '#1a73e8',
  card: {
    sprint: { label: { fr: 'Sprint', en: 'Sprint' }, kind: 'number' },
    filter: {
      label: { fr: 'Filtre', en: 'Filter' },
      kind: 'text',
      note: {
        fr: 'Par exemple : Responsable=Ana. Vide : toute l’équipe.',
        en: 'For example: Owner=Ana. Blank: the whole team.',
      },
    },
  },
  columns: columnsFrom({}, {}),
});
