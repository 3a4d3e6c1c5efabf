import type { Day } from '../day.ts';
import { quantile } from '../statistics/quantile.ts';
import type { Table } from '../table/table.ts';
import { type DealKey, dealsOf } from './deals.ts';

export type FollowedKey = DealKey | 'client' | 'owner' | 'nextStep' | 'nextStepOn' | 'lastNews';

/** Why a deal is looked at first. */
export type Attention = 'noStep' | 'late' | 'silent';

/** An open deal as a stand-up goes over it. */
export type FollowedDeal = {
  /** Its place in the range. */
  readonly row: number;
  readonly owner: string;
  readonly amount: number | null;
  readonly nextStep: string;
  readonly nextStepOn: Day | null;
  /** Days since somebody said something new of it: since the last news, else since it was created; null where neither is known. */
  readonly silent: number | null;
  readonly attention: Attention | null;
};

export type FollowUp = {
  /** Those that need something first, the largest first among them. */
  readonly deals: readonly FollowedDeal[];
  /** The team's own median silence, of so many open deals; null where no silence is known. */
  readonly median: number | null;
  readonly n: number;
};

/** The open deals of a pipeline: those without a next step, with one whose day is over, or silent for longer than the team's median come first. */
export function followUp(table: Table<FollowedKey>, today: Day): FollowUp {
  const { rows, outcome } = dealsOf(table);
  const open = rows
    .filter((row) => outcome(row) === 'open')
    .map((row) => {
      const since =
        (table.has('lastNews') ? table.day(row, 'lastNews') : null) ??
        (table.has('created') ? table.day(row, 'created') : null);
      return {
        row,
        owner: table.text(row, 'owner'),
        amount: table.has('amount') ? table.number(row, 'amount') : null,
        nextStep: table.text(row, 'nextStep'),
        nextStepOn: table.has('nextStepOn') ? table.day(row, 'nextStepOn') : null,
        silent: since === null || since > today ? null : today - since,
      };
    });
  const silences = open.flatMap(({ silent }) => (silent === null ? [] : [silent]));
  const median = silences.length === 0 ? null : quantile(silences, 0.5);
  const deals = open.map((deal) => ({ ...deal, attention: attentionOf(deal, median, today) }));
  const rank = ({ attention }: FollowedDeal) => (attention === null ? 1 : 0);
  return {
    deals: deals.sort((a, b) => rank(a) - rank(b) || (b.amount ?? 0) - (a.amount ?? 0)),
    median,
    n: silences.length,
  };
}

function attentionOf(
  { nextStep, nextStepOn, silent }: Omit<FollowedDeal, 'attention'>,
  median: number | null,
  today: Day,
): Attention | null {
  if (nextStep === '') return 'noStep';
  if (nextStepOn !== null && nextStepOn < today) return 'late';
  return silent !== null && median !== null && silent > median ? 'silent' : null;
}
