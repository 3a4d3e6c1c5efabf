import type { Day } from '../day.ts';
import type { Conventions } from '../table/cell.ts';
import { changeOf } from './change.ts';
import { takeDue } from './due.ts';
import { Folded } from './folded.ts';
import { kpiOf, settled, verbOf } from './kpi.ts';
import { type GoalParts, goalMeasures, type PipelineValues, type Question } from './model.ts';
import { withDigits } from './number-words.ts';
import { summed, takeEvery, takePerPerson } from './pace.ts';
import { takeSegments } from './segments.ts';
import { withShares } from './share-words.ts';

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
  const text = new Folded(withShares(withDigits(goal)));
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
  const perPerson = takePerPerson(text);
  const every = takeEvery(text);
  const { due, ambiguous: ambiguousDate } = takeDue(text, start, conventions.dateOrder);
  const { segments, ambiguous: ambiguousSegment } = takeSegments(text, values);
  const verb = verbOf(text);
  const { kpi, choices } = kpiOf(text, verb?.direction ?? null);
  const measured = kpi ?? (choices[0] && goalMeasures[choices[0]] !== 'rate' ? choices[0] : null);
  const { change: said, several } = changeOf(text, verb?.direction ?? null, measured, conventions.decimal);
  const aim = settled({ kpi, choices }, said, verb?.direction ?? null, text.rest);
  const change = aim.isLosing ? null : summed(said, aim.kpi, { every, perPerson, due });
  const questions: Question[] = [];
  if (several) questions.push('several');
  if (aim.choices.length > 0) questions.push('kpi');
  if (change?.kind === 'byOrTo') questions.push('byOrTo');
  if (change?.kind === 'by' && change.unit === 'unknown') questions.push('relativeOrPoints');
  if (ambiguousSegment) questions.push('segment');
  if (ambiguousDate) questions.push('date');
  return { verb, kpi: aim.kpi, kpiChoices: aim.choices, change, segments, due, every, questions };
}
