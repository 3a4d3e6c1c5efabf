import { defineFields, namesOf } from './define.ts';

/** What a closed sprint gave somebody, or the team. */
export const pointsRowFields = defineFields({
  sprint: { kind: 'number', header: { fr: 'Sprint', en: 'Sprint' } },
  rules: { kind: 'text', header: { fr: 'Règles', en: 'Rules' } },
  person: { kind: 'text', header: { fr: 'Personne', en: 'Person' } },
  points: { kind: 'number', header: { fr: 'Points', en: 'Points' } },
  facts: { kind: 'number', header: { fr: 'Faits (n)', en: 'Facts (n)' } },
  place: {
    kind: 'text',
    header: { fr: 'Place', en: 'Place' },
    note: {
      fr: '« 1–3 » : les intervalles à 95 % se recouvrent, personne n’y est devant.',
      en: '“1–3”: the 95% intervals overlap, nobody is ahead there.',
    },
  },
  badges: { kind: 'text', header: { fr: 'Badges', en: 'Badges' } },
  progress: {
    kind: 'text',
    header: { fr: 'Progrès', en: 'Progress' },
    note: {
      fr: 'De l’équipe, le chemin vers le but du sprint. D’une personne, au-dessus de sa propre moyenne, quand c’est plus que du hasard.',
      en: 'Of the team, the way to the sprint goal. Of a person, above their own mean, where that is more than chance.',
    },
  },
  remark: { kind: 'text', header: { fr: 'Remarque', en: 'Remark' } },
  evidence: {
    kind: 'text',
    header: { fr: 'Compté', en: 'Counted' },
    note: {
      fr: 'Les éléments | les affaires. Ce qui a compté une fois ne compte plus.',
      en: 'Items | deals. What has counted once counts no more.',
    },
  },
});

export const pointsRowNames = namesOf('pointsRow', pointsRowFields);
