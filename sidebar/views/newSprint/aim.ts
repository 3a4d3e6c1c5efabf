import { dayFromIso } from '../../../src/domain/day.ts';
import { type OpenWord, openWords, withColumns } from '../../../src/domain/goal/columns.ts';
import { foldedValue } from '../../../src/domain/goal/folded.ts';
import type { Aim, Change, Due, GoalParts, Unit } from '../../../src/domain/goal/model.ts';
import { parseGoal } from '../../../src/domain/goal/parse.ts';
import { type SmartFinding, smart } from '../../../src/domain/goal/smart.ts';
import { type Meaning, targetOf } from '../../../src/domain/goal/target.ts';
import type { GoalFigures, GoalSegment, KpiChoice, SprintDraft } from '../../../src/server/contract.ts';
import { endOf } from '../../dates.ts';
import { language } from '../../language.ts';
import type { Work } from '../planning/board.ts';
import type { Entered } from './draft.ts';

/** What the server said of a KPI and a part of the pipeline, and for which. */
export type Figured = { readonly of: string; readonly figures: GoalFigures } | null;

/** The goal as it stands: what its words and the fields say together. */
export type AimNow = {
  readonly parts: GoalParts;
  readonly kpi: KpiChoice | null;
  readonly segments: readonly GoalSegment[];
  /** Words that several columns of the pipeline hold, answered or not. */
  readonly words: readonly OpenWord[];
  readonly target: number | null;
  /** Base with its n; null while the server works it out, and while it is open which part of the pipeline is meant. */
  readonly figures: GoalFigures | null;
  /** The value to start from; null where it is not known. */
  readonly base: number | null;
  /** Whether the sprint's length is the sentence's. */
  readonly weeksAreSaid: boolean;
  /** What has to be answered first before the sprint can start. */
  readonly asked: 'column' | 'kpi' | 'meaning' | null;
  readonly smart: readonly SmartFinding[];
  /** What the figures are asked for. */
  readonly request: {
    readonly kpi: KpiChoice['key'];
    readonly segments: readonly GoalSegment[];
    readonly start: string;
    readonly weeks: Entered['weeks'];
  };
};

const reading = (draft: SprintDraft, entered: Entered) => ({
  values: draft.values,
  start: dayFromIso(entered.start),
  conventions: {
    decimal: language === 'fr' ? ',' : '.',
    dateOrder: language === 'fr' ? 'dmy' : draft.dateOrder,
  } as const,
});

/**
 * Reads the goal's words, as far as they are the user's own, and completes them with the fields.
 *
 * @param work the work of the items that are chosen; null before there are any
 */
