import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JournalLine } from '../../../src/domain/execution/journal.ts';
import type { PointRule } from '../../../src/domain/game/rule.ts';
import { line } from '../execution/lines.ts';
import { committed, type Lead, pipeline, play, pointsOf, usualRules } from './playing.ts';

/** A sprint as it truly went: items by owner, done or not, and deals of before and of the sprint. */
type Sprint = {
  readonly items: readonly { readonly owner: string; readonly isDone: boolean }[];
  readonly deals: readonly {
    readonly owner: string;
    readonly stage: string;
    readonly isBefore: boolean;
    readonly rating: number;
  }[];
  readonly rules: readonly PointRule[];
};

const people = fc.constantFrom('Ana', 'Bob', 'Chloé');
const sprints: fc.Arbitrary<Sprint> = fc.record({
  items: fc.array(fc.record({ owner: people, isDone: fc.boolean() }), { minLength: 1, maxLength: 12 }),
  deals: fc.array(
    fc.record({
      owner: people,
      stage: fc.constantFrom('Gagné', 'Perdu', 'Qualifié', 'Présentation'),
      isBefore: fc.boolean(),
      rating: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 60 },
  ),
  rules: fc.constantFrom(
    usualRules,
    ...(['csat', 'nps', 'response', 'cycle'] as const).map((counter) =>
      usualRules.map((rule) => ({ ...rule, counter })),
    ),
  ),
});

function journalOf({ items }: Sprint): JournalLine[] {
  return [
    ...items.flatMap(({ owner }, at) => committed(`T${at}`, owner)),
    ...items.flatMap(({ isDone }, at) => (isDone ? [line('2026-04-01', `T${at}`, 'status', 'done')] : [])),
  ];
}

function leadsOf({ deals }: Sprint): Lead[] {
  return deals.map(({ owner, stage, isBefore, rating }, at) => [
    `D${at}`,
    owner,
    stage,
    isBefore ? '2026-02-02' : '2026-03-31',
    stage === 'Gagné' || stage === 'Perdu' ? (isBefore ? '2026-03-02' : '2026-04-02') : undefined,
    rating,
  ]);
}

/** What Bob adds to the sprint without selling anything or finishing anything that was promised. */
const tricks: Readonly<Record<string, (sprint: Sprint) => { journal?: JournalLine[]; leads?: Lead[] }>> = {
  'calls that nobody made': () => ({
    journal: ['grid', 'found', 'board', 'adapt'].flatMap((source, at) => {
      const from = source as 'grid';
      return [
        line('2026-04-02', `Call${at}`, 'sprint', 4, from),
        line('2026-04-02', `Call${at}`, 'owner', 'Bob', from),
        line('2026-04-02', `Call${at}`, 'status', 'done'),
      ];
    }),
  }),
  'leads that never buy': () => ({
    leads: ['Qualifié', 'Présentation', 'Proposition', 'Négociation', 'Perdu'].flatMap((stage) =>
      Array.from({ length: 8 }, (_, at): Lead => {
        const closed = stage === 'Perdu' ? '2026-04-03' : undefined;
        return [`${stage}${at}`, 'Bob', stage, '2026-04-01', closed, 5];
      }),
    ),
  }),
  'items closed and reopened, taken over once they are done': ({ items }) => ({
    journal: items.flatMap(({ isDone }, at) =>
      isDone
        ? [
            line('2026-04-03', `T${at}`, 'status', 'doing'),
            line('2026-04-04', `T${at}`, 'owner', 'Bob'),
            line('2026-04-05', `T${at}`, 'status', 'done'),
          ]
        : [line('2026-04-03', `T${at}`, 'status', 'done'), line('2026-04-04', `T${at}`, 'status', 'doing')],
    ),
  }),
  'items split in three': ({ items }) => ({
    journal: items.flatMap(({ owner, isDone }, at) =>
      owner === 'Bob' && isDone
        ? ['a', 'b', 'c'].flatMap((part) => [
            line('2026-04-03', `T${at}${part}`, 'sprint', 4),
            line('2026-04-03', `T${at}${part}`, 'owner', 'Bob'),
            line('2026-04-04', `T${at}${part}`, 'status', 'done'),
          ])
        : [],
    ),
  }),
  'done items swapped for their parts by Adapt': ({ items }) => ({
    journal: items.flatMap(({ owner, isDone }, at) =>
      owner === 'Bob' && isDone
        ? [
            line('2026-04-03', `T${at}`, 'sprint', null, 'adapt'),
            ...['a', 'b', 'c'].flatMap((part) => [
              line('2026-04-03', `T${at}${part}`, 'sprint', 4, 'adapt'),
              line('2026-04-03', `T${at}${part}`, 'owner', 'Bob', 'adapt'),
              line('2026-04-04', `T${at}${part}`, 'status', 'done'),
            ]),
          ]
        : [],
    ),
  }),
};

const all = Object.values(tricks);
const everything = {
  'all of that at once': (sprint: Sprint) => ({
    journal: all.flatMap((trick) => trick(sprint).journal ?? []),
    leads: all.flatMap((trick) => trick(sprint).leads ?? []),
  }),
};

describe('a person who games the rules', () => {
  test.each(Object.entries({ ...tricks, ...everything }))(
    'gains nothing by %s, and takes nothing from others',
    (_, trick) => {
      fc.assert(
        fc.property(sprints, (sprint) => {
          const { rules } = sprint;
          const added = trick(sprint);
          const team = ['Ana', 'Bob', 'Chloé'];
          const [journal, leads] = [journalOf(sprint), leadsOf(sprint)];
          const honest = pointsOf(play({ journal, leads: pipeline(leads), rules, team }));
          const gamed = pointsOf(
            play({
              journal: [...journal, ...(added.journal ?? [])].sort((a, b) => a.when - b.when),
              leads: pipeline([...leads, ...(added.leads ?? [])]),
              rules,
              team,
            }),
          );
          expect(gamed.Bob).toBeLessThanOrEqual(honest.Bob ?? 0);
          expect(gamed.Ana).toBe(honest.Ana);
          expect(gamed.Chloé).toBe(honest.Chloé);
        }),
        { numRuns: 100, seed: 8 },
      );
    },
  );
});
