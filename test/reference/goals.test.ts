import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseGoal } from '../../src/domain/goal/parse.ts';
import { smart } from '../../src/domain/goal/smart.ts';
import { american, french } from '../domain/conventions.ts';
import { day } from '../domain/days.ts';
import { data, isThere, skipped } from './shared.ts';

type Example = { lang: 'fr' | 'en'; text: string; page_label: 'good' | 'bad' | 'partial' };
const examples: Example[] = isThere
  ? JSON.parse(readFileSync(`${data}/goals/smart_goals_fr_en.json`, 'utf8'))
  : [];
const start = day('2025-10-06');

describe.skipIf(!isThere)(`goals that sales pages give as examples${skipped}`, () => {
  const read = ({ lang, text }: Example) =>
    parseGoal(text, { start, conventions: lang === 'fr' ? french : american });
  const failed = (example: Example) => {
    const parts = read(example);
    return smart({
      parts,
      kpi: parts.kpi,
      computed: true,
      base: parts.change?.kind === 'to' ? parts.change.from : null,
      target: parts.change?.kind === 'to' ? parts.change.to : null,
      pipeline: true,
      start,
      due: parts.due?.day ?? null,
      end: null,
      past: [],
      expected: null,
      load: null,
    })
      .filter(({ ok }) => !ok)
      .map(({ letter }) => letter);
  };

  test('there are some of each kind', () => {
    expect(examples.length).toBeGreaterThan(20);
  });
  test.each(examples.filter((one) => one.page_label === 'good'))(
    '$text has a change, and what it changes',
    (example) => {
      const { change, kpi, kpiChoices } = read(example);
      expect(change).not.toBeNull();
      expect(kpi ?? kpiChoices[0]).toBeTruthy();
    },
  );
  test.each(examples.filter((one) => one.page_label === 'bad'))(
    '$text lacks at least two letters of S, M and T',
    (example) => {
      expect(failed(example).filter((letter) => 'SMT'.includes(letter)).length).toBeGreaterThanOrEqual(2);
    },
  );
  test.each(examples)(
    '$text: a percentage of a rate is asked about, of anything else it is a share',
    (example) => {
      const { change, kpi, questions } = read(example);
      if (change?.kind === 'by' && change.said === 'percent') {
        const isRate =
          kpi === 'conversion' || kpi === 'winRate' || kpi === 'otherRate' || kpi === 'retention';
        expect(change.unit).toBe(isRate ? 'unknown' : 'relative');
        expect(questions.includes('relativeOrPoints')).toBe(isRate);
      }
    },
  );
});
