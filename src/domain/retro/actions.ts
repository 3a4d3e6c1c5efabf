import type { Day } from '../day.ts';
import type { Table } from '../table/table.ts';
import type { RetroKey } from './summary.ts';

/** `late`: still to be done after its date. Actions that were dropped are `cancelled`: neither done nor open. */
export type ActionState = 'late' | 'open' | 'done' | 'cancelled';

/** What an action needs before anyone can be held to it. */
export const actionNeeds = ['owner', 'due', 'kpi'] as const;
export type ActionNeed = (typeof actionNeeds)[number];

export type FollowedAction = {
  /** Its row in the range, 1 for the first. */
  readonly row: number;
  readonly action: string;
  readonly sprint: string;
  readonly owner: string;
  readonly due: Day | null;
  readonly kpi: string;
  /** What a close said of it; empty before. */
  readonly verdict: string;
  readonly state: ActionState;
  /** Days since it was decided; null where that day is not written. */
  readonly age: number | null;
  /** Days past its date; 0 where it is not late, or was done in time. */
  readonly daysLate: number;
  readonly missing: readonly ActionNeed[];
};

export type ActionsKept = {
  /** Done by their date, of those whose date has come. */
  readonly inTime: number;
  readonly due: number;
};

const order: Readonly<Record<ActionState, number>> = { late: 0, open: 1, done: 2, cancelled: 3 };

/**
 * The actions that retrospectives decided: late ones first, then by date. An action is late from the day after its date
 * on.
 *
 * @param today the day to judge from
 */
export function followActions(table: Table<RetroKey>, today: Day): FollowedAction[] {
  table.require('action');
  const text = (row: number, key: RetroKey) => (table.has(key) ? table.text(row, key) : '');
  const day = (row: number, key: RetroKey) => (table.has(key) ? table.day(row, key) : null);
  const actions = table.rows.flatMap((row): FollowedAction[] => {
    const action = text(row, 'action');
    if (action === '') return [];
    const [owner, kpi, due, decided, done] = [
      text(row, 'owner'),
      text(row, 'kpi'),
      day(row, 'due'),
      day(row, 'decidedOn'),
      day(row, 'doneOn'),
    ];
    const status = table.has('status') ? table.choice(row, 'status') : null;
    const over = status === 'done' || (status !== 'cancelled' && done !== null && done <= today);
    const ended = over ? (done ?? due) : today;
    const daysLate = due === null || ended === null ? 0 : Math.max(0, ended - due);
    const has: Readonly<Record<ActionNeed, boolean>> = {
      owner: owner !== '',
      due: due !== null,
      kpi: kpi !== '',
    };
    return [
      {
        row: row + 1,
        action,
        sprint: text(row, 'sprint'),
        owner,
        due,
        kpi,
        verdict: text(row, 'verdict'),
        state: status === 'cancelled' ? 'cancelled' : over ? 'done' : daysLate > 0 ? 'late' : 'open',
        age: decided === null ? null : Math.max(0, today - decided),
        daysLate: status === 'cancelled' ? 0 : daysLate,
        missing: status === 'cancelled' ? [] : actionNeeds.filter((need) => !has[need]),
      },
    ];
  });
  const last = Number.POSITIVE_INFINITY;
  return actions.sort(
    (a, b) => order[a.state] - order[b.state] || (a.due ?? last) - (b.due ?? last) || a.row - b.row,
  );
}

/**
 * How many of the actions whose date has come were done by it. One that is marked done without a day counts as done in
 * time: nothing says otherwise.
 *
 * Source: the rate that retrospective tools report (Retrium).
 */
export function actionsKept(actions: readonly FollowedAction[], today: Day): ActionsKept {
  const due = actions.filter((one) => one.state !== 'cancelled' && one.due !== null && one.due <= today);
  return { inTime: due.filter((one) => one.state === 'done' && one.daysLate === 0).length, due: due.length };
}
