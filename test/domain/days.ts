import { type Day, dayFromIso } from '../../src/domain/day.ts';

/** The day written `2026-03-31`. */
export function day(iso: string): Day {
  const read = dayFromIso(iso);
  if (read === null) throw new Error(`${iso} is no day`);
  return read;
}
