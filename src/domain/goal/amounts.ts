import { readNumber } from '../table/number.ts';
import type { Folded } from './folded.ts';
import { type Aim, goalMeasures, type Unit } from './model.ts';

const NUMBER = "\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?";
const PERCENT = '%|percent\\b|per cent\\b';
const BASIS = 'points? de base\\b|basis points?\\b|bps?\\b';
const POINTS = 'points? de pourcentage\\b|percentage points?\\b|points?\\b|pts?\\b|pp\\b|%-points?';
const MONEY = '€|euros?\\b|eur\\b|\\$|usd\\b|£|dollars?\\b';
const AMOUNT = new RegExp(
  `([+-]\\s?)?([$€£]\\s?)?(${NUMBER})\\s?(k(?![a-z])|m(?![a-z])|millions?\\b)?\\s?(?:d')?(?:(${BASIS})|(${POINTS})|(${PERCENT})|(${MONEY}))?`,
  'g',
);
/** A number of these is a time, and counts in days where the KPI is a time. */
const TIMES: readonly (readonly [words: RegExp, days: number])[] = [
  [/^\s*(?:minutes?|min)\b/, 1 / 1440],
  [/^\s*(?:heures?|hours?|hrs?|h)\b/, 1 / 24],
  [/^\s*(?:semaines?|weeks?)\b/, 7],
  [/^\s*(?:mois|months?)\b/, 30],
];

/** A number in a goal, with its unit and its place. Percent and points are shares, points of a score its own unit. */
export type Amount = {
  readonly start: number;
  readonly end: number;
  readonly sign: -1 | 0 | 1;
  readonly value: number;
  /** What k and M multiply by; 1 without them. */
  readonly scale: number;
  readonly unit: Unit;
};

/** The numbers in what is left of a text. */
export function amountsOf(text: Folded, kpi: Aim | null, decimal: ',' | '.'): Amount[] {
  const measure = kpi === null ? null : goalMeasures[kpi];
  const { rest } = text;
  return [...rest.matchAll(AMOUNT)].flatMap((match): Amount[] => {
    const [whole, sign = '', before = '', digits = '', factor = '', basis, points, percent, money] = match;
    const value = readNumber(digits, decimal);
    const end = match.index + whole.trimEnd().length;
    const first = match.index + (whole.length - whole.trimStart().length);
    const head = rest.slice(0, match.index);
    const after = rest.slice(end);
    // B2B, Q3, T4: a digit within a word is no number.
    if (
      value === undefined ||
      /[a-z]$/.test(head) ||
      (/^[a-z](?!\w*x\b)/.test(after) && !/^(?:h|min|j)\b/.test(after))
    )
      return [];
    const unit: Unit = basis || points ? 'points' : percent ? 'percent' : money || before ? 'money' : 'plain';
    // 12 m is a length, 12 M an amount.
    if (
      factor === 'm' &&
      unit !== 'money' &&
      measure !== 'money' &&
      !/M\s*$/.test(text.written.slice(first, end))
    )
      return [];
    const share = unit === 'points' || unit === 'percent';
    const [, days = 1] = unit === 'plain' ? (TIMES.find(([words]) => words.test(after)) ?? []) : [];
    if (days < 1 && measure !== 'days') return [];
    const scale = factor === '' ? 1 : factor === 'k' ? 1000 : 1_000_000;
    const isSign = sign !== '' && !isDash(sign, head, share);
    const ofScore = measure === 'score' && unit === 'points';
    return [
      {
        start: sign !== '' && !isSign ? match.index + sign.length : first,
        end,
        sign: !isSign ? 0 : sign.startsWith('-') ? -1 : 1,
        value: rounded(
          share && !ofScore
            ? value / (basis ? 10_000 : 100)
            : value * scale * (measure === 'days' ? days : 1),
        ),
        scale,
        unit,
      },
    ];
  });
}

/** 10-15 %, LinkedIn – 10 deals: a dash between numbers or words, no sign. */
function isDash(sign: string, head: string, share: boolean): boolean {
  return (
    sign.startsWith('-') &&
    (/(?:[\d%€$£]|\b(?:k|pts?|points?|pp))\s*$/.test(head) || (/\s$/.test(sign) && !share))
  );
}

function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
