/** What a text in two languages is made by in the bundle: seven bytes less a text than writing its two names out. */
export function bilingual(fr: string, en: string): { fr: string; en: string } {
  return { fr, en };
}
