import type { Serial } from '../day.ts';
import { isBlank, isDate, isError } from '../table/blank.ts';
import type { Cell, Conventions } from '../table/cell.ts';
import { readFlag } from '../table/flag.ts';
import { momentOf, takeApart } from '../table/moment.ts';
import { foldText, normaliseName } from '../table/names.ts';
import { readNumber } from '../table/number.ts';

/** A cell as rules look at it. */
export type Seen = {
  readonly blank: boolean;
  readonly text: string;
  readonly number: number | undefined;
  readonly moment: Serial | undefined;
  readonly flag: boolean | undefined;
};

/** One value of a grid: what it asks of a cell, and cells that would do, to find the best that a lead can have. */
export type Rule = {
  holds(seen: Seen): boolean;
  readonly samples: readonly Cell[];
};

/** Reads cells as rules look at them: a number or a date typed as text is one; an error is nothing that a rule holds. */
export function seeing({ decimal, dateOrder, serialOf }: Conventions): (cell: Cell) => Seen | null {
  return (cell) => {
    const seen = { blank: false, text: '', number: undefined, moment: undefined, flag: undefined };
    if (isError(cell)) return null;
    if (isBlank(cell)) return { ...seen, blank: true };
    if (typeof cell === 'number')
      return { ...seen, text: String(cell), number: cell, moment: cell as Serial };
    if (isDate(cell)) return { ...seen, moment: serialOf(cell) };
    const text = String(cell);
    const written = /\d/.test(text) ? takeApart(text) : undefined;
    return {
      blank: false,
      text: foldText(text),
      number: readNumber(text, decimal),
      moment: written && momentOf(written, dateOrder),
      flag: readFlag(cell) ?? undefined,
    };
  };
}

type Comparison = '>' | '<' | '>=' | '<=' | '=' | '<>';
const comparisons: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
};

/**
 * Reads a value of a grid: a word or a number to equal (accents and case aside; a tick box equals yes or no), `>5000`,
 * `>=`, `<`, `<=`, `<>` with a number or a date, `*word*` where a star stands for any text, `*` alone for any value,
 * nothing for a blank cell. A blank cell holds no rule but that one.
 *
 * @param choices the keys of words that are the same choice (`Qualifié`, `Qualified`), for a column that has a list
 * @returns null where it compares with what is neither a number nor a date
 */
export function readRule(
  cell: Cell,
  conventions: Conventions,
  choices: ReadonlyMap<string, string> | undefined,
): Rule | null {
  if (isBlank(cell)) return { holds: ({ blank }) => blank, samples: [''] };
  const see = seeing(conventions);
  const typed = typeof cell === 'string' ? cell.trim() : cell;
  const compared = typeof typed === 'string' ? /^(>=|<=|<>|≥|≤|≠|>|<|=)\s*(.*)$/s.exec(typed) : null;
  const sign = ({ '≥': '>=', '≤': '<=', '≠': '<>' }[compared?.[1] ?? ''] ?? compared?.[1]) as
    | Comparison
    | undefined;
  if (sign && sign !== '=' && sign !== '<>') {
    const { number, moment } = see(compared?.[2] ?? '') ?? {};
    const goal = number ?? moment;
    if (goal === undefined) return null;
    const holds = comparisons[sign];
    const near = Math.max(1, Math.abs(goal)) * 1e-6;
    return {
      holds: (seen) => {
        const value = number === undefined ? seen.moment : seen.number;
        return !seen.blank && value !== undefined && holds(value, goal);
      },
      samples: [goal - near, goal, goal + near],
    };
  }
  const goal = sign ? (compared?.[2] ?? '') : typed;
  const equal = equals(goal, see, choices);
  if (sign === '<>') return { holds: (seen) => !seen.blank && !equal.holds(seen), samples: [] };
  return equal;
}

function equals(
  goal: Cell,
  see: (cell: Cell) => Seen | null,
  choices: ReadonlyMap<string, string> | undefined,
): Rule {
  if (isBlank(goal)) return { holds: ({ blank }) => blank, samples: [''] };
  if (typeof goal === 'string' && goal.includes('*')) {
    const pieces = goal.split('*').map(foldText);
    const pattern = new RegExp(
      `^${pieces.map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('[^]*')}$`,
    );
    return {
      holds: ({ blank, text }) => !blank && pattern.test(text),
      samples: [pieces.join(' ').trim() || 'x'],
    };
  }
  const { text, number, moment, flag } = see(goal) ?? { text: foldText(String(goal)) };
  const key = typeof goal === 'string' ? choices?.get(normaliseName(goal)) : undefined;
  return {
    holds: (seen) => {
      if (seen.blank) return false;
      if (text !== '' && seen.text === text) return true;
      if (flag !== undefined && seen.flag !== undefined) return seen.flag === flag;
      if (number !== undefined && seen.number !== undefined) return seen.number === number;
      if (moment !== undefined && seen.moment !== undefined) return seen.moment === moment;
      return key !== undefined && choices?.get(normaliseName(seen.text)) === key;
    },
    samples: [goal],
  };
}
