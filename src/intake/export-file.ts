import Papa from 'papaparse';
import { dayFromIso } from '../domain/day.ts';
import { choiceWord, readChoice } from '../i18n/choices/define.ts';
import { backlogStatuses } from '../i18n/choices/item-status.ts';
import { levels } from '../i18n/choices/level.ts';
import { backlogItemFields } from '../i18n/fields/backlog-item.ts';
import { sprintItemFields } from '../i18n/fields/sprint-item.ts';
import type { Language, Text } from '../i18n/text.ts';
import { FORMULA } from './guard.ts';
import type { StateKind } from './neutral.ts';
import { type CsvOptions, type CsvShape, type ExportItem, toCsv } from './to-csv.ts';

/** Rows of a tab of ours by the fields that their cells are of; days are ISO text, '' a blank. */
export type TabRows = {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** A file for a tool, or the tab's own columns. */
export type ExportOptions = Omit<CsvOptions, 'shape'> & {
  readonly shape: CsvShape | 'plain';
  readonly language: Language;
};

const STATE_OF: Readonly<Record<string, StateKind>> = {
  todo: 'todo',
  planned: 'todo',
  doing: 'doing',
  blocked: 'doing',
  done: 'done',
  cancelled: 'archived',
};

/** Rows of the backlog or the sprint as CSV; what would be a formula stays text, see `toCsv`. */
export function exportFile(tab: TabRows, options: ExportOptions): string {
  const { shape, delimiter, bom } = options;
  return shape === 'plain' ? plain(tab, options) : toCsv(itemsOf(tab), { shape, delimiter, bom });
}

/** The tab's own columns. Where the semicolon separates cells, the comma is the decimal sign, as Excel in French reads it. */
function plain({ fields, rows }: TabRows, { delimiter, bom, language }: ExportOptions): string {
  const known: Readonly<Record<string, { readonly header: Text }>> = {
    ...sprintItemFields,
    ...backlogItemFields,
  };
  const cells = rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number' && delimiter === ';' ? String(cell).replace('.', ',') : cell,
    ),
  );
  const header = fields.map((field) => known[field]?.header[language] ?? field);
  const text = Papa.unparse([header, ...cells], { delimiter, newline: '\r\n', escapeFormulae: FORMULA });
  return `${bom ? '\ufeff' : ''}${text}\r\n`;
}

function itemsOf({ fields, rows }: TabRows): ExportItem[] {
  return rows.map((row) => {
    const cell = (field: string) => row[fields.indexOf(field)] ?? '';
    const text = (field: string) => String(cell(field));
    const effort = cell('effort');
    const state = text('status');
    const urgency = cell('urgency');
    return {
      key: text('id'),
      title: text('title'),
      description: '',
      type: text('type'),
      state,
      stateKind: STATE_OF[readChoice(backlogStatuses, state) ?? ''] ?? 'todo',
      labels: [text('moscow'), text('product'), text('segment')].filter((label) => label !== ''),
      owners: listOf(text('owner')),
      priority:
        typeof urgency === 'number' && urgency in levels.choices
          ? choiceWord(levels, String(urgency) as keyof typeof levels.choices & string, 'en')
          : String(urgency),
      start: null,
      due: dayFromIso(text('due')),
      closed: null,
      effort: typeof effort === 'number' ? { amount: effort, unit: 'hours' } : null,
      sprint: text('sprint'),
      parent: '',
      dependsOn: listOf(text('dependsOn')),
      url: '',
    };
  });
}

function listOf(text: string): string[] {
  return text.split(/\s*[,;]\s*/).filter((part) => part !== '');
}
