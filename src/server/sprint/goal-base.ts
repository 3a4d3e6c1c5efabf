import { addDays, type Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import type { Condition } from '../../domain/table/condition.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { sayCases } from '../../i18n/counted-cases.ts';
import { formatDay } from '../../i18n/format.ts';
import { explain } from '../../i18n/problems.ts';
import * as say from '../../i18n/sentences/goal.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { type GoalKpi, goalKpis } from '../../tabs/goal-kpis.ts';
import { goalValue, isCounted, kpiInWords, openLeads } from './goal-value.ts';

/** First and last day, both included. */
type Days = { readonly start: Day; readonly end: Day };

/** What a goal starts from. */
export type GoalBase = {
  /** A rate is a share; null where nothing can be compared with. */
  readonly value: number | null;
  /** What it was computed from, as the card keeps it: `12 / 80`, or the days with their n; null where there is no base. */
  readonly counted: string | null;
  /** The base with its n, and of a count or an amount its days; or why there is none. */
  readonly inWords: string;
};

/**
 * The base of a goal. A rate's is over the whole pipeline, where more cases only make it surer. A count or an amount grows
 * with the days that it is counted over: it is that of as many days as the sprint has, just before it.
 *
 * @param sprint its days; a sprint that starts later is compared with the days until yesterday
 * @param segments the part of the pipeline that the goal is about
 */
export function goalBase(
  workbook: Workbook,
  kpi: GoalKpi,
  segments: readonly Condition[],
  sprint: Days,
  today: Day,
  language: Language,
): GoalBase {
  const none = (inWords: string): GoalBase => ({ value: null, counted: null, inWords });
  try {
    if (!isCounted(kpi)) {
      const value = goalValue(workbook, kpi, null, null, segments);
      if (!value) return none(say.notMeasured(language));
      const counted = `${value.numerator} / ${value.denominator}`;
      return { value: value.value, counted, inWords: kpiInWords(kpi, value, workbook, language) };
    }
    const { start, end } = daysBefore(sprint, today);
    const value = goalValue(workbook, kpi, start, end, segments);
    if (!value) return none(say.notMeasured(language));
    const label = choiceWord(goalKpis, kpi, language);
    const [from, to] = [formatDay(start, language), formatDay(end, language)];
    const first = firstDay(workbook, kpi);
    if (first === null) return none(say.nothingYet(language, label));
    if (first > start) return none(say.shortHistory(language, label, from, to, formatDay(first, language)));
    return {
      value: value.value,
      counted: say.basePeriod(language, from, to, sayCases(kpi, value.denominator, language)),
      inWords: kpiInWords(kpi, value, workbook, language, say.overDays(language, label, from, to)),
    };
  } catch (error) {
    // What the pipeline's columns do not allow is no base, and the others still are.
    if (error instanceof UserError) return none(explain(error, language));
    throw error;
  }
}

/** As many days as the sprint has, just before it: of days to come nothing is known. */
function daysBefore({ start, end }: Days, today: Day): Days {
  const last = addDays(start < today ? start : today, -1);
  return { start: addDays(last, start - end), end: last };
}

/** The first day that the pipeline knows of: of a lead's creation, and where deals count, of a closing. */
function firstDay(workbook: Workbook, kpi: GoalKpi): Day | null {
  const table = openLeads(workbook);
  if (!table) return null;
  const columns = kpi === 'leadCount' ? (['created'] as const) : (['created', 'closed'] as const);
  let first: Day | null = null;
  for (const column of columns.filter((one) => table.has(one)))
    for (const row of table.rows) {
      const day = table.day(row, column);
      if (day !== null && (first === null || day < first)) first = day;
    }
  return first;
}
