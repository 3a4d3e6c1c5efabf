import type { Random } from '../../../src/domain/statistics/random.ts';
import { team } from '../../../src/tabs/team.ts';
import { type Range, rangeOf } from './cells.ts';
import { people, skills } from './words.ts';

const daysOff = ['', '', 1, 2, '0,5', '07/05/2026', '12/05/2026; 14/05/2026-18/05/2026'] as const;

/** People of a team: the first eight have plain names, those after them a number. */
export function teamRange(count: number): Range {
  return rangeOf(team.columns, count, 3, (random, at) => ({
    name: nameOf(at),
    email: `personne${at + 1}@example.com`,
    skills: skillsOf(random),
    hoursPerDay: random.pick([7, 7, 7.5, '5,5']),
    daysOff: random.pick(daysOff),
    focus: random.pick([0.8, 0.8, 0.7, '80 %']),
    allocation: random.pick([1, 1, 0.5, '']),
    meetingHours: random.pick([2, 4, '']),
    maxItems: random.chance(0.8) ? '' : random.whole(5, 20),
    week: at % 4 === 3 ? 'lun-jeu' : '',
  }));
}

/** What SPRINT_CAPACITY gives for people: whom, their net hours, their skills. */
export function capacityRange(count: number): Range {
  const [, ...members] = teamRange(count);
  return [
    ['Membre', 'Heures nettes', 'Compétences'],
    ...members.map(([name, , can], at) => [name, 20 + (at % 5) * 7, can]),
  ];
}

export function nameOf(at: number): string {
  return people[at] ?? `${people[at % people.length]} ${at + 1}`;
}

function skillsOf(random: Random): string {
  return skills.filter(() => random.chance(0.6)).join(', ');
}
