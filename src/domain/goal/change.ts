import { readNumber } from '../table/number.ts';
import type { Folded } from './folded.ts';
import { type Aim, type Change, type Direction, goalMeasures, type Unit } from './model.ts';

const NUMBER = "\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?";
const PERCENT = '%|percent\\b|per cent\\b';
const POINTS = 'points? de pourcentage\\b|percentage points?\\b|points?\\b|pts?\\b|pp\\b|%-points?';
const MONEY = '€|euros?\\b|eur\\b|\\$|usd\\b|£|dollars?\\b';
const AMOUNT = new RegExp(
  `([+-]\\s?)?([$€£]\\s?)?(${NUMBER})\\s?(k(?![a-z])|m(?=\\s?[€$£])|millions?\\b)?\\s?(?:(${POINTS})|(${PERCENT})|(${MONEY}))?`,
  'g',
);

type Token = {
  readonly start: number;
  readonly end: number;
  readonly sign: -1 | 0 | 1;
  readonly value: number;
  readonly unit: Unit;
};

/** What the words around a number say of it. */
const FROM = /\b(?:de|d'|from|entre|between)\s*(?:actuellement |environ |currently |about |around )?$/;
const BETWEEN = /^\s*(?:\([^)]*\)\s*)?(?:a|to|up to|down to|->|→|=>|jusqu'a|vers|et|and)\s*$/;
const TO =
  /(?:\b(?:to|jusqu'a|atteindre|reach|hit|au moins|at least|(?:cible|objectif|target|goal)(?: de| of| is)?|vers|au-dessus de|above|over|plus de|more than|minimum|sous|below|under|en dessous de|moins de|less than)|[>≥=:<≤])\s*(?:(?:un|une|le|la|a|an|the)\s*)?$/;
const BY = /\b(?:de|d'|by|of|d'environ|environ|about|d'au moins)\s*$/;
const MORE_BEFORE =
  /\b(?:de plus|hausse|augmentation|croissance|increase|growth|plus|another|extra|additional)\s*(?:de|of|:)?\s*$/;
const MORE_AFTER =
  /^[^\d,.;]{0,30}?\b(?:de plus|more|en plus|additional|extra|supplementaires?|de hausse|d'augmentation|increase|growth|improvement|uplift|lift|rise|boost|higher|de moins|less|fewer|lower|drop|decrease|reduction|de baisse)\b/;
const RELATIVE = /\ben relatif\b|\brelati(?:f|ve|vement|vely)\b|\ben valeur relative\b/;
const ABSOLUTE_SHARE = /\ben absolu\b|\ben points\b|\bin points\b|\babsolu(?:te|tely)?\b/;
const FACTOR =
  /\b(doubl(?:er|ons|e|ing)|tripl(?:er|ons|e|ing)|halve|reduire de moitie|de moitie|by half|in half)\b|\bx\s?(\d+(?:[.,]\d+)?)\b|\b(\d+(?:[.,]\d+)?)\s?x(?![a-z])|\bmultipli(?:er|ons|e|y)[^\d]{0,40}?(?:par|by)\s(\d+(?:[.,]\d+)?)|\b(\d+) fois plus\b/;

/**
 * Reads the change out of what is left of a goal, its time and segments being taken.
 *
 * @returns the change, and whether there are two of them
 */
export function changeOf(
  text: Folded,
  direction: Direction | null,
  kpi: Aim | null,
  decimal: ',' | '.',
): { change: Change | null; several: boolean } {
  const { rest } = text;
  const tokens = tokensOf(text, decimal);
  const down = direction === 'down' ? -1 : 1;
  const found: { change: Change; at: number }[] = [];
  const used = new Set<Token>();
  for (const [at, first] of tokens.entries()) {
    const second = tokens[at + 1];
    if (!second || used.has(first)) continue;
    const before = rest.slice(0, first.start);
    const gap = rest.slice(first.end, second.start);
    const arrow = /→|->|=>/.test(gap);
    if (!BETWEEN.test(gap) || !(FROM.test(before) || arrow)) continue;
    if (/^\s*(?:et|and)\s*$/.test(gap) && !/\b(?:entre|between)\s*$/.test(before)) continue;
    const unit = second.unit === 'points' ? 'percent' : second.unit;
    const from = first.unit === 'plain' && unit === 'percent' ? first.value / 100 : first.value;
    found.push({ change: { kind: 'to', from, to: second.value, unit }, at: first.start });
    used.add(first).add(second);
  }
  const factor = FACTOR.exec(rest);
  if (factor) {
    const times = /moitie|half|halve/.test(factor[0])
      ? 0.5
      : /^tripl/.test(factor[0])
        ? 3
        : /^doubl/.test(factor[0])
          ? 2
          : (readNumber(factor.slice(2).find((one) => one !== undefined) ?? '', decimal) ?? 1);
    found.push({
      change: { kind: 'by', amount: Math.round((times - 1) * 1e9) / 1e9, unit: 'relative', said: 'percent' },
      at: factor.index,
    });
  }
  for (const token of tokens) {
    if (
      used.has(token) ||
      (factor && token.start >= factor.index && token.end <= factor.index + factor[0].length + 1)
    )
      continue;
    const before = rest.slice(0, token.start);
    const after = rest.slice(token.end);
    const to: Change = { kind: 'to', from: null, to: token.value, unit: token.unit };
    const by = (): Change => {
      const unit = unitOfChange(token.unit, kpi, rest);
      // Points of a score are its own unit, those of a rate hundredths of it.
      const size = Math.abs(token.value) * (unit === 'absolute' && token.unit === 'points' ? 100 : 1);
      return { kind: 'by', amount: size * (token.sign < 0 ? -1 : down), unit, said: token.unit };
    };
    found.push({ change: alone(text, token, before, after, direction, kpi, to, by), at: token.start });
  }
  found.sort((a, b) => a.at - b.at);
  const [first, ...others] = found.map(({ change }) => change);
  return { change: first ?? null, several: others.length > 0 };
}

/** One number by itself: an end, a change, or nobody can say. */
function alone(
  text: Folded,
  token: Token,
  before: string,
  after: string,
  direction: Direction | null,
  kpi: Aim | null,
  to: Change,
  by: () => Change,
): Change {
  const share = token.unit === 'percent' || token.unit === 'points';
  const unsure: Change = { kind: 'byOrTo', amount: token.value, unit: token.unit };
  if (token.sign !== 0) return by();
  if (MORE_AFTER.test(after) || MORE_BEFORE.test(before)) return by();
  if (
    token.unit === 'points' &&
    !(kpi && goalMeasures[kpi] === 'score' && (direction === 'reach' || TO.test(before)))
  )
    return by();
  // à and the English article look alike without the accent.
  if (/\ba\s*$/.test(before)) {
    const written = text.written.slice(0, token.start).trimEnd();
    if (/[àÀ]$/.test(written)) return to;
    return direction === 'reach' || direction === 'keep' || direction === 'do' ? to : unsure;
  }
  if (TO.test(before)) return to;
  if (direction === 'reach' || direction === 'keep') return to;
  if (direction === 'do') return share && BY.test(before) ? unsure : to;
  if (direction !== null && BY.test(before)) return by();
  if (direction !== null) {
    // Increase sales 20%: nothing but a change where what moves is no percentage itself.
    const measure = kpi === null ? null : goalMeasures[kpi];
    return share && measure !== null && measure !== 'rate' && measure !== 'score' ? by() : unsure;
  }
  // 12 démos, 100% close rate: a number of it, without a verb.
  return BY.test(before) ? unsure : to;
}

function unitOfChange(unit: Unit, kpi: Aim | null, rest: string): Extract<Change, { kind: 'by' }>['unit'] {
  if (unit === 'points') return kpi !== null && goalMeasures[kpi] === 'score' ? 'absolute' : 'points';
  if (unit !== 'percent') return 'absolute';
  if (RELATIVE.test(rest)) return 'relative';
  if (ABSOLUTE_SHARE.test(rest)) return 'points';
  const measure = kpi === null ? null : goalMeasures[kpi];
  // A percentage of an amount or a number can only be a share of it.
  return measure === 'money' || measure === 'count' || measure === 'days' ? 'relative' : 'unknown';
}

function tokensOf(text: Folded, decimal: ',' | '.'): Token[] {
  return [...text.rest.matchAll(AMOUNT)].flatMap((match): Token[] => {
    const [whole, sign = '', before = '', digits = '', factor = '', points, percent, money] = match;
    const value = readNumber(digits, decimal);
    // B2B, Q3, T4: a digit within a word is no number.
    if (
      value === undefined ||
      /[a-z]$/.test(text.rest.slice(0, match.index)) ||
      /^[a-z](?!\w*x\b)/.test(text.rest.slice(match.index + whole.trimEnd().length))
    )
      return [];
    const times = factor === '' ? 1 : factor === 'k' ? 1000 : 1_000_000;
    const unit: Unit = points ? 'points' : percent ? 'percent' : money || before ? 'money' : 'plain';
    const share = unit === 'points' || unit === 'percent';
    return [
      {
        start: match.index + (whole.length - whole.trimStart().length),
        end: match.index + whole.trimEnd().length,
        sign: sign.startsWith('-') ? -1 : sign.startsWith('+') ? 1 : 0,
        value: share ? Math.round((value / 100) * 1e9) / 1e9 : value * times,
        unit,
      },
    ];
  });
}
