import type { Grooming, GroomingFinding } from '../../../src/server/contract.ts';

/** What is ticked: keys of findings, and of groups as a whole. */
export type Ticks = ReadonlySet<string>;

/** How many of a kind the server lists: beyond it the order of several kinds together is not known. */
const LISTED = 50;

/** A repair can be written, an item reviewed; the rest of a pipeline is for people to put right in the sheet. */
export function isTickable({ hasRepair, group }: GroomingFinding): boolean {
  return hasRepair || isItem(group);
}

/** Whether a group is about items of the backlog, which have a day of review. */
export function isItem(group: string): boolean {
  return group.startsWith('backlog/');
}

export function isTicked(ticks: Ticks, { key, group }: GroomingFinding): boolean {
  return ticks.has(key) || ticks.has(group);
}

/** Ticks a finding or not. Out of a group that is ticked as a whole, the others that are listed stay ticked. */
export function tickOne(ticks: Ticks, finding: GroomingFinding, on: boolean, { findings }: Grooming): Ticks {
  const next = new Set(ticks);
  if (on) return next.add(finding.key);
  if (next.delete(finding.group))
    for (const one of findings) if (one.group === finding.group) next.add(one.key);
  next.delete(finding.key);
  return next;
}

export function tickGroup(ticks: Ticks, group: string, on: boolean, { findings }: Grooming): Ticks {
  const next = new Set(ticks);
  for (const one of findings) if (one.group === group) next.delete(one.key);
  if (on) next.add(group);
  else next.delete(group);
  return next;
}

/** What of the ticks still stands in the list, how many repairs it holds, and whether an item is among it. */
export function standing(ticks: Ticks, { findings, groups }: Grooming) {
  const whole = groups.filter(({ key }) => ticks.has(key));
  const single = findings.filter(({ key, group }) => ticks.has(key) && !ticks.has(group));
  return {
    keys: [...whole, ...single].map(({ key }) => key),
    repairs:
      whole.reduce((sum, { repairs }) => sum + repairs, 0) +
      single.filter(({ hasRepair }) => hasRepair).length,
    hasItems: whole.some(({ key }) => isItem(key)) || single.some(({ group }) => isItem(group)),
  };
}

/** The findings of a filter in the right order, and of how many they are the first. An empty filter takes all. */
export function filtered({ findings, groups }: Grooming, filter: string) {
  const of = groups.filter(({ key }) => filter === '' || key === filter);
  const total = of.reduce((sum, { count }) => sum + count, 0);
  const listed = findings.filter(({ group }) => filter === '' || group === filter);
  return { total, listed: listed.length < total ? listed.slice(0, LISTED) : listed };
}
