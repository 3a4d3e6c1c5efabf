import type { Day } from '../day.ts';
import { sampleSize } from '../statistics/sample.ts';
import { type Aim, type GoalParts, goalMeasures, type Question } from './model.ts';

/** What a goal is judged by. Null for what is not known: it is then said to be missing, never supposed. */
export type SmartFacts = {
  readonly parts: Pick<GoalParts, 'verb' | 'segments' | 'kpiChoices' | 'questions' | 'due' | 'every'>;
  readonly kpi: Aim | null;
  /** Whether the KPI can be computed here. */
  readonly computed: boolean;
  readonly base: number | null;
  readonly target: number | null;
  readonly start: Day | null;
  readonly due: Day | null;
  /** What past sprints came to, in the KPI's unit. */
  readonly past: readonly number[];
  /** Leads expected until the deadline. */
  readonly expected: number | null;
  /** Committed effort ÷ capacity. */
  readonly load: number | null;
};

export type SmartFinding =
  | {
      readonly letter: 'S';
      readonly ok: true;
      readonly code: 'segment';
      readonly values: readonly string[];
      readonly uncounted: readonly string[];
    }
  | { readonly letter: 'S'; readonly ok: false; readonly code: 'noSegment' }
  | {
      readonly letter: 'M';
      readonly ok: true;
      readonly code: 'measured';
      readonly kpi: Aim;
      readonly base: number;
      readonly target: number;
    }
  | { readonly letter: 'M'; readonly ok: false; readonly code: 'noKpi' | 'noBase' | 'noTarget' | 'noChange' }
  | {
      readonly letter: 'M';
      readonly ok: false;
      readonly code: 'kpiChoices';
      readonly choices: readonly Aim[];
    }
  | { readonly letter: 'M'; readonly ok: false; readonly code: 'notComputed'; readonly kpi: Aim }
  | { readonly letter: 'M'; readonly ok: false; readonly code: 'question'; readonly question: Question }
  | {
      readonly letter: 'A';
      readonly ok: boolean;
      readonly code: 'among';
      readonly reached: number;
      readonly n: number;
      readonly percentile: number;
      readonly best: number;
    }
  | { readonly letter: 'A'; readonly ok: false; readonly code: 'fewSprints'; readonly n: number }
  | { readonly letter: 'A'; readonly ok: false; readonly code: 'noTarget' }
  | {
      readonly letter: 'R';
      readonly ok: boolean;
      readonly code: 'sample';
      readonly needed: number;
      readonly expected: number;
      readonly load: number | null;
    }
  | { readonly letter: 'R'; readonly ok: false; readonly code: 'noFlow'; readonly needed: number }
  | { readonly letter: 'R'; readonly ok: false; readonly code: 'overload'; readonly load: number }
  | { readonly letter: 'R'; readonly ok: true; readonly code: 'fits'; readonly load: number }
  | { readonly letter: 'R'; readonly ok: false; readonly code: 'noCapacity' | 'noTarget' }
  | { readonly letter: 'T'; readonly ok: boolean; readonly code: 'weeks'; readonly days: number }
  | { readonly letter: 'T'; readonly ok: false; readonly code: 'noDue' | 'noStart' | 'pace' };

/** Fewer past sprints say nothing about what is usual. */
const LEAST_SPRINTS = 3;
const WEEK = 7;

/**
 * The five letters of a goal: specific, measurable, attainable, realistic, time-bound.
 *
 * Attainable is where the target lies among the team's past sprints: its place among them (midrank ÷ (n + 1)), and whether
 * one of them came that far. Realistic is whether what the sprint brings suffices to tell the change from chance (K19), and
 * whether the work fits. Time-bound is a last day 1 to 4 weeks after the start.
 */
export function smart(facts: SmartFacts): readonly SmartFinding[] {
  return [specific(facts), measurable(facts), attainable(facts), realistic(facts), timeBound(facts)];
}

function specific({ parts: { segments } }: SmartFacts): SmartFinding {
  if (segments.length === 0) return { letter: 'S', ok: false, code: 'noSegment' };
  return {
    letter: 'S',
    ok: true,
    code: 'segment',
    values: segments.map(({ value }) => value),
    uncounted: segments.filter(({ known }) => !known).map(({ value }) => value),
  };
}

function measurable({ parts, kpi, computed, base, target }: SmartFacts): SmartFinding {
  if (kpi === null) {
    const { kpiChoices: choices } = parts;
    return choices.length > 0
      ? { letter: 'M', ok: false, code: 'kpiChoices', choices }
      : { letter: 'M', ok: false, code: 'noKpi' };
  }
  if (!computed) return { letter: 'M', ok: false, code: 'notComputed', kpi };
  if (target === null) {
    const question = parts.questions.find(
      (one) => one === 'relativeOrPoints' || one === 'byOrTo' || one === 'several',
    );
    return question
      ? { letter: 'M', ok: false, code: 'question', question }
      : { letter: 'M', ok: false, code: 'noTarget' };
  }
  if (base === null) return { letter: 'M', ok: false, code: 'noBase' };
  if (base === target && parts.verb?.direction !== 'keep')
    return { letter: 'M', ok: false, code: 'noChange' };
  return { letter: 'M', ok: true, code: 'measured', kpi, base, target };
}

function attainable({ base, target, past }: SmartFacts): SmartFinding {
  if (target === null) return { letter: 'A', ok: false, code: 'noTarget' };
  const n = past.length;
  if (n < LEAST_SPRINTS) return { letter: 'A', ok: false, code: 'fewSprints', n };
  const lower = base !== null && target < base;
  const below = past.filter((one) => (lower ? one > target : one < target)).length;
  const equal = past.filter((one) => one === target).length;
  const reached = n - below;
  return {
    letter: 'A',
    ok: reached > 0,
    code: 'among',
    reached,
    n,
    percentile: Math.round((100 * (below + equal / 2 + 0.5)) / (n + 1)),
    best: lower ? Math.min(...past) : Math.max(...past),
  };
}

function realistic({ kpi, base, target, expected, load }: SmartFacts): SmartFinding {
  if (load !== null && load > 1) return { letter: 'R', ok: false, code: 'overload', load };
  if (kpi !== null && goalMeasures[kpi] === 'rate') {
    if (base === null || target === null || base === target || !isRate(base) || !isRate(target))
      return { letter: 'R', ok: false, code: 'noTarget' };
    const needed = sampleSize(base, target);
    if (expected === null) return { letter: 'R', ok: false, code: 'noFlow', needed };
    return { letter: 'R', ok: expected >= needed, code: 'sample', needed, expected, load };
  }
  return load === null
    ? { letter: 'R', ok: false, code: 'noCapacity' }
    : { letter: 'R', ok: true, code: 'fits', load };
}

function timeBound({ parts: { due: said, every }, start, due }: SmartFacts): SmartFinding {
  const length = said?.length ?? null;
  if (due === null && length !== null && length.unit !== 'sprint') {
    const days = length.count * { day: 1, week: WEEK, month: 30, quarter: 91, year: 365 }[length.unit];
    return { letter: 'T', ok: days >= WEEK && days <= 4 * WEEK, code: 'weeks', days };
  }
  if (due === null) return { letter: 'T', ok: false, code: every === null ? 'noDue' : 'pace' };
  if (start === null) return { letter: 'T', ok: false, code: 'noStart' };
  const days = due - start + 1;
  // Friday of a week that began on Monday is a week of work.
  return { letter: 'T', ok: days >= WEEK - 2 && days <= 4 * WEEK, code: 'weeks', days };
}

function isRate(value: number): boolean {
  return value >= 0 && value <= 1;
}
