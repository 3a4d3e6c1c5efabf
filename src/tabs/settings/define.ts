import type { ChoiceList } from '../../i18n/choices/define.ts';
import type { Field } from '../../i18n/fields/define.ts';
import type { Language, Text } from '../../i18n/text.ts';
import type { Content } from '../plan.ts';

/** What a default may depend on. */
export type SettingsFile = { readonly language: Language; readonly locale: string };

/** One labelled value: its label (`header`) in column A, its value in B, its note in C. */
export type Setting = Omit<Field, 'synonyms'> & {
  /** What holds where there is no Settings tab or no such line; the key of a choice. Null: nothing is set. */
  readonly usual: number | string | null | ((file: SettingsFile) => string);
  /** What a blank cell stands for; the usual value where this is left out. */
  readonly blank?: string;
  readonly min?: number;
  readonly max?: number;
};

/** A small table: its columns stand side by side from column A. */
export type SettingsTable = {
  readonly columns: Readonly<Record<string, Field>>;
  /** What a new tab holds, and what holds where the table is not there: contents in the columns' order. */
  rows(file: SettingsFile): readonly (readonly Content[])[];
  /** Blank rows that are left below for lines of the team's own. */
  readonly spare: number;
};

/** What belongs together in the Settings tab: a title, labelled values, and a table below them. */
export type Block = {
  readonly title: Text;
  readonly note: Text;
  readonly settings: Readonly<Record<string, Setting>>;
  readonly table: SettingsTable | null;
};

export function defineBlock<
  const S extends Readonly<Record<string, Setting>>,
  const T extends SettingsTable | null,
>(block: {
  readonly title: Text;
  readonly note: Text;
  readonly settings: S;
  readonly table: T;
}): { readonly title: Text; readonly note: Text; readonly settings: S; readonly table: T } {
  return block;
}

type Raw<F extends Pick<Field, 'kind'>> = F extends {
  kind: 'choice';
  choices: ChoiceList<infer K>;
}
  ? K
  : F extends { kind: 'text' | 'id' }
    ? string
    : F extends { kind: 'flag' }
      ? boolean
      : number;

/** The value of a setting as code gets it. */
export type ValueOf<S extends Setting> = S extends { usual: null } ? Raw<S> | null : Raw<S>;

/** A line of a table as code gets it: null where a cell is blank or cannot be read, '' for a blank text. */
export type LineOf<T extends SettingsTable> = {
  readonly [K in keyof T['columns']]: T['columns'][K] extends { kind: 'text' | 'id' }
    ? string
    : Raw<T['columns'][K]> | null;
};
