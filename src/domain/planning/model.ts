import type { ItemState, Tier } from '../backlog/item.ts';

/** An item as a plan sees it. */
export type Task = {
  /** As written; a plan compares ids by `keyOf`. */
  readonly id: string;
  readonly title: string;
  readonly tier: Tier;
  readonly state: ItemState;
  /** In the unit of the people's capacity; null where it is not estimated. */
  readonly effort: number | null;
  /** What it is expected to bring: value × probability; null where it has no value. */
  readonly worth: number | null;
  /** What decides among items of one tier, highest first; null comes last. */
  readonly score: number | null;
  /** One person must have all of them. */
  readonly skills: readonly string[];
  /** Ids of the items to finish first. */
  readonly dependsOn: readonly string[];
  /** The only person who may take it; empty for anybody. */
  readonly owner: string;
};

export type Person = {
  readonly name: string;
  readonly hours: number;
  readonly skills: readonly string[];
  /** Null for no limit. */
  readonly maxItems: number | null;
};

/** Why an item is in or out. */
export type Reason =
  | { readonly code: 'taken' }
  /** Taken before its turn, since this other one needs it. */
  | { readonly code: 'takenFor'; readonly id: string }
  | { readonly code: 'done' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'wont' }
  | { readonly code: 'blocked' }
  | { readonly code: 'noId' }
  | { readonly code: 'sameId'; readonly times: number }
  | { readonly code: 'noEffort' }
  | { readonly code: 'noPeople' }
  | { readonly code: 'notInTeam'; readonly owner: string }
  /** Nobody who may take it has all its skills; `missing` has none of the team's people at all. */
  | {
      readonly code: 'noSkill';
      readonly skills: readonly string[];
      readonly owner: string;
      readonly missing: readonly string[];
    }
  | { readonly code: 'tooLarge'; readonly effort: number; readonly most: number; readonly name: string }
  | { readonly code: 'noCapacity'; readonly effort: number; readonly free: number; readonly name: string }
  | { readonly code: 'noPlace'; readonly name: string; readonly maxItems: number }
  | { readonly code: 'unknownDependency'; readonly id: string }
  | { readonly code: 'cycle'; readonly path: readonly string[] }
  | { readonly code: 'waits'; readonly id: string };

export type Planned = {
  readonly task: Task;
  readonly in: boolean;
  /** Empty where it is out. */
  readonly owner: string;
  /** What its owner has on hand once it is taken, by the order of the plan; null where it is out. */
  readonly load: number | null;
  readonly reason: Reason;
};

export type Plan = {
  /** Those in, in the order of taking; then those out, most pressing first. */
  readonly items: readonly Planned[];
  /** By person, in the order of their names. */
  readonly loads: readonly {
    readonly name: string;
    readonly hours: number;
    readonly load: number;
    readonly items: number;
  }[];
  /** Σ worth of those in, and of all that could be taken but for capacity. */
  readonly worth: { readonly taken: number; readonly possible: number };
};
