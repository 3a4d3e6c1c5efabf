import type { Day } from '../day.ts';
import type { Conventions } from '../table/cell.ts';
import { changeOf } from './change.ts';
import { takeDue, takeEvery } from './due.ts';
import { Folded } from './folded.ts';
import { aims, contacting, converting, qualifying, verbs } from './lexicon.ts';
import {
  type Aim,
  type Change,
  type Direction,
  type GoalParts,
  goalMeasures,
  type PipelineValues,
  type Question,
} from './model.ts';
import { takeSegments } from './segments.ts';

/** What a goal is read with: the pipeline's values, the sprint's first day, and how numbers and dates are written. */
export type GoalContext = {
  readonly values?: PipelineValues;
  readonly start?: Day | null;
  readonly conventions: Pick<Conventions, 'decimal' | 'dateOrder'>;
};

const NOTHING = /^[\s¦]*$/;

/**
 * Reads a goal, in French or English, into its parts. What only its writer can know is a question, never a guess: above
 * all whether 15 % of a rate is a share of it or points.
 *
 * Own code: a general parser of language would not know our KPI nor the pipeline's values, which is all that matters here.
 */
export function parseGoal(goal: string, { values = {}, start = null, conventions }: GoalContext): GoalParts {
  const text = new Folded(goal);
  if (NOTHING.test(text.rest))
    return {
      verb: null,
      kpi: null,
      kpiChoices: [],
      change: null,
      segments: [],
      due: null,
      every: null,
      questions: [],
    };
  const every = takeEvery(text);
  const { due, ambiguous: ambiguousDate } = takeDue(text, start, conventions.dateOrder);
  const { segments, ambiguous: ambiguousSegment } = takeSegments(text, values);
  const verb = verbOf(text);
  const { kpi, choices } = kpiOf(text, verb?.direction ?? null);
  const measured = kpi ?? (choices[0] && goalMeasures[choices[0]] !== 'rate' ? choices[0] : null);
  const { change, several } = changeOf(text, verb?.direction ?? null, measured, conventions.decimal);
  const settled = settle({ kpi, choices }, change, verb?.direction ?? null);
  const questions: Question[] = [];
  if (several) questions.push('several');
  if (settled.choices.length > 0) questions.push('kpi');
  if (change?.kind === 'byOrTo') questions.push('byOrTo');
  if (change?.kind === 'by' && change.unit === 'unknown') questions.push('relativeOrPoints');
  if (ambiguousSegment) questions.push('segment');
  if (ambiguousDate) questions.push('date');
  return { verb, kpi: settled.kpi, kpiChoices: settled.choices, change, segments, due, every, questions };
}

type Named = { readonly aim: (typeof aims)[number][0]; readonly start: number; readonly end: number };

/** The first place of each KPI's name. */
function namesOf(rest: string): Named[] {
  return aims.flatMap(([aim, words]): Named[] => {
    const match = words.exec(rest);
    return match ? [{ aim, start: match.index, end: match.index + match[0].length }] : [];
  });
}

function isRate(aim: Named['aim']): boolean {
  return aim !== 'sales' && goalMeasures[aim] === 'rate';
}

/** The first verb; of those at one place the longest. `close` in `close rate` is none. */
function verbOf(text: Folded): GoalParts['verb'] {
  let best: { at: number; said: string; direction: Direction } | null = null;
  const rates = namesOf(text.rest).filter(({ aim }) => isRate(aim) && aim !== 'otherRate');
  for (const [direction, words] of verbs) {
    const match = words.exec(text.rest);
    if (!match || rates.some(({ start, end }) => match.index >= start && match.index < end)) continue;
    const said = text.said(match.index, match.index + match[0].length);
    if (!best || match.index < best.at || (match.index === best.at && said.length > best.said.length))
      best = { at: match.index, said, direction };
  }
  return best && { said: best.said, direction: best.direction };
}

function kpiOf(text: Folded, direction: Direction | null): { kpi: Aim | null; choices: Aim[] } {
  const { rest } = text;
  const found = namesOf(rest);
  // A shorter name within a longer one is no name of its own; a rate that we have no name for gives way to any that we have.
  const own = found.filter(
    (one, at) =>
      !found.some(
        (other, before) =>
          other !== one &&
          (one.aim === 'otherRate'
            ? other.start < one.end && one.start < other.end && isRate(other.aim)
            : other.aim !== 'otherRate' || !isRate(one.aim)) &&
          (one.aim === 'otherRate' ||
            (other.start <= one.start &&
              other.end >= one.end &&
              (other.end - other.start > one.end - one.start || before < at))),
      ),
  );
  own.sort((a, b) => a.start - b.start);
  const rate = own.find(({ aim }) => aim !== 'sales' && goalMeasures[aim] !== 'count');
  const first = own.find(({ aim }) => aim !== 'sales');
  const aim = (rate ?? first)?.aim;
  if (direction === 'do' && (!aim || aim === 'leadCount' || aim === 'wonCount' || aim === 'qualifiedLeads')) {
    if (contacting.test(rest)) return { kpi: 'contacts', choices: [] };
    if (qualifying.test(rest)) return { kpi: 'qualifiedLeads', choices: [] };
    if (converting.test(rest) && (aim || own.length > 0)) return { kpi: 'wonCount', choices: [] };
  }
  if (aim && aim !== 'sales') return { kpi: aim, choices: [] };
  return {
    kpi: null,
    choices:
      own.length > 0
        ? ['wonAmount', 'wonCount']
        : direction === 'do' && converting.test(rest)
          ? ['wonAmount', 'wonCount']
          : [],
  };
}

/** An amount of money settles which of the two is meant: sales by 10 000 €, close 50 k€. */
function settle(
  { kpi, choices }: { kpi: Aim | null; choices: readonly Aim[] },
  change: Change | null,
  direction: Direction | null,
): { kpi: Aim | null; choices: readonly Aim[] } {
  const unit = change?.kind === 'by' ? change.said : change?.unit;
  const selling = choices.includes('wonAmount') || kpi === 'wonCount' || (kpi === null && direction === 'do');
  if (unit === 'money' && selling) return { kpi: 'wonAmount', choices: [] };
  return { kpi, choices };
}
