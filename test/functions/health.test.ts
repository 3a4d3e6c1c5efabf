import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import type { FaultKind } from '../../src/domain/health/finding.ts';
import { randomFrom } from '../../src/domain/statistics/random.ts';
import type { Cell } from '../../src/domain/table/cell.ts';
import { type Health, healthOf } from '../../src/functions/health-of.ts';
import { backlogItemFields } from '../../src/i18n/fields/backlog-item.ts';
import { dealFields } from '../../src/i18n/fields/deal.ts';
import { proposalSentence } from '../../src/i18n/health.ts';
import { french } from '../domain/conventions.ts';

// 31/03/2026.
const today = 46_112 as Day;
const context = { language: 'fr', conventions: french } as const;
const options = { today, staleDays: 30 };

type Row = Record<string, Cell>;
type Seeded = { readonly row: number; readonly kind: FaultKind };

const verbs = ['Relancer', 'Démarcher', 'Former', 'Préparer', 'Visiter', 'Chiffrer', 'Appeler', 'Négocier'];
const firsts = ['Alder', 'Brume', 'Corvo', 'Delta', 'Fjord', 'Granit', 'Hélio', 'Indigo', 'Jaspe', 'Kestrel'];
const seconds = [
  'Textile',
  'Mobilité',
  'Santé',
  'Logistique',
  'Cuisine',
  'Voyage',
  'Énergie',
  'Édition',
  'Banque',
];
const people = ['Ana Duval', 'Bruno Petit', 'Chloé Martin', 'David Lopez'];

/** Lines with nothing wrong: every title and client once. */
function cleanBacklog(count: number): Row[] {
  const random = randomFrom(11);
  return Array.from({ length: count }, (_, at) => ({
    id: `T${at + 1}`,
    title: `${verbs[at % 8]} ${firsts[Math.floor(at / 8) % 10]} ${seconds[Math.floor(at / 80) % 9]}`,
    type: ['Prospection', 'Suivi', 'Présentation'][at % 3],
    value: 500 + random.whole(1, 90) * 100,
    probability: random.whole(1, 10) / 10,
    urgency: random.whole(1, 5),
    moscow: ['Must', 'Should', 'Could'][at % 3],
    effort: random.whole(1, 12),
    dependsOn: at > 20 && at % 9 === 0 ? `T${at - 3}` : '',
    owner: people[at % 4],
    due: at % 2 === 0 ? today + random.whole(1, 60) : '',
    status: ['À faire', 'Dans le sprint', 'En cours', 'À faire'][at % 4],
    reviewed: today - random.whole(0, 25),
  }));
}

function cleanPipeline(count: number): Row[] {
  const random = randomFrom(12);
  const stages = ['Nouveau', 'Qualifié', 'Proposition', 'Gagné', 'Perdu', 'Contacté'];
  return Array.from({ length: count }, (_, at) => {
    const stage = stages[at % 6] as string;
    const isOver = stage === 'Gagné' || stage === 'Perdu';
    const created = isOver ? today - random.whole(60, 200) : today - random.whole(1, 28);
    return {
      id: `D${at + 1}`,
      name: `${firsts[at % 10]} ${seconds[Math.floor(at / 10) % 9]} ${at}`,
      stage,
      owner: people[at % 4],
      amount: random.whole(5, 200) * 100,
      probability: 0.4,
      created,
      closed: isOver ? created + random.whole(5, 50) : '',
    };
  });
}

/** What spoils a line, by kind. `all` is the whole table, whose line `at` is spoilt. */
type Spoil = (row: Row, all: Row[], at: number) => void;
const set =
  (field: string, value: Cell): Spoil =>
  (row) => {
    row[field] = value;
  };

