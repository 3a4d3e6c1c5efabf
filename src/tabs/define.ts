import type { Field } from '../i18n/fields/define.ts';
import type { Text } from '../i18n/text.ts';

export type TabKey =
  | 'pipeline'
  | 'backlog'
  | 'team'
  | 'sprint'
  | 'kpi'
  | 'retro'
  | 'history'
  | 'journal'
  | 'standUp'
  | 'points'
  | 'burndown'
  | 'board'
  | 'settings'
  | 'log';

/** A column of a table: the field it holds, how wide it stands, and whether long text goes over several lines. */
export type Column = { readonly field: Field; readonly width: number; readonly wrap: boolean };

/** One fact of a card (label in column A, value in column B). */
export type Fact = {
  readonly label: Text;
  readonly kind: Field['kind'] | 'rate';
  readonly note?: Text;
};

/**
 * A tab of ours, declared once: the writer's plan, the reader and the docs come from it. A tab may open with a card of
 * facts, and may hold one table, whose header stands under the card.
 */
export type Tab<
  C extends Record<string, Column> = Record<string, Column>,
  F extends Record<string, Fact> = Record<string, Fact>,
> = {
  readonly key: TabKey;
  readonly name: Text;
  readonly summary: Text;
  /** Raised when columns change; old tabs are migrated from the version that their metadata names. */
  readonly version: number;
  readonly color: string;
  readonly card: F;
  readonly columns: C;
  /** The texts in column A that a tab is recognised by which has neither card nor table. */
  readonly marks?: readonly Text[];
};

export function defineTab<const C extends Record<string, Column>, const F extends Record<string, Fact>>(
  tab: Tab<C, F>,
): Tab<C, F> {
  return tab;
}

/** Fields as columns, with widths in pixels in the order of the fields; `wrapped` are those that people write sentences in. */
export function columnsFrom<const F extends Record<string, Field>>(
  fields: F,
  widths: { readonly [K in keyof F]?: number },
  wrapped: readonly (keyof F)[] = [],
): { readonly [K in keyof F]: Column } {
  // Every cell makes all the tabs: a plain loop costs a third of lists of entries.
  const columns: { [K in keyof F]?: Column } = {};
  for (const key in fields) {
    const field: Field | undefined = fields[key];
    if (field) columns[key] = { field, width: widths[key] ?? 110, wrap: wrapped.includes(key) };
  }
  // The loop gave every key of `fields` a value.
  return columns as { [K in keyof F]: Column };
}

/** The row of the table's header: below the card and one blank row. */
export function headerRowOf(tab: Tab): number {
  const facts = Object.keys(tab.card).length;
  return facts === 0 ? 1 : facts + 3;
}

/** The row of a fact in the card; row 1 is the card's title. */
export function factRow(tab: Tab, fact: string): number {
  const at = Object.keys(tab.card).indexOf(fact);
  if (at < 0) throw new Error(`${tab.key} has no fact ${fact}`);
  return at + 2;
}

/** The column of a field in its table, 1 for A. */
export function columnNumber(tab: Tab, field: string): number {
  const at = Object.keys(tab.columns).indexOf(field);
  if (at < 0) throw new Error(`${tab.key} has no column ${field}`);
  return at + 1;
}
