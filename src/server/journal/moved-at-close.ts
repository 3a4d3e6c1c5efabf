import type { Move } from '../contract.ts';
import type { Sprint, SprintItem } from '../sprint/read-sprint.ts';
import { idInJournal } from './item-id.ts';
import type { Change } from './journal-tab.ts';

/** The lines of a sprint's close: where each item that it leaves unfinished goes. */
export function movedAtClose(sprint: Sprint, moves: ReadonlyMap<SprintItem, Move>): Change[] {
  return [...moves].map(([item, to]): Change => {
    const of = { item: idInJournal(item, sprint.number), sprint: sprint.number, source: 'close' } as const;
    if (to === 'drop') return { ...of, field: 'status', before: item.state, after: 'cancelled' };
    return {
      ...of,
      field: 'sprint',
      before: sprint.number,
      after: to === 'next' ? sprint.number + 1 : null,
    };
  });
}
