import { addDays, type Day, dayFrom } from '../day.ts';
import type { Folded } from './folded.ts';
import type { Due } from './model.ts';

/**
 * What may stand before a time, and belongs to it. No entry is made of others: a text that could be split in two ways
 * at each word would take for ever. Each begins a word: `on` is no part of `conversion`.
 */
export const BEFORE =
  "(?:\\b(?:d'ici|avant|jusqu'(?:a|au)|pour|en|sous|dans|pendant|durant|sur|over|within|in|for|during|by|before|until|till|on|au|le|la|les|l'|the|cours|end of|fin|de|d'|du|des|prochaine?s?|next|coming|a)\\s*)*";

/** A deadline as it is said, with its day. */
export function dueAt(
  text: Folded,
  match: RegExpExecArray,
  day: Day | null,
  count: Due['length'] = null,
): Due {
  return { said: text.said(match.index, match.index + match[0].length), day, length: count };
}

/** The last day of a month; month 13 is January of the next year. */
export function lastOf(year: number, month: number): Day | null {
  const next = dayFrom(year + Math.floor(month / 12), (month % 12) + 1, 1);
  return next === null ? null : addDays(next, -1);
}
