import { describe, expect, test } from 'vitest';
import { over } from '../trust/act.ts';
import type { Opened } from './host.ts';
import { running } from './running.ts';

const sprint = running();
const DAY = 86_400_000;

/** T1 of 4 h is done on the first day, T3 of 8 h is open; so many days have passed. */
function later(days: number): Opened {
  const opened = over(sprint.host.fork());
  opened.host.machine.pass(days * DAY);
  return opened;
}

describe('the forecast of a running sprint', () => {
  test('says that it is too early before three working days are over', () => {
    expect(later(2).api.home().sprint?.forecast).toMatchObject({ known: 2, forecast: null });
  });

  test('tells the end from the pace so far, with what it rests on, what is at risk and what to drop', () => {
    const forecast = later(3).api.home().sprint?.forecast;
    expect(forecast).toMatchObject({ unit: 'effort', known: 3, velocity: { n: 0, median: null } });
    // Six working days are left: Easter Monday is none. Half of the futures do 8 h or more, since a day in three did 4 h.
    expect(forecast?.forecast).toMatchObject({ remaining: 8, daysLeft: 6, likely: 8, daysNeeded: 6 });
    expect(forecast?.forecast?.low).toBeLessThan(8);
    // P(two or more of six days at one in three) = 1 − (2/3)⁶ − 6·(1/3)·(2/3)⁵ = 0.649
    expect(forecast?.forecast?.chance).toBeCloseTo(0.649, 1);
    const eighth = later(9).api.home().sprint?.forecast?.forecast;
    expect(eighth).toMatchObject({
      daysLeft: 3,
      atRisk: ['Nettoyer le fichier'],
      toDrop: ['Nettoyer le fichier'],
    });
  });

  test('counts items where an open one has no estimate, and says nothing once the sprint’s days are over', () => {
    const opened = later(3);
    const row = opened.host.values('Sprint').findIndex(([id]) => id === 'T3') + 1;
    opened.host.edit('Sprint', `E${row}`, '');
    expect(opened.api.home().sprint?.forecast).toMatchObject({ unit: 'items', unestimated: 1 });
    expect(later(20).api.home().sprint?.forecast).toBeNull();
  });
});
