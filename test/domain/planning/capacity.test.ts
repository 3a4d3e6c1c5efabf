import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualWeek } from '../../../src/domain/calendar/week.ts';
import { capacityOf, membersOf, type TeamMember } from '../../../src/domain/planning/capacity.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { memberNames } from '../../../src/i18n/fields/member.ts';
import { french } from '../conventions.ts';
import { day } from '../days.ts';

const ana: TeamMember = {
  name: 'Ana',
  skills: [],
  hoursPerDay: 7,
  daysOff: { count: 0 },
  week: usualWeek,
  focus: 1,
  allocation: 1,
  meetingHours: 0,
  maxItems: null,
};
const [start, end] = [day('2026-03-02'), day('2026-03-15')];
const hours = (member: Partial<TeamMember>) => capacityOf({ ...ana, ...member }, start, end, new Set()).hours;

describe('net hours', () => {
  test('are ((days − days off) × hours × allocation − meetings) × focus', () => {
    // 10 working days: ((10 − 2) × 7 × 0.5 − 4) × 0.8 = (28 − 4) × 0.8.
    expect(hours({ daysOff: { count: 2 }, allocation: 0.5, meetingHours: 4, focus: 0.8 })).toBe(19.2);
    expect(hours({})).toBe(70);
  });

  test('are never below 0 and unknown where the hours a day are', () => {
    expect(hours({ meetingHours: 500 })).toBe(0);
    expect(hours({ daysOff: { count: 12 } })).toBe(0);
    expect(hours({ hoursPerDay: null })).toBeNull();
  });

  test('never grow with more days off, more meetings or less focus', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat(14), fc.nat(40), share, share, (off, meetingHours, focus, less) => {
        const before = hours({ daysOff: { count: off }, meetingHours, focus }) ?? 0;
        expect(
          hours({ daysOff: { count: off + 1 }, meetingHours: meetingHours + 1, focus: focus * less }),
        ).toBeLessThanOrEqual(before);
      }),
    );
  });
});

test('a team is read from its table: shares in any notation, blanks as nothing off and no limit', () => {
  const table = openTable(
    [
      ['Équipe du printemps'],
      ['Nom', 'Compétences', 'h/jour', 'Congés', 'Facteur focus', 'Éléments max', 'Allocation'],
      ['Ana', 'Closing, Démo', '7,5', '', '80 %', '', ''],
      ['Bruno', '', 7, '02/03/2026-03/03/2026', 0.7, 4, '50 %'],
      ['', 'Closing', 7, '', '', '', ''],
      ['Chloé', '', '', 'bientôt', '', '', ''],
    ],
    memberNames,
    french,
  );
  const members = membersOf(table, french);
  expect(
    members.map(({ name, skills, hoursPerDay, focus, allocation, maxItems }) => [
      name,
      skills,
      hoursPerDay,
      focus,
      allocation,
      maxItems,
    ]),
  ).toEqual([
    ['Ana', ['Closing', 'Démo'], 7.5, 0.8, 1, null],
    ['Bruno', [], 7, 0.7, 0.5, 4],
    ['Chloé', [], null, 1, 1, null],
  ]);
  expect(members[1] && capacityOf(members[1], start, end, new Set()).days).toBe(8);
  expect(table.unread.map(({ row, field }) => [row, field])).toEqual([
    [5, 'name'],
    [6, 'daysOff'],
  ]);
});

test('who works other days has the hours of those, and only days off that they would have worked', () => {
  const table = openTable(
    [
      ['Membre', 'h/jour', 'Jours off', 'Jours travaillés'],
      ['Ana', 7, '05/03/2026-06/03/2026', 'lun-jeu'],
      ['Bruno', 7, '', 1010100],
      ['Chloé', 7, '', 'souvent'],
    ],
    memberNames,
    french,
  );
  const members = membersOf(table, french);
  // Two weeks, the second Monday a holiday: 8 − 1 − the Thursday, 6 − 1, and the usual 10 − 1.
  expect(members.map((one) => capacityOf(one, start, end, new Set([day('2026-03-09')])).days)).toEqual([
    6, 5, 9,
  ]);
  expect(table.unread.map(({ row, field }) => [row, field])).toEqual([[4, 'week']]);
});

test('a line of totals is nobody, a name counts once, and what makes no sense is reported with what is expected', () => {
  const table = openTable(
    [
      ['Membre', 'h/jour', 'Facteur focus', 'Allocation'],
      ['Ana', 7, 1.5, ''],
      ['Bruno', 30, '', 1.2],
      ['ANA', 7, '', ''],
      ['Total', 14, '', ''],
      ['Somme', 14, '', ''],
    ],
    memberNames,
    french,
  );
  expect(membersOf(table, french).map(({ name, hoursPerDay, focus }) => [name, hoursPerDay, focus])).toEqual([
    ['Ana', 7, 1],
    ['Bruno', null, 1],
  ]);
  expect(table.unread).toEqual([
    { row: 4, field: 'name', found: 'ANA', expected: 'once' },
    { row: 2, field: 'focus', found: '1.5', expected: 'share' },
    { row: 3, field: 'hoursPerDay', found: '30', expected: 'hoursADay' },
    { row: 3, field: 'allocation', found: '1.2', expected: 'share' },
  ]);
});

test.each([
  ['Membre', 'Jours ouvrés', 'Heures nettes'],
  ['Member', 'Working days', 'Net hours'],
])('the capacity beside the team (%s, %s, %s) is not taken for the days of somebody’s week', (...headers) => {
  const table = openTable(
    [
      ['Membre', 'h/jour', '', ...headers],
      ['Ana', 7, '', 'Ana', 9, 50],
    ],
    memberNames,
    french,
  );
  expect(table.column('week')).toBeNull();
});
