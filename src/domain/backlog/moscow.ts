import type { Tier } from './item.ts';

/** DSDM: what must be done takes 60 % of the effort at most; the rest is what can give way when something goes wrong. */
export const MUST_AT_MOST = 0.6;
const tiers: readonly Tier[] = ['must', 'should', 'could', 'wont'];

export type TierEffort = {
  /** Null for items without a class. */
  readonly tier: Tier | null;
  readonly items: number;
  /** Σ of the efforts that are estimated. */
  readonly effort: number;
  /** Of the effort that is planned; null for Won't, which is not planned, and where nothing is estimated. */
  readonly share: number | null;
  readonly unestimated: number;
};

export type MoscowCheck = {
  /** The four classes, then items without one, where there are some. */
  readonly tiers: readonly TierEffort[];
  /** Effort of all but Won't. */
  readonly planned: number;
  readonly unestimated: number;
  readonly tooMuch: boolean;
};

/** The effort of each MoSCoW class as a share of what is planned (chapter 10 of the DSDM handbook): effort, not items. */
export function checkMoscow(
  items: readonly { readonly tier: Tier | null; readonly effort: number | null }[],
): MoscowCheck {
  const sums = new Map<Tier | null, { items: number; effort: number; unestimated: number }>();
  for (const tier of tiers) sums.set(tier, { items: 0, effort: 0, unestimated: 0 });
  for (const { tier, effort } of items) {
    const sum = sums.get(tier) ?? { items: 0, effort: 0, unestimated: 0 };
    sums.set(tier, sum);
    sum.items++;
    if (effort === null) sum.unestimated++;
    else sum.effort += effort;
  }
  const all = [...sums].map(([tier, sum]) => ({ tier, ...sum }));
  const inPlan = all.filter(({ tier }) => tier !== 'wont');
  const planned = inPlan.reduce((sum, { effort }) => sum + effort, 0);
  const must = sums.get('must')?.effort ?? 0;
  return {
    tiers: all.map((one) => ({
      ...one,
      share: one.tier === 'wont' || planned === 0 ? null : one.effort / planned,
    })),
    planned,
    unestimated: inPlan.reduce((sum, { unestimated }) => sum + unestimated, 0),
    // 60 % itself is still right, however the sum was rounded.
    tooMuch: must > MUST_AT_MOST * planned * (1 + 1e-12),
  };
}
