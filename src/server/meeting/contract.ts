import type { IsoDay } from '../contract.ts';

/** What crosses between the planning meeting's page and the server; `../contract.ts` hands it on to the pages. */

export type MeetingState = {
  /** The running sprint; null as long as the meeting prepares the next one. */
  readonly goal: string | null;
  /** Which sprint it is about, and when that runs. */
  readonly number: number;
  readonly start: IsoDay;
  readonly end: IsoDay;
  /** Settings' minutes of planning for each week of a sprint. */
  readonly minutesAWeek: number;
  readonly checks: readonly MeetingCheck[];
  /** Whose the name of the user is; '' where it is nobody's of the team. */
  readonly you: string;
  readonly people: readonly MeetingPerson[];
  readonly risks: readonly MeetingRisk[];
};

/** Something that should be ready before the meeting: `ready` of `of` are. */
export type MeetingCheck = {
  readonly about: 'goal' | 'capacity' | 'estimates' | 'dependencies';
  readonly ready: number;
  readonly of: number;
  /** What was found, with its n, in words or hours; empty where there is nothing to say. */
  readonly found: string;
  readonly gaps: readonly MeetingGap[];
};

/** What is missing, and where: a tab and a cell of it; no cell where the tab itself is missing. */
export type MeetingGap = {
  readonly what:
    | 'noPipeline'
    | 'noMeasure'
    | 'noGoal'
    | 'noKpi'
    | 'noTarget'
    | 'noTeam'
    | 'noHours'
    | 'daysOffUnread'
    | 'weekUnread'
    | 'noBacklog'
    | 'noEstimate'
    | 'unknownId'
    | 'cycle'
    | 'waits';
  readonly tab: string;
  readonly cell: string;
  /** Whose or which: a member, an item. */
  readonly of: string;
  /** What stands there: the id that is unknown, the cycle, what cannot be read. */
  readonly found: string;
};

export type MeetingPerson = {
  readonly name: string;
  /** Of the running sprint: their open and done items, and the hours of these. */
  readonly items: number;
  readonly load: number;
  /** Null where it is not known. */
  readonly hours: number | null;
  readonly confidence: number | null;
  readonly commitment: string;
};

export type MeetingRisk = {
  /** Names the risk as the page saw it. */
  readonly key: string;
  readonly risk: string;
  readonly counter: string;
  readonly watcher: string;
};

/** What was decided: what did not change is left out. */
export type MeetingRequest = {
  readonly votes: readonly { readonly name: string; readonly confidence: number }[];
  readonly commitments: readonly { readonly name: string; readonly text: string }[];
  /** A null key for a new one. */
  readonly risks: readonly (Omit<MeetingRisk, 'key'> & { readonly key: string | null })[];
};
