import type { Day } from '../day.ts';
import { type DealKey, dealsOf } from '../kpi/deals.ts';
import { keyOf } from '../planning/words.ts';
import { isBlank } from '../table/blank.ts';
import type { Table } from '../table/table.ts';
import { cellFaults, farDates, spellingFaults, type Words } from './cells.ts';
import { twinsOf } from './duplicates.ts';
import { type Finding, type HealthOptions, ordered } from './finding.ts';

type Key = DealKey | 'client' | 'owner' | 'probability' | 'product';

/** So many won deals make a cycle of one's own. */
const ENOUGH = 8;

/**
 * What is wrong with a pipeline. An open deal is stale that is older than the days given and than 85 % of the deals that
 * were won took (where eight or more were): a long cycle is not a fault.
 */
export function dealHealth(table: Table<Key>, words: Words, options: HealthOptions): Finding[] {
  const { today } = options;
  const { rows, outcome } = dealsOf(table as Table<DealKey>);
  const amountOf = (row: number) => (table.has('amount') ? Math.max(0, table.number(row, 'amount') ?? 0) : 0);
  const dayOf = (row: number, key: 'created' | 'closed') => (table.has(key) ? table.day(row, key) : null);
  const findings: Finding[] = [];
  const add = (row: number, field: Key, fault: Omit<Finding, 'row' | 'field' | 'value'>) =>
    findings.push({ row, field, value: amountOf(row), ...fault });
  const blank = (row: number, field: Key) => table.has(field) && isBlank(table.cell(row, field));
  const stale = Math.max(options.staleDays, usualCycle(rows, outcome, dayOf));
  const bearers = new Map<string, number>();
  for (const row of rows) {
    const id = table.has('id') ? table.text(row, 'id') : '';
    const same = bearers.get(keyOf(id));
    if (id !== '' && same !== undefined)
      add(row, 'id', { kind: 'sameId', found: id, other: { row: same, id }, repair: freeId(id, bearers) });
    else if (id !== '') bearers.set(keyOf(id), row);
    const stands = outcome(row);
    const created = dayOf(row, 'created');
    const closed = dayOf(row, 'closed');
    if (blank(row, 'created')) add(row, 'created', { kind: 'noCreated', found: '', repair: null });
    if (blank(row, 'stage')) add(row, 'stage', { kind: 'noStage', found: '', repair: null });
    if (stands === 'won' && blank(row, 'amount'))
      add(row, 'amount', { kind: 'noAmount', found: '', repair: null });
    if (stands !== 'open' && blank(row, 'closed'))
      add(row, 'closed', { kind: 'noClosed', found: '', repair: null });
    if (stands === 'open' && blank(row, 'owner'))
      add(row, 'owner', { kind: 'noOwner', found: '', repair: null });
    if (created !== null && closed !== null && closed < created)
      add(row, 'closed', {
        kind: 'closedBeforeCreated',
        found: '',
        days: created - closed,
        repair: [
          { field: 'created', to: closed },
          { field: 'closed', to: created },
        ],
      });
    if (today === null) continue;
    if (created !== null && created > today && created < today + 3653)
      add(row, 'created', { kind: 'inFuture', found: '', days: created - today, repair: null });
    if (stands !== 'open' && closed !== null && closed > today && closed < today + 3653)
      add(row, 'closed', { kind: 'inFuture', found: '', days: closed - today, repair: null });
    if (stands !== 'open') continue;
    if (closed !== null && closed < today && closed > today - 3653)
      add(row, 'closed', { kind: 'overdue', found: '', days: today - closed, repair: null });
    else if (created !== null && today - created > stale && today - created < 3653)
      add(row, 'stage', {
        kind: 'stale',
        found: table.has('stage') ? table.text(row, 'stage') : '',
        days: today - created,
        repair: null,
      });
  }
  const read = new Set(rows);
  findings.push(
    ...twins(
      table,
      rows.filter((row) => outcome(row) === 'open'),
      amountOf,
    ),
    ...[
      ...cellFaults(table, ['amount', 'probability', 'created', 'closed'], amountOf),
      ...farDates(table, ['created', 'closed'], today, amountOf),
      ...spellingFaults(table, ['stage', 'owner', 'product'], words, amountOf),
    ].filter(({ row }) => read.has(row)),
  );
  return ordered(findings);
}

/** The days that 85 % of the won deals took at most; 0 where too few were won. */
function usualCycle(
  rows: readonly number[],
  outcome: (row: number) => string,
  dayOf: (row: number, key: 'created' | 'closed') => Day | null,
): number {
  const took = rows
    .filter((row) => outcome(row) === 'won')
    .map((row) => (dayOf(row, 'closed') ?? 0) - (dayOf(row, 'created') ?? Number.POSITIVE_INFINITY))
    .filter((days) => days >= 0)
    .sort((a, b) => a - b);
  return took.length < ENOUGH ? 0 : (took[Math.ceil(took.length * 0.85) - 1] ?? 0);
}

function twins(table: Table<Key>, open: readonly number[], amountOf: (row: number) => number): Finding[] {
  const text = (row: number, key: Key) => (table.has(key) ? table.text(row, key) : '');
  const titled = table.has('name') ? 'name' : 'client';
  const named = open.map((row) => ({
    row,
    title: text(row, titled),
    client: [titled === 'name' ? text(row, 'client') : '', text(row, 'product')].join(' '),
  }));
  return twinsOf(named).map(({ row, of, exact }) => ({
    row,
    field: titled,
    kind: exact ? 'duplicate' : 'nearDuplicate',
    found: text(of, titled),
    other: { row: of, id: text(of, 'id') },
    repair: null,
    value: amountOf(row),
  }));
}

function freeId(id: string, bearers: Map<string, number>): Finding['repair'] {
  let number = 2;
  while (bearers.has(keyOf(`${id}-${number}`))) number++;
  bearers.set(keyOf(`${id}-${number}`), -1);
  return [{ field: 'id', to: `${id}-${number}` }];
}
