// npm run measure:fit: plans the sprints with proved optima beside the checkout, and writes what was measured into
// docs/fit.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { median } from '../bench/timing.ts';
import { areThere, instanceNames, readInstance } from './instances.ts';
import { type Measured, measure, summaryOf } from './measured.ts';

if (!areThere) {
  console.error('The instances are not here: ../shared/data/solver/capacity.');
  process.exit(1);
}
const page = 'docs/fit.md';
const [start, end] = ['<!-- measured -->', '<!-- end of measured -->'];

const byFamily = new Map<string, Measured[]>();
const bySize = new Map<string, Measured[]>();
const all: Measured[] = [];
const add = (to: Map<string, Measured[]>, key: string, one: Measured) =>
  to.set(key, [...(to.get(key) ?? []), one]);
for (const name of instanceNames()) {
  const instance = readInstance(name);
  // The first time the code of this size may not be compiled yet.
  measure(instance);
  const one = measure(instance);
  all.push(one);
  add(byFamily, instance.family, one);
  add(bySize, `${instance.tasks.length} × ${instance.team.length}`, one);
  console.log(`${name}: gap ${one.gap.toFixed(3)} %, ${one.time.toFixed(0)} ms`);
}

const percent = (value: number) => (value === 0 ? '0' : value.toFixed(3));
const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const gapRow = (name: string, measured: readonly Measured[]) => {
  const { instances, allBest, topBest, median: middle, mean, worst } = summaryOf(measured);
  return line([name, instances, allBest, topBest, percent(middle), percent(mean), percent(worst)]);
};
const millions = (measured: readonly Measured[]) =>
  (median(measured.map(({ plan }) => plan.operations)) / 1e6).toFixed(1);
const most = (measured: readonly Measured[]) =>
  (Math.max(...measured.map(({ plan }) => plan.operations)) / 1e6).toFixed(1);
/** What the plans say of themselves. */
const said = () => {
  const shares = all.flatMap(({ plan: { quality } }) =>
    quality.kind === 'complete' ? [] : [quality.kind === 'best' ? 0 : 100 * quality.share],
  );
  const open = shares.filter((share) => share > 0);
  return [
    `Of the ${all.length} plans ${all.length - shares.length} take everything. Of the first tier that is not complete the others say:`,
    `${shares.length - open.length} *proven best*, ${open.length} *within* some per cent, ${median(open).toFixed(1)} in the median and ${Math.max(...open).toFixed(1)} at most.`,
  ];
};
const text = [
  start,
  '',
  line([
    'family',
    'sprints',
    'best in all tiers',
    'best in Must and Should',
    'median gap, %',
    'mean gap, %',
    'worst gap, %',
  ]),
  line(['---', ...Array.from({ length: 6 }, () => '---:')]),
  ...[...byFamily].map(([family, measured]) => gapRow(family, measured)),
  gapRow('**all**', all),
  '',
  line([
    'items × people',
    'sprints',
    'operations, millions (median)',
    '(most)',
    'processor time, ms (median)',
    '(most)',
  ]),
  line(['---', ...Array.from({ length: 5 }, () => '---:')]),
  ...[...bySize]
    .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map(([size, measured]) => {
      const times = measured.map(({ time }) => time);
      return line([
        size,
        measured.length,
        millions(measured),
        most(measured),
        median(times).toFixed(0),
        Math.max(...times).toFixed(0),
      ]);
    }),
  '',
  ...said(),
  '',
  `Node ${process.version}, all in one process, each planned for the second time, by \`npm run measure:fit\`.`,
  '',
  end,
].join('\n');
const before = readFileSync(page, 'utf8');
const [from, to] = [before.indexOf(start), before.indexOf(end)];
if (from < 0 || to < from) throw new Error(`${page} has no place between ${start} and ${end}.`);
writeFileSync(page, before.slice(0, from) + text + before.slice(to + end.length));
const { mean, worst, topBest } = summaryOf(all);
console.log(
  `mean ${mean.toFixed(4)} %, worst ${worst.toFixed(3)} %, Must and Should best in ${topBest} of ${all.length}`,
);
