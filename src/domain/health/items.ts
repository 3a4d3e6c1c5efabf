import { orderByDependencies } from '../backlog/dependencies.ts';
import { type BacklogItem, type ItemKey, itemsOf } from '../backlog/item.ts';
import { isOpen } from '../backlog/priority.ts';
import { keyOf } from '../planning/words.ts';
import { isBlank } from '../table/blank.ts';
import type { Table } from '../table/table.ts';
import { cellFaults, farDates, spellingFaults, type Words } from './cells.ts';
import { twinsOf } from './duplicates.ts';
import { type Finding, type HealthOptions, ordered } from './finding.ts';

type Key = ItemKey | 'type' | 'client' | 'reviewed';

/**
 * What is wrong with a backlog. What is over is only looked at for ids, spellings and cells that cannot be read: its
 * estimate or owner helps nobody any more.
 */
export function itemHealth(table: Table<Key>, words: Words, options: HealthOptions): Finding[] {
  const { today, staleDays } = options;
  const items = itemsOf(table as Table<ItemKey>);
  const byRow: (BacklogItem | undefined)[] = [];
  for (const item of items) byRow[item.row] = item;
  const worth = (row: number) => {
    const item = byRow[row];
    return item && isOpen(item) ? (item.value ?? 0) * (item.probability ?? 1) : 0;
  };
  const findings: Finding[] = [];
  const add = (item: BacklogItem, field: Key, fault: Omit<Finding, 'row' | 'field' | 'value'>) =>
    findings.push({ row: item.row, field, value: worth(item.row), ...fault });
  const bearers = new Map<string, BacklogItem>();
  const keys = items.map(({ id }) => keyOf(id));
  const ids = new Set(keys);
  const [hasOwner, hasEffort, hasReviewed] = [table.has('owner'), table.has('effort'), table.has('reviewed')];
  items.forEach((item, at) => {
    const key = keys[at] ?? '';
    const same = bearers.get(key);
    if (item.id === '') {
      if (table.has('id')) add(item, 'id', { kind: 'noId', found: '', repair: newId('T', ids) });
    } else if (same) {
      const other = { row: same.row, id: same.id };
      add(item, 'id', { kind: 'sameId', found: item.id, other, repair: newId(`${item.id}-`, ids) });
    } else bearers.set(key, item);
    if (!isOpen(item)) return;
    if (item.title === '') add(item, 'title', { kind: 'noTitle', found: item.id, repair: null });
    const needs = (field: Key, kind: 'noOwner' | 'noEstimate') => {
      if (isBlank(table.cell(item.row, field))) add(item, field, { kind, found: '', repair: null });
    };
    // Who takes an item that no sprint has is decided when it is planned.
    if (hasOwner && item.state !== 'todo' && item.owner === '') needs('owner', 'noOwner');
    if (hasEffort && item.effort === null) needs('effort', 'noEstimate');
    if (item.effort === 0) add(item, 'effort', { kind: 'noEstimate', found: '0', repair: null });
    if (item.state === 'blocked')
      add(item, 'status', { kind: 'blocked', found: table.text(item.row, 'status'), repair: null });
    if (today === null) return;
    if (item.due !== null && item.due < today && item.due > today - FAR)
      add(item, 'due', { kind: 'overdue', found: '', days: today - item.due, repair: null });
    const reviewed = hasReviewed ? table.day(item.row, 'reviewed') : null;
    if (reviewed !== null && today - reviewed > staleDays)
      add(item, 'reviewed', {
        kind: 'stale',
        found: '',
        days: today - reviewed,
        repair: [{ field: 'reviewed', to: today }],
      });
  });
  findings.push(...twins(table, items, worth), ...dependencies(items, worth));
  const isOver = (row: number) => {
    const item = byRow[row];
    return item !== undefined && !isOpen(item);
  };
  findings.push(
    ...cellFaults(
      table,
      ['value', 'effort', 'probability', 'urgency', 'importance', 'due', 'reviewed'],
      worth,
    ),
    ...farDates(table, ['due', 'reviewed'], today, worth),
    ...spellingFaults(table, ['status', 'moscow', 'type', 'owner'], words, worth),
  );
  return ordered(findings.filter(({ kind, row }) => kind !== 'unreadable' || !isOver(row)));
}

/** A date further away than this was mistyped, and is told as such. */
export const FAR = 3653;

function twins(table: Table<Key>, items: readonly BacklogItem[], worth: (row: number) => number): Finding[] {
  const open = items.filter(isOpen);
  const idOf = new Map(open.map(({ row, id }) => [row, id]));
  const named = open.map(({ row, title }) => ({
    row,
    title,
    client: table.has('client') ? table.text(row, 'client') : '',
  }));
  return twinsOf(named).map(({ row, of, exact }) => ({
    row,
    field: 'title',
    kind: exact ? 'duplicate' : 'nearDuplicate',
    found: table.text(of, 'title'),
    other: { row: of, id: idOf.get(of) ?? '' },
    repair: exact && table.has('status') ? [{ field: 'status', to: 'cancelled', isChoice: true }] : null,
    value: worth(row),
  }));
}

function dependencies(items: readonly BacklogItem[], worth: (row: number) => number): Finding[] {
  return orderByDependencies(items).flatMap(({ item, blockers, cycle }): Finding[] => {
    if (!isOpen(item)) return [];
    const own = item.dependsOn.some((id) => item.id !== '' && keyOf(id) === keyOf(item.id));
    const unknown = blockers.filter(({ because }) => because !== 'open').map(({ id }) => id);
    const base = { row: item.row, field: 'dependsOn', value: worth(item.row) };
    const without = (ids: readonly string[]) => {
      const gone = new Set(ids.map(keyOf));
      return [
        { field: 'dependsOn', to: item.dependsOn.filter((id) => !gone.has(keyOf(id))).join(', ') || null },
      ];
    };
    const found: Finding[] = [];
    if (own) found.push({ ...base, kind: 'ownDependency', found: item.id, repair: without([item.id]) });
    else if (cycle) found.push({ ...base, kind: 'cycle', found: cycle.join(' → '), repair: null });
    if (unknown.length > 0)
      found.push({ ...base, kind: 'unknownDependency', found: unknown.join(', '), repair: without(unknown) });
    return found;
  });
}

/** An id that nobody has: the next of `T1`, `T2`… */
function newId(letter: string, ids: Set<string>): Finding['repair'] {
  let number = letter.endsWith('-') ? 2 : ids.size;
  while (ids.has(keyOf(`${letter}${number}`))) number++;
  ids.add(keyOf(`${letter}${number}`));
  return [{ field: 'id', to: `${letter}${number}` }];
}
