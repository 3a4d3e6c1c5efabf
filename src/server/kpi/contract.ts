import type { AlertKind } from '../../domain/kpi/alerts.ts';

/** What crosses between the KPI view and the server; `../contract.ts` hands it on to the pages. */

export type { AlertKind };

/** The sprint's KPI and what calls for action. */
export type KpiState = {
  /** Why there is nothing to show, in one sentence; empty where there is. */
  readonly refused: string;
  /** The KPI with its n, and what is to be said of it; empty without a sprint. */
  readonly value: string;
  readonly remark: string;
  readonly alerts: readonly KpiAlert[];
  /** What could not be judged, one sentence each. */
  readonly notJudged: readonly string[];
  /** The name of the KPI tab; null where there is none. */
  readonly tab: string | null;
  /** What the tab lacks, in one sentence; empty where it has all. */
  readonly lacking: string;
};

/** What an item of the backlog is made of: the alert of that kind, or a retrospective's action by its key. */
export type ActionSource = { readonly kind: AlertKind } | { readonly retro: string };

export type KpiAlert = {
  readonly kind: AlertKind;
  readonly title: string;
  /** Its figures, each with its n. */
  readonly figures: string;
  /** The first rows behind it, and how many there are. */
  readonly rows: readonly KpiRow[];
  readonly total: number;
};

/** A row of the pipeline that a figure was computed from. */
export type KpiRow = {
  readonly tab: string;
  /** `A12` */
  readonly cell: string;
  readonly title: string;
  /** The amount in words; empty where there is none. */
  readonly amount: string;
  readonly outcome: string;
};

/** The rows behind the selected cell. */
export type RowsBehind = {
  /** What is counted, and how many rows: "Taux de gain, Ana : 2 sur 5". */
  readonly title: string;
  /** The first ones, largest amount first. */
  readonly rows: readonly KpiRow[];
  readonly total: number;
};
