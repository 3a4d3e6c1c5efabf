import type { RetroFormat } from '../../tabs/retro-formats.ts';

export type Move = 'next' | 'backlog' | 'drop';

/** What the *Close sprint* view starts from. */
export type CloseDraft = {
  /** One sentence where there is no sprint to close. */
  readonly refused: string | null;
  readonly number: number;
  readonly goal: string;
  readonly progress: string;
  readonly verdict: string;
  readonly done: { readonly items: number; readonly effort: number };
  readonly committed: { readonly items: number; readonly effort: number };
  readonly unfinished: readonly {
    readonly id: string;
    readonly title: string;
    readonly owner: string;
    readonly status: string;
    readonly effort: number | null;
  }[];
};

export type CloseRequest = {
  readonly moves: readonly { readonly id: string; readonly to: Move }[];
  /** The retrospective's format; three columns where it is left out. */
  readonly retro?: RetroFormat;
};
