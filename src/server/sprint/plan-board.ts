import type { Person, Task } from '../../domain/planning/model.ts';

/** An item that may be in a sprint or not. */
export type PlanItem = {
  readonly id: string;
  /** As a plan sees it: pages work out themselves what must leave for it. */
  readonly task: Task;
  /** In words. */
  readonly moscow: string;
  readonly rank: number | null;
  readonly in: boolean;
  /** Empty where out. */
  readonly owner: string;
};

/** Items in and out, and the people who may take them with the hours that they have. */
export type PlanBoard = {
  readonly people: readonly Person[];
  readonly items: readonly PlanItem[];
  /** Items that are over and that others wait for: they are in no list. */
  readonly others: readonly Task[];
};
