import { normaliseName } from '../../domain/table/names.ts';
import { type Language, languages, type Text } from '../text.ts';

/** One value of a list: how we write it, and how else people and other tools write it. */
export type Choice = { readonly words: Text; readonly synonyms?: readonly string[] };

/** A closed list of values: stored in the sheet as words of its language, read back as keys from either language. */
export type ChoiceList<K extends string = string> = { readonly choices: Readonly<Record<K, Choice>> };

export function defineChoices<const C extends Record<string, Choice>>(
  choices: C,
): ChoiceList<keyof C & string> {
  return { choices };
}

/** Every word of the list in one language, in its order: what a dropdown offers. */
export function choiceWords(list: ChoiceList, language: Language): string[] {
  return Object.values(list.choices).map((choice) => choice.words[language]);
}

/** The word of a key in one language. */
export function choiceWord<K extends string>(list: ChoiceList<K>, key: K, language: Language): string {
  return list.choices[key].words[language];
}

/** The key that a cell's words stand for, in any language, accents and case aside; null where they are not of the list. */
export function readChoice<K extends string>(list: ChoiceList<K>, words: string): K | null {
  // The keys of the map are those of the list.
  return (choiceMap(list).get(normaliseName(words)) ?? null) as K | null;
}

/** The key whose own word, in any language, this is; null for a synonym and for what is not of the list. */
export function ownChoice<K extends string>(list: ChoiceList<K>, words: string): K | null {
  const name = normaliseName(words);
  const key = readChoice(list, words);
  return key !== null && languages.some((l) => normaliseName(list.choices[key].words[l]) === name)
    ? key
    : null;
}

const maps = new WeakMap<ChoiceList, ReadonlyMap<string, string>>();

/** Normalised word → key; the list's own words win over synonyms. */
export function choiceMap(list: ChoiceList): ReadonlyMap<string, string> {
  const known = maps.get(list);
  if (known) return known;
  const map = new Map<string, string>();
  const add = (word: string, key: string) => {
    const name = normaliseName(word);
    if (name !== '' && !map.has(name)) map.set(name, key);
  };
  for (const [key, choice] of Object.entries(list.choices))
    for (const l of languages) add(choice.words[l], key);
  for (const [key, choice] of Object.entries(list.choices))
    for (const word of [key, ...(choice.synonyms ?? [])]) add(word, key);
  maps.set(list, map);
  return map;
}
