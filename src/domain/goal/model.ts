import type { Day } from '../day.ts';

/** What a goal can aim at. The first five are those that a goal's cell computes; the others are understood and named. */
export const goalMeasures = {
  conversion: 'rate',
  winRate: 'rate',
  wonCount: 'count',
  wonAmount: 'money',
  leadCount: 'count',
  qualification: 'rate',
  stepRate: 'rate',
  otherRate: 'rate',
  retention: 'rate',
  churn: 'rate',
  satisfaction: 'rate',
  nps: 'score',
  qualifiedLeads: 'count',
  dealSize: 'money',
  cycle: 'days',
  response: 'days',
  demos: 'count',
  meetings: 'count',
  calls: 'count',
  contacts: 'count',
  proposals: 'count',
} as const;
export type Aim = keyof typeof goalMeasures;
/** To improve these is to lower them. */
export const lowerIsBetter: readonly Aim[] = ['cycle', 'response', 'churn'];

/** `reach` and `do` say a value (atteindre 20 %, signer 10 clients), `up` and `down` a change, `keep` no fall. */
export type Direction = 'up' | 'down' | 'reach' | 'do' | 'keep';

/** A change as it is said. Amounts of percent and of points are shares: 15 % is 0.15. */
export type Change = {
  /** What the amount is for, where it is not all of the goal: 3 a week, 3 for each salesperson. It leads to no target. */
  readonly per?: TimeUnit | 'person';
} & (
  | {
      readonly kind: 'by';
      /** Below 0 for a fall. */
      readonly amount: number;
      /** `unknown`: percent of something that is itself a percentage; only the writer knows which is meant. */
      readonly unit: 'relative' | 'points' | 'absolute' | 'unknown';
      /** As it was written: an amount of money says what it is an amount of. */
      readonly said: Unit;
    }
  | { readonly kind: 'to'; readonly from: number | null; readonly to: number; readonly unit: Unit }
  /** A value without a word that says whether it is a change (below 0 for a fall) or an end. */
  | { readonly kind: 'byOrTo'; readonly amount: number; readonly unit: Unit }
);
export type Unit = 'percent' | 'points' | 'money' | 'plain';

/** Fields of the pipeline that a goal can be narrowed by; `size` and `amount` are conditions without a column of words. */
export type SegmentField = 'source' | 'product' | 'segment' | 'owner' | 'client' | 'size' | 'amount';
export type Segment = {
  readonly field: SegmentField;
  /** The pipeline's own spelling where it is one of its values, else the goal's words. */
  readonly value: string;
  /** Whether the pipeline holds this value: only then can it be counted apart. */
  readonly known: boolean;
};

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'sprint';
/** When the goal is due, as it is said; `day` where the start of the sprint is known, or the date is whole. */
export type Due = {
  readonly said: string;
  readonly day: Day | null;
  /** A length, where it is one: two weeks. */
  readonly length: { readonly count: number; readonly unit: TimeUnit } | null;
};

/** What only the writer of the goal can answer. */
export type Question = 'relativeOrPoints' | 'byOrTo' | 'kpi' | 'several' | 'segment' | 'date';

export type GoalParts = {
  readonly verb: { readonly said: string; readonly direction: Direction } | null;
  readonly kpi: Aim | null;
  /** Where the words fit several KPI (ventes: their number or their amount), all of them. */
  readonly kpiChoices: readonly Aim[];
  readonly change: Change | null;
  readonly segments: readonly Segment[];
  readonly due: Due | null;
  /** A pace (par mois), which is no deadline. */
  readonly every: TimeUnit | null;
  readonly questions: readonly Question[];
};

/** The values of the pipeline's columns, that the goal's words are matched with. */
export type PipelineValues = { readonly [F in SegmentField]?: readonly string[] };
