/** How fast a team finishes what it begins: so many items done over so many working days. */
export type Pace = { readonly items: number; readonly days: number };

/** How many items must have been done for a pace to say anything. */
export const LEAST_DONE = 3;

/** The pace over several stretches of time. */
export function paceOf(stretches: readonly Pace[]): Pace {
  return stretches.reduce((sum, { items, days }) => ({ items: sum.items + items, days: sum.days + days }), {
    items: 0,
    days: 0,
  });
}

/**
 * How many working days of work so many items are, at a pace.
 *
 * Source: Little's law: work in progress ÷ throughput = the time until it is done.
 *
 * @returns null where too little was done to tell
 */
export function daysOfWork(items: number, pace: Pace): number | null {
  return pace.items < LEAST_DONE || pace.days <= 0 ? null : (items * pace.days) / pace.items;
}
