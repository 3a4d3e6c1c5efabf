import type { Day } from '../day.ts';

/** What can be wrong with a line of a backlog or of a pipeline. */
export const faultKinds = [
  'noId',
  'noTitle',
  'sameId',
  'duplicate',
  'nearDuplicate',
  'noOwner',
  'noEstimate',
  'noAmount',
  'noStage',
  'noCreated',
  'noClosed',
  'spelling',
  'unreadable',
  'negative',
  'farDate',
  'closedBeforeCreated',
  'inFuture',
  'unknownDependency',
  'ownDependency',
  'cycle',
  'blocked',
  'overdue',
  'stale',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One thing that is wrong, as facts. */
export type Finding = {
  /** Its place in the range, 0 for the first row. */
  readonly row: number;
  /** The key of the field that it is about. */
  readonly field: string;
  readonly kind: FaultKind;
  /** What the cell says, or the other line that it is the same as. */
  readonly found: string;
  readonly days?: number;
  readonly other?: { readonly row: number; readonly id: string };
  /** What would put it right: cells of the row by field; null where only a person knows. */
  readonly repair: readonly Repair[] | null;
  /** What the line is worth as long as it is wrong: value × probability of an item, the amount of a deal. */
  readonly value: number;
};

/** A cell of the same row, and what it becomes. A key of the field's choices where it has some and `isChoice`. */
export type Repair = {
  readonly field: string;
  readonly to: string | number | null;
  readonly isChoice?: boolean;
};

export type HealthOptions = {
  /** The day that it is; null: what depends on it is not looked at. */
  readonly today: Day | null;
  /** An item is stale that was not reviewed for so many days. */
  readonly staleDays: number;
};

/** Most at risk first; then as they stand. */
export function ordered(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => b.value - a.value || a.row - b.row || faultKinds.indexOf(a.kind) - faultKinds.indexOf(b.kind),
  );
}
