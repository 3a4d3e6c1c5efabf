import type { Language } from './text.ts';
import { frenchSpaces } from './typography.ts';

/** A sentence made of facts, in every language, with an example that the page for translators prints. */
export type Sentence<A extends readonly unknown[]> = {
  (language: Language, ...facts: A): string;
  readonly example: A;
};

/** Declares a sentence: example facts first (they also give the facts' types), then the words in each language. */
export function sentence<A extends readonly unknown[]>(
  example: A,
  words: Readonly<Record<Language, (...facts: A) => string>>,
): Sentence<A> {
  const say = (language: Language, ...facts: A) => {
    const text = words[language](...facts);
    return language === 'fr' ? frenchSpaces(text) : text;
  };
  return Object.assign(say, { example });
}
