// npm run simulate: how often the daily verdict is wrong and right, and how often the intervals hold. Writes docs/verdict.md.
import { writeFileSync } from 'node:fs';
import { rateLimits, valueLimits } from '../../src/domain/kpi/control.ts';
import { ranksOf } from '../../src/domain/kpi/ranking.ts';
import { verdict } from '../../src/domain/kpi/verdict.ts';
import { type Count, newcombe } from '../../src/domain/statistics/newcombe.ts';
import { meanInterval, medianInterval, sorted } from '../../src/domain/statistics/spread.ts';
import { wilson, zOf } from '../../src/domain/statistics/wilson.ts';
import { binomialChances } from './binomial.ts';
import { type Draws, drawsFrom } from './draws.ts';
import { falseProgress, type Seller, soleWinners as winnersByPoints } from './points.ts';

const RUNS = 20_000;
const DAYS = 10;
const Z = zOf(0.95);

type Setting = {
  readonly rate: number;
  readonly base: number;
  readonly flow: number;
  readonly better: number;
};
const settings: readonly Setting[] = [
  { rate: 0.15, base: 200, flow: 10, better: 0.3 },
  { rate: 0.3, base: 60, flow: 6, better: 0.5 },
  { rate: 0.05, base: 1000, flow: 50, better: 0.08 },
];

const share = (value: number, digits = 1) => `${(value * 100).toFixed(digits)} %`;
const established = (kind: string) => kind === 'progress' || kind === 'decline';

/** Sprints of ten days that are looked at every day: how many end with a verdict, by each way of looking. */
function sprints(setting: Setting, rate: number, seed: number) {
  const draws = drawsFrom(seed);
  let daily = 0;
  let naive = 0;
  let atEnd = 0;
  const stops: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before: Count = { successes: draws.successes(setting.base, setting.rate), trials: setting.base };
    let successes = 0;
    let stopped = 0;
    let careless = false;
    for (let day = 1; day <= DAYS; day++) {
      successes += draws.successes(setting.flow, rate);
      const after: Count = { successes, trials: setting.flow * day };
      if (stopped === 0 && established(verdict(before, after, { day, days: DAYS }, 0.95).kind)) stopped = day;
      const { low, high } = newcombe(before, after, Z);
      const is = low > 0 || high < 0;
      careless ||= is;
      if (day === DAYS && is) atEnd++;
    }
    if (stopped > 0) {
      daily++;
      stops.push(stopped);
    }
    if (careless) naive++;
  }
  const days = sorted(stops);
  return { daily: daily / RUNS, naive: naive / RUNS, atEnd: atEnd / RUNS, day: days[days.length >> 1] ?? 0 };
}

/** The exact share of Wilson intervals that hold the rate, and of plain ones (p ± z√(pq/n)). */
function wilsonCoverage(rate: number, n: number) {
  let held = 0;
  let plain = 0;
  binomialChances(n, rate).forEach((chance, s) => {
    const { low, high } = wilson(s, n);
    if (low <= rate && rate <= high) held += chance;
    const p = s / n;
    if (Math.abs(p - rate) <= Z * Math.sqrt((p * (1 - p)) / n)) plain += chance;
  });
  return { held, plain };
}

/** The exact share of Newcombe intervals that hold the difference. */
function newcombeCoverage(p0: number, n0: number, p1: number, n1: number): number {
  const after = binomialChances(n1, p1);
  let held = 0;
  binomialChances(n0, p0).forEach((chance, s0) => {
    after.forEach((other, s1) => {
      const { low, high } = newcombe({ successes: s0, trials: n0 }, { successes: s1, trials: n1 }, Z);
      if (low <= p1 - p0 && p1 - p0 <= high) held += chance * other;
    });
  });
  return held;
}

/** Skewed amounts as deals have: log-normal, median 1,000. */
const amount = (draws: Draws) => 1000 * Math.exp(0.8 * draws.normal());

