import { Random } from '../../src/domain/planning/solver/random.ts';
import type { Instance } from './instances.ts';

/** What makes an instance hard: much to do, many Musts, many prerequisites, value that goes with effort, few places. */
export const families = ['scarce', 'musts', 'linked', 'correlated', 'places', 'owned'] as const;
export type Family = (typeof families)[number];

const skills = ['crm', 'demo', 'legal', 'onboarding', 'pricing', 'proposal'];

/** A backlog of `n` items and a team of `m`, the same for the same seed. */
export function generate(family: Family, n: number, m: number, seed: number): Instance {
  const random = new Random(0x9e37 + 7919 * seed);
  const some = (most: number) =>
    skills.filter((_, at) => (at + random.below(skills.length)) % skills.length < most);
  const people = Array.from({ length: m }, (_, at) => ({
    id: `R${at + 1}`,
    capacity: (80 + random.below(140)) / 4,
    skills: some(3),
    maxTasks: random.chance(family === 'places' ? 80 : 15) ? 4 + random.below(5) : null,
  }));
  // The less room there is, the larger is an item.
  const room = people.reduce((sum, { capacity }) => sum + capacity, 0);
  const mean = (room * (family === 'scarce' ? 2.4 : 1.7)) / n;
  const [musts, shoulds] = family === 'musts' ? [45, 30] : [25, 30];
  const tasks = Array.from({ length: n }, (_, at) => {
    const effort = Math.max(1, Math.round(mean * (0.3 + random.below(1400) / 1000) * 2)) / 2;
    const tier = random.below(100);
    const owner = random.chance(family === 'owned' ? 35 : 5) ? random.of(people) : null;
    const asked = random.chance(50) ? random.of((owner ?? random.of(people)).skills) : undefined;
    return {
      id: `T${at + 1}`,
      value:
        family === 'correlated'
          ? Math.max(1, Math.round(3 * effort) + random.below(5) - 2)
          : 1 + random.below(40),
      effort,
      moscow: tier < musts ? 'Must' : tier < musts + shoulds ? 'Should' : 'Could',
      skills: asked === undefined ? [] : [asked],
      deps: at > 0 && random.chance(family === 'linked' ? 50 : 15) ? [`T${1 + random.below(at)}`] : [],
      owner: owner?.id ?? null,
      allowed: null,
      done: random.chance(4),
    } as const;
  });
  return { id: `${family}-${n}x${m}-${seed}`, family, tasks, team: people };
}
