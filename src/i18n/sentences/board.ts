import { formatCount, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** Cards that are moved on the board. */

export const movesCard = sentence<[title: string, from: string, to: string]>(
  ['Relancer Duval', 'À faire', 'En cours'],
  {
    fr: (title, from, to) => `${quote(title, 'fr')} : ${from || '(vide)'} → ${to}.`,
    en: (title, from, to) => `${quote(title, 'en')}: ${from || '(blank)'} → ${to}.`,
  },
);

export const cardsMoved = sentence<[cards: number]>([2], {
  fr: (cards) => `${formatCount(cards, 'fr', 'carte déplacée', 'cartes déplacées')}.`,
  en: (cards) => `${formatCount(cards, 'en', 'card', 'cards')} moved.`,
});

export const cardGone = sentence<[title: string]>(['Relancer Duval'], {
  fr: (title) => `${quote(title, 'fr')} n’est plus dans l’onglet Sprint : la carte n’a pas été déplacée.`,
  en: (title) => `${quote(title, 'en')} is no longer in the Sprint tab: the card was not moved.`,
});

/** `who` is empty where it is not known. */
export const cardMovedMeanwhile = sentence<[title: string, status: string, who: string]>(
  ['Relancer Duval', 'Terminé', 'Ana'],
  {
    fr: (title, status, who) =>
      `${quote(title, 'fr')} a changé entre-temps : ${who || 'quelqu’un'} l’a mis à ${quote(status, 'fr')}. Votre déplacement n’a pas été enregistré.`,
    en: (title, status, who) =>
      `${quote(title, 'en')} has changed meanwhile: ${who || 'somebody'} set it to ${quote(status, 'en')}. Your move was not saved.`,
  },
);

export const obstacleMissing = sentence<[title: string]>(['Relancer Duval'], {
  fr: (title) => `Dites ce qui bloque ${quote(title, 'fr')}.`,
  en: (title) => `Say what blocks ${quote(title, 'en')}.`,
});
