import { dayFromIso } from '../../../src/domain/day.ts';
import type { Aim, GoalParts } from '../../../src/domain/goal/model.ts';
import { parseGoal } from '../../../src/domain/goal/parse.ts';
import { type SmartFinding, smart } from '../../../src/domain/goal/smart.ts';
import { type Meaning, targetOf } from '../../../src/domain/goal/target.ts';
import type { GoalFigures, GoalSegment, KpiChoice, SprintDraft } from '../../../src/server/contract.ts';
import { endOf } from '../../dates.ts';
import { language } from '../../language.ts';
import type { Entered } from './draft.ts';

/** What the server said of a KPI and a part of the pipeline, and for which. */
export type Figured = { readonly of: string; readonly figures: GoalFigures } | null;

/** The goal as it stands: what its words and the fields say together. */
export type AimNow = {
  readonly parts: GoalParts;
  readonly kpi: KpiChoice | null;
  readonly segments: readonly GoalSegment[];
  readonly target: number | null;
  /** Base with its n; null while the server works it out. */
  readonly figures: GoalFigures | null;
  /** What has to be answered before the sprint can start. */
  readonly asked: 'kpi' | 'meaning' | null;
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

/** Reads the goal's words, as far as they are the user's own, and completes them with the fields. */
export function aimNow(draft: SprintDraft, entered: Entered, figured: Figured): AimNow {
  const parts = parseGoal(entered.textIsOwn ? entered.text : '', reading(draft, entered));
  const named = draft.kpis.find(({ key }) => key === parts.kpi);
  const kpi =
    (entered.kpiIsOwn ? undefined : named) ?? draft.kpis.find(({ key }) => key === entered.kpi) ?? null;
  const segments = parts.segments.flatMap(({ field, value, known }): GoalSegment[] =>
    known && field !== 'size' && field !== 'amount' ? [{ field, value }] : [],
  );
  const request = { kpi: kpi?.key ?? entered.kpi, segments, start: entered.start, weeks: entered.weeks };
  const figures = figured?.of === JSON.stringify(request) ? figured.figures : null;
  const base = figures?.base ?? (segments.length === 0 ? (kpi?.base ?? null) : null);
  // A change of something that is not computed is no change of the KPI in the field.
  const spoken = entered.kpiIsOwn || parts.kpi === null || named !== undefined ? parts.change : null;
  const change =
    spoken?.kind === 'by' &&
    spoken.unit === 'relative' &&
    spoken.said === 'percent' &&
    kpi?.unit === 'rate' &&
    parts.kpi !== kpi.key
      ? ({ ...spoken, unit: 'unknown' } as const)
      : spoken;
  const choosing = parts.kpiChoices.length > 0 && !entered.kpiIsOwn;
  const worked = targetOf(change, base, kpi?.key ?? null, entered.meaning);
  const target = entered.targetIsOwn || worked === null ? numberOf(entered.target) : worked;
  const open = change?.kind === 'byOrTo' || (change?.kind === 'by' && change.unit === 'unknown');
  const asked = choosing
    ? 'kpi'
    : open && entered.meaning === null && !entered.targetIsOwn
      ? 'meaning'
      : null;
  const end = endOf(entered.start, entered.weeks);
  return {
    parts: { ...parts, change },
    kpi,
    segments,
    target: asked === null ? target : null,
    figures,
    asked,
    request,
    smart: smart({
      parts: { ...parts, change },
      kpi: choosing ? null : entered.kpiIsOwn || parts.kpi === null ? ((kpi?.key as Aim) ?? null) : parts.kpi,
      computed: entered.kpiIsOwn || parts.kpi === null || named !== undefined,
      base,
      target: asked === null ? target : null,
      pipeline: Object.keys(draft.values).length > 0 || draft.kpis.some((one) => one.base !== null),
      start: dayFromIso(entered.start),
      due: parts.due?.day ?? null,
      end: end === null ? null : dayFromIso(end),
      past: (kpi && draft.past[kpi.key]) ?? [],
      expected: figures?.expected ?? null,
      load: null,
    }),
  };
}

/** The values that the answers to the open question lead to. */
export function meaningsOf(
  aim: AimNow,
  base: number | null,
): { readonly meaning: Meaning; readonly to: number | null }[] {
  const { change } = aim.parts;
  const all: Meaning[] =
    change?.kind === 'byOrTo'
      ? aim.kpi?.unit === 'rate'
        ? ['relative', 'points', 'to']
        : ['relative', 'to']
      : ['relative', 'points'];
  return all.map((meaning) => ({ meaning, to: targetOf(change, base, aim.kpi?.key ?? null, meaning) }));
}

function numberOf(entry: Entered['target']): number | null {
  return entry === null || Number.isNaN(entry) ? null : entry;
}
