import type { Day } from '../domain/day.ts';
import type { Conventions, Result, ResultRows, Rows } from '../domain/table/cell.ts';
import type { FieldNames } from '../domain/table/field.ts';
import type { Table } from '../domain/table/table.ts';
import type { ChoiceList } from '../i18n/choices/define.ts';
import type { Language, Text } from '../i18n/text.ts';

/** `optional`: may be left out or blank; `run` then gets the default, or null where there is none. */
type Common = { readonly label: Text; readonly help: Text; readonly optional?: boolean };

/** A table with a header; `run` gets it opened, with these fields found. */
export type TableArg = Common & { readonly type: 'table'; readonly fields: FieldNames };
/** Cells as they stand; one cell is a range of one. `orText`: may be a text instead. */
export type RangeArg = Common & { readonly type: 'range'; readonly orText?: boolean };
export type NumberArg = Common & {
  readonly type: 'number';
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
  /** Greater than this, not equal to it. */
  readonly above?: number;
  /** Less than this, not equal to it. */
  readonly below?: number;
};
/** A text; with `choices`, a word of the list in any language, which `run` gets as its key. */
export type TextArg = Common & {
  readonly type: 'text';
  readonly choices?: ChoiceList;
  readonly default?: string;
};
export type DayArg = Common & { readonly type: 'day' };
export type Arg = TableArg | RangeArg | NumberArg | TextArg | DayArg;

type Given<A> = A extends { type: 'table'; fields: FieldNames<infer K> }
  ? Table<K>
  : A extends { type: 'range'; orText: true }
    ? Rows | string
    : A extends { type: 'range' }
      ? Rows
      : A extends { type: 'number' }
        ? number
        : A extends { type: 'text' }
          ? string
          : A extends { type: 'day' }
            ? Day
            : never;

/** What `run` gets for an argument. */
export type ValueOf<A> = A extends { optional: true }
  ? A extends { default: number | string }
    ? Given<A>
    : Given<A> | null
  : Given<A>;

/** What a function knows of the spreadsheet that it stands in. `language` is the file's, not the user's. */
export type Context = { readonly language: Language; readonly conventions: Conventions };

/** What the workbook has at hand to complete a formula that was typed without arguments. */
export type WorkbookReference =
  | 'pipeline'
  | 'backlog'
  | 'team'
  | 'retro'
  | 'journal'
  | 'history'
  | 'sprintStart'
  | 'sprintEnd'
  | 'sprintNumber'
  | 'holidays'
  | 'capacity'
  | 'sprintItems'
  | 'priorityMethod'
  | 'priorityWeights'
  | 'leadGrid'
  | 'leadHot'
  | 'leadWarm';

/** An example: what it shows, and its test. Tables and result are those of a French file. */
export type Example = {
  /** As it would be typed, in each language where they differ; ranges name one of the tables: `Leads!A:D`. */
  readonly formula: string | Text;
  /** By the name of their tab; a table whose tab has two names stands under both. */
  readonly tables?: Readonly<Record<string, Rows>>;
  readonly result: Result | ResultRows;
};

export type FunctionSpec<A extends Readonly<Record<string, Arg>> = Readonly<Record<string, Arg>>> = {
  readonly name: `SPRINT_${Uppercase<string>}`;
  readonly summary: Text;
  /** In the order of the formula. Optional ones come last. */
  readonly args: A;
  readonly returns: Text;
  /** Where the definition comes from. */
  readonly source: string;
  /** The references that complete the form without arguments, in the arguments' order. */
  readonly short?: readonly WorkbookReference[];
  readonly examples: readonly Example[];
  /** From checked arguments to what the cells show. */
  run(args: { readonly [K in keyof A]: ValueOf<A[K]> }, context: Context): Result | ResultRows;
};

/** A custom function of any arguments. Its `run` is called by `invoke` alone, which makes what it takes. */
export type AnyFunction = Omit<FunctionSpec, 'run'> & {
  run(args: never, context: Context): Result | ResultRows;
};

/** Declares a custom function: stubs, checks, help, documents and the tests of its examples come from this. */
export function defineFunction<const A extends Readonly<Record<string, Arg>>>(
  spec: FunctionSpec<A>,
): FunctionSpec<A> {
  return spec;
}
