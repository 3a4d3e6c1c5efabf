import type { Folded } from './folded.ts';
import {
  aims,
  contacting,
  converting,
  dealWords,
  leadWords,
  losing,
  lost,
  nextStage,
  qualifying,
  verbs,
} from './lexicon.ts';
import { type Aim, type Change, type Direction, type GoalParts, goalMeasures } from './model.ts';

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
export function verbOf(text: Folded): GoalParts['verb'] {
  let best: { at: number; said: string; direction: Direction } | null = null;
  const rates = namesOf(text.rest).filter(({ aim }) => isRate(aim) && aim !== 'otherRate');
  for (const [direction, words] of verbs) {
    const match = words.exec(text.rest);
    if (!match || rates.some(({ start, end }) => match.index >= start && match.index < end)) continue;
    const said = text.said(match.index, match.index + match[0].length);
    if (!best || match.index < best.at || (match.index === best.at && said.length > best.said.length))
      best = { at: match.index, said, direction };
  }
  // Bring churn down by 2 points.
  const turned = best?.direction === 'up' && /\bdown (?:by )?[€$£]?\d/.test(text.rest);
  return best && { said: best.said, direction: turned ? 'down' : best.direction };
}

/** The KPI that the words name, or those that they fit. */
export function kpiOf(text: Folded, direction: Direction | null): { kpi: Aim | null; choices: Aim[] } {
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

/**
 * What a change settles of the KPI: an amount of money which of the two is meant (sales by 10 000 €, close 50 k€), a
 * percentage of the leads or deals that it is a rate. Deals that are to be lost are none that are won.
 */
export function settled(
  { kpi, choices }: { kpi: Aim | null; choices: readonly Aim[] },
  change: Change | null,
  direction: Direction | null,
  rest: string,
): { kpi: Aim | null; choices: readonly Aim[]; isLosing: boolean } {
  const unit = change?.kind === 'by' ? change.said : change?.unit;
  const isRateNow = kpi !== null && goalMeasures[kpi] === 'rate';
  if (!isRateNow && (losing.test(rest) || (direction === 'down' && lost.test(rest))))
    return { kpi: null, choices: [], isLosing: true };
  const selling = choices.includes('wonAmount') || kpi === 'wonCount' || (kpi === null && direction === 'do');
  if (unit === 'money' && selling) return { kpi: 'wonAmount', choices: [], isLosing: false };
  const counted = kpi === null || goalMeasures[kpi] === 'count';
  const rate = change?.kind === 'to' && unit === 'percent' && counted ? rateOf(rest) : null;
  if (rate !== null) return { kpi: rate, choices: [], isLosing: false };
  return { kpi, choices, isLosing: false };
}

/** The rate that a share of the leads or deals is: convert 20 % of the leads, close 60 % of the deals. */
function rateOf(rest: string): Aim | null {
  if (qualifying.test(rest)) return 'qualification';
  if (!converting.test(rest)) return null;
  if (leadWords.test(rest)) return nextStage.test(rest) ? 'stepRate' : 'conversion';
  return dealWords.test(rest) ? 'winRate' : null;
}
