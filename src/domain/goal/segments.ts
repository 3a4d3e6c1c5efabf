import { type Folded, foldedValue, TAKEN } from './folded.ts';
import type { PipelineValues, Segment, SegmentField } from './model.ts';

/** Words that a value may be, and that say nothing alone: such a value counts only behind its column's own word. */
const COMMON = new Set(
  'oui non yes no autre autres other n/a inconnu unknown tous all nouveau nouveaux new a la le les de en lead leads prospect prospects client clients vente ventes sales deal deals appel appels call calls demo demos contact contacts qualifie qualified gagne won perdu lost mois semaine week month web'.split(
    ' ',
  ),
);
/** What names a column before (or, in English, behind) one of its values. */
const CUES: readonly (readonly [SegmentField, string])[] = [
  [
    'source',
    'campagnes?|campaigns?|sources?|canal|canaux|channels?|via|issus? de|issues? de|provenant de|coming from|from our|from the',
  ],
  ['product', 'produits?|products?|gammes?|abonnements?|subscriptions?'],
  [
    'segment',
    'secteurs?|sectors?|segments?|verticale?s?|verticals?|industrie|industry|industries|marche|market|entreprises|companies|filiere|aupres des',
  ],
  ['owner', 'commerciale?|commercial|responsable|vendeur|rep|portefeuille de|portfolio of'],
];
/** Hors LinkedIn, except for the partners and resellers: what is left out cannot be counted apart. */
const LEFT_OUT =
  "(?<![a-z])(hors|sauf|excepte|hormis|en dehors de|a l'exception de|a part|sans|excluding|except(?: for)?|other than|apart from|without|outside|not counting|but not|not(?= from))";
const isCue = (word: string) => CUES.some(([, words]) => new RegExp(`^(?:${words})$`).test(word));
/** Cues that are part of the name: an annual subscription. */
const PART = /^(?:abonnement|subscription|gamme)/;
const ARTICLES = "(?:\\s*(?:de la|de l'|du|des|de|d'|la|le|les|l'|the|of|in|our|:))*\\s*['\"«“]?\\s*";
const CUE = `(?:${CUES.map(([, words]) => words).join('|')})?`;
const LEFT_OUT_BEFORE = new RegExp(
  `${LEFT_OUT}(?:\\s*from)?(?:${ARTICLES}${CUE}${ARTICLES}¦+\\s*(?:,|et|and|ou|or|ni|nor)+)*${ARTICLES}${CUE}${ARTICLES}$`,
);
const NOT_A_NAME =
  /^(?:de|du|des|la|le|les|l|d|en|dans|a|au|aux|et|pour|par|sur|que|qui|of|the|in|by|with|to|from|and|for|avec|plus|moins|more|than|over|notre|nos|our|this|ce|cette|via)$/;
const PEOPLE =
  'employes?|salaries?|collaborateurs?|personnes|employees?|people|staff|seats|postes|utilisateurs|users|fte|etp';
const SIZES =
  /\b(?:tpe|pme|eti|smb|smes?|mid-market|grands? comptes?|enterprise|grandes entreprises|petites entreprises|startups?|small businesses)\b/;

/**
 * Takes what narrows the goal out of the text: values of the pipeline first, the longest first; sizes and amounts; then
 * what stands behind a word such as campagne or product, which the pipeline does not hold.
 *
 * @returns the segments, and whether a word is a value of several columns and nothing says which is meant
 */
export function takeSegments(
  text: Folded,
  values: PipelineValues,
): { segments: Segment[]; ambiguous: boolean } {
  const segments: Segment[] = [...takeSizes(text), ...takeAmounts(text)];
  const hits: { start: number; fields: Omit<Segment, 'known'>[] }[] = [];
  for (const [name, fields] of byLength(values)) {
    for (;;) {
      const match = new RegExp(`(?<![\\p{L}\\d])${escaped(name)}(?:s|x)?(?![\\p{L}\\d])`, 'u').exec(
        text.rest,
      );
      if (!match) break;
      const before = text.rest.slice(Math.max(0, match.index - 40), match.index);
      const after = text.rest.slice(match.index + match[0].length);
      const cued = CUES.filter(
        ([, words]) => cueBefore(before, words) || new RegExp(`^\\s*(?:${words})\\b`).test(after),
      ).map(([field]) => field);
      const [only] = fields.length === 1 ? fields : fields.filter(({ field }) => cued.includes(field));
      if (COMMON.has(name) && !fields.some(({ field }) => cued.includes(field))) break;
      text.take(match.index, match.index + match[0].length);
      hits.push({ start: match.index, fields: only ? [only] : fields });
    }
  }
  let ambiguous = false;
  for (const { start, fields } of hits) {
    const left = leftOut(text, start);
    const [first] = fields;
    if (left !== undefined && first)
      segments.push({ field: first.field, value: `${left} ${first.value}`, known: false });
    else {
      ambiguous ||= fields.length > 1;
      segments.push(...fields.map((one) => ({ ...one, known: true })));
    }
  }
  segments.push(...takeNamed(text));
  return { segments: unique(segments), ambiguous };
}

/** The word that leaves out what stands at a place, also after the first of a list; undefined where there is none. */
function leftOut(text: Folded, start: number): string | undefined {
  const match = LEFT_OUT_BEFORE.exec(text.rest.slice(0, start));
  return match ? text.said(match.index, match.index + (match[1]?.length ?? 0)) : undefined;
}

