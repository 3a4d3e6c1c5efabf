import { type Act, type ActOptions, performActs } from './acts.ts';

export type CallFigures = {
  readonly act: string;
  /** Calls that go to a service, at the smaller size, then at the larger one. */
  readonly calls: readonly [number, number];
  /** Questions to texts that such a call brought along with the whole column: whether they hold links or looks. */
  readonly asked: readonly [number, number];
  readonly ms: readonly [number, number];
  /** Where the two differ: the services that were called another number of times. */
  readonly unequal: readonly string[];
};

/** How many rows the workbooks hold that acts are done in. */
export type Sizes = readonly [number, number];
export const actSizes: Sizes = [100, 10_000];
export const undoSizes: Sizes = [100, 1_000];

/** Counts the service calls of every act in a small workbook and in a large one: rows must not cost calls. */
export function measureCalls([few, many]: Sizes, options: ActOptions): CallFigures[] {
  const small = performActs(few, options);
  const large = performActs(many, options);
  return small.flatMap((before, at): CallFigures[] => {
    const after = large[at];
    if (!after) return [];
    const asked = [askedOf(before), askedOf(after)] as const;
    const calls = [before.calls - asked[0], after.calls - asked[1]] as const;
    return [
      {
        act: before.act,
        calls,
        asked,
        ms: [before.ms, after.ms],
        unequal: calls[0] === calls[1] ? [] : differences(before, after),
      },
    ];
  });
}

/** A text that was read is the script's own: what it is asked is assumed not to go to the spreadsheet (to try by hand: 21). */
const isAsked = (name: string) => name.startsWith('RichTextValue.');

function askedOf({ byName }: Act): number {
  return Object.entries(byName).reduce((sum, [name, count]) => (isAsked(name) ? sum + count : sum), 0);
}

function differences(before: Act, after: Act): string[] {
  return [...new Set([...Object.keys(before.byName), ...Object.keys(after.byName)])]
    .filter((name) => !isAsked(name) && before.byName[name] !== after.byName[name])
    .map((name) => `${name} ${before.byName[name] ?? 0} → ${after.byName[name] ?? 0}`);
}
