import type { GoalPart, JournalLine, JournalValue } from './journal.ts';

/** How an item of a sprint stands. */
export type ItemState = 'todo' | 'doing' | 'blocked' | 'done' | 'cancelled';

/** An item of a sprint as the journal knows it. */
export type JournaledItem = {
  readonly id: string;
  /** The status' key, or the words of the team's own. */
  readonly status: string;
  readonly owner: string;
  readonly effort: number | null;
  readonly value: number | null;
  readonly blocker: string;
  /** Whether it is in the sprint now. */
  readonly isIn: boolean;
  /** Whether it was there at the start. */
  readonly isInitial: boolean;
};

/** A sprint as the journal knows it at a moment. */
export type Replayed = {
  /** By id, in the order in which they came; those that were taken out are there too. */
  readonly items: ReadonlyMap<string, JournaledItem>;
  /** Null where the journal never said it. */
  readonly goal: string | null;
  /** What the goal is measured by, as far as the journal said it. */
  readonly parts: ReadonlyMap<GoalPart, JournalValue>;
};

const STATES: ReadonlySet<string> = new Set<ItemState>(['todo', 'doing', 'blocked', 'done', 'cancelled']);

/** The state that a status stands for: a word of the team's own is work that is not finished. */
export function stateOf(status: string): ItemState {
  return STATES.has(status) ? (status as ItemState) : 'todo';
}

/** An item of which the journal knows nothing. */
export const UNKNOWN: Omit<JournaledItem, 'id'> = {
  status: 'todo',
  owner: '',
  effort: null,
  value: null,
  blocker: '',
  isIn: false,
  isInitial: false,
};

/** The state of a sprint after lines, told line by line. */
export class Replay implements Replayed {
  readonly items = new Map<string, JournaledItem>();
  goal: string | null = null;
  readonly parts = new Map<GoalPart, JournalValue>();

  /**
   * Takes the next line. What an item held before is not asked: the last line has the say, so that a line that is missing
   * costs one moment of the past and nothing of what is. Lines of the close tell what becomes of what the sprint leaves:
   * the sprint itself ends as it was.
   */
  take(line: JournalLine): void {
    const { item: id, field, after, source } = line;
    if (source === 'close') return;
    if (field === 'goal') {
      this.goal = after === null ? '' : String(after);
      return;
    }
    if (field === 'goalKpi' || field === 'goalTarget' || field === 'goalSegment') {
      this.parts.set(field, after);
      return;
    }
    if (id === '') return;
    const known = this.items.get(id) ?? { ...UNKNOWN, id };
    this.items.set(id, { ...known, ...changed(line, field, known) });
  }
}

function changed(
  { after, sprint, source }: JournalLine,
  field: Exclude<JournalLine['field'], 'goal' | GoalPart>,
  known: JournaledItem,
): Partial<JournaledItem> {
  switch (field) {
    case 'sprint':
      // A start that was undone may have left lines of people's own: the sprint that starts again knows nothing of them.
      return {
        ...(source === 'start' ? UNKNOWN : {}),
        isIn: sprint === null ? after !== null : after === sprint,
        isInitial: known.isInitial || source === 'start',
      };
    case 'status':
      return { status: after === null ? 'todo' : String(after) };
    case 'effort':
    case 'value':
      return { [field]: typeof after === 'number' ? after : null };
    case 'owner':
    case 'blocker':
      return { [field]: after === null ? '' : String(after) };
  }
}

/** A sprint after all its lines; null for the backlog's own. */
export function replay(lines: readonly JournalLine[], sprint: number | null): Replayed {
  const replayed = new Replay();
  for (const line of lines) if (line.sprint === sprint) replayed.take(line);
  return replayed;
}
