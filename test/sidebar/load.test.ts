import { describe, expect, it } from 'vitest';
import { choicesOf, loadsOf, ownerFor } from '../../sidebar/views/newSprint/load.ts';
import type { Member, Proposal, ProposedItem } from '../../src/server/contract.ts';

const item = (id: string, effort: number | null, owner: string, skill = ''): ProposedItem => ({
  id,
  title: id,
  moscow: '',
  effort,
  score: null,
  rank: null,
  skill,
  in: owner !== '',
  owner,
  reason: '',
});
const proposal: Proposal = {
  end: '2026-04-19',
  workingDays: 10,
  capacity: [
    { member: 'Ana', hours: 20 },
    { member: 'Bo', hours: 10 },
    { member: 'Cy', hours: 0 },
  ],
  items: [item('a', 12, 'Ana'), item('b', 4, 'Bo'), item('c', 9, ''), item('d', null, '')],
};
const member = (name: string, skills: string): Member => ({
  name,
  skills,
  hoursPerDay: 7,
  daysOff: 0,
  focus: 1,
});

describe('the load of a proposal', () => {
  it('adds up the efforts of the chosen items by owner', () => {
    const { members } = loadsOf(proposal, choicesOf(proposal));
    expect(members.map(({ used, share }) => [used, share])).toEqual([
      [12, 0.6],
      [4, 0.4],
      [0, 0],
    ]);
  });

  it('goes over 1 when more is ticked than there are hours', () => {
    const { members } = loadsOf(proposal, { ...choicesOf(proposal), c: { in: true, owner: 'Bo' } });
    expect(members[1]?.share).toBeCloseTo(1.3);
  });

  it('is infinite for work given to someone without hours', () => {
    const { members } = loadsOf(proposal, { c: { in: true, owner: 'Cy' } });
    expect(members[2]?.share).toBe(Number.POSITIVE_INFINITY);
  });

  it('tells what nobody owns and what has no estimate', () => {
    const loads = loadsOf(proposal, { c: { in: true, owner: '' }, d: { in: true, owner: 'Ana' } });
    expect(loads).toMatchObject({ unassigned: 9, unestimated: 1 });
  });
});

describe('the owner of an item that is ticked', () => {
  const loads = loadsOf(proposal, choicesOf(proposal));

  it('is the able member with most hours left', () => {
    expect(ownerFor(item('x', 1, ''), [member('Bo', ''), member('Ana', '')], loads)).toBe('Ana');
  });

  it('has the item’s skill, accents and case aside, or no skills at all', () => {
    expect(
      ownerFor(item('x', 1, '', 'Démo'), [member('Ana', 'relance'), member('Bo', 'Relance, demo')], loads),
    ).toBe('Bo');
    expect(ownerFor(item('x', 1, '', 'demo'), [member('Ana', ''), member('Cy', 'demo')], loads)).toBe('Ana');
  });

  it('is nobody when nobody has the skill', () => {
    expect(ownerFor(item('x', 1, '', 'audit'), [member('Ana', 'demo')], loads)).toBe('');
  });
});
