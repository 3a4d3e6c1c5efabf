import type { Day } from '../day.ts';
import { sampleSize } from '../statistics/sample.ts';
import { type OpenWord, openWords } from './columns.ts';
import { type Aim, type Direction, type GoalParts, goalMeasures, type Question } from './model.ts';

/** What a goal is judged by. Null for what is not known: it is then said to be missing, never supposed. */
export type SmartFacts = {
  readonly parts: Pick<
    GoalParts,
    'verb' | 'change' | 'segments' | 'kpiChoices' | 'questions' | 'due' | 'every'
  >;
  readonly kpi: Aim | null;
  /** What was given as the KPI and is none that is known. */
  readonly unknownKpi?: string;
  /** Whether a goal can be bound to the KPI. */
  readonly computed: boolean;
  /** Whether there is a pipeline that the goal's words were matched with. */
  readonly pipeline: boolean;
  readonly base: number | null;
  readonly target: number | null;
  readonly start: Day | null;
  /** The deadline that the goal says. */
  readonly due: Day | null;
  /** The sprint's last day: a goal without a deadline is due then. */
  readonly end: Day | null;
  /** What past sprints came to, in the KPI's unit. */
  readonly past: readonly number[];
  /** Leads expected until the deadline. */
  readonly expected: number | null;
  /** Committed effort ÷ capacity. */
  readonly load: number | null;
  /** Who has more work than hours, whatever the others have left. */
  readonly overloaded?: readonly string[];
};

type Met<L extends string, C extends string, F = unknown> = {
  readonly letter: L;
  readonly ok: true;
  readonly code: C;
} & F;
type Lacking<L extends string, C extends string, F = unknown> = {
  readonly letter: L;
  readonly ok: false;
  readonly code: C;
} & F;
type Judged<L extends string, C extends string, F = unknown> = {
  readonly letter: L;
  readonly ok: boolean;
  readonly code: C;
} & F;

export type SmartFinding =
  /** `uncounted`: what the pipeline does not hold; null where there is no pipeline to look in. */
  | Met<'S', 'segment', { readonly values: readonly string[]; readonly uncounted: readonly string[] | null }>
  | Lacking<'S', 'noSegment'>
  | Lacking<'S', 'column', OpenWord>
  | Met<'M', 'measured', { readonly kpi: Aim; readonly base: number; readonly target: number }>
  | Lacking<'M', 'noKpi'>
  | Lacking<'M' | 'R', 'noBase'>
  | Lacking<'M', 'unknownKpi', { readonly said: string }>
  | Lacking<'M', 'kpiChoices', { readonly choices: readonly Aim[] }>
  | Lacking<'M', 'notComputed', { readonly kpi: Aim }>
  | Lacking<'M', 'question', { readonly question: Question }>
  /** The goal starts from another value than the measured one; `turned`: the change would then go this way. */
  | Lacking<
      'M',
      'otherStart',
      {
        readonly said: number;
        readonly base: number;
        readonly target: number;
        readonly turned: 'up' | 'down' | null;
      }
    >
  | Lacking<
      'M',
      'wrongSide',
      { readonly said: 'up' | 'down'; readonly base: number; readonly target: number }
    >
  | Lacking<'M' | 'R', 'notRates', { readonly values: readonly number[] }>
  | Lacking<'M' | 'R', 'noChange'>
  | Lacking<'M' | 'A' | 'R', 'noTarget'>
  | Judged<
      'A',
      'among',
      { readonly reached: number; readonly n: number; readonly percentile: number; readonly best: number }
    >
  | Lacking<'A', 'fewSprints', { readonly n: number }>
  | Judged<
      'R',
      'sample',
      {
        readonly kpi: Aim;
        readonly needed: number;
        readonly expected: number;
        readonly load: number | null;
      }
    >
  | Lacking<'R', 'noFlow', { readonly kpi: Aim; readonly needed: number }>
  | Lacking<'R', 'overload', { readonly load: number }>
  | Lacking<'R', 'overloaded', { readonly names: readonly string[] }>
  | Met<'R', 'fits', { readonly load: number }>
  | Lacking<'R', 'noCapacity'>
  /** `sprint`: how many days it has, where that is known. */
  | Judged<'T', 'weeks', { readonly days: number; readonly sprint: number | null }>
  | Lacking<'T', 'afterSprint', { readonly days: number; readonly sprint: number }>
  | Lacking<'T', 'beforeStart', { readonly due: Day; readonly start: Day }>
  | Lacking<'T', 'unsureDate', { readonly said: string }>
  | Lacking<'T', 'noDue' | 'noStart' | 'pace'>;

/** Fewer past sprints say nothing about what is usual. */
const LEAST_SPRINTS = 3;
const WEEK = 7;
/** A goal says rates in whole percents, and other figures in round ones. */
const ROUNDED = { rate: 0.005, other: 0.01 };

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

function specific({ parts, pipeline }: SmartFacts): SmartFinding {
  const { segments } = parts;
  if (segments.length === 0) return { letter: 'S', ok: false, code: 'noSegment' };
  const [open] = openWords(parts);
  if (open) return { letter: 'S', ok: false, code: 'column', ...open };
  return {
    letter: 'S',
    ok: true,
    code: 'segment',
    values: segments.map(({ value }) => value),
    uncounted: pipeline ? segments.filter(({ known }) => !known).map(({ value }) => value) : null,
  };
}