const backlogFaults: readonly (readonly [string, FaultKind, Spoil])[] = [
  ['no id', 'noId', set('id', '')],
  ['no title', 'noTitle', set('title', '')],
  ['an id used above', 'sameId', (row, all, at) => set('id', all[at - 5]?.id)(row, all, at)],
  [
    'a copy of a line',
    'duplicate',
    (row, all, at) => set('title', String(all[at - 5]?.title).toUpperCase())(row, all, at),
  ],
  [
    'a copy with a slip',
    'nearDuplicate',
    (row, all, at) => set('title', `${String(all[at - 5]?.title)}s`)(row, all, at),
  ],
  [
    'taken, by nobody',
    'noOwner',
    (row) => {
      row.owner = '';
      row.status = 'En cours';
    },
  ],
  ['no estimate', 'noEstimate', set('effort', '')],
  ['an effort of 0', 'noEstimate', set('effort', 0)],
  ['another spelling of a status', 'spelling', set('status', 'en cours')],
  ['a slip in an owner', 'spelling', set('owner', 'Chloé Matin')],
  ['an owner in capitals', 'spelling', set('owner', 'ANA DUVAL')],
  ['a text for a number', 'unreadable', set('effort', 'env. 3')],
  ['a probability of 150 %', 'unreadable', set('probability', '150 %')],
  ['an error in a cell', 'unreadable', set('value', '#REF!')],
  ['a negative effort', 'negative', set('effort', -4)],
  ['a year mistyped', 'farDate', set('due', today + 180 * 365)],
  ['a dependency nobody has', 'unknownDependency', set('dependsOn', 'T9999')],
  ['a dependency on itself', 'ownDependency', (row) => set('dependsOn', row.id)(row, [], 0)],
  ['blocked', 'blocked', set('status', 'Bloqué')],
  ['overdue', 'overdue', set('due', today - 9)],
  ['stale', 'stale', set('reviewed', today - 90)],
];

const pipelineFaults: readonly (readonly [string, FaultKind, Spoil])[] = [
  ['an id used above', 'sameId', (row, all, at) => set('id', all[at - 6]?.id)(row, all, at)],
  [
    'won without an amount',
    'noAmount',
    (row) => Object.assign(row, { stage: 'Gagné', amount: '', created: today - 40, closed: today - 5 }),
  ],
  ['no stage', 'noStage', (row) => Object.assign(row, { stage: '', closed: '', created: today - 4 })],
  ['no creation date', 'noCreated', set('created', '')],
  ['lost without a date', 'noClosed', (row) => Object.assign(row, { stage: 'Perdu', closed: '' })],
  [
    'closed before created',
    'closedBeforeCreated',
    (row) => Object.assign(row, { stage: 'Gagné', created: today - 20, closed: today - 40 }),
  ],
  [
    'won tomorrow',
    'inFuture',
    (row) => Object.assign(row, { stage: 'Gagné', created: today - 20, closed: today + 30 }),
  ],
  [
    'another spelling of won',
    'spelling',
    (row) => Object.assign(row, { stage: 'Closed Won', created: today - 70, closed: today - 40 }),
  ],
  [
    'a slip in a stage',
    'spelling',
    (row) => Object.assign(row, { stage: 'Propositon', closed: '', created: today - 3 }),
  ],
  [
    'expected to close in the past',
    'overdue',
    (row) => Object.assign(row, { stage: 'Qualifié', created: today - 20, closed: today - 3 }),
  ],
  ['stale', 'stale', (row) => Object.assign(row, { stage: 'Qualifié', created: today - 300, closed: '' })],
  ['an amount that cannot be read', 'unreadable', set('amount', 'à voir')],
  ['a negative amount', 'negative', set('amount', -800)],
  [
    'open, without an owner',
    'noOwner',
    (row) => Object.assign(row, { stage: 'Nouveau', owner: '', closed: '', created: today - 5 }),
  ],
];

/** Each fault some times over, on lines that are far enough apart not to touch one another. */
function seed(
  rows: Row[],
  faults: readonly (readonly [string, FaultKind, Spoil])[],
  times: number,
): Seeded[] {
  const seeded: Seeded[] = [];
  const step = Math.floor((rows.length - 20) / (faults.length * times));
  faults.forEach(([, kind, spoil], place) => {
    for (let time = 0; time < times; time++) {
      // Lines that nothing depends on, so that a fault does not make another.
      let at = 20 + (time * faults.length + place) * step;
      while ((at + 4) % 9 === 0 || at % 9 === 0) at++;
      spoil(rows[at] as Row, rows, at);
      seeded.push({ row: at + 1, kind });
    }
  });
  return seeded;
}

function read(
  rows: readonly Row[],
  fields: Readonly<Record<string, { readonly header: { readonly fr: string } }>>,
): Health {
  const keys = Object.keys(rows[0] ?? {});
  const range: Cell[][] = [
    keys.map((key) => fields[key]?.header.fr ?? key),
    ...rows.map((row) => keys.map((key) => row[key])),
  ];
  return healthOf(range, 'T', options, context);
}

