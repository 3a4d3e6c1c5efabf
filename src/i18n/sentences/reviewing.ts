import { formatCount, formatNumber, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** The page that a sprint is reviewed with. */

export const reviewTitle = sentence<[number: number]>([3], {
  fr: (number) => `Bilan du sprint ${number}`,
  en: (number) => `Review of sprint ${number}`,
});

export const goalMet = sentence<[]>([], {
  fr: () => '🎉 But atteint : bravo à toute l’équipe !',
  en: () => '🎉 Goal met: well done, everyone!',
});

export const shareOf = sentence<[part: string, whole: string, share: string]>(['5', '8', '62,5 %'], {
  fr: (part, whole, share) => `${part} sur ${whole}${share && ` = ${share}`}`,
  en: (part, whole, share) => `${part} of ${whole}${share && ` = ${share}`}`,
});

export const count = sentence<[part: number, whole: number, rate: string]>([12, 80, '15,0 %'], {
  fr: (part, whole, rate) => `${formatNumber(part, 'fr')} / ${formatNumber(whole, 'fr')} = ${rate}`,
  en: (part, whole, rate) => `${formatNumber(part, 'en')} / ${formatNumber(whole, 'en')} = ${rate}`,
});

export const withN = sentence<[value: string, n: number]>(['12 400,00 €', 9], {
  fr: (value, n) => `${value} (n = ${formatNumber(n, 'fr')})`,
  en: (value, n) => `${value} (n = ${formatNumber(n, 'en')})`,
});

export const wonDeals = sentence<[deals: number, closed: number]>([4, 9], {
  fr: (deals, closed) =>
    `${formatCount(deals, 'fr', 'gagnée', 'gagnées')} sur ${formatCount(closed, 'fr', 'close', 'closes')} pendant le sprint`,
  en: (deals, closed) =>
    `${formatNumber(deals, 'en')} won of ${formatNumber(closed, 'en')} closed in the sprint`,
});

export const itemsAnd = sentence<[items: number, titles: string]>([2, 'Relancer Duval\nDémo Hugo'], {
  fr: (items, titles) => `${formatCount(items, 'fr', 'élément', 'éléments')}${titles && ` :\n${titles}`}`,
  en: (items, titles) => `${formatCount(items, 'en', 'item', 'items')}${titles && `:\n${titles}`}`,
});

export const blockedFor = sentence<[days: number, obstacle: string]>([4, 'attend le devis'], {
  fr: (days, obstacle) =>
    `bloqué ${formatCount(days, 'fr', 'jour', 'jours')}${obstacle && ` : ${quote(obstacle, 'fr')}`}`,
  en: (days, obstacle) =>
    `blocked ${formatCount(days, 'en', 'day', 'days')}${obstacle && `: ${quote(obstacle, 'en')}`}`,
});

export const nextSprint = sentence<[number: number]>([4], {
  fr: (number) => `→ sprint ${number}`,
  en: (number) => `→ sprint ${number}`,
});

export const writesReview = sentence<[tab: string]>(['Bilan 3'], {
  fr: (tab) => `Le bilan à partager tient en une page, en valeurs : ${quote(tab, 'fr')}.`,
  en: (tab) => `The review to share is one page of values: ${quote(tab, 'en')}.`,
});
