import type { Displaced, Planned, Reason } from './model.ts';
import type { Problem } from './normalise.ts';
import { tierOfCandidate } from './solver/instance.ts';

/** Who takes each candidate: a place among the workers, or null where it is out. */
export type Owners = readonly (number | null)[];

/** What each worker has left under a plan, in hundredths, and how many items they have. */
type Room = { readonly free: readonly number[]; readonly count: readonly number[]; readonly money: number };

/**
 * Says of each candidate why it is in or out, the latter against the room that the plan leaves. Those in come first, by
 * priority, each behind what it needs.
 */
export function explain(problem: Problem, owners: Owners): Planned[] {
  const { candidates, workers } = problem;
  const ranked = byPriority(problem);
  const load = workers.map(() => 0);
  const listed = new Set<number>();
  const planned: Planned[] = [];
  const list = (at: number, neededBy: number | null): void => {
    const candidate = candidates[at];
    const who = owners[at];
    if (!candidate || who === null || who === undefined || listed.has(at)) return;
    listed.add(at);
    for (const need of candidate.needs) list(need, at);
    load[who] = (load[who] ?? 0) + candidate.effort;
    planned.push({
      task: candidate.task,
      in: true,
      owner: workers[who]?.person.name ?? '',
      load: (load[who] ?? 0) / 100,
      reason: candidate.pinned
        ? { code: 'pinned' }
        : neededBy === null
          ? { code: 'taken' }
          : { code: 'takenFor', id: candidates[neededBy]?.task.id ?? '' },
    });
  };
  for (const at of ranked) list(at, null);
  const room = roomOf(problem, owners);
  for (const at of ranked) {
    const candidate = candidates[at];
    if (!candidate || owners[at] !== null) continue;
    const reason = whyOut(problem, owners, at, room);
    planned.push({ task: candidate.task, in: false, owner: '', load: null, reason });
  }
  return planned;
}

/** The candidates by tier, what is pinned first, then score, then id (the order that they are in). */
function byPriority({ candidates }: Problem): number[] {
  const rank = candidates.map(tierOfCandidate);
  const score = (at: number) => candidates[at]?.task.score ?? Number.NEGATIVE_INFINITY;
  return candidates
    .map((_, at) => at)
    .sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || (score(a) === score(b) ? a - b : score(b) - score(a)));
}

function roomOf({ candidates, workers, budget }: Problem, owners: Owners): Room {
  const free = workers.map(({ capacity }) => capacity);
  const count = workers.map(() => 0);
  let money = budget;
  candidates.forEach(({ effort, cost }, at) => {
    const who = owners[at];
    if (who === null || who === undefined) return;
    free[who] = (free[who] ?? 0) - effort;
    count[who] = (count[who] ?? 0) + 1;
    money -= cost;
  });
  return { free, count, money };
}

function whyOut(problem: Problem, owners: Owners, at: number, room: Room): Reason {
  const { candidates, workers } = problem;
  const candidate = candidates[at];
  if (!candidate) return { code: 'noPeople' };
  const waiting = candidate.needs.find((need) => owners[need] === null);
  if (waiting !== undefined) return { code: 'waits', id: candidates[waiting]?.task.id ?? '' };
  const free = (who: number) => room.free[who] ?? 0;
  const most = (among: readonly number[]) =>
    among.reduce((best, who) => (free(who) > free(best) ? who : best), among[0] ?? -1);
  const hasPlace = (who: number) => (room.count[who] ?? 0) < (workers[who]?.places ?? 0);
  const withPlace = candidate.skilled.filter(hasPlace);
  const displaces = displacedBy(problem, owners, at, room);
  if (withPlace.length === 0) {
    const who = most(candidate.able);
    const { name = '', maxItems } = workers[who]?.person ?? {};
    return { code: 'noPlace', name, maxItems: maxItems ?? 0, ...displaces };
  }
  if (candidate.cost > room.money)
    return { code: 'noBudget', cost: candidate.cost / 100, left: room.money / 100, ...displaces };
  const who = most(withPlace);
  const inAll = candidate.able.filter(hasPlace).reduce((sum, one) => sum + free(one), 0);
  const facts = {
    effort: candidate.effort / 100,
    free: free(who) / 100,
    name: workers[who]?.person.name ?? '',
    ...displaces,
  };
  return candidate.able.length > 1 && inAll >= candidate.effort
    ? { code: 'scattered', ...facts, inAll: inAll / 100 }
    : { code: 'noCapacity', ...facts };
}

/**
 * The item that would have to leave for another one to come in: of those whose leaving makes the room, and that nothing
 * in needs, the one that is worth the least. None where that would be a gain all the same, or where one is not enough.
 */
function displacedBy(
  { candidates, workers }: Problem,
  owners: Owners,
  at: number,
  room: Room,
): { readonly displaces?: Displaced } {
  const candidate = candidates[at];
  if (!candidate) return {};
  const worth = (place: number): readonly [number, number] => {
    const one = candidates[place];
    return [one ? -tierOfCandidate(one) : 0, one?.task.gain ?? 0];
  };
  const isMore = (one: readonly [number, number], other: readonly [number, number]) =>
    one[0] > other[0] || (one[0] === other[0] && one[1] > other[1]);
  const needed = new Set(candidate.needs);
  candidates.forEach(({ needs }, place) => {
    if (owners[place] !== null) for (const need of needs) needed.add(need);
  });
  let found: number | null = null;
  candidates.forEach((other, place) => {
    const who = owners[place];
    if (who === null || who === undefined || needed.has(place) || !candidate.able.includes(who)) return;
    if ((room.free[who] ?? 0) + other.effort < candidate.effort) return;
    if ((room.count[who] ?? 0) > (workers[who]?.places ?? 0)) return;
    if (room.money + other.cost < candidate.cost) return;
    if (found === null || isMore(worth(found), worth(place))) found = place;
  });
  const other = found === null ? undefined : candidates[found];
  if (!other || found === null || !isMore(worth(found), worth(at))) return {};
  const own = tierOfCandidate(candidate);
  const theirs = tierOfCandidate(other);
  return {
    displaces: {
      id: other.task.id,
      gain: other.task.gain ?? 0,
      own: candidate.task.gain ?? 0,
      // Within a tier the numbers say why; above it the tier does.
      tier: own === theirs ? null : other.pinned ? 'pinned' : other.task.tier,
    },
  };
}
