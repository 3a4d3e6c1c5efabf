import type { AnyFunction, WorkbookReference } from '../functions/define.ts';
import { functions } from '../functions/index.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { columnsOf } from '../tabs/a1.ts';
import {
  backlogRange,
  capacityRange,
  historyRange,
  journalRange,
  pipelineRange,
  sprintCell,
  sprintItemsRange,
  teamRange,
} from '../tabs/references.ts';
import { retro } from '../tabs/retro.ts';
import { type SettingsSheet, settingCell, settingLines } from '../tabs/settings/references.ts';
import { teamPlaces } from '../tabs/team-places.ts';

/**
 * Formulas without arguments. Sheets runs a formula again only when its arguments change: `=SPRINT_CONVERSION()` has
 * none, so that it would show yesterday's figure for ever. It is completed, where it stands, to the form with ranges.
 */

/** The text of a reference in this workbook; '' where its tab is not there yet. */
export function referenceText(
  reference: WorkbookReference,
  workbook: Pick<Workbook, 'find' | 'read'>,
): string {
  const named = (key: Parameters<Workbook['find']>[0], text: (name: string) => string) => {
    const tab = workbook.find(key);
    return tab ? text(tab.name) : '';
  };
  const fromSettings = (text: (sheet: SettingsSheet) => string) => {
    const sheet = workbook.read('settings');
    return sheet ? text(sheet) : '';
  };
  switch (reference) {
    case 'pipeline':
      return named('pipeline', pipelineRange);
    case 'backlog':
      return named('backlog', backlogRange);
    case 'team':
    case 'capacity': {
      const content = workbook.read('team');
      if (!content) return '';
      const { width, capacity } = teamPlaces(content);
      if (reference === 'team') return teamRange(content.name, width);
      return capacity === null ? '' : capacityRange(content.name, capacity);
    }
    case 'sprintItems':
      return named('sprint', sprintItemsRange);
    case 'retro':
      return named('retro', (name) => columnsOf(name, 1, Object.keys(retro.columns).length));
    case 'journal':
      return named('journal', journalRange);
    case 'history':
      return named('history', historyRange);
    case 'sprintStart':
      return named('sprint', (name) => sprintCell(name, 'start'));
    case 'sprintEnd':
      return named('sprint', (name) => sprintCell(name, 'end'));
    case 'sprintNumber':
      return named('sprint', (name) => sprintCell(name, 'number'));
    case 'holidays':
      return named('sprint', (name) => sprintCell(name, 'holidays'));
    case 'priorityMethod':
      return fromSettings((sheet) => settingCell(sheet, 'priority', 'method'));
    case 'priorityWeights':
      return fromSettings((sheet) => settingLines(sheet, 'priority'));
    case 'leadGrid':
      return fromSettings((sheet) => settingLines(sheet, 'leads'));
    case 'leadHot':
      return fromSettings((sheet) => settingCell(sheet, 'leads', 'hot'));
    case 'leadWarm':
      return fromSettings((sheet) => settingCell(sheet, 'leads', 'warm'));
  }
}

let made: RegExp | undefined;

/** Our functions that have a short form, in it. Every cell loads this file, so that it is made when it is first asked for. */
function shortForms(): RegExp {
  const names = () => functions.flatMap(({ name, short }) => (short ? [name] : []));
  made ??= new RegExp(`\\b(${names().join('|')})\\(\\s*\\)`, 'gi');
  return made;
}

/** Whether a formula holds one of our functions without arguments. */
export function hasShortForm(formula: string): boolean {
  return formula.search(shortForms()) >= 0;
}

/** The formula with each such function completed; unchanged where a tab that it needs is not there. Text in quotes is left alone. */
export function completed(formula: string, workbook: Pick<Workbook, 'find' | 'read'>): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(shortForms(), (whole: string, name: string) => completion(name, workbook) ?? whole),
    )
    .join('');
}

function completion(name: string, workbook: Pick<Workbook, 'find' | 'read'>): string | null {
  const fn: AnyFunction | undefined = functions.find((one) => one.name === name.toUpperCase());
  if (!fn?.short) return null;
  const references = fn.short.map((reference) => referenceText(reference, workbook));
  if (references[0] === '') return null;
  while (references[references.length - 1] === '') references.pop();
  return `${fn.name}(${references.join(';')})`;
}
