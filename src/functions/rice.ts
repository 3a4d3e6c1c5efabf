import { rice } from '../domain/backlog/formulas.ts';
import { readNumber } from '../domain/table/number.ts';
import { type Column, measures, outOfBounds, overLines } from './columns.ts';
import { defineFunction } from './define.ts';
import { ideas } from './samples.ts';
import { scoreReturns } from './scoring.ts';

const labels = {
  reach: { fr: 'portée', en: 'reach' },
  impact: { fr: 'impact', en: 'impact' },
  confidence: { fr: 'confiance', en: 'confidence' },
  effort: { fr: 'effort', en: 'effort' },
};

export default defineFunction({
  name: 'SPRINT_RICE',
  summary: {
    fr: 'Score RICE : portée × impact × confiance ÷ effort.',
    en: 'RICE score: reach × impact × confidence ÷ effort.',
  },
  args: {
    reach: {
      type: 'range',
      label: labels.reach,
      help: {
        fr: 'Combien de clients ou de leads touchés ; une colonne ou une cellule.',
        en: 'How many customers or leads it reaches; a column or a cell.',
      },
    },
    impact: {
      type: 'range',
      label: labels.impact,
      help: {
        fr: 'Par client touché : 3 énorme, 2 fort, 1 moyen, 0,5 faible, 0,25 minime.',
        en: 'On each of them: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.',
      },
    },
    confidence: {
      type: 'range',
      label: labels.confidence,
      help: {
        fr: '100 % sûr, 80 % moyen, 50 % faible ; 80, 80 % et 0,8 se valent.',
        en: '100% high, 80% medium, 50% low; 80, 80% and 0.8 are the same.',
      },
    },
    effort: {
      type: 'range',
      label: labels.effort,
      help: {
        fr: 'Dans une unité à vous, la même partout.',
        en: 'In a unit of your own, the same throughout.',
      },
    },
  },
  returns: scoreReturns,
  source: 'RICE (S. McBride, Intercom)',
  examples: [
    {
      formula: {
        fr: '=SPRINT_RICE(Idées!B:B; Idées!C:C; Idées!D:D; Idées!E:E)',
        en: '=SPRINT_RICE(Ideas!B:B; Ideas!C:C; Ideas!D:D; Ideas!E:E)',
      },
      tables: { Idées: ideas, Ideas: ideas },
      result: [['RICE'], [3200 / 3], [2500], ['']],
    },
  ],
  run: ({ reach, impact, confidence, effort }, context) => {
    const { language, conventions } = context;
    const column = (key: keyof typeof labels, range: Column['range']): Column => ({
      label: labels[key][language],
      range,
    });
    const number = measures(context);
    const percent = isPercent(confidence, (text) => readNumber(text, conventions.decimal));
    const share = column('confidence', confidence).label;
    return overLines(
      [
        column('reach', reach),
        column('impact', impact),
        column('confidence', confidence),
        column('effort', effort),
      ],
      (cell, label) => {
        const value = number(cell, label);
        if (label !== share || typeof value !== 'number') return value;
        const part = value > 1 || (percent && !String(cell).includes('%')) ? value / 100 : value;
        return part > 1 ? outOfBounds(label, '≤\u00a0100\u202f%', value) : part;
      },
      ['RICE'],
      ([r = 0, i = 0, c = 0, e = 0]) =>
        e === 0 ? outOfBounds(labels.effort[language], '>\u00a00', 0) : [rice(r, i, c, e)],
      context,
    );
  },
});

/** Whether shares are typed as 80 rather than 0.8: 1 alone could be 1 % or 100 %, so that the others tell. */
function isPercent(range: Column['range'], read: (text: string) => number | undefined): boolean {
  let above = false;
  for (const row of range) {
    for (const cell of row) {
      const value =
        typeof cell === 'number'
          ? cell
          : typeof cell === 'string' && !cell.includes('%')
            ? read(cell)
            : undefined;
      if (value === undefined) continue;
      if (value > 0 && value < 1) return false;
      if (value > 1) above = true;
    }
  }
  return above;
}
