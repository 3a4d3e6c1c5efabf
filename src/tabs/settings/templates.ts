import { choiceWord } from '../../i18n/choices/define.ts';
import { type ItemType, itemTypes } from '../../i18n/choices/item-type.ts';
import { type Moscow, moscow } from '../../i18n/choices/moscow.ts';
import { backlogItemFields } from '../../i18n/fields/backlog-item.ts';
import type { Text } from '../../i18n/text.ts';
import { defineBlock } from './define.ts';

type Template = {
  readonly type: ItemType;
  readonly title: Text;
  readonly effort: number;
  readonly skill: Text;
  readonly moscow: Moscow;
};

/** What a team starts from; it edits the lines as it likes. Efforts in hours. */
const usual: readonly Template[] = [
  {
    type: 'prospecting',
    title: { fr: 'Prospecter une liste de 20 contacts', en: 'Prospect a list of 20 contacts' },
    effort: 4,
    skill: { fr: 'Prospection', en: 'Prospecting' },
    moscow: 'should',
  },
  {
    type: 'qualification',
    title: { fr: 'Qualifier les nouveaux leads', en: 'Qualify the new leads' },
    effort: 3,
    skill: { fr: 'Qualification', en: 'Qualification' },
    moscow: 'must',
  },
  {
    type: 'presentation',
    title: { fr: 'Préparer et tenir une démonstration', en: 'Prepare and give a demo' },
    effort: 3,
    skill: { fr: 'Démonstration', en: 'Demo' },
    moscow: 'must',
  },
  {
    type: 'followUp',
    title: { fr: 'Relancer les devis sans réponse', en: 'Follow up on unanswered quotes' },
    effort: 2,
    skill: { fr: 'Négociation', en: 'Negotiation' },
    moscow: 'must',
  },
  {
    type: 'training',
    title: { fr: 'Former l’équipe au nouveau script', en: 'Train the team on the new script' },
    effort: 4,
    skill: { fr: 'Formation', en: 'Training' },
    moscow: 'could',
  },
  {
    type: 'networking',
    title: { fr: 'Participer à un événement du secteur', en: 'Attend an event of the trade' },
    effort: 6,
    skill: { fr: 'Réseau', en: 'Networking' },
    moscow: 'could',
  },
];

export const templates = defineBlock({
  title: { fr: 'Modèles de tâches', en: 'Task templates' },
  note: {
    fr: 'Ce que propose « Ajouter depuis un modèle ». Un type qui a assez d’éléments terminés prend leur effort médian.',
    en: 'What “Add from template” offers. A type with enough finished items takes their median effort.',
  },
  settings: {},
  table: {
    columns: {
      title: { kind: 'text', header: { fr: 'Modèle', en: 'Template' }, synonyms: ['Titre', 'Title'] },
      type: { ...backlogItemFields.type, kind: 'choice', choices: itemTypes },
      effort: { ...backlogItemFields.effort, kind: 'number' },
      skill: { ...backlogItemFields.skill, kind: 'text' },
      moscow: { ...backlogItemFields.moscow, kind: 'choice', choices: moscow },
    },
    rows: ({ language }) =>
      usual.map((one) => [
        one.title[language],
        choiceWord(itemTypes, one.type, language),
        one.effort,
        one.skill[language],
        choiceWord(moscow, one.moscow, language),
      ]),
    spare: 6,
  },
});
