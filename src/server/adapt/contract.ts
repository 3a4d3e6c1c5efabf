import type { IsoDay, PlanBoard } from '../contract.ts';

/** What crosses between the *Adapt the sprint* view and the server; `../contract.ts` hands it on to the pages. */

/** What the view starts from: what is left to do, the backlog beside it, and the hours that people have left. */
export type AdaptDraft = PlanBoard & {
  /** One sentence where there is no sprint to adapt; null where there is one. */
  readonly refused: string | null;
  readonly number: number;
  readonly goal: string;
  readonly end: IsoDay;
  /** The working days that are left, today among them. */
  readonly days: readonly IsoDay[];
  /** Of the days that are left, those that each person works: their week, without their days off that are dates. */
  readonly worked: Readonly<Record<string, readonly IsoDay[]>>;
};

/** What is to change; everything else stays as it is, and as it becomes meanwhile. */
export type AdaptRequest = {
  /** Items of the backlog that come in, and items of the sprint that get another owner. */
  readonly taken: readonly { readonly id: string; readonly owner: string }[];
  /** Items that go back to the backlog. */
  readonly left: readonly string[];
  /** Items that are in no backlog yet. */
  readonly added: readonly AddedItem[];
  readonly absent: readonly Absence[];
};

/** Who is away, from which day on. */
export type Absence = {
  readonly name: string;
  readonly from: IsoDay;
  /** The day on which they are there again; left out where that is after the sprint. */
  readonly back?: IsoDay;
};

export type AddedItem = {
  readonly title: string;
  readonly owner: string;
  readonly moscow: 'must' | 'should' | 'could';
  readonly effort: number | null;
  readonly value: number | null;
};
