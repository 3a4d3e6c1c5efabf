import { countWorkingDays } from '../../domain/calendar/working-days.ts';
import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import type { Kpi } from '../../domain/kpi/kpi.ts';
import { type Verdict, verdict } from '../../domain/kpi/verdict.ts';
import { formatNumber } from '../../i18n/format.ts';
import { explain } from '../../i18n/problems.ts';
import * as say from '../../i18n/sentences/goal.ts';
import type { Language } from '../../i18n/text.ts';
import { cardVerdicts, stillOpenWords, verdictWords } from '../../i18n/verdict.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { kpiUnits } from '../../tabs/goal-kpis.ts';
import { goalValue, kpiInWords, printKpi } from './goal-value.ts';
import { isRedefined } from './goal-versions.ts';
import type { Sprint } from './read-sprint.ts';
import { holidaysOf } from './team-tab.ts';

/** Where the sprint's goal stands, with its n and its target, or why it cannot be said. */
export function progressOf(
  workbook: Workbook,
  sprint: Sprint,
  today: Day,
  language: Language,
): { readonly progress: string; readonly verdict: string } {
  const unknown = { progress: say.notMeasured(language), verdict: '' };
  if (!sprint.kpi) return unknown;
  try {
    const value = goalValue(workbook, sprint.kpi, sprint.start, sprint.end, sprint.segments);
    if (!value) return unknown;
    const words = kpiInWords(sprint.kpi, value, workbook, language);
    return {
      progress:
        sprint.target === null
          ? words
          : say.withTarget(language, words, printKpi(sprint.kpi, sprint.target, workbook, language)),
      verdict: verdictInWords(sprint, value, today, workbook, language),
    };
  } catch (error) {
    if (error instanceof UserError) return { progress: explain(error, language), verdict: '' };
    throw error;
  }
}

/** What the card's cell says of the value, and what it is compared with. */
function verdictInWords(
  sprint: Sprint,
  value: Kpi,
  today: Day,
  workbook: Workbook,
  language: Language,
): string {
  const word = verdictWord(sprint, value, today, workbook, language);
  const { baseCount } = sprint;
  if (word === '') return '';
  if (!isRate(sprint) || baseCount === null || isRedefined(workbook, sprint))
    return say.verdictOnly(language, word);
  return say.againstBase(language, word, baseCount.successes, baseCount.trials);
}

/** The verdict as the card's cell writes it: a word with its n. Empty where there is no target to reach. */
export function verdictWord(
  sprint: Sprint,
  value: Kpi,
  today: Day,
  workbook: Workbook,
  language: Language,
): string {
  const { target, baseCount } = sprint;
  if (isRedefined(workbook, sprint)) return cardVerdicts.redefined[language];
  const { numerator, denominator, stillOpen: open = 0 } = value;
  const [won, n] = [formatNumber(numerator, language), formatNumber(denominator, language)];
  if (isRate(sprint)) {
    const words = stillOpenWords[open === 1 ? 'one' : 'many'][language];
    const counted = `(${won} / ${n}${open === 0 ? '' : `, ${formatNumber(open, language)} ${words}`})`;
    if (baseCount === null) return `${cardVerdicts.noBase[language]} ${counted}`;
    const found = verdictOf(sprint, value, today, workbook);
    return found === null
      ? `${verdictWords.early[language]} (n = 0)`
      : `${verdictWords[found.kind][language]} ${counted}`;
  }
  if (target === null) return '';
  const word = cardVerdicts[numerator >= target ? 'reached' : 'underWay'][language];
  return sprint.kpi === 'wonAmount' ? `${word} (n = ${n})` : word;
}

/**
 * How much of the way to the target is covered, where that means something: of a rate once a progress is established, of a
 * count or an amount always.
 */
export function wayCovered(sprint: Sprint, value: Kpi, today: Day, workbook: Workbook): number | null {
  const { base, target } = sprint;
  if (target === null || value.value === null || isRedefined(workbook, sprint)) return null;
  if (!isRate(sprint)) return target > 0 ? value.value / target : null;
  if (base === null || target <= base) return null;
  return verdictOf(sprint, value, today, workbook)?.kind === 'progress'
    ? (value.value - base) / (target - base)
    : null;
}

/** Whether the goal is met: its target is reached, and of a rate that it rose at all is established. */
export function isMet(sprint: Sprint, value: Kpi, today: Day, workbook: Workbook): boolean {
  const { target } = sprint;
  if (target === null || value.value === null || value.value < target || isRedefined(workbook, sprint))
    return false;
  return !isRate(sprint) || verdictOf(sprint, value, today, workbook)?.kind === 'progress';
}

function isRate({ kpi }: Sprint): boolean {
  return kpi !== null && kpiUnits[kpi] === 'rate';
}

/** The verdict on a rate, today being one look among the sprint's working days; null without cases or base. */
function verdictOf(
  { baseCount, start, end, holidays }: Sprint,
  { numerator, denominator, stillOpen }: Kpi,
  today: Day,
  workbook: Workbook,
): Verdict | null {
  if (baseCount === null || baseCount.trials === 0 || denominator === 0) return null;
  const off = holidaysOf(holidays, start, end, workbook);
  const days = Math.max(1, countWorkingDays(start, end, off));
  const day = Math.max(1, countWorkingDays(start, today < end ? today : end, off));
  const counted = { successes: numerator, trials: denominator };
  return verdict(baseCount, counted, { day, days }, 0.95, null, stillOpen);
}
