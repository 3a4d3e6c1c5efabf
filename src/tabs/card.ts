import type { Cell, Rows } from '../domain/table/cell.ts';
import { languages } from '../i18n/text.ts';
import type { Tab } from './define.ts';

/** How many rows from the top a card is looked for. */
const SEARCHED = 60;

/** The facts of a tab's card, found by their labels in column A, in either language, wherever a person moved them. */
export function readCard<T extends Tab>(
  tab: T,
  values: Rows,
): { readonly [K in keyof T['card']]: { readonly row: number; readonly value: Cell } | null } {
  const entries = Object.entries(tab.card).map(([key, fact]) => {
    const labels = languages.map((language) => fact.label[language].toLowerCase());
    const at = values.slice(0, SEARCHED).findIndex((row) =>
      labels.includes(
        String(row[0] ?? '')
          .trim()
          .toLowerCase(),
      ),
    );
    return [key, at < 0 ? null : { row: at + 1, value: values[at]?.[1] ?? '' }];
  });
  return Object.fromEntries(entries);
}
