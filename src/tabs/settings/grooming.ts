import { defineBlock } from './define.ts';

export const grooming = defineBlock({
  title: { fr: 'Toilettage', en: 'Grooming' },
  note: {
    fr: 'Ce que SPRINT_HEALTH et le volet Toilettage signalent.',
    en: 'What SPRINT_HEALTH and the Grooming view report.',
  },
  settings: {
    staleDays: {
      kind: 'number',
      header: { fr: 'Dormant après (jours)', en: 'Stale after (days)' },
      usual: 30,
      min: 1,
      max: 3650,
      note: {
        fr: 'Un élément qui n’a pas été réévalué depuis, ou une affaire ouverte depuis plus longtemps.',
        en: 'An item not reviewed since, or a deal open for longer.',
      },
    },
  },
  table: null,
});
