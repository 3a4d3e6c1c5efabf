import { type Amount, amountsOf } from './amounts.ts';
import { factorOf } from './factor.ts';
import type { Folded } from './folded.ts';
import { type Aim, type Change, type Direction, goalMeasures, lowerIsBetter } from './model.ts';

/** What the words around a number say of it. */
const FROM = /\b(?:de|d'|from)\s*(?:actuellement |environ |currently |about |around )?$/;
const ARROW = /^\s*(?:->|→|=>)\s*$/;
const BETWEEN = /^\s*(?:\([^)]*\)\s*)?[\s¦]*(?:a|to|up to|down to|->|→|=>|jusqu'a|vers)\s*$/;
/** From 45 days to 38, de 12 démos à 15. */
const COUNTED_BETWEEN =
  /^\s*(?:jours?|days?|semaines?|weeks?|mois|months?|heures?|hours?|h|affaires?|deals?|leads?|demos?|rdvs?|rendez-vous|meetings?|clients?|customers?|contrats?|contracts?|ventes?|sales|signatures?)\s+(?:a|to)\s*$/;
/** Passer de 12 % de taux de conversion à 15 %: between the two only what moves is named. */
const MOVING =
  /\bfrom\s*$|\b(?:passer|passons|monter|descendre|ramener|revenir|grimper|progresser)(?:\s+[a-z'¦-]+){0,8}?\s+(?:de|d')\s*$/;
const NAMED_BETWEEN = /^\s*(?!.*\b(?:et|and)\b)[a-z' ¦-]{1,50}\s(?:a|to)\s*$/;
/** Two numbers of which only the writer can say which is meant. */
const RANGE = /^\s*(?:-|a|to|ou|or)\s*$/;
const RANGE_AND = /^\s*(?:et|and)\s*$/;
const RANGE_BEFORE = /\b(?:entre|between)\s*$/;
const TO =
  /(?:\b(?:to|jusqu'a|atteindre|reach|hit|au moins|at least|(?:cible|objectif|target|goal)(?: de| of| is)?|vers|au-dessus de|above|over|plus de|more than|minimum|sous|below|under|en dessous de|(?<!au )moins de|less than)|[>≥=:<≤])\s*(?:(?:un|une|le|la|a|an|the)\s*)?$/;
/** At least so much: of a change or of an end, as the word before it says. */
const AT_LEAST =
  /\b(?:au moins|au minimum|plus de|at least|at a minimum|over|more than|(?:(?:a|un) )?minimum(?: de| of)?|about|around|environ)\s*$/;
const AS_END = /\b(?:a|to|jusqu'a|atteindre|reach|hit)\s*$/;
const AS_CHANGE = /\b(?:de|d'|by)\s*$/;
const MINIMUM_AFTER = /^\s*(?:au minimum|minimum|mini|au moins|ou plus|or more|at least)\b/;
const BY = /\b(?:de|d'|by|of|d'environ|environ|about|d'au moins)\s*$/;
const MORE_BEFORE =
  /\b(?:de plus|hausse|augmentation|croissance|increase|growth|plus|another|extra|additional)\s*(?:de|d'|of|:)?\s*$/;
const UP_OR_DOWN = /\b(?:up|down)\s*(?:by\s*)?$/;
const MORE_AFTER =
  /^[^\d,.;]{0,30}?\b(?:de plus|more|en plus|additional|extra|supplementaires?|de hausse|de croissance|de progression|d'augmentation|increase|growth|improvement|uplift|lift|rise|boost|higher|de moins|less|fewer|lower|drop|decrease|reduction|de baisse)\b/;
/** What is now, said beside what is wanted. */
const BASE_BEFORE =
  /\b(?:base|actuel(?:le)?(?:ment)?|aujourd'hui|currently|current|today|vs\.?|versus|contre|au lieu de|instead of|against|up from|down from|from)\s*(?:de|a|of|at|is|est|:|=|\()*\s*$/;
const BASE_AFTER = /^\s*(?:actuellement|aujourd'hui|currently|today)\b/;
const RELATIVE = /\ben relatif\b|\brelati(?:f|ve|vement|vely)\b|\ben valeur relative\b/;
const ABSOLUTE_SHARE = /\ben absolu\b|\ben points\b|\bin points\b|\babsolu(?:te|tely)?\b/;
const IMPROVING = /\b(?:amelior|improv|optimi)/;

/** What stands at a place of the text; a range of values stands there as none. */
type Found = { readonly change: Change | null; readonly at: number };

/**
 * Reads the change out of what is left of a goal, its time and segments being taken.
 *
 * @returns the change, and whether there are two of them; none where two values are said of which one has to be chosen
 */
export function changeOf(
  text: Folded,
  direction: Direction | null,
  kpi: Aim | null,
  decimal: ',' | '.',
): { change: Change | null; several: boolean } {
  const { rest } = text;
  const amounts = amountsOf(text, kpi, decimal);
  const found: Found[] = [];
  const used = new Set<Amount>();
  for (const [at, first] of amounts.entries()) {
    const second = amounts[at + 1];
    if (!second || used.has(first)) continue;
    const pair = pairOf(rest, first, second, direction, kpi);
    if (pair === undefined) continue;
    found.push({ change: pair, at: first.start });
    used.add(first).add(second);
  }
  const factor = factorOf(rest, direction, decimal);
  if (factor)
    found.push({
      change: { kind: 'by', amount: factor.share, unit: 'relative', said: 'percent' },
      at: factor.start,
    });
  const single = amounts.filter(
    (one) => !used.has(one) && !(factor && one.start >= factor.start && one.end <= factor.end + 1),
  );
  const isBase = (one: Amount) =>
    BASE_BEFORE.test(rest.slice(0, one.start)) || BASE_AFTER.test(rest.slice(one.end));
  // A base alone is what the goal is about after all.
  const bases = found.length > 0 || single.some((one) => !isBase(one)) ? single.filter(isBase) : [];
  for (const amount of single)
    if (!bases.includes(amount))
      found.push({ change: alone(text, amount, direction, kpi), at: amount.start });
  const [first, ...others] = found.sort((a, b) => unfit(a, kpi) - unfit(b, kpi) || a.at - b.at);
  return {
    change: withBase(first?.change ?? null, bases),
    several: others.length > 0 || first?.change === null,
  };
}

/** 1 where a number is said in a unit that the KPI has not: the 10 of 10 deals for 50 k€ is no amount. */
function unfit({ change }: Found, kpi: Aim | null): number {
  if (change === null || kpi === null) return 0;
  const unit = change.kind === 'by' ? change.said : change.unit;
  const measure = goalMeasures[kpi];
  if (measure === 'rate') return unit === 'percent' || unit === 'points' ? 0 : 1;
  if (measure === 'money') return unit === 'plain' ? 1 : 0;
  return unit === 'money' ? 1 : 0;
}

/** Two numbers in a row: from and to, a range (null), or two of their own (undefined). */
function pairOf(
  rest: string,
  first: Amount,
  second: Amount,
  direction: Direction | null,
  kpi: Aim | null,
): Change | null | undefined {
  const before = rest.slice(0, first.start);
  const gap = rest.slice(first.end, second.start);
  const alike = first.unit === second.unit || first.unit === 'plain';
  const leads =
    ARROW.test(gap) ||
    (FROM.test(before) && (BETWEEN.test(gap) || COUNTED_BETWEEN.test(gap))) ||
    (alike && MOVING.test(before) && NAMED_BETWEEN.test(gap));
  const measure = kpi === null ? null : goalMeasures[kpi];
  if (leads) {
    // Points are what a rate moves by, and a percentage what an amount moves by: de 10 à 15 % is then a range.
    const moves =
      (second.unit === 'points' && measure === 'rate' && direction !== null) ||
      (second.unit === 'percent' && measure !== null && measure !== 'rate' && measure !== 'score');
    if (moves) return null;
    const unit = second.unit === 'points' ? (measure === 'score' ? 'plain' : 'percent') : second.unit;
    const from =
      first.unit === 'plain' && unit === 'percent'
        ? first.value / 100
        : first.value * sharedScale(first, second);
    return { kind: 'to', from, to: second.value, unit };
  }
  const isRange =
    alike && second.sign === 0 && (RANGE.test(gap) || (RANGE_AND.test(gap) && RANGE_BEFORE.test(before)));
  return isRange ? null : undefined;
}

/** From 65 to 80 k€ are both thousands, from 900 to 1.2 k€ are not: whichever lies closer. */
function sharedScale(first: Amount, second: Amount): number {
  if (first.scale !== 1 || second.scale === 1 || first.value <= 0 || second.value <= 0) return 1;
  const apart = (value: number) => Math.abs(Math.log(value / second.value));
  return apart(first.value * second.scale) < apart(first.value) ? second.scale : 1;
}

function withBase(change: Change | null, bases: readonly Amount[]): Change | null {
  const [base] = bases;
  if (!base || bases.length > 1 || change?.kind !== 'to' || change.from !== null) return change;
  return base.unit === change.unit ? { ...change, from: base.value } : change;
}

/** One number by itself: an end, a change, or nobody can say. */
function alone(text: Folded, amount: Amount, direction: Direction | null, kpi: Aim | null): Change {
  const before = text.rest.slice(0, amount.start);
  const after = text.rest.slice(amount.end);
  const measure = kpi === null ? null : goalMeasures[kpi];
  const share = amount.unit === 'percent' || amount.unit === 'points';
  // Increase sales 20%: nothing but a change where what moves is no percentage itself.
  const onlyChange = share && measure !== null && measure !== 'rate' && measure !== 'score';
  const falls =
    direction === 'down' ||
    (direction === 'up' && kpi !== null && lowerIsBetter.includes(kpi) && IMPROVING.test(text.rest));
  const down = falls ? -1 : 1;
  const to: Change = { kind: 'to', from: null, to: amount.value, unit: amount.unit };
  const by: Change = {
    kind: 'by',
    amount: amount.value * (amount.sign < 0 ? -1 : down),
    unit: unitOfChange(amount.unit, kpi, text.rest),
    said: amount.unit,
  };
  const unsure: Change = { kind: 'byOrTo', amount: amount.value * down, unit: amount.unit };
  const moves = direction === 'up' || direction === 'down';
  if (amount.sign !== 0) return by;
  if (MORE_AFTER.test(after) || (moves && UP_OR_DOWN.test(before))) return by;
  const least = AT_LEAST.exec(before);
  if (least) {
    const head = before.slice(0, least.index);
    if (MORE_BEFORE.test(head)) return by;
    if (moves && !AS_END.test(head)) {
      if (AS_CHANGE.test(head) || onlyChange || amount.unit === 'points') return by;
      return /\bover\s*$/.test(before) ? to : unsure;
    }
    if (amount.unit !== 'points' || measure === 'score') return to;
  }
  if (MORE_BEFORE.test(before)) return by;
  if (amount.unit === 'points' && !(measure === 'score' && (direction === 'reach' || TO.test(before))))
    return by;
  // à and the English article look alike without the accent.
  if (/\ba\s*$/.test(before)) {
    const written = text.written.slice(0, amount.start).trimEnd();
    if (/[àÀ]$/.test(written)) return to;
    return direction === 'reach' || direction === 'keep' || direction === 'do' ? to : unsure;
  }
  if (TO.test(before)) return to;
  if (direction === 'reach' || direction === 'keep') return to;
  if (!moves && MINIMUM_AFTER.test(after)) return to;
  if (direction === 'do') return share && BY.test(before) ? unsure : to;
  if (direction !== null && BY.test(before)) return by;
  if (direction !== null) return onlyChange ? by : unsure;
  // 12 démos, 100% close rate: a number of it, without a verb.
  return BY.test(before) ? unsure : to;
}

function unitOfChange(
  unit: Amount['unit'],
  kpi: Aim | null,
  rest: string,
): Extract<Change, { kind: 'by' }>['unit'] {
  if (unit === 'points') return kpi !== null && goalMeasures[kpi] === 'score' ? 'absolute' : 'points';
  if (unit !== 'percent') return 'absolute';
  if (RELATIVE.test(rest)) return 'relative';
  if (ABSOLUTE_SHARE.test(rest)) return 'points';
  const measure = kpi === null ? null : goalMeasures[kpi];
  // A percentage of an amount or a number can only be a share of it.
  return measure === 'money' || measure === 'count' || measure === 'days' ? 'relative' : 'unknown';
}