function sampleCoverage(n: number, seed: number) {
  const draws = drawsFrom(seed);
  const mean = 1000 * Math.exp(0.8 ** 2 / 2);
  let means = 0;
  let medians = 0;
  for (let run = 0; run < RUNS; run++) {
    const values = sorted(Array.from({ length: n }, () => amount(draws)));
    const ofMean = meanInterval(values, 0.95);
    const ofMedian = medianInterval(values, 0.95);
    if (ofMean && ofMean.low <= mean && mean <= ofMean.high) means++;
    if (ofMedian && ofMedian.low <= 1000 && 1000 <= ofMedian.high) medians++;
  }
  return { means: means / RUNS, medians: medians / RUNS };
}

function limitAlarms(past: number, seed: number) {
  const draws = drawsFrom(seed);
  let values = 0;
  let rates = 0;
  for (let run = 0; run < RUNS; run++) {
    const limits = valueLimits(Array.from({ length: past }, () => 100 + 10 * draws.normal()));
    const next = 100 + 10 * draws.normal();
    if (limits && (next < limits.low || next > limits.high)) values++;
    const counts = Array.from({ length: past }, () => ({ successes: draws.successes(80, 0.2), trials: 80 }));
    const ofRate = rateLimits(counts, 80);
    const rate = draws.successes(80, 0.2) / 80;
    if (ofRate && (rate < ofRate.low || rate > ofRate.high)) rates++;
  }
  return { values: values / RUNS, rates: rates / RUNS };
}

/** Groups that are all alike: how often one is ranked alone at the top; by the intervals, and by the bare rate. */
function soleWinners(groups: number, n: number, rate: number, seed: number): number {
  const draws = drawsFrom(seed);
  let sole = 0;
  for (let run = 0; run < RUNS; run++) {
    const measures = Array.from({ length: groups }, () => {
      const won = draws.successes(n, rate);
      return { value: won / n, n, interval: wilson(won, n), unread: 0 };
    });
    if (ranksOf(measures).some((rank) => rank?.to === 1)) sole++;
  }
  return sole / RUNS;
}

