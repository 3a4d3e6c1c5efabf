import { defineFields, namesOf } from './define.ts';

/**
 * What a planning meeting decided, in the Sprint tab beside its items. A row holds a person and a risk that have nothing to
 * do with each other: both lists begin in the first row.
 */
export const meetingFields = defineFields({
  member: { kind: 'text', header: { fr: 'Membre', en: 'Member' } },
  confidence: {
    kind: 'number',
    header: { fr: 'Confiance (1 à 5)', en: 'Confidence (1 to 5)' },
  },
  commitment: {
    kind: 'text',
    header: { fr: 'Engagement personnel', en: 'Personal commitment' },
  },
  risk: { kind: 'text', header: { fr: 'Risque', en: 'Risk' } },
  counter: { kind: 'text', header: { fr: 'Parade', en: 'Counter-measure' } },
  watcher: { kind: 'text', header: { fr: 'Qui y veille', en: 'Watched by' } },
});

export type MeetingKey = keyof typeof meetingFields;

export const meetingNames = namesOf('meeting', meetingFields);
