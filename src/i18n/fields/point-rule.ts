import { type Field, namesOf } from './define.ts';

/** A rule of the game: a column that becomes a value, what that earns, and the KPI that must not fall. Each keeps its kind: the Settings tab types its lines by them. */
export const pointRuleFields = {
  fact: { kind: 'text', header: { fr: 'Fait', en: 'Fact' } },
  field: { kind: 'text', header: { fr: 'Colonne', en: 'Column' }, synonyms: ['Champ', 'Field'] },
  value: { kind: 'text', header: { fr: 'Devient', en: 'Becomes' }, synonyms: ['Après', 'After'] },
  points: { kind: 'number', header: { fr: 'Points', en: 'Points' } },
  counter: { kind: 'text', header: { fr: 'Garde-fou', en: 'Counter-metric' } },
} as const satisfies Readonly<Record<string, Field>>;

export const pointRuleNames = namesOf('pointRule', pointRuleFields);