export function aimNow(
  draft: SprintDraft,
  entered: Entered,
  figured: Figured,
  work: Work | null = null,
): AimNow {
  const read = parseGoal(entered.textIsOwn ? entered.text : '', reading(draft, entered));
  const parts = withColumns(read, entered.columns);
  const named = draft.kpis.find(({ key }) => key === parts.kpi);
  const kpi =
    (entered.kpiIsOwn ? undefined : named) ?? draft.kpis.find(({ key }) => key === entered.kpi) ?? null;
  const open = openWords(parts);
  const segments = parts.segments.flatMap(({ field, value, known }): GoalSegment[] =>
    known &&
    field !== 'size' &&
    field !== 'amount' &&
    !open.some((word) => foldedValue(word.value) === foldedValue(value))
      ? [{ field, value }]
      : [],
  );
  const said = entered.weeksAreOwn ? null : weeksOf(parts.due);
  const weeks = said ?? entered.weeks;
  const request = { kpi: kpi?.key ?? entered.kpi, segments, start: entered.start, weeks };
  const isFigured = open.length === 0 && figured?.of === JSON.stringify(request);
  const figures = isFigured ? figured.figures : null;
  const ofAll = open.length === 0 && segments.length === 0 ? (kpi?.base ?? null) : null;
  // Figures without a base say that there is none for this start and length.
  const base = figures ? figures.base : ofAll;
  // A change of something that is not computed is no change of the KPI in the field.
  const spoken = entered.kpiIsOwn || parts.kpi === null || named !== undefined ? parts.change : null;
  const change = changeFor(spoken, kpi, parts.kpi);
  const choosing = parts.kpiChoices.length > 0 && !entered.kpiIsOwn;
  const worked = targetOf(change, base, kpi?.key ?? null, entered.meaning);
  const target = entered.targetIsOwn || worked === null ? numberOf(entered.target) : worked;
  const meant = change?.kind === 'byOrTo' || (change?.kind === 'by' && change.unit === 'unknown');
  const asked =
    open.length > 0
      ? 'column'
      : choosing
        ? 'kpi'
        : meant && entered.meaning === null && !entered.targetIsOwn
          ? 'meaning'
          : null;
  const end = endOf(entered.start, weeks);
  return {
    parts: { ...parts, change },
    kpi,
    segments,
    words: openWords(read),
    target: asked === null ? target : null,
    figures,
    base,
    weeksAreSaid: said !== null,
    asked,
    request,
    smart: smart({
      parts: {
        ...parts,
        change,
        // Whoever wrote the target into its field said which change counts.
        questions: parts.questions.filter((one) => one !== 'several' || !entered.targetIsOwn),
      },
      kpi: choosing ? null : entered.kpiIsOwn || parts.kpi === null ? ((kpi?.key as Aim) ?? null) : parts.kpi,
      computed: entered.kpiIsOwn || parts.kpi === null || named !== undefined,
      pipeline: Object.keys(draft.values).length > 0 || draft.kpis.some((one) => one.base !== null),
      base,
      target: asked === null ? target : null,
      start: dayFromIso(entered.start),
      due: parts.due?.day ?? null,
      end: end === null ? null : dayFromIso(end),
      past: (kpi && draft.past[kpi.key]) ?? [],
      expected: figures?.expected ?? null,
      load: work?.share ?? null,
      overloaded: work?.overloaded ?? [],
    }),
  };
}

/** The sprint's length, where the goal says one of whole weeks. */
function weeksOf(due: Due | null): Entered['weeks'] | null {
  if (!due?.length) return null;
  const { count, unit } = due.length;
  const weeks = unit === 'week' ? count : unit === 'day' ? count / 7 : 0;
  return ([1, 2, 3, 4] as const).find((one) => one === weeks) ?? null;
}

/** The sentence's change as one of the KPI in the field: a percentage of a rate is to be asked about. */
function changeFor(change: Change | null, kpi: KpiChoice | null, named: Aim | null): Change | null {
  if (kpi?.unit !== 'rate') return change;
  if (change?.kind === 'by' && change.unit === 'relative' && change.said === 'percent' && named !== kpi.key)
    return { ...change, unit: 'unknown' };
  // A rate by 20, or to 20, are percents.
  return change?.kind === 'byOrTo' && change.unit === 'plain' && Math.abs(change.amount) > 1
    ? { ...change, amount: change.amount / 100, unit: 'percent' }
    : change;
}

/** Whether an amount is written as percent or points. */
export function isShare(unit: Unit): boolean {
  return unit === 'percent' || unit === 'points';
}

/** The values that the answers to the open question lead to. */
export function meaningsOf(aim: AimNow): { readonly meaning: Meaning; readonly to: number | null }[] {
  const {
    kpi,
    base,
    parts: { change },
  } = aim;
  const all: Meaning[] =
    change?.kind === 'byOrTo'
      ? kpi?.unit === 'rate'
        ? ['relative', 'points', 'to']
        : ['relative', 'to']
      : ['relative', 'points'];
  return all.map((meaning) => ({ meaning, to: targetOf(change, base, kpi?.key ?? null, meaning) }));
}

function numberOf(entry: Entered['target']): number | null {
  return entry === null || Number.isNaN(entry) ? null : entry;
}
