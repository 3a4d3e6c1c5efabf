import type { IsoDay } from '../contract.ts';

export type { ImportedNote } from '../../domain/retro/imported.ts';

/** What crosses between the Retrospective view and the server; `../contract.ts` hands it on to the pages. */

export type RetroState = {
  /** One sentence where there is none to add to; null where there is. */
  readonly refused: string | null;
  readonly sprint: string;
  readonly day: IsoDay;
  /** The categories of this retrospective's format, in order. */
  readonly categories: readonly { readonly key: string; readonly label: string }[];
  /** The notes of this sprint, in the tab's order. */
  readonly notes: readonly {
    readonly key: string;
    readonly category: string;
    readonly text: string;
    readonly votes: number;
  }[];
  /** Actions that are not done, those of earlier sprints too, the latest first. */
  readonly open: readonly OpenAction[];
  /** What the last close said of actions, a line each. */
  readonly judged: readonly string[];
  readonly owners: readonly string[];
  readonly kpis: readonly { readonly key: string; readonly label: string }[];
};

export type OpenAction = {
  readonly key: string;
  /** What is to be done, by whom, and since when. */
  readonly line: string;
  /** Whether the backlog has an item of that title. */
  readonly isPlanned: boolean;
};

/** Notes and votes, or an action that was decided. */
export type RetroRequest = {
  readonly notes: readonly { readonly category: string; readonly text: string }[];
  /** The keys of the notes that get a vote more. */
  readonly votes: readonly string[];
  readonly action: {
    readonly text: string;
    readonly owner: string;
    readonly due: IsoDay;
    readonly kpi: string;
  } | null;
};
