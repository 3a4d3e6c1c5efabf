import type { Rows } from '../src/domain/table/cell.ts';
import { formulaOf } from '../src/functions/example.ts';
import { functions } from '../src/functions/index.ts';
import type { Language, Text } from '../src/i18n/text.ts';

/** A custom function as the sidebar shows it. */
export type FunctionHelp = {
  readonly name: string;
  readonly summary: Text;
  readonly args: readonly { readonly label: Text; readonly help: Text; readonly optional: boolean }[];
  readonly returns: Text;
  readonly examples: readonly FunctionExample[];
};

/** An example in the add-on's notation, with `;`, and what it takes to try it. */
export type FunctionExample = {
  readonly formulas: Readonly<Record<Language, string>>;
  /** The tables that its ranges name. */
  readonly tables: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;
  /** Of what it gives. */
  readonly size: { readonly rows: number; readonly columns: number };
};

/** The build puts this list's value in the page, not this module: the functions' code stays on the server. */
export const functionsHelp: readonly FunctionHelp[] = functions.map(
  ({ name, summary, args, returns, examples }) => ({
    name,
    summary,
    args: Object.values(args).map(({ label, help, optional = false }) => ({ label, help, optional })),
    returns,
    examples: examples.map((example) => ({
      formulas: { fr: formulaOf(example, 'fr'), en: formulaOf(example, 'en') },
      tables: Object.fromEntries(
        Object.entries(example.tables ?? {}).map(([table, rows]) => [table, plain(rows)]),
      ),
      size: Array.isArray(example.result)
        ? { rows: example.result.length, columns: example.result[0]?.length ?? 1 }
        : { rows: 1, columns: 1 },
    })),
  }),
);

/** Cells as a page can send them. */
function plain(rows: Rows): (string | number | null)[][] {
  return rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number'
        ? cell
        : cell === null || cell === undefined || cell === ''
          ? null
          : String(cell),
    ),
  );
}
