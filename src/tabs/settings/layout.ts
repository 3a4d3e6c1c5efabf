import { choiceWord, choiceWords } from '../../i18n/choices/define.ts';
import type { Field } from '../../i18n/fields/define.ts';
import type { Text } from '../../i18n/text.ts';
import { type Formats, formatOf } from '../formats.ts';
import type { Content, MadeTab, Step } from '../plan.ts';
import { settings } from '../settings.ts';
import { type BlockKey, blockKeys, settingBlocks } from './blocks.ts';
import type { Block, Setting, SettingsFile } from './define.ts';

/** Label, value, note; or the columns of a small table. In pixels. */
const WIDTHS = [260, 150, 190, 160, 160, 160];
const WIDTH = WIDTHS.length;
const NOTE = 3;
const SPARE_ROWS = 60;

const hint: Text = {
  fr: 'Changez les valeurs de la colonne B et les lignes des tableaux : les formules et les volets les lisent ici. Une cellule vide prend la valeur habituelle.',
  en: 'Change the values of column B and the lines of the tables: formulas and views read them here. A blank cell takes the usual value.',
};
const choiceHelp: Text = { fr: 'Choisissez dans la liste.', en: 'Choose from the list.' };

type Making = SettingsFile & { readonly formats: Formats };

/** Rows of a block as they are written, with what each is for, so that looks follow. */
type Line = {
  readonly cells: readonly Content[];
  readonly is: 'blank' | 'title' | 'note' | 'setting' | 'header' | 'line';
  readonly setting?: Setting;
};

/** The cells of a new Settings tab, all of its rows from the first. */
export function settingsCells(file: SettingsFile): Content[][] {
  return linesOf(blockKeys, file).map(({ cells }) => padded(cells));
}

/** The cells of blocks that an older tab lacks: they go below what is there. */
export function blockCells(keys: readonly BlockKey[], file: SettingsFile): Content[][] {
  return keys.flatMap((key) => blockLines(settingBlocks[key], file)).map(({ cells }) => padded(cells));
}

/**
 * The steps that make the Settings tab.
 *
 * @param cells what it holds: `settingsCells`, with what the plan adds to them
 */
export function makeSettings(name: string, cells: Content[][], making: Making): Step[] {
  const tab: MadeTab = { made: name };
  const lines = linesOf(blockKeys, making);
  const steps: Step[] = [
    {
      do: 'makeTab',
      name,
      key: 'settings',
      rows: cells.length + SPARE_ROWS,
      columns: WIDTH,
      frozenRows: 0,
      color: settings.color,
      widths: WIDTHS,
    },
    { do: 'write', tab, row: 1, column: 1, cells },
    { do: 'look', area: { tab, row: 1, column: 1, rows: 1, columns: 1 }, look: { bold: true, size: 14 } },
    // Values and lines stand to the left, so that they are seen to belong to their label.
    { do: 'look', area: { tab, row: 2, column: 2, rows: cells.length, columns: 1 }, look: { align: 'left' } },
  ];
  lines.forEach(({ is, setting }, at) => {
    const area = (column: number, columns: number) => ({ tab, row: at + 1, column, rows: 1, columns });
    const grey = { italic: true, color: '#5f6368' };
    if (is === 'title')
      steps.push({
        do: 'look',
        area: area(1, WIDTH),
        look: { bold: true, background: '#e6f4ea', color: '#202124' },
      });
    if (is === 'note') steps.push({ do: 'look', area: area(1, 1), look: grey });
    if (is === 'header')
      steps.push({ do: 'look', area: area(1, WIDTH), look: { bold: true, color: '#5f6368' } });
    if (is === 'setting' && setting) steps.push(...valueSteps(setting, area(2, 1), making));
  });
  return [...steps, ...tableSteps(lines, tab, making)];
}

function valueSteps(
  setting: Pick<Field, 'kind' | 'choices'>,
  area: Extract<Step, { do: 'look' }>['area'],
  { formats, language }: Making,
): Step[] {
  const numberFormat = formatOf(setting.kind, formats);
  if (numberFormat) return [{ do: 'look', area, look: { numberFormat } }];
  if (setting.kind !== 'choice' || !setting.choices) return [];
  const words = choiceWords(setting.choices, language);
  return [{ do: 'choices', area, words, help: choiceHelp[language] }];
}

/** Formats and dropdowns of the columns of each small table, over its spare rows too. */
function tableSteps(lines: readonly Line[], tab: MadeTab, making: Making): Step[] {
  const steps: Step[] = [];
  let row = 0;
  for (const key of blockKeys) {
    const { table }: Block = settingBlocks[key];
    row = lines.findIndex(({ is }, at) => at > row && is === 'title');
    if (!table) continue;
    const header = lines.findIndex(({ is }, at) => at > row && is === 'header');
    const rows = table.rows(making).length + table.spare;
    Object.values(table.columns).forEach((field, column) => {
      steps.push(
        ...valueSteps(field, { tab, row: header + 2, column: column + 1, rows, columns: 1 }, making),
      );
    });
  }
  return steps;
}

function linesOf(keys: readonly BlockKey[], file: SettingsFile): Line[] {
  return [
    { is: 'blank', cells: [settings.name[file.language]] },
    { is: 'note', cells: [hint[file.language]] },
    ...keys.flatMap((key) => blockLines(settingBlocks[key], file)),
  ];
}

function blockLines(block: Block, file: SettingsFile): Line[] {
  const { language } = file;
  const { table } = block;
  return [
    { is: 'blank', cells: [] },
    { is: 'title', cells: [block.title[language]] },
    { is: 'note', cells: [block.note[language]] },
    ...Object.values(block.settings).map((setting): Line => {
      const cells: Content[] = [setting.header[language], usualContent(setting, file)];
      cells[NOTE - 1] = setting.note?.[language] ?? null;
      return { is: 'setting', cells, setting };
    }),
    ...(table
      ? [
          {
            is: 'header' as const,
            cells: Object.values(table.columns).map(({ header }) => header[language]),
          },
          ...table.rows(file).map((cells): Line => ({ is: 'line', cells })),
          ...Array.from({ length: table.spare }, (): Line => ({ is: 'line', cells: [] })),
        ]
      : []),
  ];
}

/** What a setting's cell holds at first: its usual value, as a word of the language where it is a choice. */
function usualContent({ usual, choices }: Setting, file: SettingsFile): Content {
  const value = typeof usual === 'function' ? usual(file) : usual;
  if (typeof value !== 'string' || !choices) return value;
  return choiceWord<string>(choices, value, file.language);
}

function padded(cells: readonly Content[]): Content[] {
  return Array.from({ length: WIDTH }, (_, at) => cells[at] ?? null);
}
