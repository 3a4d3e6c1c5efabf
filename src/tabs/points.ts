import { pointsRowFields } from '../i18n/fields/points-row.ts';
import type { Text } from '../i18n/text.ts';
import { columnsFrom, defineTab } from './define.ts';

export const points = defineTab({
  key: 'points',
  name: { fr: 'Points', en: 'Points' },
  summary: {
    fr: 'Le jeu, si l’équipe le veut : les points des sprints clos, une ligne par personne ; à droite, ceux du sprint en cours.',
    en: 'The game, where the team wants it: points of closed sprints, one row a person; on the right, those of the running sprint.',
  },
  version: 1,
  color: '#f29900',
  card: {},
  columns: columnsFrom(pointsRowFields, {
    sprint: 55,
    rules: 60,
    person: 120,
    points: 60,
    facts: 65,
    place: 50,
    badges: 80,
    progress: 75,
    remark: 80,
    evidence: 75,
  }),
});

/** What stands before the running sprint and its rules, right of the table's header; by it they are found again. */
export const pointsFrozen: Text = { fr: 'Règles figées du', en: 'Rules frozen for' };

/** Widths in pixels of the running sprint's columns: those of the table from the person to what counted. */
export const pointsWidths = [150, 60, 65, 50, 170, 150, 330, 170];

/** The sprint that rules are frozen for. */
export function frozenFor(sprint: number): string {
  return `Sprint ${sprint}`;
}
