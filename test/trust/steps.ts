import fc from 'fast-check';
import type { Act } from './act.ts';
import { acts, newSprint, turnIntoBacklog, turnIntoPipeline } from './acts.ts';

/**
 * What people do in one workbook, as data: acts of the add-on, undos, and edits by hand. Places are shares of what is
 * there when the step is taken, so that a step means something in every workbook.
 */
export type Step =
  | { readonly do: 'act'; readonly act: string; readonly share: number }
  | { readonly do: 'undo'; readonly times: number }
  | {
      readonly do: 'edit';
      readonly of: Whose;
      readonly tab: number;
      readonly at: Place;
      readonly what: Typed;
    }
  | { readonly do: 'clear'; readonly of: Whose; readonly tab: number; readonly at: Place }
  | { readonly do: 'status'; readonly at: number; readonly word: string }
  | { readonly do: 'shortForm' }
  | { readonly do: 'newTab'; readonly name: string }
  | {
      readonly do: 'insertRow';
      readonly of: Whose;
      readonly tab: number;
      readonly above: boolean;
      readonly at: Place;
    }
  | { readonly do: 'deleteRow'; readonly of: Whose; readonly tab: number; readonly at: Place }
  | {
      readonly do: 'sort';
      readonly of: Whose;
      readonly tab: number;
      readonly column: number;
      readonly ascending: boolean;
    }
  | { readonly do: 'rename'; readonly tab: number }
  | { readonly do: 'deleteTab'; readonly tab: number };

/** A step and the person who takes it, 0 or 1. */
export type Taken = { readonly by: number; readonly step: Step };

/** A tab of the team's own, or one that the add-on made. */
export type Whose = 'theirs' | 'ours';
/** Row and column as shares of the filled part, and a little beyond. */
export type Place = { readonly row: number; readonly column: number };
export type Typed = 'text' | 'number' | 'formula';

const share = fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100);
const place = fc.record({ row: share, column: share });
const whose = fc.constantFrom<Whose>('theirs', 'ours', 'ours');
const one = <const T extends string>(name: T) => fc.record({ do: fc.constant(name) });

const actsAndUndos = [
  ...acts
    .filter(({ often }) => often > 0)
    .map(({ name, often }) => ({
      weight: often,
      arbitrary: fc.record({ do: fc.constant('act' as const), act: fc.constant(name), share }),
    })),
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('undo' as const), times: fc.constantFrom(1, 1, 1, 2, 3) }),
  },
];

const cellEdits = [
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      of: whose,
      tab: share,
      at: place,
      what: fc.constantFrom<Typed>('text', 'text', 'number', 'formula'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('clear' as const), of: whose, tab: share, at: place }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('status' as const),
      at: share,
      word: fc.constantFrom('Terminé', 'Bloqué', 'En cours'),
    }),
  },
  { weight: 1, arbitrary: one('shortForm') },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('newTab' as const),
      name: fc.constantFrom('Perso', 'Backlog', 'Sprint'),
    }),
  },
];

const structureEdits = [
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('insertRow' as const),
      of: whose,
      tab: share,
      above: fc.boolean(),
      at: place,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('deleteRow' as const), of: whose, tab: share, at: place }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('sort' as const),
      of: whose,
      tab: share,
      column: share,
      ascending: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), tab: share }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deleteTab' as const), tab: share }) },
];

const begin = ({ name }: Act): Taken => ({ by: 0, step: { do: 'act', act: name, share: 0 } });

/** How a sequence begins: most of what is worth undoing needs tabs of ours. */
const beginnings = fc.constantFrom<readonly Taken[]>(
  [],
  [begin(turnIntoBacklog)],
  [begin(turnIntoPipeline), begin(turnIntoBacklog)],
  [begin(turnIntoBacklog), begin(newSprint)],
);

const taken = (steps: readonly { weight: number; arbitrary: fc.Arbitrary<Step> }[]): fc.Arbitrary<Taken> =>
  fc.record({ by: fc.constantFrom(0, 0, 1), step: fc.oneof(...steps) });

/** Sequences of acts and edits of cells alone; and those in which rows and tabs are moved about too. */
export const sequences = (structure: boolean): fc.Arbitrary<readonly Taken[]> =>
  fc
    .tuple(
      beginnings,
      fc.array(
        taken(
          structure ? [...actsAndUndos, ...cellEdits, ...structureEdits] : [...actsAndUndos, ...cellEdits],
        ),
        {
          minLength: 3,
          maxLength: 7,
        },
      ),
    )
    .map(([first, more]) => [...first, ...more]);
