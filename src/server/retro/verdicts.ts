import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { changedParts } from '../../domain/kpi/definition.ts';
import type { Measure } from '../../domain/kpi/measure.ts';
import { type MeasureName, natures } from '../../domain/kpi/measures.ts';
import { trend } from '../../domain/kpi/trend.ts';
import { actionsKept, type FollowedAction, followActions } from '../../domain/retro/actions.ts';
import { type Effect, effectOf } from '../../domain/retro/effect.ts';
import { conditionsText } from '../../domain/table/condition.ts';
import { measureNames } from '../../functions/choices.ts';
import { closedSprints } from '../../functions/closed-sprints.ts';
import { definitionNow } from '../../functions/kpi-definition.ts';
import { leadsFor } from '../../functions/kpi-trend.ts';
import { readChoice } from '../../i18n/choices/define.ts';
import { retroNoteFields } from '../../i18n/fields/retro-note.ts';
import { formatCount, formatNumber } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/retrospective.ts';
import { type Language, languages } from '../../i18n/text.ts';
import { usualVerdict, verdictWords } from '../../i18n/verdict.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { openHistory } from '../history/table.ts';
import { type LeadTable, pipelineTable, printing } from '../kpi/watched.ts';
import type { Sprint } from '../sprint/read-sprint.ts';
import { columnSteps } from '../table-writes.ts';
import { openNotes, type RetroNotes } from './notes.ts';

/** An action of an earlier retrospective, and what is said of it at this close. */
export type Judged = Pick<FollowedAction, 'row' | 'action' | 'owner'> & {
  verdict(language: Language): string;
};

export type JudgedActions = {
  readonly actions: readonly Judged[];
  /** How many were done by their date, of those that are due. */
  readonly kept: { readonly inTime: number; readonly due: number };
};

/**
 * Each action of an earlier retrospective that has no verdict yet. One that is done is judged by its KPI in this sprint
 * against the sprints before; one that is not gets its verdict at the close after it is done.
 */
export function judgedActions(workbook: Workbook, sprint: Sprint, today: Day): JudgedActions {
  const notes = openNotes(workbook);
  if (!notes?.table.has('action')) return { actions: [], kept: { inTime: 0, due: 0 } };
  const { table } = notes;
  const followed = followActions(table, today);
  const pipeline = pipelineTable(workbook)?.table ?? null;
  const effects = new Map<MeasureName, Effect | null>();
  const actions = followed.filter((one) => {
    const isFinal =
      one.verdict !== '' && !languages.some((language) => one.verdict.includes(say.notDone(language)));
    return one.state !== 'cancelled' && !isFinal && numberIn(one.sprint) < sprint.number;
  });
  return {
    actions: actions.map(({ row, action, owner, state, kpi }) => {
      const name = state === 'done' ? readChoice(measureNames, kpi) : null;
      if (name && pipeline && !effects.has(name))
        effects.set(name, effectIn(workbook, sprint, name, pipeline));
      const effect = name && (effects.get(name) ?? null);
      const verdict = (language: Language) => {
        if (state !== 'done') return say.judged(language, sprint.number, say.notDone(language));
        if (!name || !effect || !pipeline)
          return say.judged(language, sprint.number, say.notMeasured(language));
        return say.judged(
          language,
          sprint.number,
          inWords(effect, { name, table: pipeline }, workbook, language),
        );
      };
      return { row, action, owner, verdict };
    }),
    kept: actionsKept(followed, today),
  };
}

/** The sprint that an action comes from; one that has no number comes from before all of them. */
function numberIn(sprint: string): number {
  return Number(/\d+/.exec(sprint)?.[0] ?? 0);
}

/** Null without the columns that the KPI needs. */
function effectIn(workbook: Workbook, sprint: Sprint, name: MeasureName, table: LeadTable): Effect | null {
  const history = openHistory(workbook);
  // The goal's own KPI is that of its part of the pipeline; what a past sprint counted otherwise is counted anew.
  const filter = name === sprint.kpi ? conditionsText(sprint.segments) : '';
  const definition = definitionNow(name, filter, table);
  try {
    const closed = closedSprints(history, name).map((one) =>
      one.definition && changedParts(one.definition, definition).length > 0
        ? { ...one, kept: null, definition: null }
        : one,
    );
    const { start, end } = sprint;
    return effectOf(
      trend(leadsFor(table, name, filter || null, workbook.language), {
        name,
        period: { start, end },
        closed: closed.filter((one) => one.start < start),
        most: closed.length,
        definition,
        atStart: null,
        level: 0.95,
      }),
      name,
    );
  } catch (error) {
    // What the pipeline's columns do not allow keeps no sprint open.
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** `progrès établi, Taux de gain 15,0 % (n = 80) → 30,0 % (n = 40)` */
function inWords(
  { kind, before, after, sprints }: Effect,
  of: { readonly name: MeasureName; readonly table: LeadTable },
  workbook: Workbook,
  language: Language,
): string {
  const { value: print, kpi } = printing(of, workbook, language);
  const one = ({ value, n }: Measure, over: string) =>
    value === null || n === 0 ? 'n = 0' : `${print(value)} (${over})`;
  const counted = ({ n }: Measure) => `n = ${formatNumber(n, language)}`;
  // The base of a sum is a mean of sprints.
  const isSum = natures[of.name][0] === 'sum';
  const pooled = isSum ? formatCount(sprints, language, 'sprint', 'sprints') : counted(before);
  const word = (kind === 'usual' ? usualVerdict : verdictWords[kind])[language];
  return say.effect(
    language,
    word,
    kpi,
    isSum && sprints === 0 ? 'n = 0' : one(before, pooled),
    isSum && after.n === 0 ? print(after.value ?? 0) : one(after, counted(after)),
  );
}

/** The verdicts in their column, which a tab of before gets in its free one. */
export function verdictSteps(workbook: Workbook, { actions }: JudgedActions): Step[] {
  const notes = openNotes(workbook);
  const column = notes && (notes.table.column('verdict') ?? freeColumn(notes));
  if (!notes || column === null || actions.length === 0) return [];
  const rows = new Map<number, Content>(
    actions.map(({ row, verdict }) => [row - 1, verdict(workbook.language)]),
  );
  const { content, table } = notes;
  return [
    ...(table.has('verdict')
      ? []
      : [
          {
            do: 'write',
            tab: content.id,
            row: (table.headerRow ?? 0) + 1,
            column: column + 1,
            cells: [[retroNoteFields.verdict.header[workbook.language]]],
          } as const,
        ]),
    ...columnSteps(content, column, rows, workbook, {
      keys: [table.column('sprint'), table.column('action')],
      holds: 'words',
    }),
  ];
}

/** The column right of the notes where nothing stands in it; null where something does. */
function freeColumn({ content, width }: RetroNotes): number | null {
  return content.values.every((row) => row[width] === undefined || row[width] === '') ? width : null;
}
