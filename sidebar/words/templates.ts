import { formatCount as count, formatNumber, quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const templatesWords = {
  title: { fr: 'Ajouter depuis un modèle', en: 'Add from template' },
  reading: { fr: 'Lecture des modèles…', en: 'Reading the templates…' },
  hint: (tab: string): Text => ({
    fr: `Cochez ce qui est à faire et adaptez-le : les éléments s’ajoutent à l’onglet ${quote(tab, 'fr')}.`,
    en: `Tick what there is to do and adapt it: the items are added to the tab ${quote(tab, 'en')}.`,
  }),
  hintNew: {
    fr: 'Cochez ce qui est à faire et adaptez-le : un onglet Backlog est créé avec ces éléments.',
    en: 'Tick what there is to do and adapt it: a Backlog tab is made with these items.',
  },
  list: { fr: 'Modèles', en: 'Templates' },
  itemTitle: { fr: 'Titre', en: 'Title' },
  titleMissing: { fr: 'Écrivez un titre.', en: 'Write a title.' },
  effort: { fr: 'Effort (h)', en: 'Effort (h)' },
  skill: { fr: 'Compétence', en: 'Skill' },
  owner: { fr: 'Responsable', en: 'Owner' },
  nobody: { fr: 'Personne pour l’instant', en: 'Nobody yet' },
  none: {
    fr: 'Aucun modèle : ajoutez-en dans le bloc « Modèles de tâches » de l’onglet Réglages.',
    en: 'No template: add some in the block “Task templates” of the Settings tab.',
  },
  where: (tab: string): Text => ({
    fr: `Les modèles se modifient dans l’onglet ${quote(tab, 'fr')}.`,
    en: `Templates are changed in the tab ${quote(tab, 'en')}.`,
  }),
  add: (n: number): Text => ({
    fr: `Ajouter (${formatNumber(n, 'fr')})`,
    en: `Add (${formatNumber(n, 'en')})`,
  }),
  ticked: (n: number): Text => ({
    fr: count(n, 'fr', 'modèle coché', 'modèles cochés'),
    en: count(n, 'en', 'template ticked', 'templates ticked'),
  }),
  write: { fr: 'Ajouter au backlog', en: 'Add to the backlog' },
  writing: { fr: 'Ajout en cours…', en: 'Adding…' },
  doneTitle: { fr: 'C’est ajouté', en: 'Added' },
  goOn: { fr: 'Ajouter d’autres éléments', en: 'Add more items' },
};
