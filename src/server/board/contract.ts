import type { ItemState } from '../../domain/execution/replay.ts';
import type { IsoDay } from '../contract.ts';

/** What crosses between the board and the server; `../contract.ts` hands it on to the pages. */

export type Board = {
  /** One sentence where there is no sprint to show; null where there is one. */
  readonly refused: string | null;
  readonly number: number;
  readonly goal: string;
  readonly end: IsoDay;
  readonly workingDaysLeft: number;
  /** The file's locale, for amounts. */
  readonly locale: string;
  readonly cards: readonly BoardCard[];
  /** How many items a person should have in progress: by name, and for whom it is not said. */
  readonly limits: Readonly<Record<string, number>>;
  readonly limit: number;
  /** What the team has finished, in closed sprints and this one, and in how many working days. */
  readonly pace: { readonly items: number; readonly days: number };
};

export type BoardCard = {
  /** By which the item is found again, wherever its row went. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly state: ItemState;
  /** The status as it stands in the cell. */
  readonly status: string;
  readonly effort: number | null;
  readonly value: number | null;
  readonly moscow: string;
  /** As the backlog says it; empty where it does not. */
  readonly client: string;
  readonly product: string;
  readonly blocker: string;
  /** For how many days it has stood in its column, where the journal tells. */
  readonly days: number | null;
};

export type CardMove = {
  readonly key: string;
  readonly title: string;
  /** The status that the page saw in the cell: another one there now means that somebody was faster. */
  readonly seen: string;
  readonly to: ItemState;
  /** What blocks it; asked for where the card goes to the blocked ones. */
  readonly blocker?: string;
};

export type MoveRequest = { readonly moves: readonly CardMove[] };

/** After moves: what was done, what of it was not and why, and the board as it stands now. */
export type Moved = {
  readonly done: true;
  readonly sentence: string;
  /** Why cards stayed where they are, one sentence each. */
  readonly notes: readonly string[];
  /** The action's number in the log, by which it can be undone as long as it is the last one. */
  readonly action: number;
  /** Null where it could not be read again. */
  readonly board: Board | null;
};
