import { formatCount, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** The game, at the start and the close of a sprint. */

export const startsGame = sentence<[rules: number, tab: string]>([4, 'Points'], {
  fr: (rules, tab) =>
    `Le jeu commence : ${formatCount(rules, 'fr', 'règle figée', 'règles figées')} pour ce sprint, dans ${quote(tab, 'fr')}.`,
  en: (rules, tab) =>
    `The game begins: ${formatCount(rules, 'en', 'rule', 'rules')} frozen for this sprint, in ${quote(tab, 'en')}.`,
});

export const stopsGame = sentence<[]>([], {
  fr: () => 'Ce sprint se fait sans le jeu.',
  en: () => 'This sprint is run without the game.',
});

export const keepsPoints = sentence<[people: number, tab: string]>([5, 'Points'], {
  fr: (people, tab) =>
    `Garde les points de l’équipe et de ${formatCount(people, 'fr', 'personne', 'personnes')}, en valeurs, dans ${quote(tab, 'fr')}.`,
  en: (people, tab) =>
    `Keeps the points of the team and of ${formatCount(people, 'en', 'person', 'people')}, as values, in ${quote(tab, 'en')}.`,
});

export const pointsLeftOut = sentence<[why: string]>(['Pipeline : colonne « Clos le » absente.'], {
  fr: (why) => `Les points de ce sprint ne seront pas gardés. ${why}`,
  en: (why) => `The points of this sprint will not be kept. ${why}`,
});

/** What Sheets shows to who would type over the frozen rules. */
export const rulesAreFrozen = sentence<[]>([], {
  fr: () => 'Règles figées au démarrage du sprint : celles du prochain se changent dans les réglages.',
  en: () => 'Rules frozen at the start of the sprint: those of the next one are changed in the settings.',
});
