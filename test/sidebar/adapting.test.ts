import { describe, expect, it } from 'vitest';
import { dayInWords } from '../../sidebar/dates.ts';
import { boardNow, daysAway, readAbsences, requestOf } from '../../sidebar/views/adaptSprint/adapting.ts';
import type { AdaptDraft } from '../../src/server/contract.ts';

const days = ['2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16', '2026-04-17'];
const draft: AdaptDraft = {
  refused: null,
  number: 4,
  goal: '',
  end: '2026-04-19',
  days,
  people: [
    { name: 'Ana', hours: 20, skills: [], maxItems: null },
    { name: 'Bo', hours: 9, skills: [], maxItems: null },
  ],
  // Bo works from Monday to Wednesday.
  worked: { Ana: days, Bo: days.slice(0, 3) },
  items: [],
  others: [],
};
const hoursOf = (absent: Parameters<typeof readAbsences>[0]) =>
  boardNow(draft, readAbsences(absent, draft).absences, []).people.map(({ hours }) => hours);
const from = (first: string, back = '') => ({ Ana: { from: first, back } });

/** Spaces that must not break are typography. */
const plain = (text?: string) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('an absence as it is typed', () => {
  it('lasts to the end of the sprint where no day of return is given', () => {
    expect(hoursOf(from('2026-04-15'))).toEqual([8, 9]);
    const { absences } = readAbsences(from('2026-04-15'), draft);
    expect(requestOf(draft, {}, absences, []).absent).toEqual([{ name: 'Ana', from: '2026-04-15' }]);
  });

  it('of two days takes the hours of two working days, those that the person works', () => {
    expect(hoursOf(from('2026-04-13', '2026-04-15'))).toEqual([12, 9]);
    expect(hoursOf({ Bo: { from: '2026-04-15', back: '2026-04-20' } })).toEqual([20, 6]);
    expect(hoursOf({ Bo: { from: '2026-04-16', back: '' } })).toEqual([20, 9]);
    const { absences } = readAbsences(from('2026-04-13', '2026-04-15'), draft);
    expect(absences).toEqual([{ name: 'Ana', from: '2026-04-13', back: '2026-04-15' }]);
    expect(absences.map((absence) => daysAway(draft, absence))).toEqual([2]);
  });

  it('before the start or after the end is told between which days it may begin, and changes no hours', () => {
    for (const first of ['2026-04-12', '2026-04-20', '0002-04-15']) {
      const { absences, wrong } = readAbsences(from(first), draft);
      expect(absences).toEqual([]);
      expect(plain(wrong.Ana?.from)).toBe(
        `Absence de Ana : début attendu entre le 13/04/2026 et le 19/04/2026, lu ${dayInWords(first).fr}.`,
      );
    }
  });

  it('that ends before it begins is told so', () => {
    const { absences, wrong } = readAbsences(from('2026-04-15', '2026-04-15'), draft);
    expect(absences).toEqual([]);
    expect(plain(wrong.Ana?.back)).toBe(
      'Absence de Ana : retour attendu après le 15/04/2026, lu 15/04/2026. Vide : jusqu’à la fin du sprint.',
    );
  });

  it('that is not finished yet is none', () => {
    expect(readAbsences(from(''), draft)).toEqual({ absences: [], wrong: {} });
  });
});
