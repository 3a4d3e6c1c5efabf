import type { Tier } from '../backlog/item.ts';
import type { Problem } from './normalise.ts';

/** Who takes each candidate: a place among the workers, or null where it is out. */
export type Assignment = {
  readonly owner: readonly (number | null)[];
  /** The candidates in, in the order of taking. */
  readonly order: readonly number[];
  /** For a candidate that was taken early: the candidate that needed it. */
  readonly takenFor: readonly (number | null)[];
};

const tierOrder: Readonly<Record<Tier, number>> = { must: 0, should: 1, could: 2, wont: 3 };

/**
 * Fills the sprint: tier by tier (Must, Should, Could), by score within a tier, each item together with the
 * prerequisites that are not in yet, or not at all. A person takes an item where the share of their capacity in use is
 * then the least, so that the load spreads.
 *
 * A plain fill, which may leave room that another choice would use; what calls it asks for an assignment only.
 */
export function fill(problem: Problem): Assignment {
  const { candidates, workers } = problem;
  const owner: (number | null)[] = candidates.map(() => null);
  const takenFor: (number | null)[] = candidates.map(() => null);
  const order: number[] = [];
  const load = workers.map(() => 0);
  const count = workers.map(() => 0);

  function leastLoaded(at: number): number | null {
    const candidate = candidates[at];
    let best: number | null = null;
    let bestShare = Number.POSITIVE_INFINITY;
    for (const who of candidate?.able ?? []) {
      const worker = workers[who];
      const then = (load[who] ?? 0) + (candidate?.effort ?? 0);
      if (!worker || then > worker.capacity || (count[who] ?? 0) >= worker.places) continue;
      const share = worker.capacity === 0 ? 0 : then / worker.capacity;
      if (share < bestShare) {
        best = who;
        bestShare = share;
      }
    }
    return best;
  }

  function move(at: number, who: number, sign: 1 | -1): void {
    owner[at] = sign > 0 ? who : null;
    load[who] = (load[who] ?? 0) + sign * (candidates[at]?.effort ?? 0);
    count[who] = (count[who] ?? 0) + sign;
  }

  function take(at: number): boolean {
    const bundle = bundleOf(problem, at, owner);
    const placed: number[] = [];
    // Those that few can take choose first; the order of taking stays that of the prerequisites.
    const choosy = [...bundle].sort(
      (a, b) => (candidates[a]?.able.length ?? 0) - (candidates[b]?.able.length ?? 0),
    );
    for (const member of choosy) {
      const who = leastLoaded(member);
      if (who === null) {
        for (const back of placed) move(back, owner[back] ?? 0, -1);
        return false;
      }
      move(member, who, 1);
      placed.push(member);
    }
    for (const member of bundle) {
      order.push(member);
      if (member !== at) takenFor[member] = at;
    }
    return true;
  }

  const ranked = byPriority(problem);
  for (const tier of [0, 1, 2]) {
    const eligible = ranked.filter((at) => tierOf(problem, at) <= tier);
    // What entered may have been what another one was waiting for.
    for (let entered = true; entered; ) {
      entered = false;
      for (const at of eligible) if (owner[at] === null && take(at)) entered = true;
    }
  }
  return { owner, order, takenFor };
}

function tierOf({ candidates }: Pick<Problem, 'candidates'>, at: number): number {
  return tierOrder[candidates[at]?.task.tier ?? 'wont'];
}

/** The candidates by tier, then score, then id (the order that they are in). */
export function byPriority({ candidates }: Problem): number[] {
  const rank = (at: number) => tierOf({ candidates }, at);
  const score = (at: number) => candidates[at]?.task.score ?? Number.NEGATIVE_INFINITY;
  return candidates
    .map((_, at) => at)
    .sort((a, b) => rank(a) - rank(b) || (score(a) === score(b) ? a - b : score(b) - score(a)));
}

/** A candidate behind the prerequisites that are still out, each behind its own. */
function bundleOf({ candidates }: Problem, at: number, owner: readonly (number | null)[]): number[] {
  const bundle: number[] = [];
  const seen = new Set<number>();
  const add = (place: number) => {
    if (seen.has(place) || owner[place] !== null) return;
    seen.add(place);
    for (const need of candidates[place]?.needs ?? []) add(need);
    bundle.push(place);
  };
  add(at);
  return bundle;
}
