import { formatCount, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** The tabs in which a running sprint is followed. */

export const drawsChart = sentence<[days: number]>([10], {
  fr: (days) => `Dessine le burndown sur ${formatCount(days, 'fr', 'jour ouvré', 'jours ouvrés')}.`,
  en: (days) => `Draws the burndown over ${formatCount(days, 'en', 'working day', 'working days')}.`,
});

export const tracked = sentence<[burndown: string, board: string]>(['Burndown', 'Tableau'], {
  fr: (burndown, board) =>
    `${quote(burndown, 'fr')} et ${quote(board, 'fr')} suivent le sprint : leurs formules se recalculent seules.`,
  en: (burndown, board) =>
    `${quote(burndown, 'en')} and ${quote(board, 'en')} follow the sprint: their formulas recalculate by themselves.`,
});

export const nothingToTrack = sentence<[]>([], {
  fr: () => 'Le sprint n’a ni but ni élément : il n’y a encore rien à suivre.',
  en: () => 'The sprint has neither a goal nor an item: there is nothing to follow yet.',
});
