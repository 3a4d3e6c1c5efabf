import { isWorkingDay } from '../../domain/calendar/working-days.ts';
import { partsOf } from '../../domain/day.ts';
import { conditionsText } from '../../domain/table/condition.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { journalFields, journalSources } from '../../i18n/choices/journal.ts';
import { timesSinceStart } from '../../i18n/sentences/goal.ts';
import type { Language } from '../../i18n/text.ts';
import { cardVerdicts, stillOpenWords, verdictWords } from '../../i18n/verdict.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { countFormulas, goalKpis, kpiFormula } from '../../tabs/goal-kpis.ts';
import { type Content, formula } from '../../tabs/plan.ts';
import { journalColumn } from '../../tabs/references.ts';
import type { sprint } from '../../tabs/sprint.ts';
import { conditionsOf } from './goal-figures.ts';
import type { SprintFacts } from './sprint-tab.ts';
import { holidaysOf } from './team-tab.ts';

/** The cell of a fact of the sprint's card, as formulas name it. */
export type At = (fact: keyof (typeof sprint)['card']) => string;

/**
 * Working days from today to the end, by Sheets' own functions: a custom function may not be given today's date. The
 * sprint's holidays are written out one by one, each counted as long as it lies ahead.
 */
export function daysLeft(at: At, facts: SprintFacts, workbook: Workbook): `=${string}` {
  const off = offDays(facts, workbook)
    .map((date) => `-IF(TODAY()<=${date};1;0)`)
    .join('');
  return `=IF(TODAY()>${at('end')};0;NETWORKDAYS(MAX(TODAY();${at('start')});${at('end')})${off})`;
}

/** The holidays within the sprint that fall on working days, as Sheets writes days. */
function offDays({ holidays, start, end }: SprintFacts, workbook: Workbook): string[] {
  return [...holidaysOf(holidays, start, end, workbook)]
    .filter((day) => day >= start && day <= end && isWorkingDay(day, new Set()))
    .map((day) => {
      const { year, month, day: date } = partsOf(day);
      return `DATE(${year};${month};${date})`;
    });
}

/**
 * How often the goal has changed since the start, as the journal says; blank as long as it has not.
 *
 * @param journalTab its name
 */
export function goalVersions(at: At, journalTab: string, language: Language): `=${string}` {
  const column = (field: Parameters<typeof journalColumn>[1]) => journalColumn(journalTab, field);
  // The words of all its fields begin alike.
  const goal = choiceWord(journalFields, 'goal', language);
  const start = choiceWord(journalSources, 'start', language);
  const count = `COUNTIFS(${column('field')};"${goal}*";${column('sprint')};${at('number')};${column('source')};"<>${start}")`;
  return `=IF(${count}=0;"";${count}&"${timesSinceStart(language, journalTab).replace(/"/g, '""')}")`;
}

type Measured = Record<'current' | 'progress' | 'verdict' | 'successes' | 'trials', Content>;

/** What the card measures, live. @param pipeline its tab's name; null where there is none: nothing is measured then */
export function measuredFacts(
  at: At,
  facts: SprintFacts,
  pipeline: string | null,
  workbook: Workbook,
): Measured {
  if (pipeline === null)
    return { current: null, progress: null, verdict: null, successes: null, trials: null };
  const { language } = workbook;
  const { kpi, segments } = facts;
  const asked = [kpi, pipeline, at('start'), at('end'), language, { segments, cell: at('segment') }] as const;
  const { successes, trials, stillOpen } = countFormulas(...asked);
  const [value, base, target] = [at('current'), at('base'), at('target')];
  const counts = { successes: successes && formula(successes), trials: trials && formula(trials) };
  const redefined = redefinedTest(at, facts, language);
  if (successes !== null) {
    const established = verdictWords.progress[language];
    return {
      ...counts,
      // From the two cells that are shown, so that anyone can check it.
      current: formula(`=IFERROR(${at('successes')}/${at('trials')};"")`),
      progress: formula(
        `=IF(AND(LEFT(${at('verdict')};${established.length})="${established}";${base}<>"";N(${target})>N(${base}));(${value}-${base})/(${target}-${base});"")`,
      ),
      verdict: formula(`=${redefined}${rateVerdict(at, facts, stillOpen, workbook)})`),
    };
  }
  const { reached, underWay } = cardVerdicts;
  const n = trials === null ? '' : `&" (n = "&${at('trials')}&")"`;
  return {
    ...counts,
    current: formula(kpiFormula(...asked)),
    progress: formula(
      `=${redefinedBlank(at, facts, language)}IF(OR(${value}="";N(${target})<=0);"";${value}/${target}))`,
    ),
    verdict: formula(
      `=${redefined}IF(OR(${value}="";${target}="");"";IF(${value}>=${target};"${reached[language]}";"${underWay[language]}")${n}))`,
    ),
  };
}

/** Where KPI and segment are no longer those of the start, that is said; the rest of the formula follows. */
function redefinedTest(at: At, facts: SprintFacts, language: Language): string {
  return `IF(${isRedefined(at, facts, language)};"${cardVerdicts.redefined[language]}";`;
}
function redefinedBlank(at: At, facts: SprintFacts, language: Language): string {
  return `IF(${isRedefined(at, facts, language)};"";`;
}
function isRedefined(at: At, { kpi, segments }: SprintFacts, language: Language): string {
  const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
  const segment = segments.length === 0 ? '' : conditionsText(conditionsOf(segments, language));
  return `OR(${at('kpi')}<>${quoted(choiceWord(goalKpis, kpi, language))};${at('segment')}<>${quoted(segment)})`;
}

/**
 * What SPRINT_VERDICT says of the successes so far against the base, today being one look among the sprint's working
 * days. Without a case it is too early, and without a base there is nothing to compare with.
 *
 * @param stillOpen the formula that counts the cases that are not decided yet; null where all are. It is written out
 *   where its value is needed: Sheets is said to compute a function of ours once for the same arguments.
 */
function rateVerdict(at: At, facts: SprintFacts, stillOpen: `=${string}` | null, workbook: Workbook): string {
  const { language } = workbook;
  const [won, n, base, end] = [at('successes'), at('trials'), at('baseCount'), at('end')];
  const off = offDays(facts, workbook);
  const gone = off.map((date) => `-IF(TODAY()>=${date};1;0)`).join('');
  const day = `MAX(1;NETWORKDAYS(${at('start')};MIN(TODAY();${end}))${gone})`;
  const days = `NETWORKDAYS(${at('start')};${end})${off.length === 0 ? '' : `-${off.length}`}`;
  const slash = `FIND("/";${base})`;
  const before = `VALUE(TRIM(LEFT(${base};${slash}-1)));VALUE(TRIM(MID(${base};${slash}+1;20)))`;
  const open = stillOpen?.slice(1);
  const { one, many } = stillOpenWords;
  const still =
    open && `&IF(${open}=0;"";", "&${open}&IF(${open}=1;" ${one[language]}";" ${many[language]}"))`;
  const counted = `" ("&${won}&" / "&${n}${still ?? ''}&")"`;
  const early = `"${verdictWords.early[language]} (n = 0)"`;
  return `IF(${n}="";"";IF(${base}="";"${cardVerdicts.noBase[language]}"&${counted};IF(${n}=0;${early};INDEX(SPRINT_VERDICT(${before};${won};${n};${day};${days}${open ? `;;;${open}` : ''});2;1)&${counted})))`;
}
