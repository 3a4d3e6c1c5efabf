import type { Rows } from '../domain/table/cell.ts';
import type { Text } from '../i18n/text.ts';
import type { Formats } from './formats.ts';
import type { Step, TabHandle } from './plan.ts';
import { historyRange, pipelineRange } from './references.ts';

/** What a KPI tab that is there gets later: the history, columns that a team adds to its pipeline, first contacts. */

export const noFirstContact: Text = {
  fr: 'Le pipeline n’a pas de colonne « Premier contact le » : ajoutez-la à sa droite, date et heure, puis ouvrez KPI et alertes.',
  en: 'The pipeline has no column “First contact on”: add it on its right, date and time, then open KPI and alerts.',
};

const COUNT = '#,##0';
const DAYS = '#,##0.0';

/**
 * A formula of this tab that was made before there was a history, with it: the argument that was left out is filled in.
 * Null where there is none to fill in.
 */
export function withHistory(text: string, history: string): `=${string}` | null {
  // Formulas come back with the file's own separator.
  const given = '[^;,()]*[;,]';
  const pattern = new RegExp(
    `(SPRINT_(?:TREND|IMPACT)\\((?:${given}){2}|SPRINT_ALERTS\\((?:${given}){3})(?=[;,])`,
    'g',
  );
  const filled = text.replace(pattern, `$1${historyRange(history).replace(/\$/g, '$$$$')}`);
  return filled === text ? null : (filled as `=${string}`);
}

/** A formula of this tab with all the columns that the pipeline has now; null where it reads them, or no range of it. */
export function withColumns(
  text: string,
  { pipeline, range }: { readonly pipeline: string; readonly range: string },
): `=${string}` | null {
  const tab = pipelineRange(pipeline).replace(/![^!]*$/, '');
  const [, last = ''] = /:([A-Z]+)$/.exec(range) ?? [];
  const widened = text.replace(
    new RegExp(`(?<=${escaped(tab)}!\\$?A(1?):\\$?)[A-Z]+(?=\\1[;,)])`, 'g'),
    (found) => (found.length < last.length || (found.length === last.length && found < last) ? last : found),
  );
  return widened === text ? null : (widened as `=${string}`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The number formats below the headers of SPRINT_RESPONSE: hours, n, shares, counts. */
export function responseFormats(tab: TabHandle, row: number, { rate }: Formats): Step[] {
  const format = (column: number, columns: number, numberFormat: string): Step => ({
    do: 'format',
    area: { tab, row: row + 1, column, rows: 1, columns },
    numberFormat,
  });
  return [format(1, 3, DAYS), format(4, 1, COUNT), format(5, 3, rate), format(8, 2, COUNT)];
}

/** Where the sentence stands that first contacts are missing; null where they are computed. */
export function firstResponse(values: Rows): { readonly row: number; readonly column: number } | null {
  const row = values.findIndex(([first]) => first === noFirstContact.fr || first === noFirstContact.en);
  return row < 0 ? null : { row: row + 1, column: 1 };
}
