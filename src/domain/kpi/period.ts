import type { Day } from '../day.ts';
import { UserError } from '../errors.ts';

/** From the start to the end, both included; null leaves that side open. */
export type Period = { readonly start: Day | null; readonly end: Day | null };

export const always: Period = { start: null, end: null };

/** Whether no side is bounded: then no date needs to be read. */
export function isAlways({ start, end }: Period): boolean {
  return start === null && end === null;
}

export function contains({ start, end }: Period, day: Day): boolean {
  return (start === null || day >= start) && (end === null || day <= end);
}

/** @throws UserError periodReversed where the start is after the end */
export function periodOf(start: Day | null, end: Day | null): Period {
  if (start !== null && end !== null && start > end)
    throw new UserError({ code: 'periodReversed', start, end });
  return { start, end };
}
