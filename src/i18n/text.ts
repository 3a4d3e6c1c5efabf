/** The languages the add-on speaks. French is the language of the method. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** One sentence in every language; a missing language does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** The add-on's language for a locale such as `fr`, `fr_FR` or `fr-CA`; English for anything else. */
export function languageOf(locale: string | null | undefined): Language {
  return /^fr\b|^fr_/i.test(locale ?? '') ? 'fr' : 'en';
}
