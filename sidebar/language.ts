import type { Language, Text } from '../src/i18n/text.ts';

/** The user's language: the server writes it on the page's body before the page is served. */
export const language: Language =
  typeof document !== 'undefined' && document.body.dataset.language === 'en' ? 'en' : 'fr';

/** A sentence in the user's language, with that language's typography. */
export function say(text: Text): string {
  return language === 'fr' ? frenchSpaces(text.fr) : text.en;
}

/**
 * French text with the spaces that must not break: narrow before `; ! ? % €` and inside « … », full before `:`.
 * Only a plain space is changed, so addresses and times (`12:30`) stay as they are.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?%€»])/g, '\u202f$1')
    .replace(/« /g, '«\u202f')
    .replace(/ :/g, '\u00a0:');
}
