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
  /** What decides the order among items of one tier, highest first; null comes last. */
  readonly score: number | null;
  /** What a plan makes the greatest sum of, tier by tier; null or 0 counts as next to nothing. */
  readonly gain: number | null;
  /** What it takes of the sprint's budget, in €; null for nothing. */
  readonly cost: number | null;
  /** One person must have all of them. */
  readonly skills: readonly string[];
  /** Ids of the items to finish first. */
  readonly dependsOn: readonly string[];
  /** The only person who may take it, or several separated as a list; empty for anybody. */
  readonly owner: string;
};

export type Person = {
  readonly name: string;
  readonly hours: number;
  readonly skills: readonly string[];
  /** Null for no limit. */
  readonly maxItems: number | null;
};

/** What a person decided beforehand about an item. */
export type Pin = {
  readonly in: boolean;
  /** Who is to take it; absent for anybody who may. */
  readonly owner?: string;
};

export type FitOptions = {
  /** In €, for the sum of costs; absent for no limit. */
  readonly budget?: number;
  /** By id. What is to be in comes before any Must. */
  readonly pins?: ReadonlyMap<string, Pin>;
  /** How much work the solver does, 1 for the usual amount. */
  readonly effort?: number;
};

/** What would have to leave for an item to come in: its gain against the item's own, or its higher tier. */
export type Displaced = {
  readonly id: string;
  readonly gain: number;
  readonly own: number;
  /** Null where both are of one tier. */
  readonly tier: Tier | 'pinned' | null;
};

/** Nobody has enough free: the best that there is, and with whom. */
type Full = {
  readonly effort: number;
  readonly free: number;
  readonly name: string;
  readonly displaces?: Displaced;
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
  /** Enough is free in all, but with nobody alone. */
  | (Full & { readonly code: 'scattered'; readonly inAll: number })
  | {
      readonly code: 'noBudget';
      readonly cost: number;
      readonly left: number;
      readonly displaces?: Displaced;
    }
  | { readonly code: 'leftOut' }
  | { readonly code: 'pinned' }
  | (Full & { readonly code: 'noCapacity' })
  | {
      readonly code: 'noPlace';
      readonly name: string;
      readonly maxItems: number;
      readonly displaces?: Displaced;
    }
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
  /** Σ worth of those in, of all that could be taken but for capacity, and of those that something else keeps out. */
  readonly worth: { readonly taken: number; readonly possible: number; readonly kept: number };
  /** How many items could be taken but for capacity, and how many something else keeps out. */
  readonly counts: { readonly possible: number; readonly kept: number };
  readonly quality: Quality;
  /** Skills that nobody in the team has, with the worth of the items that wait for them, the greatest first. */
  readonly missingSkills: readonly {
    readonly skill: string;
    readonly worth: number;
    readonly items: number;
  }[];
  /** What is to be in and is not: pinned items and Musts, the most pressing first. */
  readonly unmet: readonly Planned[];
  /** Work done by the solver, in steps. */
  readonly operations: number;
};

/** How good a plan is, as far as it is proven. */
export type Quality =
  /** All that could be taken is in. */
  | { readonly kind: 'complete' }
  /** In the first tier that is not complete, no plan takes more. */
  | { readonly kind: 'best'; readonly tier: PlanTier; readonly filled: boolean }
  /** In the first tier that is not complete, no plan takes more than so many times this one. */
  | { readonly kind: 'within'; readonly tier: PlanTier; readonly share: number; readonly filled: boolean };

export type PlanTier = 'pinned' | 'must' | 'should' | 'could';
