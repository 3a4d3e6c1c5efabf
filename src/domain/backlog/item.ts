import type { Day } from '../day.ts';
import { listAmong, listLike, listOf } from '../planning/words.ts';
import type { Table } from '../table/table.ts';

/** How an item stands. `planned` is taken into a sprint and not begun. */
export type ItemState = 'todo' | 'planned' | 'doing' | 'blocked' | 'done' | 'cancelled';
export type Tier = 'must' | 'should' | 'could' | 'wont';

/** An item of a backlog, as its row says it; null where a cell is blank or cannot be read. */
export type BacklogItem = {
  /** Its place in the range. */
  readonly row: number;
  readonly id: string;
  readonly title: string;
  /** A blank or unknown class is Could. */
  readonly tier: Tier;
  /** A blank or unknown word is to do. */
  readonly state: ItemState;
  readonly effort: number | null;
  readonly value: number | null;
  /** In €, of the sprint's budget. */
  readonly cost: number | null;
  /** 0 to 1. */
  readonly probability: number | null;
  readonly urgency: number | null;
  readonly importance: number | null;
  /** What the customer gains. */
  readonly customerValue: number | null;
  readonly reach: number | null;
  readonly impact: number | null;
  readonly confidence: number | null;
  readonly ease: number | null;
  readonly risk: number | null;
  readonly skills: readonly string[];
  readonly dependsOn: readonly string[];
  /** Empty where anybody may take it. */
  readonly owner: string;
  readonly due: Day | null;
};

export type NumberKey =
  | 'effort'
  | 'value'
  | 'cost'
  | 'probability'
  | 'urgency'
  | 'importance'
  | 'customerValue'
  | 'reach'
  | 'impact'
  | 'confidence'
  | 'ease'
  | 'risk';
/** The fields of every backlog. Those of NumberKey that are not among them (RICE, ICE, WSJF, cost) may be there or not. */
export type ItemKey =
  | 'id'
  | 'title'
  | 'moscow'
  | 'status'
  | 'skill'
  | 'dependsOn'
  | 'owner'
  | 'due'
  | 'effort'
  | 'value'
  | 'probability'
  | 'urgency'
  | 'importance';

const states: ReadonlySet<string> = new Set<ItemState>([
  'todo',
  'planned',
  'doing',
  'blocked',
  'done',
  'cancelled',
]);
const tiers: ReadonlySet<string> = new Set<Tier>(['must', 'should', 'could', 'wont']);

/** The items of a backlog's table: its rows with an id or a title, in their order. Other rows are reported. */
export function itemsOf(table: Table<ItemKey>): BacklogItem[] {
  const items: BacklogItem[] = [];
  const needed: string[] = [];
  const effort = measures(table, 'effort');
  const value = measures(table, 'value');
  const cost = measures(table, 'cost');
  const probability = measures(table, 'probability');
  const urgency = measures(table, 'urgency');
  const importance = measures(table, 'importance');
  const customerValue = measures(table, 'customerValue');
  const reach = measures(table, 'reach');
  const impact = measures(table, 'impact');
  const confidence = measures(table, 'confidence');
  const ease = measures(table, 'ease');
  const risk = measures(table, 'risk');
  const [hasId, hasStatus, hasTier] = [table.has('id'), table.has('status'), table.has('moscow')];
  const hasDue = table.has('due');
  const idOf = table.textsOf('id');
  const titleOf = table.textsOf('title');
  const skill = table.textsOf('skill');
  const needs = table.textsOf('dependsOn');
  const owner = table.textsOf('owner');
  for (const row of table.rows) {
    const id = idOf(row);
    const title = titleOf(row);
    if (id === '' && title === '') {
      table.report(row, hasId ? 'id' : 'title', '');
      continue;
    }
    const dependsOn = needs(row);
    needed.push(dependsOn);
    const status = hasStatus ? table.choice(row, 'status') : null;
    const tier = hasTier ? table.choice(row, 'moscow') : null;
    items.push({
      row,
      id,
      title,
      // The sets hold every key of the types, and choices are keys.
      tier: tier !== null && tiers.has(tier) ? (tier as Tier) : 'could',
      state: status !== null && states.has(status) ? (status as ItemState) : 'todo',
      effort: effort(row),
      value: value(row),
      cost: cost(row),
      probability: probability(row),
      urgency: urgency(row),
      importance: importance(row),
      customerValue: customerValue(row),
      reach: reach(row),
      impact: impact(row),
      confidence: confidence(row),
      ease: ease(row),
      risk: risk(row),
      skills: listIn(skill(row)),
      dependsOn: listIn(dependsOn),
      owner: owner(row),
      due: hasDue ? table.day(row, 'due') : null,
    });
  }
  // An id such as 2026/12 reads as a list of two, until all ids are known.
  const known = listLike(items.map(({ id }) => id));
  return known.size === 0
    ? items
    : items.map((item, at) => ({ ...item, dependsOn: listAmong(needed[at] ?? '', known) }));
}

/** Most items need no skill and wait for nothing: they share one empty list. */
const none: readonly string[] = [];

function listIn(text: string): readonly string[] {
  return text === '' ? none : listOf(text);
}

/** Reads a measure of items; a negative one makes no sense in any method and is reported. */
function measures(given: Table<ItemKey>, key: NumberKey): (row: number) => number | null {
  const table = withCriteria(given);
  if (!table.has(key)) return () => null;
  const number = table.numbersOf(key);
  return (row) => {
    const value = number(row);
    return value !== null && value < 0 ? table.report(row, key, table.cell(row, key)) : value;
  };
}

/** A backlog's table as one that may have any criterion: `has` says which it has, and is asked first. */
export function withCriteria(table: Table<ItemKey>): Table<ItemKey | NumberKey> {
  return table as unknown as Table<ItemKey | NumberKey>;
}