/** No change at all, six past sprints: false progress against the worst of them, and against all of them. */
function baselines(seed: number) {
  const draws = drawsFrom(seed);
  let worst = 0;
  let pooled = 0;
  for (let run = 0; run < RUNS; run++) {
    const past = Array.from({ length: 6 }, () => draws.successes(50, 0.2));
    const after = { successes: draws.successes(50, 0.2), trials: 50 };
    const against = (successes: number, trials: number) => newcombe({ successes, trials }, after, Z).low > 0;
    if (against(Math.min(...past), 50)) worst++;
    if (
      against(
        past.reduce((sum, one) => sum + one, 0),
        300,
      )
    )
      pooled++;
  }
  return { worst: worst / RUNS, pooled: pooled / RUNS };
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headers), line(headers.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

const looks = settings.map((setting, at) => ({
  setting,
  same: sprints(setting, setting.rate, 11 + at),
  better: sprints(setting, setting.better, 21 + at),
}));
const teams: readonly (readonly [people: number, seller: Seller])[] = [
  [2, { items: 4, done: 0.6, deals: 1 }],
  [4, { items: 8, done: 0.7, deals: 2 }],
  [8, { items: 8, done: 0.7, deals: 2 }],
  [8, { items: 12, done: 0.8, deals: 4 }],
];
const name = ({ rate, base, flow }: Setting) => `${share(rate, 0)}, ${base} before, ${flow} a day`;
const base = baselines(31);

const page = `# The verdict and the intervals, tried

Written by \`npm run simulate\` (seeded: the same figures each time; ${RUNS.toLocaleString('en')} sprints a line, so that a
figure near 5 % is good to ± 0.3 points). \`SPRINT_VERDICT\` compares a sprint's rate with the base by Newcombe's interval; asked
with day and days, it widens the interval early on (O'Brien–Fleming), so that it may be looked at every day.

## Nothing has changed: how often a verdict is given all the same

${table(
  [
    'Rate, base, flow; ten days',
    'Our daily verdict',
    'Naive: 95 % interval every day',
    'One look at the end',
  ],
  looks.map(({ setting, same }) => [name(setting), share(same.daily), share(same.naive), share(same.atEnd)]),
)}

## The rate has changed: how often it is told

${table(
  ['Change', 'Our daily verdict', 'One look at the end', 'Median day of the daily verdict'],
  looks.map(({ setting, better }) => [
    `${name(setting)}, to ${share(setting.better, 0)}`,
    share(better.daily),
    share(better.atEnd),
    `${better.day} of ${DAYS}`,
  ]),
)}

## The base

No change, six past sprints of 50 leads at 20 %: against the worst of them ${share(base.worst)} of sprints show "progress",
against all of them pooled ${share(base.pooled)} (a one-sided error of 2.5 % is what 95 % means).

## How often the 95 % intervals hold the true value

Rates, exactly (no simulation):

${table(
  ['Rate', 'n', 'Wilson (ours)', 'p ± 1.96√(pq/n)'],
  [
    [0.05, 20],
    [0.05, 100],
    [0.15, 40],
    [0.3, 60],
    [0.5, 30],
  ].map(([rate = 0, n = 0]) => {
    const { held, plain } = wilsonCoverage(rate, n);
    return [share(rate, 0), String(n), share(held), share(plain)];
  }),
)}

Differences of rates, exactly:

${table(
  ['Before', 'After', 'Newcombe (ours)'],
  [
    [0.15, 40, 0.3, 40],
    [0.15, 200, 0.15, 100],
    [0.05, 200, 0.08, 100],
    [0.3, 60, 0.3, 60],
  ].map(([p0 = 0, n0 = 0, p1 = 0, n1 = 0]) => [
    `${share(p0, 0)} of ${n0}`,
    `${share(p1, 0)} of ${n1}`,
    share(newcombeCoverage(p0, n0, p1, n1)),
  ]),
)}

Skewed amounts (log-normal, σ 0.8): the interval of the mean falls short where there are few, that of the median never does.

${table(
  ['n', 'Mean (Student)', 'Median (order statistics)'],
  [10, 30, 100].map((n, at) => {
    const { means, medians } = sampleCoverage(n, 41 + at);
    return [String(n), share(means), share(medians)];
  }),
)}

## Control limits: sprints without a change that break them (1 % is stated)

${table(
  ['Past sprints', 'A value that varies normally', 'A rate of 20 % over 80 leads'],
  [4, 6, 12].map((past, at) => {
    const { values, rates } = limitAlarms(past, 51 + at);
    return [String(past), share(values, 2), share(rates, 2)];
  }),
)}

## Ranks: groups that are all alike, of which one is ranked alone at the top

${table(
  ['Groups', 'n each', 'Sole winner'],
  [
    [4, 40],
    [8, 40],
    [8, 400],
  ].map(([groups = 0, n = 0], at) => [
    String(groups),
    String(n),
    share(soleWinners(groups, n, 0.25, 61 + at), 2),
  ]),
)}

## Points: people who are all alike, of whom one is placed first alone

Each item of 5 points is done with the same chance by everyone, each deal of 28 won with the same chance.

${table(
  ['People', 'Items each, done', 'Deals each, in the mean', 'Sole winner'],
  teams.map(([people, seller], at) => [
    String(people),
    `${seller.items}, ${share(seller.done, 0)}`,
    String(seller.deals),
    share(winnersByPoints(people, seller, RUNS, 71 + at), 2),
  ]),
)}

## Points: nobody has changed, and somebody is said to have made progress

${table(
  ['People', 'Past sprints', 'Progress told'],
  [
    [1, 4],
    [4, 4],
    [8, 4],
    [8, 8],
  ].map(([people = 0, past = 0], at) => [
    String(people),
    String(past),
    share(falseProgress(people, past, { items: 8, done: 0.7, deals: 2 }, RUNS, 81 + at), 2),
  ]),
)}
`;

writeFileSync('docs/verdict.md', page);
const wrong = looks.filter(({ same, better }) => same.daily > 0.055 || better.atEnd - better.daily > 0.02);
if (wrong.length > 0) {
  console.error(`Out of bounds: ${wrong.map(({ setting }) => name(setting)).join('; ')}`);
  process.exitCode = 1;
}
