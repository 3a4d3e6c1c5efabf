import { levels } from '../choices/level.ts';
import { backlogItemFields } from './backlog-item.ts';
import { defineFields, type Field, namesOf } from './define.ts';

/** What scoring methods and the fit read beside a backlog's own columns. */
const criteria = defineFields({
  customerValue: {
    kind: 'number',
    header: { fr: 'Valeur client', en: 'Customer value' },
    synonyms: ['Valeur pour le client', 'Bénéfice client', 'Value for the customer', 'Customer benefit'],
    note: { fr: 'Ce que le client y gagne, de 1 à 5.', en: 'What the customer gains, 1 to 5.' },
    choices: levels,
  },
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
  cost: {
    kind: 'money',
    header: { fr: 'Coût', en: 'Cost' },
    synonyms: ['Coût (€)', 'Dépense', 'Cost (€)', 'Expense'],
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

function without(field: Field, ...names: readonly string[]): Field {
  const keep = (name: string) => !names.includes(name);
  return {
    ...field,
    synonyms: (field.synonyms ?? []).filter(keep),
    fallbacks: (field.fallbacks ?? []).filter(keep),
  };
}

/** A backlog's columns and the criteria of RICE, ICE and WSJF; here Impact and Confidence are columns of their own. */
export const scoredItemFields = {
  ...backlogItemFields,
  importance: without(backlogItemFields.importance, 'Impact'),
  probability: without(backlogItemFields.probability, 'Confiance', 'Confidence'),
  ...criteria,
};

export const scoredItemNames = namesOf('scoredItem', scoredItemFields);
