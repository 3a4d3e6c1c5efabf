import type { Attention } from '../../domain/kpi/follow-up.ts';
import type { IsoDay } from '../contract.ts';

/** What crosses between the Stand-up view and the server; `../contract.ts` hands it on to the pages. */

export type StandUp = {
  /** One sentence where there can be none; null where there can. */
  readonly refused: string | null;
  readonly day: IsoDay;
  readonly locale: string;
  /** How long it should last. */
  readonly minutes: number;
  /** Whose the name of the user is; '' where it is nobody's of the team. */
  readonly you: string;
  /** The agenda: the most value at risk first. */
  readonly people: readonly StandUpPerson[];
  /** The silence of open deals: the team's median, of so many; null where it is not known. */
  readonly silence: { readonly median: number; readonly n: number } | null;
  /** The newest first. */
  readonly practices: readonly {
    readonly day: IsoDay;
    readonly member: string;
    readonly text: string;
    readonly tags: readonly string[];
  }[];
  /** Who was helped by whom in this sprint, the most often first. */
  readonly help: readonly { readonly by: string; readonly whom: string; readonly times: number }[];
  /** Today's mood; null as long as it could be told who answered what. */
  readonly mood: { readonly mean: number; readonly n: number } | null;
};

export type StandUpPerson = {
  readonly name: string;
  /** The value of what is blocked and of deals that need something. */
  readonly atRisk: number;
  readonly blocked: number;
  readonly attention: number;
  /** What the journal and the sprint say already; what was saved today where it was. */
  readonly said: StandUpAnswers;
  /** Names what was saved today, so that nobody writes over it unseen; '' where nothing was. */
  readonly seen: string;
  /** The person's open items, that an obstacle may be about. */
  readonly items: readonly { readonly key: string; readonly title: string }[];
  /** Open deals, those that need something first. */
  readonly deals: readonly StandUpDeal[];
};

export type StandUpAnswers = {
  readonly yesterday: string;
  readonly today: string;
  readonly obstacles: string;
  readonly helpedBy: readonly string[];
  readonly practice: string;
};

export type StandUpDeal = {
  readonly key: string;
  readonly name: string;
  readonly amount: number | null;
  readonly nextStep: string;
  readonly nextStepOn: IsoDay | null;
  readonly silent: number | null;
  readonly attention: Attention | null;
};

export type StandUpRequest = StandUpAnswers & {
  readonly person: string;
  readonly seen: string;
  /** Optional, and kept without the name. */
  readonly mood: number | null;
  /** An item that is blocked from now on. */
  readonly blocked: { readonly key: string; readonly obstacle: string } | null;
  /** Deals whose next step changed. */
  readonly deals: readonly {
    readonly key: string;
    readonly name: string;
    readonly nextStep: string;
    readonly nextStepOn: IsoDay | null;
  }[];
};
