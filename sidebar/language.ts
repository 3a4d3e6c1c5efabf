import type { Language, Text } from '../src/i18n/text.ts';
import { frenchSpaces } from '../src/i18n/typography.ts';

/** The user's language: the server writes it on the page's body before the page is served. */
export const language: Language =
  typeof document !== 'undefined' && document.body.dataset.language === 'en' ? 'en' : 'fr';

/** A sentence in the user's language, with that language's typography. */
export function say(text: Text): string {
  return language === 'fr' ? frenchSpaces(text.fr) : text.en;
}
