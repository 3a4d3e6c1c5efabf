import { defineFields, namesOf } from './define.ts';

/** A member of the team. */
export const memberFields = defineFields({
  name: {
    kind: 'text',
    header: { fr: 'Membre', en: 'Member' },
    synonyms: ['Nom', 'Name', 'Prénom', 'First name', 'Nom complet', 'Full name', 'Personne', 'Person', 'Collaborateur', 'Collaboratrice', 'Employé', 'Employee', 'Commercial', 'Sales Rep', 'Team Member', 'Membre de l’équipe', 'Équipier', 'Sales Agent'],
  },
  email: { kind: 'text', header: { fr: 'E-mail', en: 'Email' }, synonyms: ['Mail', 'Courriel', 'Adresse e-mail', 'Email address', 'Adresse mail', 'Adresse électronique'] },
  skills: {
    kind: 'text',
    header: { fr: 'Compétences', en: 'Skills' },
    synonyms: ['Compétence', 'Skill', 'Savoir-faire', 'Expertise', 'Profil'],
    note: { fr: 'Séparées par des virgules. Un élément sans compétence convient à chacun.', en: 'Separated by commas. An item without a skill suits everyone.' },
  },
  hoursPerDay: {
    kind: 'number',
    header: { fr: 'h/jour', en: 'Hours a day' },
    synonyms: ['Heures par jour', 'Heures/jour', 'h par jour', 'Hours per day', 'Hours/day', 'Heures', 'Hours', 'Daily hours', 'Capacité par jour', 'Capacity per day'],
  },
  daysOff: {
    kind: 'text',
    header: { fr: 'Jours off', en: 'Days off' },
    synonyms: ['Congés', 'Jours de congé', 'Absences', 'Absence', 'Jours d’absence', 'Leave', 'Holidays taken', 'Vacances', 'Vacation', 'PTO', 'Time off'],
    note: {
      fr: 'Un nombre de jours, ou des dates : 12/05/2026, 14/05/2026-18/05/2026.',
      en: 'A number of days, or dates: 2026-05-12, 2026-05-14 to 2026-05-18.',
    },
  },
  focus: {
    kind: 'share',
    header: { fr: 'Facteur focus', en: 'Focus factor' },
    synonyms: ['Focus', 'Facteur de focalisation', 'Part disponible', 'Efficacité', 'Availability factor', 'Disponibilité'],
    note: { fr: 'La part des heures qui va vraiment aux éléments du sprint. Vide : 100 %.', en: 'The share of hours that truly goes to sprint items. Blank: 100 %.' },
  },
  allocation: {
    kind: 'share',
    header: { fr: 'Allocation', en: 'Allocation' },
    synonyms: ['Temps de travail', 'Quotité', 'Affectation', 'ETP', 'FTE', 'Part du temps', 'Taux d’affectation', 'Temps partiel'],
    note: { fr: 'La part du temps donnée à cette équipe. Vide : 100 %.', en: 'The share of time given to this team. Blank: 100 %.' },
  },
  meetingHours: {
    kind: 'number',
    header: { fr: 'Réunions (h)', en: 'Meetings (h)' },
    synonyms: ['Réunions', 'Meetings', 'Heures de réunion', 'Meeting hours', 'h de réunion'],
    note: { fr: 'Les heures de réunion sur tout le sprint.', en: 'Hours of meetings over the whole sprint.' },
  },
  maxItems: {
    kind: 'number',
    header: { fr: 'Éléments max', en: 'Max items' },
    synonyms: ['Max éléments', 'Maximum d’éléments', 'Tâches max', 'Max tasks', 'WIP', 'Limite WIP', 'WIP limit', 'Max'],
    note: { fr: 'Vide : sans limite.', en: 'Blank: no limit.' },
  },
});

export const memberNames = namesOf('member', memberFields);
