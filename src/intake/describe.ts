import { type Day, isoOf } from '../domain/day.ts';
import { isBlank } from '../domain/table/blank.ts';
import type { Conventions } from '../domain/table/cell.ts';
import { decimalOf } from '../domain/table/decimal.ts';
import type { FieldNames } from '../domain/table/field.ts';
import { type ColumnMatch, matchColumns } from '../domain/table/match.ts';
import { type DateOrder, orderOf, takeApart } from '../domain/table/moment.ts';
import { normaliseName } from '../domain/table/names.ts';
import { ownName, type Shape, type ShapeRecord, shapeOf } from '../domain/table/shape.ts';
import { readChoice } from '../i18n/choices/define.ts';
import { backlogStatuses } from '../i18n/choices/item-status.ts';
import { type DealField, incomingDealNames } from '../i18n/fields/incoming-deal.ts';
import { type WorkItemField, workItemNames } from '../i18n/fields/work-item.ts';
import { effortUnitOf } from './effort-unit.ts';
import { formatOf } from './formats.ts';
import type { Grid } from './grid.ts';
import { kindOf } from './kind.ts';
import { pointsInTitles } from './points.ts';
import type {
  FieldMapping,
  Mapping,
  Note,
  Problem,
  SourceCell,
  SourceColumn,
  SourceFormat,
  SourceKind,
  SourceRow,
  SourceTable,
} from './source-table.ts';

