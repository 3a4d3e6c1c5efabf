import Papa from 'papaparse';
import { type Day, isoOf } from '../domain/day.ts';
import { FORMULA } from './guard.ts';
import type { WorkItem } from './neutral.ts';

/** The tools whose import a file is shaped for. */
export type CsvShape = 'trello' | 'asana' | 'jira';

export type CsvOptions = {
  readonly shape: CsvShape;
  /** Excel in French expects `;`, the tools take both. */
  readonly delimiter: ',' | ';';
  /** Excel reads UTF-8 by its mark alone. */
  readonly bom: boolean;
};

/** What an export says of an item. */
export type ExportItem = Pick<
  WorkItem,
  | 'key'
  | 'title'
  | 'description'
  | 'type'
  | 'state'
  | 'stateKind'
  | 'labels'
  | 'owners'
  | 'priority'
  | 'start'
  | 'due'
  | 'closed'
  | 'effort'
  | 'sprint'
  | 'parent'
  | 'dependsOn'
  | 'url'
>;

const SECONDS = 3600;

type Column = { readonly header: string; readonly value: (item: ExportItem) => string };

/** Columns by the headers that each tool's own export has and its import knows; Jira takes several values as repeated columns. */
const shapes: Readonly<Record<CsvShape, (items: readonly ExportItem[]) => Column[]>> = {
  trello: () => [
    { header: 'Card ID', value: ({ key }) => key },
    { header: 'Card Name', value: ({ title }) => title },
    { header: 'Card URL', value: ({ url }) => url },
    { header: 'Card Description', value: ({ description }) => description },
    { header: 'Labels', value: ({ labels }) => labels.join(', ') },
    { header: 'Members', value: ({ owners }) => owners.join(', ') },
    { header: 'Start Date', value: ({ start }) => iso(start) },
    { header: 'Due Date', value: ({ due }) => iso(due) },
    { header: 'Due Complete', value: ({ stateKind }) => String(stateKind === 'done') },
    { header: 'List Name', value: ({ state }) => state },
    { header: 'Archived', value: ({ stateKind }) => String(stateKind === 'archived') },
    { header: 'Story Points', value: points },
    { header: 'Estimated Hours', value: hours },
  ],
  asana: () => [
    { header: 'Task ID', value: ({ key }) => key },
    { header: 'Created At', value: () => '' },
    { header: 'Completed At', value: ({ closed }) => iso(closed) },
    { header: 'Name', value: ({ title }) => title },
    { header: 'Section/Column', value: ({ state }) => state },
    { header: 'Assignee', value: ({ owners }) => owners.join(', ') },
    { header: 'Start Date', value: ({ start }) => iso(start) },
    { header: 'Due Date', value: ({ due }) => iso(due) },
    { header: 'Tags', value: ({ labels }) => labels.join(',') },
    { header: 'Notes', value: ({ description }) => description },
    { header: 'Parent task', value: ({ parent }) => parent },
    { header: 'Blocked By (Dependencies)', value: ({ dependsOn }) => dependsOn.join(',') },
    { header: 'Priority', value: ({ priority }) => priority },
    { header: 'Story Points', value: points },
    { header: 'Estimated Hours', value: hours },
  ],
  jira: (items) => [
    { header: 'Summary', value: ({ title }) => title },
    { header: 'Issue key', value: ({ key }) => key },
    { header: 'Issue Type', value: ({ type }) => type },
    { header: 'Status', value: ({ state }) => state },
    { header: 'Priority', value: ({ priority }) => priority },
    { header: 'Assignee', value: ({ owners }) => owners[0] ?? '' },
    { header: 'Resolved', value: ({ closed }) => iso(closed) },
    { header: 'Due date', value: ({ due }) => iso(due) },
    // A label of Jira holds no space.
    ...repeated(items, 'Labels', ({ labels }) => labels.map((label) => label.replace(/\s+/g, '-'))),
    { header: 'Description', value: ({ description }) => description },
    { header: 'Original estimate', value: seconds },
    { header: 'Custom field (Story Points)', value: points },
    { header: 'Custom field (Start date)', value: ({ start }) => iso(start) },
    { header: 'Sprint', value: ({ sprint }) => sprint },
    { header: 'Parent key', value: ({ parent }) => parent },
    ...repeated(items, 'Inward issue link (Blocks)', ({ dependsOn }) => dependsOn),
  ],
};

/**
 * Writes work as CSV in the shape that a tool imports: days as ISO text, line ends as the format asks, and each text
 * that a spreadsheet would compute (one that begins with = + - @, a tab or a carriage return) behind an apostrophe, so
 * that it stays text; our own reader takes the apostrophe off again.
 */
export function toCsv(items: readonly ExportItem[], { shape, delimiter, bom }: CsvOptions): string {
  const columns = shapes[shape](items).filter(
    ({ value }, at) => at < 2 || ALWAYS.has(shape) || items.some((item) => value(item) !== ''),
  );
  const rows = [
    columns.map(({ header }) => header),
    ...items.map((item) => columns.map(({ value }) => value(item))),
  ];
  const text = Papa.unparse(rows, { delimiter, newline: '\r\n', escapeFormulae: FORMULA });
  return `${bom ? '\ufeff' : ''}${text}\r\n`;
}

/** Asana and Trello know their files by their headers, which stand there even over blanks. */
const ALWAYS: ReadonlySet<CsvShape> = new Set(['trello', 'asana']);

function repeated(
  items: readonly ExportItem[],
  header: string,
  values: (item: ExportItem) => readonly string[],
): Column[] {
  const most = Math.max(0, ...items.map((item) => values(item).length));
  return Array.from({ length: most }, (_, at) => ({ header, value: (item) => values(item)[at] ?? '' }));
}

function iso(day: Day | null): string {
  return day === null ? '' : isoOf(day);
}

function points({ effort }: ExportItem): string {
  return effort?.unit === 'points' ? String(effort.amount) : '';
}

function hours({ effort }: ExportItem): string {
  if (!effort || effort.unit === 'points' || effort.unit === 'days') return '';
  return String(effort.unit === 'seconds' ? effort.amount / SECONDS : effort.amount);
}

function seconds(item: ExportItem): string {
  const amount = hours(item);
  return amount === '' ? '' : String(Math.round(Number(amount) * SECONDS));
}