function measurable(facts: SmartFacts): SmartFinding {
  const { parts, kpi, unknownKpi = '', computed, base, target } = facts;
  if (kpi === null) {
    const { kpiChoices: choices } = parts;
    if (unknownKpi !== '') return { letter: 'M', ok: false, code: 'unknownKpi', said: unknownKpi };
    return choices.length > 0
      ? { letter: 'M', ok: false, code: 'kpiChoices', choices }
      : { letter: 'M', ok: false, code: 'noKpi' };
  }
  if (!computed) return { letter: 'M', ok: false, code: 'notComputed', kpi };
  // The first of two changes makes a target, but nobody said that it is the one that counts.
  const question = parts.questions.find(
    (one) =>
      one === 'several' ||
      (base === null && one === 'segment') ||
      (target === null && (one === 'relativeOrPoints' || one === 'byOrTo')),
  );
  if (question) return { letter: 'M', ok: false, code: 'question', question };
  if (target === null) return { letter: 'M', ok: false, code: 'noTarget' };
  const values = notRates(facts);
  if (values.length > 0) return { letter: 'M', ok: false, code: 'notRates', values };
  if (base === null) return { letter: 'M', ok: false, code: 'noBase' };
  if (base === target && parts.verb?.direction !== 'keep')
    return { letter: 'M', ok: false, code: 'noChange' };
  return (
    contradicted(facts, kpi, base, target) ?? { letter: 'M', ok: true, code: 'measured', kpi, base, target }
  );
}

/** Where the goal says another start, or another way, than its target has from the measured base. */
function contradicted(
  { parts: { verb, change } }: SmartFacts,
  kpi: Aim,
  base: number,
  target: number,
): SmartFinding | null {
  const way = target < base ? 'down' : 'up';
  const isRate = goalMeasures[kpi] === 'rate';
  const from = change?.kind === 'to' && !(isRate && change.unit === 'plain') ? change.from : null;
  const said = wayOf(verb?.direction) ?? (from === null ? null : from > target ? 'down' : 'up');
  const turned = said !== null && said !== way ? way : null;
  const rounding = isRate ? ROUNDED.rate : ROUNDED.other * Math.abs(base);
  if (from !== null && Math.abs(from - base) > rounding + 1e-9)
    return { letter: 'M', ok: false, code: 'otherStart', said: from, base, target, turned };
  return said !== null && turned !== null
    ? { letter: 'M', ok: false, code: 'wrongSide', said, base, target }
    : null;
}

function wayOf(direction: Direction | undefined): 'up' | 'down' | null {
  return direction === 'up' || direction === 'down' ? direction : null;
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

function realistic(facts: SmartFacts): SmartFinding {
  const { kpi, base, target, expected, load, overloaded: names = [] } = facts;
  if (load !== null && load > 1) return { letter: 'R', ok: false, code: 'overload', load };
  if (names.length > 0) return { letter: 'R', ok: false, code: 'overloaded', names };
  if (kpi !== null && goalMeasures[kpi] === 'rate') {
    const values = notRates(facts);
    if (values.length > 0) return { letter: 'R', ok: false, code: 'notRates', values };
    if (target === null) return { letter: 'R', ok: false, code: 'noTarget' };
    if (base === null) return { letter: 'R', ok: false, code: 'noBase' };
    if (base === target) return { letter: 'R', ok: false, code: 'noChange' };
    const needed = sampleSize(base, target);
    if (expected === null) return { letter: 'R', ok: false, code: 'noFlow', kpi, needed };
    return { letter: 'R', ok: expected >= needed, code: 'sample', kpi, needed, expected, load };
  }
  return load === null
    ? { letter: 'R', ok: false, code: 'noCapacity' }
    : { letter: 'R', ok: true, code: 'fits', load };
}

function timeBound({ parts, start, due, end }: SmartFacts): SmartFinding {
  const { due: said, every, questions } = parts;
  if (questions.includes('date') && said !== null)
    return { letter: 'T', ok: false, code: 'unsureDate', said: said.said };
  const length = said?.length ?? null;
  if (due === null && end === null && length !== null && length.unit !== 'sprint') {
    const days = length.count * { day: 1, week: WEEK, month: 30, quarter: 91, year: 365 }[length.unit];
    return { letter: 'T', ok: days >= WEEK && days <= 4 * WEEK, code: 'weeks', days, sprint: null };
  }
  const last = due ?? end;
  if (last === null) return { letter: 'T', ok: false, code: every === null ? 'noDue' : 'pace' };
  if (start === null) return { letter: 'T', ok: false, code: 'noStart' };
  if (last < start) return { letter: 'T', ok: false, code: 'beforeStart', due: last, start };
  const days = last - start + 1;
  const sprint = end === null ? null : end - start + 1;
  // Friday of a week that began on Monday is a week of work.
  const ok = days >= WEEK - 2 && days <= 4 * WEEK;
  return ok && sprint !== null && days > sprint
    ? { letter: 'T', ok: false, code: 'afterSprint', days, sprint }
    : { letter: 'T', ok, code: 'weeks', days, sprint };
}

/** What of a rate's base and target is no share of 0 to 1. */
function notRates({ kpi, base, target }: SmartFacts): number[] {
  if (kpi === null || goalMeasures[kpi] !== 'rate') return [];
  return [base, target].filter((value): value is number => value !== null && (value < 0 || value > 1));
}
