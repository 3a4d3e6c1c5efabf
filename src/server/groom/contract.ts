import type { SourceKind } from '../contract.ts';

/** What crosses between the Grooming view and the server; `../contract.ts` hands it on to the pages. */

/** What is wrong in the backlog and the pipeline: one list, the most value at risk first. */
export type Grooming = {
  /** What was looked at. */
  readonly tabs: readonly { readonly kind: SourceKind; readonly name: string; readonly rows: number }[];
  readonly groups: readonly GroomingGroup[];
  /** The first of each group; the counts of the groups are those of all. */
  readonly findings: readonly GroomingFinding[];
  /** Tabs that could not be looked at, one sentence each. */
  readonly problems: readonly string[];
};

/** All findings of one kind in one tab. */
export type GroomingGroup = {
  readonly key: string;
  readonly tab: SourceKind;
  readonly label: string;
  readonly count: number;
  /** How many of them have a repair. */
  readonly repairs: number;
};

export type GroomingFinding = {
  readonly key: string;
  /** The key of its group. */
  readonly group: string;
  /** How the line is called. */
  readonly title: string;
  readonly tab: string;
  /** `F12` */
  readonly cell: string;
  readonly fault: string;
  readonly proposal: string;
  /** Whether the proposal can be written; else only a person knows what the cell should say. */
  readonly hasRepair: boolean;
  /** The value at risk in words; empty where none is known. */
  readonly value: string;
};

export type GroomingRequest = {
  /** Keys of findings, and of groups for all of them. */
  readonly keys: readonly string[];
  /** Write the repairs, or note the items as reviewed today. */
  readonly as: 'repair' | 'review';
};
