import { describe, expect, it } from 'vitest';
import { endOf, weekdayInWords } from '../../sidebar/dates.ts';
import { matches } from '../../sidebar/search.ts';

describe('days', () => {
  it('are shown with their weekday in both languages', () => {
    const day = weekdayInWords('2026-04-17');
    expect(day.fr).toBe('vendredi 17/04/2026');
    expect(day.en).toMatch(/^Friday .*2026/);
  });

  it('end a sprint the day before the week would begin again', () => {
    expect(endOf('2026-04-20', 2)).toBe('2026-05-03');
    expect(endOf('', 2)).toBeNull();
  });
});

describe('search', () => {
  it('finds every word of the query anywhere, accents and case aside', () => {
    expect(matches('capacite EQUIPE', ['SPRINT_CAPACITY', 'Capacité de l’équipe'])).toBe(true);
    expect(matches("l'equipe", ['Capacité de l’équipe'])).toBe(true);
    expect(matches('capacité lead', ['Capacité de l’équipe'])).toBe(false);
    expect(matches('', ['anything'])).toBe(true);
  });
});
