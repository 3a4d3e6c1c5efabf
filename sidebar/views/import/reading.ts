import type { DateOrder } from '../../../src/domain/table/moment.ts';
import { type DealField, incomingDealFields } from '../../../src/i18n/fields/incoming-deal.ts';
import { type WorkItemField, workItemFields } from '../../../src/i18n/fields/work-item.ts';
import type { Text } from '../../../src/i18n/text.ts';
import { readDeals } from '../../../src/intake/deals.ts';
import { backlogRows, pipelineRows, type SentRows } from '../../../src/intake/import-rows.ts';
import type { Deal, Neutral, WorkItem } from '../../../src/intake/neutral.ts';
import type { SeriesAnswer } from '../../../src/intake/series.ts';
import type { EffortUnit, FieldMapping, Mapping, SourceTable } from '../../../src/intake/source-table.ts';
import { readWorkItems } from '../../../src/intake/work-items.ts';
import type { ImportRequest, RecalledImport, Source, SourceKind } from '../../../src/server/contract.ts';
import { letterOf } from '../../../src/tabs/a1.ts';
import { answerLines, readAnswers, readMapping } from '../../../src/tabs/settings/mapping-text.ts';
import { say } from '../../language.ts';
import type { Line } from '../turn/mapping.ts';

/** A table of a file as a person checks it, in the terms of the dialog that turns a sheet. */

const fieldsOf = { backlog: workItemFields, pipeline: incomingDealFields } as const;

/** The fields that end up in our tab, or say what does, as they are shown; `always` those also where no column was found. */
const SHOWN = {
  backlog: {
    order: [
      'title',
      'status',
      'list',
      'stateKind',
      'dueDone',
      'archived',
      'closed',
      'owner',
      'due',
      'effort',
      'value',
      'urgency',
      'id',
      'externalId',
      'type',
      'client',
      'product',
      'segment',
      'probability',
      'importance',
      'moscow',
      'skill',
      'dependsOn',
      'sprint',
    ],
    always: ['title', 'status', 'owner', 'due', 'effort', 'value', 'urgency'],
  },
  pipeline: {
    order: [
      'name',
      'client',
      'stage',
      'outcome',
      'amount',
      'currency',
      'owner',
      'created',
      'closed',
      'lostAt',
      'id',
      'source',
      'product',
      'segment',
      'probability',
      'nextStep',
      'contact',
      'firstName',
      'lastName',
    ],
    always: ['name', 'client', 'stage', 'amount', 'owner', 'created', 'closed'],
  },
} as const satisfies Record<SourceKind, Record<'order' | 'always', readonly (WorkItemField | DealField)[]>>;

/** Of a working day, where nobody said otherwise. */
const HOURS_PER_DAY = 7;

type Labelled = { readonly header: Text };

export type Table = {
  readonly file: string;
  readonly table: SourceTable;
};

/** What a person said of a table, beside its columns. */
export type Said = {
  readonly dateOrders: Readonly<Record<number, Exclude<DateOrder, null>>>;
  readonly hoursPerPoint: number | null;
  readonly hoursPerDay: number | null;
  readonly allWon: boolean;
  /** What columns of months or days stand for; null while it was not said. */
  readonly series: SeriesAnswer | null;
};

/** The columns of a table and the fields that they would be read as, the remembered ones before those recognised. */
export function sourceOf(
  table: SourceTable,
  kind: SourceKind,
  recalled: RecalledImport | null,
  allWon: boolean,
): Source {
  const fields = fieldsOf[kind];
  const found = proposed(table, kind, recalled);
  const { order, always } = SHOWN[kind];
  const keys = order.filter((key) => found[key] !== undefined || (always as readonly string[]).includes(key));
  const needed = kind === 'backlog' ? 'title' : allWon || found.outcome ? '' : 'stage';
  return {
    kind,
    tab: table.name,
    headerRow: table.headerRow ?? 1,
    rows: table.rows.length,
    columns: table.columns.map(({ header, samples, filled }, index) => ({
      index,
      letter: letterOf(index + 1),
      header,
      sample: samples,
      filled,
    })),
    fields: keys.map((key) => ({
      key,
      label: say((fields as Readonly<Record<string, Labelled>>)[key]?.header ?? { fr: key, en: key }),
      required: key === needed,
      column: found[key]?.columns[0] ?? null,
      confidence: found[key]?.confidence ?? 'none',
    })),
    notes: [],
  };
}

