import type { Language } from '../src/i18n/text.ts';

/** The one-page guide as HTML, by language. The build puts the text of `docs/guide.*.md` here. */
export const guides: Readonly<Record<Language, string>> = { fr: '', en: '' };
