import { languages, type Text } from '../../i18n/text.ts';
import { columnOf, letterOf } from '../a1.ts';

/** How much of a header is written for people to read; the letters are what counts. */
const SHOWN = 60;

/** The columns that fields are read from, as people read it: `Titre = C (Summary)`, a line a field. */
export function writeMapping(
  lines: readonly { readonly label: string; readonly columns: readonly number[]; readonly header: string }[],
): string {
  return lines
    .map(
      ({ label, columns, header }) =>
        `${label} = ${columns.map((at) => letterOf(at + 1)).join(', ')} (${header.replace(/\s+/g, ' ').slice(0, SHOWN)})`,
    )
    .join('\n');
}

/**
 * Reads it back: field key → columns, 0 for A; a field that no line names is left out.
 *
 * @param width how many columns the source has: what lies beyond is not read
 */
export function readMapping(
  text: string,
  fields: Readonly<Record<string, { readonly header: Text }>>,
  width: number,
): Record<string, number[]> {
  const mapping: Record<string, number[]> = {};
  for (const line of text.split('\n')) {
    const [, label, letters] = /^(.+) = ([A-Z]{1,3}(?:, [A-Z]{1,3})*)(?: \(.*)?$/.exec(line.trim()) ?? [];
    const key = Object.keys(fields).find((one) => languages.some((l) => fields[one]?.header[l] === label));
    const columns = (letters ?? '')
      .split(', ')
      .map((one) => columnOf(one) - 1)
      .filter((column) => column >= 0 && column < width);
    if (key !== undefined && columns.length > 0) mapping[key] = columns;
  }
  return mapping;
}

/** What a person said of a source beside its columns: which of day and month comes first, what a point or a day is in hours. */
export type RememberedAnswers = {
  /** By column, 0 for A. */
  readonly dateOrders: Readonly<Record<number, 'dmy' | 'mdy'>>;
  readonly hoursPerPoint: number | null;
  readonly hoursPerDay: number | null;
};

const answerLabels = {
  dmy: { fr: 'Jour/mois', en: 'Day/month' },
  mdy: { fr: 'Mois/jour', en: 'Month/day' },
  hoursPerPoint: { fr: 'Heures par point', en: 'Hours per point' },
  hoursPerDay: { fr: 'Heures par jour', en: 'Hours per day' },
} as const;

/** The answers as further lines of a mapping's text: `Jour/mois = D, F`, `Heures par point = 4`. */
export function answerLines(answers: RememberedAnswers): { label: Text; value: string }[] {
  const orders = (['dmy', 'mdy'] as const).map((order) => ({
    label: answerLabels[order],
    value: Object.entries(answers.dateOrders)
      .flatMap(([column, chosen]) => (chosen === order ? [letterOf(Number(column) + 1)] : []))
      .join(', '),
  }));
  const hours = (['hoursPerPoint', 'hoursPerDay'] as const).map((key) => ({
    label: answerLabels[key],
    value: answers[key] === null ? '' : String(answers[key]),
  }));
  return [...orders, ...hours].filter(({ value }) => value !== '');
}

/** Reads them back from the text; what no line says was not answered. */
export function readAnswers(text: string): RememberedAnswers {
  const said = new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [label = '', value = ''] = line.split(' = ');
      const key = Object.entries(answerLabels).find(([, of]) =>
        languages.some((l) => of[l] === label.trim()),
      );
      return key ? [[key[0], value.trim()]] : [];
    }),
  );
  const columns = (order: 'dmy' | 'mdy') =>
    (said.get(order) ?? '')
      .split(', ')
      .filter((letters) => /^[A-Z]{1,3}$/.test(letters))
      .map((letters) => [columnOf(letters) - 1, order] as const);
  const hours = (key: string) => {
    const value = Number((said.get(key) ?? '').replace(',', '.'));
    return said.has(key) && value >= 0 && value <= 100 ? value : null;
  };
  return {
    dateOrders: Object.fromEntries([...columns('dmy'), ...columns('mdy')]),
    hoursPerPoint: hours('hoursPerPoint'),
    hoursPerDay: hours('hoursPerDay'),
  };
}
