import { addDays, type Day, weekdayOf } from '../day.ts';
import { type Random, randomFrom } from '../statistics/random.ts';
import {
  companies,
  type DemoSkill,
  type DemoSource,
  type DemoStage,
  type DemoWords,
  demoWords,
  people,
  products,
} from './words.ts';

/** A day stands apart from a number, so that whoever writes the cell makes it a date. */
export type DemoCell = string | number | { readonly day: Day };
export type DemoTab = { readonly name: string; readonly rows: readonly (readonly DemoCell[])[] };

export type DemoOptions = {
  readonly language: 'fr' | 'en';
  /** The day that the story ends on. */
  readonly today: Day;
  readonly seed?: number;
};

const LEADS = 400;
const TASKS = 40;
const DAYS = 182;

/** How often a lead of each source comes, and how often it is won in the end. */
const sources: readonly { readonly key: DemoSource; readonly share: number; readonly won: number }[] = [
  { key: 'linkedin', share: 0.28, won: 0.15 },
  { key: 'website', share: 0.24, won: 0.27 },
  { key: 'referral', share: 0.12, won: 0.48 },
  { key: 'event', share: 0.12, won: 0.22 },
  { key: 'email', share: 0.14, won: 0.09 },
  { key: 'ads', share: 0.1, won: 0.18 },
];
const openStages: readonly DemoStage[] = [
  'new',
  'contacted',
  'qualified',
  'presentation',
  'proposal',
  'negotiation',
];
const skillsOf: readonly (readonly DemoSkill[])[] = [
  ['closing', 'demo'],
  ['calls', 'crm'],
  ['calls', 'closing', 'demo'],
  ['writing', 'crm'],
  ['demo', 'writing', 'calls'],
];

/**
 * A workbook as an online-sales team could have it: leads of the last six months under a title, a list of tasks with
 * headers of its own, the team. It has what such sheets have: amounts typed as text, stages in several spellings, a few
 * blanks. The same seed and day give the same workbook.
 */
export function demoWorkbook({ language, today, seed = 2026 }: DemoOptions): DemoTab[] {
  const words = demoWords[language];
  const random = randomFrom(seed);
  return [leadsTab(words, today, random), tasksTab(words, today, random), teamTab(words, today)];
}

function leadsTab(words: DemoWords, today: Day, random: Random): DemoTab {
  const created = Array.from({ length: LEADS }, () => workday(addDays(today, -random.whole(1, DAYS)))).sort(
    (a, b) => a - b,
  );
  const rows = created.map((day, at) => leadRow(words, today, day, at, random));
  return { name: words.leadsTab, rows: [[words.leadsTitle], [], words.leadHeaders, ...rows] };
}

function leadRow(words: DemoWords, today: Day, created: Day, at: number, random: Random): DemoCell[] {
  const source = sourceFor(random.next());
  const { name: product, price } = random.pick(products);
  const company = random.pick(companies);
  const length = random.whole(5, 25) + random.whole(0, 40);
  const ends = workday(addDays(created, length));
  const isClosed = ends <= today && random.chance(0.92);
  const isWon = random.chance(source.won);
  const reached = Math.min(
    openStages.length - 1,
    Math.floor(((today - created) / length) * openStages.length),
  );
  const stage = isClosed
    ? isWon
      ? 'won'
      : 'lost'
    : (openStages[random.whole(0, Math.max(0, reached))] ?? 'new');
  const amount =
    Math.round(price * (0.6 + random.next() * 1.6) * random.pick([1, 1, 1, 2, 3])) +
    (random.chance(0.3) ? 0.5 : 0);
  const hasAmount = openStages.indexOf(stage) !== 0 || random.chance(0.5);
  return [
    `L-${String(at + 1).padStart(4, '0')}`,
    `${company} – ${product}`,
    company,
    people[random.whole(0, people.length - 1)] ?? people[0],
    random.chance(0.03) ? '' : words.sources[source.key],
    product,
    random.chance(0.05) ? '' : random.pick(words.sectors),
    !hasAmount || random.chance(0.02) ? '' : random.chance(0.1) ? words.amount(amount) : amount,
    random.chance(0.88) ? words.stages[stage][0] : random.pick(words.stages[stage]),
    { day: created },
    isClosed ? { day: ends } : '',
    random.chance(0.15) ? random.pick(words.comments) : '',
  ];
}

function tasksTab(words: DemoWords, today: Day, random: Random): DemoTab {
  const rows = Array.from({ length: TASKS }, (_, at): DemoCell[] => {
    const kind = words.taskKinds[at % words.taskKinds.length] ?? words.taskKinds[0];
    if (!kind) return [];
    const company = random.pick(companies);
    const value = Math.round((random.whole(8, 90) * 100 * kind.weight) / 50) * 50;
    const before = at > 5 && random.chance(0.25) ? `T-${at + 1 - random.whole(1, 5)}` : '';
    const draw = random.next();
    const status =
      draw < 0.68
        ? 'todo'
        : draw < 0.84
          ? 'doing'
          : draw < 0.9
            ? 'blocked'
            : draw < 0.97
              ? 'done'
              : 'cancelled';
    return [
      `T-${at + 1}`,
      kind.title.replace('{client}', company),
      kind.type,
      company,
      random.chance(0.06) ? '' : random.chance(0.1) ? words.amount(value) : value,
      random.chance(0.15) ? '' : random.whole(2, 9) / 10,
      random.pick(words.priorities),
      random.chance(0.08) ? '' : random.pick(['Must', 'Should', 'Should', 'Could', 'Could', 'Won’t']),
      random.chance(0.06) ? '' : kind.effort * random.pick([1, 1, 1.5, 2]),
      random.chance(0.12) ? '' : words.skills[kind.skill],
      before,
      status === 'todo' && random.chance(0.75) ? '' : (people[random.whole(0, people.length - 1)] ?? ''),
      random.chance(0.4) ? '' : { day: workday(addDays(today, random.whole(2, 35))) },
      words.statuses[status],
    ];
  });
  return { name: words.tasksTab, rows: [words.taskHeaders, ...rows] };
}

function teamTab(words: DemoWords, today: Day): DemoTab {
  const rows = people.map((name, at): DemoCell[] => [
    name,
    `${mailName(name)}@example.com`,
    (skillsOf[at] ?? []).map((skill) => words.skills[skill]).join(', '),
    at === 3 ? 5.5 : 7,
    at === 1 ? 2 : at === 4 ? { day: workday(addDays(today, 9)) } : '',
    [0.8, 0.7, 0.8, 0.75, 0.8][at] ?? 0.8,
  ]);
  return { name: words.teamTab, rows: [words.teamHeaders, ...rows] };
}

function sourceFor(draw: number): (typeof sources)[number] {
  let sum = 0;
  for (const source of sources) {
    sum += source.share;
    if (draw < sum) return source;
  }
  return sources[0] as (typeof sources)[number];
}

/** The day itself, or the Friday before a weekend's day. */
function workday(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 5 - weekday) : day;
}

function mailName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, '.');
}