/** What the columns are read as before a person answers. */
function proposed(
  table: SourceTable,
  kind: SourceKind,
  recalled: RecalledImport | null,
): Readonly<Record<string, FieldMapping | undefined>> {
  const suggested = table.mappings[kind] as Readonly<Record<string, FieldMapping | undefined>>;
  if (!recalled) return suggested;
  const chosen = readMapping(recalled.columns, fieldsOf[kind], table.columns.length);
  if (Object.keys(chosen).length === 0) return suggested;
  return Object.fromEntries(
    Object.entries(chosen).map(([key, columns]) => [key, { columns, confidence: 'sure', alternatives: [] }]),
  );
}

/** The mapping that a person's answers make. A field that was not touched keeps all of its columns. */
export function mappingOf(
  table: SourceTable,
  kind: SourceKind,
  recalled: RecalledImport | null,
  lines: readonly Line[],
): Mapping {
  const mapping: Record<string, FieldMapping> = {};
  const found = proposed(table, kind, recalled);
  for (const { field, origin, column } of lines) {
    if (!column) continue;
    const untouched = found[field.key];
    mapping[field.key] =
      origin !== 'chosen' && untouched
        ? untouched
        : { columns: [column.index], confidence: 'sure', alternatives: [] };
  }
  return mapping;
}

/** A table read through a mapping. */
export type Read =
  | { readonly kind: 'backlog'; readonly found: Neutral<WorkItem> }
  | { readonly kind: 'pipeline'; readonly found: Neutral<Deal> };

export function readTable(table: SourceTable, kind: SourceKind, mapping: Mapping, said: Said): Read {
  const answers = { dateOrders: said.dateOrders };
  return kind === 'backlog'
    ? { kind, found: readWorkItems(table, mapping, answers) }
    : { kind, found: readDeals(table, mapping, answers) };
}

/** What the effort of the items is counted in. */
export function unitsOf(read: Read): ReadonlySet<EffortUnit> {
  return new Set(
    read.kind === 'backlog' ? read.found.records.flatMap(({ effort }) => effort?.unit ?? []) : [],
  );
}

/** The rows to send. */
export function rowsToSend(read: Read, { hoursPerPoint, hoursPerDay, allWon }: Said): SentRows {
  if (read.kind === 'backlog')
    return backlogRows(read.found.records, {
      hours: 1,
      seconds: 1 / 3600,
      ...(hoursPerDay ? { days: hoursPerDay } : {}),
      ...(hoursPerPoint ? { points: hoursPerPoint } : {}),
    });
  const deals = read.found.records;
  return pipelineRows(allWon ? deals.map((deal) => ({ ...deal, status: 'won' })) : deals);
}

/** What is said of a table before a person answers: what was said of its like the last time. */
export function saidBefore(table: SourceTable, recalled: RecalledImport | null): Said {
  const { dateOrders, hoursPerPoint, hoursPerDay } = readAnswers(recalled?.columns ?? '');
  return {
    // Where this file's own dates tell, they have the say.
    dateOrders: Object.fromEntries(
      Object.entries(dateOrders).filter(([column]) => table.columns[Number(column)]?.dateOrder === null),
    ),
    hoursPerPoint,
    hoursPerDay: hoursPerDay ?? HOURS_PER_DAY,
    allWon: false,
    series: null,
  };
}

/** What is remembered of a mapping, and of what was answered beside it: of the units that the table has. */
export function remembered(
  table: SourceTable,
  kind: SourceKind,
  mapping: Mapping,
  read: Read,
  said: Said,
  /** How many columns are the file's own. */
  width: number,
): ImportRequest['mapping'] {
  const fields: Readonly<Record<string, Labelled>> = fieldsOf[kind];
  return {
    headers: table.columns.slice(0, width).map(({ header }) => header),
    lines: Object.entries(mapping).flatMap(([key, found]) => {
      const field = fields[key];
      if (!field || !found) return [];
      const header = table.columns[found.columns[0] ?? -1]?.header ?? '';
      return [{ label: field.header, columns: found.columns, header }];
    }),
    answers: answerLines({
      dateOrders: said.dateOrders,
      hoursPerPoint: unitsOf(read).has('points') ? said.hoursPerPoint : null,
      hoursPerDay: unitsOf(read).has('days') ? said.hoursPerDay : null,
    }),
  };
}
