import { isBlank } from '../table/blank.ts';
import type { Cell } from '../table/cell.ts';
import { foldText } from '../table/names.ts';

/** Which days of the week a person works: seven, Monday first. */
export type Week = readonly boolean[];

/** Monday to Friday. */
export const usualWeek: Week = [true, true, true, true, true, false, false];

const names = [
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
  ['dimanche', 'sunday'],
];

/**
 * Reads the days that a person works: seven figures from Monday on, 1 for a day that is worked (`1111000`; Sheets keeps it
 * as a number, without the zeros in front), or days by name, alone and in stretches (`lun, mar, jeu`, `Mon-Thu`, `du lundi
 * au jeudi`). Two letters of a name are enough. A blank is Monday to Friday. Of numbers, 10 and 11 are refused: in a column
 * of days they rather count them.
 *
 * @returns undefined where the cell is none of these, or no day is worked
 */
export function readWeek(cell: Cell): Week | undefined {
  if (isBlank(cell)) return usualWeek;
  const figures =
    typeof cell === 'number' ? (cell >= 100 ? String(cell).padStart(7, '0') : '') : String(cell).trim();
  if (/^[01]{7}$/.test(figures)) return someOf([...figures].map((figure) => figure === '1'));
  if (typeof cell !== 'string') return undefined;
  const week = usualWeek.map(() => false);
  const words = foldText(cell)
    .replace(/\s*(?:[-–—→]|\b(?:au?|to)\b)\s*/g, '-')
    .split(/[\s,;/+&.]+/)
    .filter((word) => !['', 'et', 'and', 'du', 'le', 'les', 'from'].includes(word));
  for (const word of words) {
    const [from = -1, to = from, ...more] = word.split('-').map(weekdayNamed);
    if (from < 0 || to < 0 || more.length > 0) return undefined;
    for (let day = from; ; day = (day + 1) % 7) {
      week[day] = true;
      if (day === to) break;
    }
  }
  return someOf(week);
}

function weekdayNamed(word: string): number {
  const name = word.replace(/s$/, '');
  return name.length < 2 ? -1 : names.findIndex((both) => both.some((full) => full.startsWith(name)));
}

function someOf(week: boolean[]): Week | undefined {
  return week.includes(true) ? week : undefined;
}
