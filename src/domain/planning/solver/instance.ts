import type { Candidate, Problem } from '../normalise.ts';
import { Board, type Item, type Worker } from './board.ts';

const tierOf = { must: 1, should: 2, could: 3, wont: 3 } as const;
/** Above this sum of gains in hundredths, hundredths no longer matter. */
const large = 1e11;

/** The problem in whole numbers, as small as they can be: efforts, gains and costs by their greatest common divisor. */
export function boardOf({ candidates, workers, budget }: Problem): { board: Board; unit: number } {
  const unit = divisor(candidates.map(({ effort }) => effort));
  const gains = wholeGains(candidates);
  const gainUnit = divisor(gains);
  const team: Worker[] = workers.map(({ capacity, places }, at) => ({
    at,
    capacity: Math.max(0, Math.floor(capacity / unit)),
    places: Math.max(0, Math.floor(places)),
    free: Math.max(0, Math.floor(capacity / unit)),
    items: [],
  }));
  const urgency = urgencies(candidates);
  const needs: Item[][] = candidates.map(() => []);
  const neededBy: Item[][] = candidates.map(() => []);
  const items = candidates.map((candidate, at): Item => {
    const can = new Uint8Array(team.length);
    for (const who of candidate.able) can[who] = 1;
    return {
      at,
      effort: candidate.effort / unit,
      gain: (gains[at] as number) / gainUnit,
      cost: candidate.cost,
      tier: tierOfCandidate(candidate),
      urgency: urgency[at] as number,
      needs: needs[at] as Item[],
      neededBy: neededBy[at] as Item[],
      able: candidate.able.map((who) => team[who] as Worker),
      can,
      who: null,
      slot: 0,
      missing: candidate.needs.length,
    };
  });
  candidates.forEach((candidate, at) => {
    for (const need of candidate.needs) {
      needs[at]?.push(items[need] as Item);
      neededBy[need]?.push(items[at] as Item);
    }
  });
  return { board: new Board(items, team, budget), unit };
}

export function tierOfCandidate({ task, pinned }: Candidate): number {
  return pinned ? 0 : tierOf[task.tier];
}

/** What has no gain counts for one unit: where nothing better has the room, it is better in than out. */
function wholeGains(candidates: readonly Candidate[]): number[] {
  const total = candidates.reduce((sum, { task }) => sum + Math.max(0, task.gain ?? 0), 0);
  const scale = total * 100 < large ? 100 : large / total;
  return candidates.map(({ task }) => Math.max(1, Math.round(Math.max(0, task.gain ?? 0) * scale)));
}

/** The least tier among an item's own and those of all that need it, however far. */
function urgencies(candidates: readonly Candidate[]): number[] {
  const urgency = candidates.map(tierOfCandidate);
  for (let again = true; again; ) {
    again = false;
    candidates.forEach(({ needs }, at) => {
      for (const need of needs)
        if ((urgency[need] as number) > (urgency[at] as number)) {
          urgency[need] = urgency[at] as number;
          again = true;
        }
    });
  }
  return urgency;
}

function divisor(values: readonly number[]): number {
  let common = 0;
  for (const value of values) for (let rest = value; rest > 0; ) [common, rest] = [rest, common % rest];
  return common || 1;
}
