import { memberFields } from '../i18n/fields/member.ts';
import { columnsFrom, defineTab } from './define.ts';

export const team = defineTab({
  key: 'team',
  name: { fr: 'Équipe', en: 'Team' },
  summary: {
    fr: 'Qui participe, avec quelles compétences et combien d’heures ; la capacité du sprint se calcule à droite.',
    en: 'Who takes part, with which skills and how many hours; the sprint’s capacity is computed on the right.',
  },
  version: 2,
  color: '#9334e6',
  card: {},
  columns: columnsFrom(memberFields, {
    name: 150,
    email: 190,
    skills: 240,
    hoursPerDay: 90,
    daysOff: 110,
    week: 120,
    focus: 90,
    allocation: 90,
    meetingHours: 100,
    maxItems: 90,
  }),
});
