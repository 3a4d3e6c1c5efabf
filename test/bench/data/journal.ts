import { history } from '../../../src/tabs/history.ts';
import { journal } from '../../../src/tabs/journal.ts';
import { type Range, rangeOf } from './cells.ts';
import { people } from './words.ts';

const statuses = ['À faire', 'En cours', 'Bloqué', 'Terminé'] as const;
const START = Date.UTC(2026, 2, 30, 7);
/** The span of a sprint of two weeks, in milliseconds. */
const SPAN = 11 * 86_400_000;

/** The journal of one sprint that begins on 30 March 2026: sixty items come, then everything about them changes. */
export function journalRange(count: number): Range {
  const coming = Math.min(count, 120);
  return rangeOf(journal.columns, count, 7, (random, at) => {
    const when = new Date(START + Math.floor((at / count) * SPAN));
    const of = { when, who: random.pick(people), before: '', sprint: 3 };
    if (at < coming) {
      const item = `T-${Math.floor(at / 2) + 1}`;
      return at % 2 === 0
        ? { ...of, item, field: 'Sprint', after: 3, source: 'Démarrage' }
        : { ...of, item, field: 'Effort', after: random.whole(1, 16), source: 'Démarrage' };
    }
    const item = `T-${random.whole(1, 60)}`;
    const field = random.pick(['Statut', 'Statut', 'Responsable', 'Effort', 'Obstacle']);
    const after = {
      Statut: random.pick(statuses),
      Responsable: random.pick(people),
      Effort: random.whole(1, 16),
      Obstacle: random.chance(0.5) ? '' : 'Attend le devis',
    }[field as 'Statut' | 'Responsable' | 'Effort' | 'Obstacle'];
    return { ...of, item, field, after, source: 'Grille' };
  });
}

/** Closed sprints of two weeks, one after the other. */
export function historyRange(count: number): Range {
  return rangeOf(history.columns, count, 8, (random, at) => ({
    ...(Object.fromEntries(Object.keys(history.columns).map((key) => [key, ''])) as Record<
      keyof typeof history.columns,
      ''
    >),
    sprint: at + 1,
    committedEffort: random.whole(60, 120),
    doneEffort: random.whole(40, 110),
    closedOn: new Date(Date.UTC(2000, 0, 14 + at)),
  }));
}
