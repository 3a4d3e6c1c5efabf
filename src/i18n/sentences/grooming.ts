import { formatCount, formatList, formatNumber, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** Grooming: what is wrong in the backlog and the pipeline, put right or reviewed. */

type Count = { readonly name: string; readonly count: number };
const counts = [
  { name: 'doublon', count: 2 },
  { name: 'écrit autrement', count: 1 },
];
const listed = (of: readonly Count[], language: 'fr' | 'en') =>
  formatList(
    of.map(({ name, count }) => `${name} (${formatNumber(count, language)})`),
    language,
  );

export const repairs = sentence<[problems: number, kinds: readonly Count[]]>([3, counts], {
  fr: (n, kinds) => `Corrige ${formatCount(n, 'fr', 'problème', 'problèmes')} : ${listed(kinds, 'fr')}.`,
  en: (n, kinds) => `Puts ${formatCount(n, 'en', 'problem', 'problems')} right: ${listed(kinds, 'en')}.`,
});

export const reviews = sentence<[items: number, day: string]>([3, '30/03/2026'], {
  fr: (n, day) =>
    `Note ${formatCount(n, 'fr', 'élément comme réévalué', 'éléments comme réévalués')} le ${day}.`,
  en: (n, day) => `Notes ${formatCount(n, 'en', 'item', 'items')} as reviewed on ${day}.`,
});

export const repaired = sentence<[problems: number]>([3], {
  fr: (n) => `${formatCount(n, 'fr', 'problème corrigé', 'problèmes corrigés')}.`,
  en: (n) => `${formatCount(n, 'en', 'problem', 'problems')} put right.`,
});

export const reviewed = sentence<[items: number]>([3], {
  fr: (n) => `${formatCount(n, 'fr', 'élément réévalué', 'éléments réévalués')}.`,
  en: (n) => `${formatCount(n, 'en', 'item', 'items')} reviewed.`,
});

export const heldByFormula = sentence<[cell: string]>(['Backlog!O5'], {
  fr: (cell) => `${cell} contient une formule : elle reste telle quelle, corrigez ce qu’elle lit.`,
  en: (cell) => `${cell} holds a formula: it is left as it is, put right what it reads.`,
});

export const twice = sentence<[repairs: number]>([1], {
  fr: (n) =>
    `Laisse pour la suite ${formatCount(n, 'fr', 'correction', 'corrections')} : une autre change déjà la même cellule.`,
  en: (n) =>
    `Leaves ${formatCount(n, 'en', 'repair', 'repairs')} for later: another one changes the same cell already.`,
});

export const nothingTicked = sentence<[]>([], {
  fr: () => 'Ce que vous avez coché n’est plus à corriger : relisez la liste.',
  en: () => 'What you ticked need not be put right any more: read the list again.',
});

export const noReviewColumn = sentence<[tab: string, header: string]>(['Backlog', 'Réévalué le'], {
  fr: (tab, header) =>
    `${quote(tab, 'fr')} n’a plus de colonne ${quote(header, 'fr')} : ajoutez-la avec cet en-tête, puis recommencez.`,
  en: (tab, header) =>
    `${quote(tab, 'en')} has no column ${quote(header, 'en')} any more: add one with this header, then try again.`,
});
