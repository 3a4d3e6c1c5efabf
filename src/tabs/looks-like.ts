import type { Rows } from '../domain/table/cell.ts';
import { normaliseName } from '../domain/table/names.ts';
import { languages } from '../i18n/text.ts';
import type { Tab } from './define.ts';

/** How many rows from the top are searched. */
const SEARCHED = 30;

/**
 * Whether a sheet without our mark is nonetheless a tab of ours: its marks, or the labels of its card, or, without a
 * card, the headers of its table, are there in one language for the most part. A sheet that only has the same name is
 * not.
 */
export function looksLike(tab: Tab, values: Rows): boolean {
  const facts = Object.values(tab.card);
  const top = tab.marks ? values : values.slice(0, SEARCHED);
  const labels = tab.marks ?? facts.map(({ label }) => label);
  const found =
    labels.length > 0
      ? new Set(top.map((row) => normaliseName(String(row[0] ?? ''))))
      : new Set((top[0] ?? []).map((cell) => normaliseName(String(cell ?? ''))));
  return languages.some((language) => {
    const expected =
      labels.length > 0
        ? labels.map((label) => label[language])
        : Object.values(tab.columns).map(({ field }) => field.header[language]);
    return expected.filter((text) => found.has(normaliseName(text))).length > expected.length / 2;
  });
}
