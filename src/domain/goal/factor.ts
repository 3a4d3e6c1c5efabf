import { readNumber } from '../table/number.ts';
import type { Direction } from './model.ts';

const FACTOR =
  /\b(doubl(?:er|ons|e|ing)|tripl(?:er|ons|e|ing)|halv(?:e|ing)|in half|twice as|moitie moins|half as)\b|\b(de moitie|by half(?! an? ))\b|\b(?:d'un |by (?:a |one |1 ))(tiers|third|quart|quarter)\b|\b(?:de|by) 2[ -](tiers|thirds)\b|\bx\s?(\d+(?:[.,]\d+)?)\b|\b(\d+(?:[.,]\d+)?)\s?x(?![a-z])|\bmultipli(?:er|ons|e|y)[^\d]{0,40}?(?:par|by)\s(\d+(?:[.,]\d+)?)|\b(\d+) (?:fois plus|times (?:more|as|the))\b|\b(\d+) fois moins\b|\bdivi(?:ser|sons|se|de|ding)[^\d]{0,60}?(?:par|by)\s(\d+(?:[.,]\d+)?)/;

/**
 * A change that is said as a factor or a part: doubler, x3, diviser par deux, de moitié, by a third.
 *
 * @returns the share that is added, with its place; null where there is none, or nothing says whether a part is added or
 * taken off
 */
export function factorOf(
  rest: string,
  direction: Direction | null,
  decimal: ',' | '.',
): { share: number; start: number; end: number } | null {
  const match = FACTOR.exec(rest);
  if (!match) return null;
  const [whole, word, half, part, parts, x, times, multiplied, fold, less, divided] = match;
  const sign = direction === 'up' ? 1 : direction === 'down' ? -1 : 0;
  const found = { start: match.index, end: match.index + whole.length };
  const as = (share: number) => ({ ...found, share: Math.round(share * 1e9) / 1e9 });
  if (word) return as(/^doubl|^twice/.test(word) ? 1 : word.startsWith('tripl') ? 2 : -0.5);
  if (half || part || parts)
    return sign === 0
      ? null
      : as(sign * (half ? 1 / 2 : parts ? 2 / 3 : part?.startsWith('t') ? 1 / 3 : 1 / 4));
  const divisor = divided ?? less;
  if (divisor) {
    const by = readNumber(divisor, decimal);
    return by ? as(1 / by - 1) : null;
  }
  return as((readNumber(x ?? times ?? multiplied ?? fold ?? '', decimal) ?? 1) - 1);
}