/** Rows by which the kind of a table is told. */
const JUDGED = 300;
const SAMPLES = 3;
const SAMPLE_LENGTH = 60;
const NAMES = new Set(['nom', 'name']);
const EPIC_NAMES = new Set(['epicname', 'nomdelepopee']);
/** A line that says no more than which sprint those below are of. */
const SPRINT = /^(?:sprint|it[ée]ration)\s*(?:n°|#)?\s*\d+\s*:?$/i;
const JOBS = new Set(['titre', 'title']);
/** How many rows that are too long are named. */
const NAMED = 20;

type Telling<K extends string> = {
  readonly required: readonly K[];
  readonly naming: readonly K[];
  readonly telling: readonly K[];
  readonly byTool?: boolean;
};

/** What a row must say to be a record, and what names it, by kind. */
export const telling = {
  backlog: { required: ['title'], naming: ['title'], telling: ['title', 'id', 'externalId'] },
  pipeline: {
    required: ['stage'],
    naming: ['name', 'contact'],
    telling: ['name', 'stage', 'amount', 'client', 'id'],
  },
} as const satisfies Record<SourceKind, unknown>;

/** Recognises a grid: its header, its records, what they are, and which column means which of our fields. */
export function describe(grid: Grid): SourceTable {
  const head = grid.rows.slice(0, JUDGED);
  const conventions = conventionsOf(grid);
  const tried = {
    backlog: shape(head, grid, workItemNames, conventions, telling.backlog),
    pipeline: shape(head, grid, incomingDealNames, conventions, telling.pipeline),
  };
  const told = formatOf(tried.backlog.columns.map(({ header }) => header));
  const known = grid.format === null ? told : { format: grid.format, kind: 'backlog' as const };
  const kind = known?.kind ?? kindOf({ backlog: tried.backlog.matches, pipeline: tried.pipeline.matches });
  const isPipeline = kind === 'pipeline';
  const byTool = known !== null;
  const whole: Shape = isPipeline
    ? shape(grid.rows, grid, incomingDealNames, conventions, { ...telling.pipeline, byTool })
    : shape(grid.rows, grid, workItemNames, conventions, { ...telling.backlog, byTool });
  // A table that is neither keeps its rows: those that look like groups to a backlog are rows of something else.
  const found: Shape = kind === null ? { ...whole, ...allRows(grid, whole) } : whole;
  const all = found.records.map(rowOf);
  const heads = kind === 'backlog' ? sprintHeads(all, found.matches) : [];
  const rows = all.filter((row) => !heads.includes(row));
  const columns = found.columns.map((column, at) => describeColumn(column, rows, at));
  const matches = {
    backlog: isPipeline ? matchAgain(found, workItemNames, conventions, telling.backlog) : found.matches,
    pipeline: isPipeline
      ? found.matches
      : matchAgain(found, incomingDealNames, conventions, telling.pipeline),
  };
  const mappings = {
    backlog: parentsThatTell(
      doubtType(mappingOf<WorkItemField>(matches.backlog, columns), rows),
      columns,
      rows,
      known?.format,
    ),
    pipeline: doubtDate(
      lastNames(doubtAmount(mappingOf<DealField>(matches.pipeline, columns)), columns),
      columns,
    ),
  };
  const format = known?.format ?? (isNotion(columns) ? 'notionCsv' : grid.base);
  const notes: Note[] = [...grid.notes, ...found.notes];
  if (heads.length > 0) notes.push({ code: 'rowsLeftOut', why: 'group', rows: heads.map(({ row }) => row) });
  const effort = mappings.backlog.effort?.columns[0];
  if (effort !== undefined)
    notes.push({
      code: 'effortUnit',
      column: effort,
      unit: effortUnitOf(columns[effort]?.header ?? '', format),
    });
  else {
    const cells = pointsInTitles(rows, mappings.backlog.title?.columns[0]);
    if (cells > 0) notes.push({ code: 'pointsInTitles', cells });
  }
  const dates = [...Object.entries(isPipeline ? mappings.pipeline : mappings.backlog)].flatMap(
    ([field, mapping]) =>
      isDay(field, isPipeline ? incomingDealNames : workItemNames) ? mapping.columns : [],
  );
  return {
    name: grid.name,
    format,
    kind,
    headerRow: grid.headerRow === undefined ? found.headerRow : null,
    columns,
    rows,
    mappings,
    decimal: conventions.decimal,
    wide:
      found.months.length === 0
        ? null
        : {
            labels: columns.flatMap((_, at) =>
              found.months.some(({ column }) => column === at) ? [] : [at],
            ),
            months: found.months.map(({ column, day }) => ({ column, day: isoOf(day as Day) })),
          },
    notes,
    problems: [
      ...grid.problems,
      ...found.problems,
      ...longRows(grid, found),
      ...dateProblems(rows, columns, dates),
    ],
  };
}

function shape<K extends string>(
  rows: Grid['rows'],
  grid: Grid,
  fields: FieldNames<K>,
  conventions: Conventions,
  options: Telling<NoInfer<K>>,
): Shape<K> {
  return shapeOf(rows, fields, conventions, {
    ...options,
    ...(grid.headerRow === undefined ? {} : { headerRow: grid.headerRow }),
  });
}

/** The table's rows under its header as they stand, for a table whose kind is not known. */
function allRows(grid: Grid, found: Shape): Pick<Shape, 'records' | 'notes'> {
  const untold = shapeOf(grid.rows, { set: 'none', fields: {} }, conventionsOf(grid), {
    telling: [],
    ...(found.headerRow === null ? {} : { headerRow: found.headerRow }),
  });
  const width = found.columns.length;
  const made = new Map(
    found.records.map(({ row, cells }) => [row, cells.slice(untold.columns.length, width)]),
  );
  return {
    records: untold.records.map((record) => ({
      ...record,
      cells: [...record.cells, ...(made.get(record.row) ?? [])],
    })),
    notes: untold.notes,
  };
}

/** How numbers and dates of a file are written: a file says nothing of days and months, so that nothing is guessed. */
export function conventionsOf(grid: Grid): Conventions {
  const cells = grid.rows.slice(0, 2000).flat();
  return {
    decimal: decimalOf(cells) ?? grid.decimal,
    dateOrder: null,
    serialOf: () => {
      throw new Error('A file holds no Date.');
    },
  };
}

/** Rows that only name the sprint of those below: no id, where all others have one. */
function sprintHeads(
  rows: readonly SourceRow[],
  matches: Readonly<Record<string, ColumnMatch | undefined>>,
): SourceRow[] {
  const id = matches.id?.column ?? -1;
  const title = matches.title?.column ?? -1;
  const isHead = ({ cells }: SourceRow) =>
    isBlank(cells[id]) && SPRINT.test(String(cells[title] ?? '').trim());
  const isTold = rows.every((row) => isHead(row) !== !isBlank(row.cells[id]));
  return isTold ? rows.filter(isHead) : [];
}

function rowOf({ row, cells, details }: ShapeRecord): SourceRow {
  return {
    row,
    cells: cells.map((cell) => (cell === '' || cell === undefined ? null : (cell as SourceCell))),
    details,
  };
}

function describeColumn(
  column: Shape['columns'][number],
  rows: readonly SourceRow[],
  at: number,
): SourceColumn {
  let filled = 0;
  const samples = new Set<string>();
  const orders = new Set<DateOrder>();
  for (const { cells } of rows) {
    const cell = cells[at];
    if (isBlank(cell)) continue;
    filled++;
    const text = String(cell);
    if (samples.size < SAMPLES)
      samples.add(text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1)}…` : text);
    if (typeof cell !== 'string' || cell.length > 40) continue;
    const written = takeApart(cell);
    if (written) orders.add(orderOf(written));
  }
  const order = orders.has('dmy') === orders.has('mdy') ? null : orders.has('dmy') ? 'dmy' : 'mdy';
  return { ...column, filled, samples: [...samples], dateOrder: order };
}

/** The other kind's columns, on the table as it was shaped. */
function matchAgain<K extends string>(
  { columns, records, months }: Shape,
  fields: FieldNames<K>,
  conventions: Conventions,
  options: Telling<NoInfer<K>>,
): Record<K, ColumnMatch> {
  const used = new Set([
    ...months.map(({ column }) => column),
    ...columns.flatMap(({ madeFrom }) => madeFrom?.columns ?? []),
  ]);
  const names = columns.map(({ header, madeFrom }, at) => {
    if (used.has(at)) return '';
    if (madeFrom?.how === 'rangeStart') return ownName(fields, 'start', 'created');
    if (madeFrom?.how === 'rangeEnd') return ownName(fields, 'due', 'closed');
    return madeFrom?.how === 'marks' ? ownName(fields, 'status', 'stage') : header;
  });
  return matchColumns(
    names,
    records.map(({ cells }) => cells),
    fields,
    conventions,
    options,
  );
}

function mappingOf<K extends string>(
  matches: Readonly<Record<string, ColumnMatch>>,
  columns: readonly SourceColumn[],
): Mapping<K> {
  const mapping: Record<string, FieldMapping> = {};
  for (const [field, { column, confidence, alternatives, more }] of Object.entries(matches)) {
    if (confidence === 'none') continue;
    const how = column === null ? undefined : columns[column]?.madeFrom?.how;
    mapping[field] = {
      columns: column === null ? [] : [column, ...more],
      confidence:
        confidence === 'sure' && (how === 'rangeStart' || how === 'rangeEnd') ? 'likely' : confidence,
      alternatives,
    };
  }
  // The keys are those of the set that was matched.
  return mapping as Mapping<K>;
}

/** An amount beside no stage and no day may be anything: the revenue of a company, the price of a product. */
function doubtAmount(mapping: Mapping<DealField>): Mapping<DealField> {
  const { amount, stage, outcome, created, closed } = mapping;
  if (!amount || stage || outcome || created || closed) return mapping;
  return { ...mapping, amount: { ...amount, confidence: 'ask' } };
}

/** A type whose words are all those of a status is that: asked, since another column may be called so. */
function doubtType(mapping: Mapping<WorkItemField>, rows: readonly SourceRow[]): Mapping<WorkItemField> {
  const { type, status, ...others } = mapping;
  const at = type?.columns[0];
  if (at === undefined || status?.confidence === 'sure') return mapping;
  const words = new Set(rows.map(({ cells }) => String(cells[at] ?? '')).filter(Boolean));
  const isStatus = [...words].every((word) => readChoice(backlogStatuses, word) !== null);
  if (words.size < 2 || !isStatus) return mapping;
  const alternatives = [...(status?.columns ?? []), ...(status?.alternatives ?? [])];
  return { ...others, status: { columns: [at], confidence: 'ask', alternatives } };
}

/**
 * What an item is part of: of the columns that say it (parent, epic link) those that tell of an item what the ones
 * before leave blank. `Epic Name` of Jira is none: it is what an epic is called itself.
 */
function parentsThatTell(
  mapping: Mapping<WorkItemField>,
  columns: readonly SourceColumn[],
  rows: readonly SourceRow[],
  format: SourceFormat | undefined,
): Mapping<WorkItemField> {
  const { parent, ...others } = mapping;
  if (!parent) return mapping;
  const header = normaliseName(columns[parent.columns[0] ?? -1]?.header ?? '');
  if (/^jira/.test(format ?? '') && EPIC_NAMES.has(header)) return others;
  const told: number[] = [];
  for (const at of parent.columns)
    if (
      told.length === 0 ||
      rows.some(({ cells }) => !isBlank(cells[at]) && told.every((one) => isBlank(cells[one])))
    )
      told.push(at);
  return { ...mapping, parent: { ...parent, columns: told } };
}

/** A day that is headed `Date` alone is that of a sale; beside a stage it may as well be that of the first contact. */
function doubtDate(mapping: Mapping<DealField>, columns: readonly SourceColumn[]): Mapping<DealField> {
  const { closed, stage } = mapping;
  const header = normaliseName(columns[closed?.columns[0] ?? -1]?.header ?? '');
  if (!closed || !stage || header !== 'date') return mapping;
  return { ...mapping, closed: { ...closed, confidence: 'ask' } };
}

/**
 * Beside first names, a column that is headed `Nom` holds the last names of people, not the names of deals; and one that
 * is headed `Title`, beside no amount, says what people are in their company.
 */
function lastNames(mapping: Mapping<DealField>, columns: readonly SourceColumn[]): Mapping<DealField> {
  const { name, ...others } = mapping;
  if (!name || !mapping.firstName) return mapping;
  const headerOf = (at = -1) => normaliseName(columns[at]?.header ?? '');
  const own = headerOf(name.columns[0]);
  const isJob = JOBS.has(own) && !mapping.amount;
  if (!isJob && !NAMES.has(own)) return mapping;
  const last = [...name.columns, ...name.alternatives].find((at) => NAMES.has(headerOf(at)));
  if (!mapping.lastName && last !== undefined)
    return { ...others, lastName: { columns: [last], confidence: 'likely', alternatives: [] } };
  return isJob ? others : mapping;
}

/** Notion writes the two dates of a range with an arrow between. */
function isNotion(columns: readonly SourceColumn[]): boolean {
  return columns.some(({ samples }) => samples.some((text) => /\d.* → .*\d/.test(text)));
}

function isDay(field: string, { fields }: FieldNames): boolean {
  return fields[field]?.kind === 'day';
}

/** What the dates of these columns leave open: whether day or month comes first. */
export function dateProblems(
  rows: readonly SourceRow[],
  columns: readonly SourceColumn[],
  places: readonly number[],
): Problem[] {
  return [...new Set(places)].flatMap((column): Problem[] => {
    let example = '';
    const seen = { dmy: 0, mdy: 0 };
    let odd: { row: number; found: string } | null = null;
    for (const { row, cells } of rows) {
      const cell = cells[column];
      const written = typeof cell === 'string' ? takeApart(cell) : undefined;
      if (!written || 'serial' in written) continue;
      const order = orderOf(written);
      if (order === null) {
        if (written.first !== written.second && example === '') example = String(cell);
        continue;
      }
      seen[order]++;
      if (seen.dmy > 0 && seen.mdy > 0) odd ??= { row, found: String(cell) };
    }
    if (odd && example !== '') return [{ code: 'dateOrderMixed', column, ...odd }];
    if (example !== '' && columns[column]?.dateOrder === null)
      return [{ code: 'dateOrderAmbiguous', column, example }];
    return [];
  });
}

/** Rows with more cells than the header has, as some exports write them: what is beyond is kept without a header. */
function longRows(grid: Grid, { headerRow }: Shape): Problem[] {
  if (headerRow === null) return [];
  const header = grid.rows[headerRow - 1] ?? [];
  let expected = header.length;
  while (expected > 0 && normaliseName(String(header[expected - 1] ?? '')) === '') expected--;
  return grid.rows
    .flatMap((row, at): Problem[] => {
      let beyond = at < headerRow ? -1 : row.length - 1;
      while (beyond >= expected && isBlank(row[beyond])) beyond--;
      return beyond < expected ? [] : [{ code: 'longRow', row: at + 1, cells: beyond + 1, expected }];
    })
    .slice(0, NAMED);
}