describe('a corpus of seeded faults', () => {
  test('finds at least 95 % of them, and at most 2 % of what it tells was not seeded', () => {
    const backlog = cleanBacklog(700);
    const pipeline = cleanPipeline(700);
    const seeded = [seed(backlog, backlogFaults, 5), seed(pipeline, pipelineFaults, 5)];
    const read2 = [read(backlog, backlogItemFields), read(pipeline, dealFields)];
    expect(read2.map(({ kind }) => kind)).toEqual(['backlog', 'pipeline']);
    let [found, wrong, told] = [0, 0, 0];
    const missed: string[] = [];
    const extra: string[] = [];
    seeded.forEach((faults, at) => {
      const findings = read2[at]?.findings ?? [];
      told += findings.length;
      for (const one of faults) {
        const hit = findings.some(({ row, kind }) => row === one.row && kind === one.kind);
        if (hit) found++;
        else missed.push(`${at} ${one.row} ${one.kind}`);
      }
      for (const { row, kind, found: text } of findings) {
        if (faults.some((one) => one.row === row && one.kind === kind)) continue;
        wrong++;
        extra.push(`${at} ${row} ${kind} ${text}`);
      }
    });
    const count = seeded.flat().length;
    const kinds = new Set(seeded.flat().map(({ kind }) => kind)).size;
    console.log(
      `${kinds} kinds of fault, ${count} seeded in 1,400 lines: ${found} found (${((100 * found) / count).toFixed(1)} %); ${told} told, ${wrong} of them not seeded (${((100 * wrong) / told).toFixed(1)} %)`,
    );
    expect(kinds).toBeGreaterThanOrEqual(20);
    expect(missed.length / count, missed.join('\n')).toBeLessThanOrEqual(0.05);
    expect(wrong / told, extra.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('tables with nothing wrong have no finding', () => {
    expect(read(cleanBacklog(700), backlogItemFields).findings).toEqual([]);
    expect(read(cleanPipeline(700), dealFields).findings).toEqual([]);
  });
});

describe('what is told', () => {
  const of = (change: (rows: Row[]) => void) => {
    const rows = cleanBacklog(40);
    change(rows);
    return read(rows, backlogItemFields).findings;
  };

  test('stands in the order of the value at risk, which is value × probability', () => {
    const findings = of((rows) => {
      Object.assign(rows[3] as Row, { effort: '', value: 1000, probability: 0.5 });
      Object.assign(rows[5] as Row, { effort: '', value: 900, probability: 1 });
      Object.assign(rows[7] as Row, { effort: '', value: '', probability: 1 });
    });
    expect(findings.map(({ row, value }) => [row, value])).toEqual([
      [6, 900],
      [4, 500],
      [8, 0],
    ]);
  });

  test('what is over is left alone, save its id and its spelling', () => {
    const findings = of((rows) => {
      Object.assign(rows[3] as Row, {
        effort: '',
        owner: '',
        due: today - 90,
        reviewed: today - 900,
        status: 'Terminé',
      });
    });
    expect(findings).toEqual([]);
  });

  test('a spelling that the whole team uses is not a fault', () => {
    expect(
      of((rows) => {
        for (const row of rows) if (row.status === 'En cours') row.status = 'In review';
      }),
    ).toEqual([]);
  });

  test('titles that differ by a number alone are not duplicates', () => {
    expect(
      of((rows) => {
        for (const [at, row] of rows.entries()) row.title = `Appeler la liste ${at + 1}`;
      }),
    ).toEqual([]);
  });

  test('without a day nothing that depends on it is told', () => {
    const rows = cleanBacklog(40);
    Object.assign(rows[3] as Row, { due: today - 90, reviewed: today - 900 });
    const keys = Object.keys(rows[0] ?? {}) as (keyof typeof backlogItemFields)[];
    const range = [
      keys.map((key) => backlogItemFields[key].header.fr),
      ...rows.map((row) => keys.map((key) => row[key])),
    ];
    expect(healthOf(range, 'T', { today: null, staleDays: 30 }, context).findings).toEqual([]);
  });

  test('a new id is free, a wrong dependency is taken out of the list', () => {
    const findings = of((rows) => {
      Object.assign(rows[10] as Row, { id: 'T1', dependsOn: 'T2, T999' });
    });
    const said = findings.map((one) => proposalSentence(one, backlogItemFields, 'fr'));
    expect(said.sort()).toEqual(['Dépend de → T2', 'ID → T1-2']);
  });

  test('a table that is neither a backlog nor a pipeline says what is missing', () => {
    expect(() =>
      healthOf(
        [
          ['a', 'b'],
          [1, 2],
        ],
        'T',
        options,
        context,
      ),
    ).toThrow('columnMissing');
  });
});
