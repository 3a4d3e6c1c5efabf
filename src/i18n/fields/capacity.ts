import { defineFields, namesOf } from './define.ts';

/** A line of what SPRINT_CAPACITY gives, which SPRINT_FIT reads. */
export const capacityFields = defineFields({
  member: {
    kind: 'text',
    header: { fr: 'Membre', en: 'Member' },
    synonyms: ['Nom', 'Name', 'Personne', 'Person', 'Commercial', 'Sales Rep'],
  },
  days: { kind: 'number', header: { fr: 'Jours ouvrés', en: 'Working days' }, synonyms: ['Jours', 'Days'] },
  hours: {
    kind: 'number',
    header: { fr: 'Heures nettes', en: 'Net hours' },
    synonyms: ['Heures', 'Hours', 'Capacité', 'Capacity', 'Capacité (h)', 'Capacity (h)', 'Points'],
  },
  skills: { kind: 'text', header: { fr: 'Compétences', en: 'Skills' }, synonyms: ['Compétence', 'Skill'] },
  maxItems: {
    kind: 'number',
    header: { fr: 'Éléments max', en: 'Max items' },
    synonyms: ['Tâches max', 'Max tasks', 'WIP'],
  },
});

export const capacityNames = namesOf('capacity', capacityFields);