function cueBefore(before: string, words: string): boolean {
  return new RegExp(`(?:^|[^a-z])(?:${words})${ARTICLES}$`).test(before);
}

/** Every value of the pipeline by its folded name, longest first, with the columns that hold it. Numbers are none. */
function byLength(values: PipelineValues): [string, { field: SegmentField; value: string }[]][] {
  const names = new Map<string, { field: SegmentField; value: string }[]>();
  for (const [field, held] of Object.entries(values) as [SegmentField, readonly string[]][]) {
    for (const value of held) {
      const name = foldedValue(value);
      if (name.length < 2 || !/[a-z]/.test(name)) continue;
      const fields = names.get(name) ?? [];
      if (!fields.some((one) => one.field === field)) names.set(name, [...fields, { field, value }]);
    }
  }
  return [...names].sort(([a], [b]) => b.length - a.length);
}

/** Plus de 50 employés, 10-50 employees, PME. */
function takeSizes(text: Folded): Segment[] {
  const segments: Segment[] = [];
  const counted = text.takeMatch(
    new RegExp(
      `(?:(?:plus de|moins de|au moins|more than|less than|fewer than|at least|over|under|above|below|de|from|entre|between|>|<|≥)\\s*)?\\d+(?:[ .,]\\d{3})*\\+?(?:\\s*(?:a|to|-|et|and)\\s*\\d+)?\\s*(?:${PEOPLE})\\b`,
    ),
  );
  if (counted)
    segments.push({
      field: 'size',
      value: text.said(counted.index, counted.index + counted[0].length),
      known: false,
    });
  const named = text.takeMatch(SIZES);
  if (named)
    segments.push({
      field: 'size',
      value: text.said(named.index, named.index + named[0].length),
      known: false,
    });
  return segments;
}

/** Panier moyen supérieur à 1 000 €, deals over $10k: of the latter the deals are left, they may be what is counted. */
function takeAmounts(text: Folded): Segment[] {
  const match =
    /((?:\b(?:avec|with)\s+)?(?:\b(?:un|une|a|an)\s+)?\b(?:panier moyen|panier|budget|montant|average (?:basket|order|deal)(?: value| size)?|basket)\s*|(?<=\b(?:affaires?|deals?|contrats?|contracts?|devis)\s+))(?:superieure?s? a|inferieure?s? a|de plus de|de moins de|d'au moins|au-dessus de|above|over|under|below|of more than|of at least|greater than|worth(?: more than| over)?|>|<)\s*[$€£]?\s*\d[\d .,]*(?:\s*k)?\s*(?:€|euros?|\$|usd|£)?/.exec(
      text.rest,
    );
  if (!match) return [];
  text.take(match.index, match.index + match[0].length);
  return [{ field: 'amount', value: text.said(match.index, match.index + match[0].length), known: false }];
}

/** What follows campagne, produit, secteur…: one word, and those behind it that begin with a capital or a digit. */
function takeNamed(text: Folded): Segment[] {
  const segments: Segment[] = [];
  for (const [field, words] of CUES) {
    for (const match of [
      ...text.rest.matchAll(new RegExp(`(?<![a-z])(?:${words})(?![a-z])(${ARTICLES})`, 'g')),
    ]) {
      const start = match.index + match[0].length;
      const name = nameAt(text, start);
      if (name !== '') {
        text.take(start, start + name.length);
        const from = PART.test(match[0]) ? match.index : start;
        const left = leftOut(text, match.index);
        const said = text.said(from, start + name.length);
        segments.push({ field, value: left === undefined ? said : `${left} ${said}`, known: false });
        continue;
      }
      const before = wordBefore(text, match.index);
      if (before !== '' && field !== 'owner' && /^[a-z]+$/.test(match[0].trim())) {
        text.take(match.index - before.length - 1, match.index);
        segments.push({ field, value: before, known: false });
      }
    }
  }
  return segments;
}

function nameAt(text: Folded, start: number): string {
  const words: string[] = [];
  for (const [at, word] of text.written.slice(start).split(' ').entries()) {
    const bare = word.replace(/[.,;:!?»”"')]+$/, '');
    const place = start + [...words, ''].join(' ').length;
    if (bare === '' || text.rest.slice(place, place + bare.length).includes(TAKEN)) break;
    if (
      at === 0
        ? NOT_A_NAME.test(bare.toLowerCase()) || isCue(foldedValue(bare)) || /^\d/.test(bare)
        : !/^[\p{Lu}\d]/u.test(bare) || /%$/.test(bare)
    )
      break;
    words.push(bare);
    if (bare !== word) break;
  }
  return words.join(' ');
}

/** The healthcare vertical: an English cue stands behind its name. */
function wordBefore(text: Folded, end: number): string {
  const match = /(?:^|\s)([\p{L}\d-]+) $/u.exec(text.written.slice(0, end));
  const word = match?.[1] ?? '';
  const free = !text.rest.slice(end - word.length - 1, end).includes(TAKEN);
  return free && word.length > 1 && !NOT_A_NAME.test(word.toLowerCase()) && !COMMON.has(foldedValue(word))
    ? word
    : '';
}

function unique(segments: readonly Segment[]): Segment[] {
  return segments.filter(
    (one, at) => segments.findIndex(({ field, value }) => field === one.field && value === one.value) === at,
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
