/**
 * A name as it is compared: accents, case, spaces and punctuation aside. `Deal Stage`, `deal_stage` and `DealStage` are
 * one name, so are `Échéance` and `echeance`. Empty where a text holds no letter and no digit.
 */
export function normaliseName(text: string): string {
  if (BARE.test(text)) return text.toLowerCase();
  return unwrap(text)
    .normalize('NFD')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** The words of a name in lower case without accents: `closeDate`, `close_date` and `Close date` are `close`, `date`. */
export function wordsOf(text: string): string[] {
  return withoutAccents(unwrap(text))
    .replace(/œ/gi, 'oe')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A value as it is compared: accents, case and doubled spaces aside. Unlike a name, its spaces and signs count. */
export function foldText(text: string): string {
  return withoutAccents(text)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Most ids, words and names have none to look for. */
function withoutAccents(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}+/gu, '');
}

const BARE = /^[A-Za-z0-9]*$/;
const PLAIN = /^[ -~]*$/;

/**
 * Jira wraps the names of a site's own fields: `Custom field (Story Points)`, `Champs personnalisés (Rank)`; Pipedrive
 * says what a field is of: `Deal - Title`, `Affaire - Titre`.
 */
function unwrap(text: string): string {
  const inner =
    /^\s*(?:custom field|champs? personnalis\S+)\s*\((.*)\)\s*$/i.exec(text) ??
    /^\s*(?:deal|affaire|lead|prospect) - (.+)$/i.exec(text);
  return inner?.[1] ?? text;
}
