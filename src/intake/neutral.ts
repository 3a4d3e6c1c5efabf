import type { Day } from '../domain/day.ts';
import type { StateKind } from '../i18n/choices/state-kind.ts';
import type { EffortUnit, Problem as TableProblem } from './source-table.ts';

/** How far work is, whatever the tool calls it: what scores and counts go by. */
export type { StateKind };

/** A piece of work of any tool. Text is plain, '' where the source says nothing; ids are text. */
export type WorkItem = {
  /** The row of the file it came from. */
  readonly row: number;
  /** Stable at the source; '' where it gives none. */
  readonly externalId: string;
  /** What people call it: PROJ-12, or the external id. */
  readonly key: string;
  readonly url: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  /** The source's own word. */
  readonly state: string;
  readonly stateKind: StateKind;
  /** The board or project. */
  readonly container: string;
  /** Trello list, Asana section. */
  readonly list: string;
  readonly labels: readonly string[];
  readonly owners: readonly string[];
  readonly priority: string;
  readonly start: Day | null;
  readonly due: Day | null;
  readonly effort: { readonly amount: number; readonly unit: EffortUnit } | null;
  /** The sprint it is in, or was in last. */
  readonly sprint: string;
  /** Every sprint it was in, in the file's order, each once. */
  readonly sprintHistory: readonly string[];
  /** Key or name of the item that it is part of. */
  readonly parent: string;
  /** Keys or names of the items that block it. */
  readonly dependsOn: readonly string[];
  readonly blocks: readonly string[];
  readonly created: Day | null;
  readonly updated: Day | null;
  readonly closed: Day | null;
  /** Whether `closed` is when it was finished; else it is the last activity of an archived or finished item. */
  readonly closedIsExact: boolean;
  /** Fields of the backlog that no tool's model has (value, urgency, skill, MoSCoW…), by key, as text or number. */
  readonly more: Readonly<Record<string, string | number>>;
};

/** A deal or lead of any tool. */
export type Deal = {
  readonly row: number;
  readonly kind: 'deal' | 'lead';
  readonly externalId: string;
  readonly url: string;
  readonly title: string;
  readonly pipeline: string;
  readonly stage: string;
  /** By the tool's own outcome, a stage word that says so, or a yes/no column; never by the place of the stage. */
  readonly status: 'open' | 'won' | 'lost';
  readonly amount: number | null;
  /** ISO 4217 where the file says it; amounts of different currencies are never added. */
  readonly currency: string;
  /** 0 to 1. */
  readonly probability: number | null;
  readonly owner: string;
  readonly client: string;
  readonly contact: string;
  readonly source: string;
  readonly product: string;
  readonly segment: string;
  readonly created: Day | null;
  readonly updated: Day | null;
  /** When it is expected to close; for a closed deal the day it closed, where the tool has one date for both. */
  readonly expectedClose: Day | null;
  readonly closed: Day | null;
  readonly lostReason: string;
  readonly nextStep: string;
};

/** A cell that could not be read as what its field holds. */
export type Unread = {
  readonly row: number;
  /** Place in the table's columns. */
  readonly column: number;
  readonly field: string;
  readonly found: string;
};

/** What a mapping made of a table. */
export type Neutral<T> = {
  readonly records: readonly T[];
  /** Rows without a title (work) or without anything that names a deal. */
  readonly untitled: readonly number[];
  /** External ids that several rows bear, with those rows. */
  readonly repeated: readonly { readonly id: string; readonly rows: readonly number[] }[];
  readonly unread: readonly Unread[];
  readonly unreadCount: number;
  readonly problems: readonly TableProblem[];
};

/** What a person answered to what was asked. */
export type Answers = {
  /** By column. */
  readonly dateOrders?: Readonly<Record<number, 'dmy' | 'mdy'>>;
  readonly effortUnit?: EffortUnit;
  /** State words (or lists) of the source that mean something else than we think. */
  readonly stateKinds?: Readonly<Record<string, StateKind>>;
};
