import { formulaOf } from '../src/functions/example.ts';
import { functions } from '../src/functions/index.ts';
import type { Language, Text } from '../src/i18n/text.ts';

/** A custom function as the sidebar shows it. */
export type FunctionHelp = {
  readonly name: string;
  readonly summary: Text;
  readonly args: readonly { readonly label: Text; readonly help: Text; readonly optional: boolean }[];
  readonly returns: Text;
  /** Examples in the add-on's notation, with `;`. */
  readonly formulas: Readonly<Record<Language, readonly string[]>>;
};

/** The build puts this list's value in the page, not this module: the functions' code stays on the server. */
export const functionsHelp: readonly FunctionHelp[] = functions.map(
  ({ name, summary, args, returns, examples }) => ({
    name,
    summary,
    args: Object.values(args).map(({ label, help, optional = false }) => ({ label, help, optional })),
    returns,
    formulas: {
      fr: [...new Set(examples.map((example) => formulaOf(example, 'fr')))],
      en: [...new Set(examples.map((example) => formulaOf(example, 'en')))],
    },
  }),
);
