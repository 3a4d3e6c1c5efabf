import type { Day } from './day.ts';

/**
 * What can be wrong with what a person gave us, as facts. The sentence is made at the edge, in the reader's language
 * (src/i18n/problems.ts), from these facts alone: what, where, expected, found.
 */
export type Problem =
  /** `fields` are keys of the set of fields that `of` names, or headers as a person typed them. */
  | {
      readonly code: 'columnMissing';
      readonly fields: readonly string[];
      readonly read: readonly string[];
      readonly tab?: string;
      readonly of?: string;
    }
  | { readonly code: 'argumentMissing'; readonly argument: string }
  | {
      readonly code: 'argumentType';
      readonly argument: string;
      readonly expected: 'number' | 'text' | 'range' | 'day' | 'dayOrLength' | 'column';
      readonly found: string;
    }
  | {
      readonly code: 'argumentBounds';
      readonly argument: string;
      readonly bound: string;
      readonly found: string;
    }
  | {
      readonly code: 'argumentChoice';
      readonly argument: string;
      readonly choices: readonly string[];
      readonly found: string;
    }
  /** A change of a rate that changes nothing, or leads out of 0 to 100 %. */
  | {
      readonly code: 'argumentEffect';
      readonly argument: string;
      readonly rate: string;
      readonly target: string;
      readonly found: string;
    }
  | { readonly code: 'argumentsTooMany'; readonly most: number; readonly given: number }
  | {
      readonly code: 'argumentUnread';
      readonly argument: string;
      readonly found: string;
      readonly expected?: 'holidays';
    }
  | { readonly code: 'dayAmbiguous'; readonly argument: string; readonly found: string }
  | { readonly code: 'periodReversed'; readonly start: Day; readonly end: Day }
  | { readonly code: 'shapesDiffer'; readonly argument: string; readonly other: string }
  | { readonly code: 'emptyTable'; readonly tab?: string };

/** A problem that the reader of the sheet can put right. Anything else that is thrown is our bug. */
export class UserError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'UserError';
    this.problem = problem;
  }
}
