import { levels } from '../choices/level.ts';
import { backlogItemFields } from './backlog-item.ts';
import { defineFields, namesOf } from './define.ts';

/** Criteria that some scoring methods read beside a backlog's own columns. */
const criteria = defineFields({
  reach: {
    kind: 'number',
    header: { fr: 'Portée', en: 'Reach' },
    synonyms: ['Audience', 'Couverture', 'Clients touchés', 'Leads touchés'],
  },
  confidence: {
    kind: 'share',
    header: { fr: 'Confiance', en: 'Confidence' },
    synonyms: ['Niveau de confiance', 'Certitude'],
  },
  impact: {
    kind: 'number',
    header: { fr: 'Impact', en: 'Impact' },
    synonyms: ['Impact (1-5)'],
    choices: levels,
  },
  ease: {
    kind: 'number',
    header: { fr: 'Facilité', en: 'Ease' },
    synonyms: ['Facile', 'Simplicité', 'Ease of implementation'],
    choices: levels,
  },
  risk: {
    kind: 'number',
    header: { fr: 'Risque', en: 'Risk' },
    synonyms: [
      'Risque réduit',
      'Risk reduction',
      'Réduction de risque',
      'Opportunité ouverte',
      'Opportunity enablement',
      'RR/OE',
    ],
    choices: levels,
  },
});

/** A backlog's columns and the criteria of RICE, ICE and WSJF; here Impact and Confidence are columns of their own. */
export const scoredItemFields = {
  ...backlogItemFields,
  importance: {
    ...backlogItemFields.importance,
    synonyms: backlogItemFields.importance.synonyms.filter((name) => name !== 'Impact'),
  },
  probability: {
    ...backlogItemFields.probability,
    synonyms: backlogItemFields.probability.synonyms.filter(
      (name) => name !== 'Confiance' && name !== 'Confidence',
    ),
  },
  ...criteria,
};

export const scoredItemNames = namesOf('scoredItem', scoredItemFields);
