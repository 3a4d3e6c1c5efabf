import { normaliseName } from './names.ts';

const TRUE = new Set(['true', 'vrai', 'oui', 'yes', 'o', 'y', 'x', '1', 'ok']);
const FALSE = new Set(['false', 'faux', 'non', 'no', 'n', '0']);
const TICKS = /^[✓✔☑✅]\ufe0f?$/;
const CROSSES = /^[✗✘☐❌]\ufe0f?$/;

/** Yes or no: a tick box, 1 or 0, or words in French or English; undefined for anything else, null for a blank. */
export function readFlag(cell: unknown): boolean | null | undefined {
  if (typeof cell === 'boolean') return cell;
  if (cell === '' || cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return cell === 1 ? true : cell === 0 ? false : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  if (text === '') return null;
  if (TICKS.test(text)) return true;
  if (CROSSES.test(text)) return false;
  const word = normaliseName(text);
  return TRUE.has(word) ? true : FALSE.has(word) ? false : undefined;
}
