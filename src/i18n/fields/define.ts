import type { FieldKind, FieldName, FieldNames } from '../../domain/table/field.ts';
import { normaliseName } from '../../domain/table/names.ts';
import { type ChoiceList, choiceMap } from '../choices/define.ts';
import { languages, type Text } from '../text.ts';

/** One column of a table: what it holds, how we head it, and how other tools and people head it. */
export type Field = {
  readonly kind: FieldKind;
  readonly header: Text;
  readonly synonyms?: readonly string[];
  /** Names that often mean something else: taken where no column bears a better one. */
  readonly fallbacks?: readonly string[];
  readonly note?: Text;
  /** Whether a cell may hold several values, or a sheet several columns of it. */
  readonly many?: boolean;
  /** The values that the column takes. A field of kind `number` with choices is a scale that may be typed as words. */
  readonly choices?: ChoiceList;
};

export function defineFields<const F extends Record<string, Field>>(
  fields: F,
): { readonly [K in keyof F]: Field & Pick<F[K], 'synonyms' & keyof F[K]> } {
  return fields;
}

/**
 * What the reader of tables needs of a set of fields: their names in every language and the words of their choices,
 * normalised, in the fields' order.
 *
 * @param set the set's name as `src/i18n/fields/index.ts` lists it, for the sentences about a missing column
 */
export function namesOf<F extends Readonly<Record<string, Field>>>(
  set: string,
  fields: F,
): FieldNames<keyof F & string> {
  let known: FieldNames<keyof F & string>['fields'] | undefined;
  return {
    set,
    // Every cell loads the whole bundle and reads one set or two: names are made when they are first asked for.
    get fields() {
      known ??= normalised(fields);
      return known;
    },
  };
}

function normalised<F extends Readonly<Record<string, Field>>>(
  fields: F,
): Record<keyof F & string, FieldName> {
  const names: Record<string, FieldName> = {};
  for (const [key, field] of Object.entries(fields)) {
    const own = unique(languages.map((l) => normaliseName(field.header[l])));
    const strong = unique([...own, ...(field.synonyms ?? []).map(normaliseName)]);
    const all = unique([...strong, ...(field.fallbacks ?? []).map(normaliseName)]);
    names[key] = {
      kind: field.kind,
      names: all,
      own: own.length,
      strong: strong.length,
      ...(field.many ? { many: true } : {}),
      ...(field.choices ? { choices: choiceMap(field.choices) } : {}),
    };
  }
  // The loop gave every key of `fields` a value.
  return names as Record<keyof F & string, FieldName>;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
