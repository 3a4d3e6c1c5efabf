import type { Text } from '../../src/i18n/text.ts';

export const undoWords = {
  title: { fr: 'Journal des actions', en: 'Action log' },
  next: { fr: 'Prochaine à annuler', en: 'Next to undo' },
  others: { fr: 'Autres actions', en: 'Other actions' },
  summary: { fr: 'Ce que fera l’annulation', en: 'What undoing it will do' },
  nothingYet: { fr: 'Rien n’est encore annulé.', en: 'Nothing is undone yet.' },
  problems: { fr: 'Ce qui restera tel quel', en: 'What will stay as it is' },
  previewing: { fr: 'Calcul de ce qui serait annulé…', en: 'Working out what would be undone…' },
  undo: { fr: 'Annuler cette action', en: 'Undo this action' },
  undoing: { fr: 'Annulation en cours…', en: 'Undoing…' },
  noAction: {
    fr: 'Aucune action pour l’instant. Ce que Sales Sprint écrira sera noté ici, avec qui l’a fait, et pourra être annulé.',
    en: 'No action yet. What Sales Sprint writes will be listed here, with who did it, and can be undone.',
  },
  nothingLeft: {
    fr: 'Rien à annuler : les actions ci-dessous sont déjà annulées, ou trop anciennes pour l’être.',
    en: 'Nothing to undo: the actions below are undone already, or too old to be.',
  },
  link: { fr: 'Annuler l’action', en: 'Undo' },
  by: (when: string, who: string): Text => ({
    fr: [when, who].filter(Boolean).join(' · '),
    en: [when, who].filter(Boolean).join(' · '),
  }),
};
