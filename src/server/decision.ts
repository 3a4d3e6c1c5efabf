import type { Plan } from '../tabs/plan.ts';

/** What an action decided: the write as data, and what the user should know before and after. */
export type Decision = {
  readonly plan: Plan;
  /** What could not be read, one sentence each. */
  readonly problems: readonly string[];
  /** Sentences of the action itself that stand above the counts. */
  readonly notes: readonly string[];
  /** Said once the plan was applied. */
  readonly done: string;
  /** A text about it that is meant for others: the page offers it to be copied. */
  readonly copy?: string;
  /** Set where nobody is to know who did it: the action log names nobody. */
  readonly isAnonymous?: boolean;
};
