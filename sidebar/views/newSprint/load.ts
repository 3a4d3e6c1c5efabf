import type { Member, Proposal, ProposedItem } from '../../../src/server/contract.ts';
import { plain } from '../../search.ts';

/** What the user decided for an item. An empty owner: nobody yet. */
export type Choice = { readonly in: boolean; readonly owner: string };
export type Choices = Readonly<Record<string, Choice>>;

/** One person's hours: taken by the chosen items, and to spend. `share` is Infinity where there are none to spend. */
export type Load = {
  readonly member: string;
  readonly used: number;
  readonly hours: number;
  readonly share: number;
};

export type Loads = {
  readonly members: readonly Load[];
  /** Hours of chosen items that nobody owns. */
  readonly unassigned: number;
  /** How many chosen items have no effort, and so weigh nothing here. */
  readonly unestimated: number;
};

export function choicesOf(proposal: Proposal): Choices {
  return Object.fromEntries(proposal.items.map((item) => [item.id, { in: item.in, owner: item.owner }]));
}

/** How the chosen items fill everyone's hours. */
export function loadsOf(proposal: Proposal, choices: Choices): Loads {
  const chosen = proposal.items.filter((item) => choices[item.id]?.in);
  const hoursOf = (owner: string) =>
    chosen.reduce((sum, item) => sum + (choices[item.id]?.owner === owner ? (item.effort ?? 0) : 0), 0);
  return {
    members: proposal.capacity.map(({ member, hours }) => {
      const used = hoursOf(member);
      return {
        member,
        used,
        hours,
        share: hours > 0 ? used / hours : used > 0 ? Number.POSITIVE_INFINITY : 0,
      };
    }),
    unassigned: hoursOf(''),
    unestimated: chosen.filter((item) => item.effort === null).length,
  };
}

/**
 * Who takes an item that the user ticks: of those who have its skill, the one with most hours left; empty where nobody
 * has it. A person without skills takes any item, an item without a skill suits anyone.
 */
export function ownerFor(item: ProposedItem, team: readonly Member[], loads: Loads): string {
  const wanted = plain(item.skill.trim());
  const able = team.filter((member) => {
    const skills = member.skills
      .split(/[,;]/)
      .map((skill) => plain(skill.trim()))
      .filter(Boolean);
    return wanted === '' || skills.length === 0 || skills.includes(wanted);
  });
  const left = (name: string) => {
    const load = loads.members.find(({ member }) => member === name);
    return load ? load.hours - load.used : Number.NEGATIVE_INFINITY;
  };
  return able.reduce((best, { name }) => (best === '' || left(name) > left(best) ? name : best), '');
}
