import { addDays, type Day, weekdayOf } from '../../src/domain/day.ts';
import type { Random } from '../../src/domain/statistics/random.ts';

/** `n` cases of which `yes` are true, in an order that the generator decides: counts are exact, so that readings stay true. */
export function exactly(random: Random, yes: number, n: number): boolean[] {
  return shuffled(
    random,
    Array.from({ length: n }, (_, at) => at < yes),
  );
}

/** Fisher and Yates' shuffle. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const at = random.whole(0, last);
    [mixed[last], mixed[at]] = [mixed[at] as T, mixed[last] as T];
  }
  return mixed;
}

/** The Monday of the week: cases end with the week before. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** So many working days between two days, in their order. */
export function daysBetween(random: Random, n: number, from: Day, to: Day): Day[] {
  return Array.from({ length: n }, () => {
    const day = addDays(from, random.whole(0, to - from));
    const weekday = weekdayOf(day);
    return weekday > 5 ? addDays(day, 5 - weekday) : day;
  }).sort((a, b) => a - b);
}
