import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  forced,
  loadsOf,
  moved,
  ownerFor,
  reasonsOf,
  replanned,
  worthOf,
} from '../../sidebar/views/planning/board.ts';
import type { Task } from '../../src/domain/planning/model.ts';
import type { PlanBoard, PlanItem } from '../../src/server/contract.ts';

const item = (id: string, effort: number | null, owner: string, more: Partial<Task> = {}): PlanItem => ({
  id,
  task: {
    id,
    title: id,
    tier: 'should',
    state: 'todo',
    effort,
    worth: effort,
    score: effort,
    gain: effort,
    cost: null,
    skills: [],
    dependsOn: [],
    owner: '',
    ...more,
  },
  moscow: '',
  rank: null,
  in: owner !== '',
  owner,
});
const board: PlanBoard = {
  people: [
    { name: 'Ana', hours: 20, skills: [], maxItems: null },
    { name: 'Bo', hours: 10, skills: ['Relance', 'demo'], maxItems: null },
    { name: 'Cy', hours: 0, skills: [], maxItems: null },
  ],
  items: [item('a', 12, 'Ana'), item('b', 4, 'Bo'), item('c', 9, ''), item('d', null, '')],
  others: [],
};
const proposed = choicesOf(board);

describe('the load of a plan', () => {
  it('adds up the efforts of the chosen items by owner', () => {
    const { members } = loadsOf(board, proposed);
    expect(members.map(({ used, share }) => [used, share])).toEqual([
      [12, 0.6],
      [4, 0.4],
      [0, 0],
    ]);
    expect(worthOf(board, proposed)).toBe(16);
  });

  it('goes over 1 when more is taken than there are hours', () => {
    const { members } = loadsOf(board, forced(proposed, 'c', 'Bo'));
    expect(members[1]?.share).toBeCloseTo(1.3);
  });

  it('is infinite for work given to someone without hours', () => {
    const { members } = loadsOf(board, { c: { in: true, owner: 'Cy' } });
    expect(members[2]?.share).toBe(Number.POSITIVE_INFINITY);
  });

  it('tells what nobody owns and what has no estimate', () => {
    const loads = loadsOf(board, { c: { in: true, owner: '' }, d: { in: true, owner: 'Ana' } });
    expect(loads).toMatchObject({ unassigned: 9, unestimated: 1 });
  });
});

describe('a move', () => {
  it('says what must leave, and leaves the choices as they are until it is agreed to', () => {
    const { refused, left, gained, lost, isAlone, choices } = moved(board, proposed, 'c', {
      in: true,
      owner: 'Bo',
    });
    expect(refused).toBeNull();
    expect(left.map(({ task }) => task.id)).toEqual(['b']);
    expect([gained, lost, isAlone]).toEqual([9, 4, false]);
    expect(choices).toMatchObject({ c: { in: true, owner: 'Bo' }, b: { in: false } });
    expect(proposed.c?.in).toBe(false);
  });

  it('into no room is refused with its reason', () => {
    expect(moved(board, proposed, 'd', { in: true }).refused).toEqual({ code: 'noEffort' });
  });

  it('lets go what needs an item that is taken out', () => {
    const linked = { ...board, items: [item('a', 12, 'Ana'), item('b', 4, 'Bo', { dependsOn: ['a'] })] };
    const { left, isAlone } = moved(linked, choicesOf(linked), 'a', { in: false });
    expect(left.map(({ task }) => task.id)).toEqual(['a', 'b']);
    expect(isAlone).toBe(false);
  });

  it('finds what was finished before among the others', () => {
    const waiting = {
      ...board,
      items: [item('e', 2, '', { dependsOn: ['z'] })],
      others: [item('z', 1, '', { state: 'done' }).task],
    };
    expect(moved(waiting, {}, 'e', { in: true }).refused).toBeNull();
  });
});

describe('why items are out', () => {
  it('goes by what the lists hold now, after an exchange too', () => {
    expect(reasonsOf(board, proposed).get('c')).toMatchObject({ code: 'scattered', free: 8, name: 'Ana' });
    const { choices } = moved(board, proposed, 'c', { in: true, owner: 'Bo' });
    expect(reasonsOf(board, choices).get('b')).toBeNull();
    const { choices: crowded } = moved(board, choices, 'b', { in: true, owner: 'Ana' });
    expect(reasonsOf(board, { ...crowded, a: { in: false, owner: '' } }).get('a')).toBeNull();
  });

  it('counts the hours of what was taken by force', () => {
    const reasons = reasonsOf(board, forced(proposed, 'd', 'Ana'));
    expect(reasons.get('c')).toMatchObject({ free: 8 });
    expect(reasonsOf(board, forced(proposed, 'c', 'Ana')).get('d')).toEqual({ code: 'noEffort' });
  });
});

describe('what is taken by force', () => {
  it('stays whatever comes in, takes its owner’s hours, and can be built upon', () => {
    const full = {
      ...board,
      items: [item('a', 12, 'Ana'), item('f', 30, ''), item('g', 6, '', { dependsOn: ['f'] })],
    };
    const choices = forced(choicesOf(full), 'f', 'Bo');
    const change = moved(full, choices, 'g', { in: true });
    expect(change.refused).toBeNull();
    expect(change.entered.map(({ task, to }) => [task.id, to])).toEqual([['g', 'Ana']]);
    expect(change.choices.f).toEqual({ in: true, owner: 'Bo', forced: true });
  });

  it('leaves like any other when it is taken out, with what needs it', () => {
    const full = { ...board, items: [item('f', 30, ''), item('g', 6, 'Ana', { dependsOn: ['f'] })] };
    const change = moved(full, forced(choicesOf(full), 'f', 'Bo'), 'f', { in: false });
    expect(change.left.map(({ task }) => task.id)).toEqual(['g']);
    expect(change.choices.f).toEqual({ in: false, owner: '' });
  });
});

it('planned again for fewer hours, the least is lost', () => {
  const sick = {
    ...board,
    people: board.people.map((one) => (one.name === 'Ana' ? { ...one, hours: 9 } : one)),
  };
  const { left, entered } = replanned(sick, proposed);
  expect(left.map(({ task }) => task.id)).toEqual(['a']);
  expect(entered.map(({ task, to }) => [task.id, to])).toEqual([['c', 'Ana']]);
});

describe('the owner of an item that is taken by force', () => {
  const loads = loadsOf(board, proposed);

  it('is who it is for, else the able member with most hours left', () => {
    expect(ownerFor(item('x', 1, '', { owner: 'bo' }).task, board, loads)).toBe('Bo');
    expect(ownerFor(item('x', 1, '').task, board, loads)).toBe('Ana');
  });

  it('has the item’s skills, accents and case aside, or no skills at all', () => {
    const skilled = {
      ...board,
      people: board.people.map((one) => (one.name === 'Ana' ? { ...one, skills: ['relance'] } : one)),
    };
    expect(ownerFor(item('x', 1, '', { skills: ['Démo'] }).task, skilled, loads)).toBe('Bo');
  });

  it('is nobody when nobody has the skill', () => {
    const none = { ...board, people: board.people.slice(1, 2) };
    expect(ownerFor(item('x', 1, '', { skills: ['audit'] }).task, none, loads)).toBe('');
  });
});
