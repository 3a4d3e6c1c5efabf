import {
  type GoalPart,
  goalParts,
  type JournalField,
  type JournalValue,
} from '../../domain/execution/journal.ts';
import type { Change } from './journal-tab.ts';

/** An item as a sprint starts with it. */
type Committed = {
  readonly id: string;
  readonly owner: string;
  readonly state: string;
  readonly effort: number | null;
  readonly value: number | null;
};

/** The lines of a sprint's start: its goal, and what each item of its commitment brings; what is blank has no line. */
export function commitmentOf(
  sprint: number,
  goal: string,
  parts: Readonly<Record<GoalPart, JournalValue>>,
  items: readonly Committed[],
): Change[] {
  const line = (item: string, field: JournalField, after: JournalValue): Change[] =>
    after === null || after === '' ? [] : [{ item, field, before: null, after, sprint, source: 'start' }];
  return [
    ...line('', 'goal', goal),
    ...goalParts.flatMap((part) => line('', part, parts[part])),
    ...items.flatMap(({ id, owner, state, effort, value }) => [
      ...line(id, 'sprint', sprint),
      ...line(id, 'effort', effort),
      ...line(id, 'owner', owner),
      ...line(id, 'value', value),
      // An item that the journal knows nothing of is to do.
      ...line(id, 'status', state === 'todo' ? null : state),
    ]),
  ];
}
