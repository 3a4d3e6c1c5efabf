import type { ChoiceList } from '../i18n/choices/define.ts';
import { choiceWords } from '../i18n/choices/define.ts';
import type { Field } from '../i18n/fields/define.ts';
import type { Language, Text } from '../i18n/text.ts';
import { type Column, headerRowOf, type Tab } from './define.ts';
import { type Formats, formatOf } from './formats.ts';
import type { Content, Highlight, MadeTab, Step } from './plan.ts';

/** What the making of a tab depends on: the file's language and formats. */
export type Making = { readonly language: Language; readonly formats: Formats };

const HEADER = { bold: true, background: '#f1f3f4', color: '#202124', wrap: true } as const;
const SPARE_ROWS = 200;
const LEAST_ROWS = 500;

const choiceHelp: Text = {
  fr: 'Choisissez dans la liste. Un autre mot reste permis : il est lu tel quel.',
  en: 'Choose from the list. Another word is allowed: it is read as it stands.',
};

/** Colours of states, by the key of the choice: green for good ends, red for blocked or lost, blue for under way. */
const stateColours: Readonly<Record<string, { readonly background: string; readonly color: string }>> = {
  won: { background: '#ceead6', color: '#0d652d' },
  done: { background: '#ceead6', color: '#0d652d' },
  lost: { background: '#fad2cf', color: '#a50e0e' },
  blocked: { background: '#fad2cf', color: '#a50e0e' },
  doing: { background: '#d2e3fc', color: '#174ea6' },
  planned: { background: '#d2e3fc', color: '#174ea6' },
  cancelled: { background: '#e8eaed', color: '#5f6368' },
};

/**
 * The steps that make a tab with its card's labels, its header and its columns' formats, dropdowns and colours. Its rows
 * are written by further steps on `{ made: name }`.
 *
 * @param name the tab's name in the file
 * @param records how many rows it will hold at first
 * @param beside widths in pixels of the columns to leave room for on the right of the table
 */
export function makeTab(
  tab: Tab,
  name: string,
  records: number,
  beside: readonly number[],
  making: Making,
): Step[] {
  const handle: MadeTab = { made: name };
  const headerRow = headerRowOf(tab);
  const columns = Object.values(tab.columns);
  const rows = Math.max(LEAST_ROWS, headerRow + records + SPARE_ROWS);
  return [
    {
      do: 'makeTab',
      name,
      key: tab.key,
      rows,
      columns: Math.max(columns.length, 2) + beside.length,
      frozenRows: Object.keys(tab.card).length > 0 ? 0 : headerRow,
      color: tab.color,
      widths: [...columns.map(({ width }) => width), ...beside],
    },
    ...cardSteps(tab, handle, making),
    ...tableSteps(tab, handle, rows, making),
  ];
}

/** Title, labels and notes of a card. */
function cardSteps(tab: Tab, handle: MadeTab, { language, formats }: Making): Step[] {
  const facts = Object.values(tab.card);
  if (facts.length === 0) return [];
  const formatSteps = facts.flatMap((fact, index): Step[] => {
    const numberFormat = fact.kind === 'rate' ? formats.rate : formatOf(fact.kind, formats);
    const area = { tab: handle, row: index + 2, column: 2, rows: 1, columns: 1 };
    return [{ do: 'look', area, look: numberFormat ? { numberFormat, align: 'left' } : { align: 'left' } }];
  });
  return [
    {
      do: 'write',
      tab: handle,
      row: 1,
      column: 1,
      cells: [[tab.name[language]], ...facts.map(({ label }) => [label[language]])],
    },
    {
      do: 'look',
      area: { tab: handle, row: 1, column: 1, rows: 1, columns: 1 },
      look: { bold: true, size: 14 },
    },
    {
      do: 'look',
      area: { tab: handle, row: 2, column: 1, rows: facts.length, columns: 1 },
      look: { color: '#5f6368' },
    },
    ...facts.flatMap((fact, index): Step[] =>
      fact.note
        ? [{ do: 'notes', tab: handle, row: index + 2, column: 1, notes: [fact.note[language]] }]
        : [],
    ),
    ...formatSteps,
  ];
}

/** Header, notes, formats, dropdowns and state colours of a table. */
function tableSteps(tab: Tab, handle: MadeTab, rows: number, { language, formats }: Making): Step[] {
  const columns = Object.values(tab.columns);
  if (columns.length === 0) return [];
  const headerRow = headerRowOf(tab);
  const below = (column: number) => ({
    tab: handle,
    row: headerRow + 1,
    column,
    rows: rows - headerRow,
    columns: 1,
  });
  const headers: Content[] = columns.map(({ field }) => field.header[language]);
  const steps: Step[] = [
    { do: 'write', tab: handle, row: headerRow, column: 1, cells: [headers] },
    {
      do: 'look',
      area: { tab: handle, row: headerRow, column: 1, rows: 1, columns: columns.length },
      look: HEADER,
    },
    {
      do: 'notes',
      tab: handle,
      row: headerRow,
      column: 1,
      notes: columns.map(({ field }) => field.note?.[language] ?? kindNote(field, language)),
    },
  ];
  for (const { first, count } of numericRuns(columns)) {
    const area = { tab: handle, row: headerRow, column: first, rows: 1, columns: count };
    steps.push({ do: 'look', area, look: { align: 'right' } });
  }
  const rules: Highlight[] = [];
  columns.forEach(({ field, wrap }, index) => {
    const area = below(index + 1);
    const numberFormat = formatOf(field.kind, formats);
    if (numberFormat) steps.push({ do: 'look', area, look: { numberFormat } });
    if (wrap) steps.push({ do: 'look', area, look: { wrap } });
    if (isDropdown(field)) {
      steps.push({
        do: 'choices',
        area,
        words: choiceWords(field.choices, language),
        help: choiceHelp[language],
      });
      rules.push(...stateRules(field.choices, area, language));
    }
  });
  if (rules.length > 0) steps.push({ do: 'highlight', tab: handle, rules });
  return steps;
}

/** What a column without a note of its own takes: each header says so. */
function kindNote({ kind, choices }: Field, language: Language): string {
  const fr = language === 'fr';
  if (choices) return choiceWords(choices, language).join(', ');
  if (kind === 'id') return fr ? 'Unique, et ne change plus.' : 'Unique, never changed.';
  if (kind === 'day' || kind === 'moment') return fr ? 'Une date.' : 'A date.';
  if (kind === 'text') return fr ? 'Du texte libre.' : 'Free text.';
  return fr ? 'Un nombre.' : 'A number.';
}

/** Neighbouring columns whose cells stand to the right, as numbers and days do: their headers stand there too. */
function numericRuns(columns: readonly Column[]): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  columns.forEach(({ field }, index) => {
    if (!['number', 'money', 'share', 'day', 'moment'].includes(field.kind)) return;
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === index + 1) last.count++;
    else runs.push({ first: index + 1, count: 1 });
  });
  return runs;
}

/** Choices are offered as a list, save those of a scale, which is typed as a number. */
function isDropdown(field: Field): field is Field & { readonly choices: ChoiceList } {
  return field.kind === 'choice' && field.choices !== undefined;
}

function stateRules(list: ChoiceList, area: Highlight['area'], language: Language): Highlight[] {
  return Object.entries(list.choices).flatMap(([key, { words }]) => {
    const colours = stateColours[key];
    const { row, column, rows, columns } = area;
    return colours ? [{ area: { row, column, rows, columns }, word: words[language], ...colours }] : [];
  });
}
