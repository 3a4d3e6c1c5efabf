import { formatCount as count, formatNumber as number, quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const boardWords = {
  title: (sprint: number): Text => ({ fr: `Tableau du sprint ${sprint}`, en: `Board of sprint ${sprint}` }),
  board: { fr: 'Tableau du sprint', en: 'Sprint board' },
  daysLeft: (n: number): Text => ({
    fr: n > 0 ? count(n, 'fr', 'jour ouvré restant', 'jours ouvrés restants') : 'plus aucun jour ouvré',
    en: n > 0 ? count(n, 'en', 'working day left', 'working days left') : 'no working day left',
  }),
  person: { fr: 'Personne', en: 'Person' },
  product: { fr: 'Produit', en: 'Product' },
  client: { fr: 'Client', en: 'Client' },
  everybody: { fr: 'Toute l’équipe', en: 'The whole team' },
  all: { fr: 'Tous', en: 'All' },
  none: { fr: 'Aucun', en: 'None' },
  nobody: { fr: 'Sans responsable', en: 'No owner' },
  cards: (n: number): Text => ({
    fr: count(n, 'fr', 'carte', 'cartes'),
    en: count(n, 'en', 'card', 'cards'),
  }),
  hours: (n: number): Text => ({ fr: `${number(n, 'fr')} h`, en: `${number(n, 'en')} h` }),
  empty: { fr: 'Rien ici', en: 'Nothing here' },
  noCards: {
    fr: 'Ce sprint n’a aucun élément. Ajoutez-en dans l’onglet Sprint.',
    en: 'This sprint has no items. Add some in the Sprint tab.',
  },
  /** `3 en cours = 6 jours de travail, au rythme de l’équipe : 12 éléments terminés en 24 jours ouvrés.` */
  work: (inProgress: number, blocked: number, days: number, done: number, over: number): Text => ({
    fr: `${inProgress} en cours${blocked > 0 ? ` (dont ${count(blocked, 'fr', 'bloqué', 'bloqués')})` : ''} = ${count(rounded(days), 'fr', 'jour', 'jours')} de travail, au rythme de l’équipe : ${count(done, 'fr', 'élément terminé', 'éléments terminés')} en ${count(over, 'fr', 'jour ouvré', 'jours ouvrés')}.`,
    en: `${inProgress} in progress${blocked > 0 ? ` (${blocked} blocked)` : ''} = ${count(rounded(days), 'en', 'day', 'days')} of work, at the team’s pace: ${count(done, 'en', 'item', 'items')} done in ${count(over, 'en', 'working day', 'working days')}.`,
  }),
  noPace: (inProgress: number, done: number, least: number): Text => ({
    fr: `${inProgress} en cours. Pas encore de rythme : ${count(done, 'fr', 'élément terminé', 'éléments terminés')}, il en faut ${least} pour dire combien de jours cela fait.`,
    en: `${inProgress} in progress. No pace yet: ${count(done, 'en', 'item', 'items')} done, ${least} are needed to say how many days that is.`,
  }),
  overLimit: (person: string, inProgress: number, limit: number): Text => ({
    fr: `${person} : ${inProgress} en cours, limite ${number(limit, 'fr')}`,
    en: `${person}: ${inProgress} in progress, limit ${number(limit, 'en')}`,
  }),
  since: (days: number): Text => ({
    fr: days < 1 ? 'depuis aujourd’hui' : `depuis ${days} j`,
    en: days < 1 ? 'since today' : `for ${days} d`,
  }),
  move: (title: string): Text => ({ fr: `${title}. Déplacer`, en: `${title}. Move` }),
  moveTo: { fr: 'Déplacer vers', en: 'Move to' },
  keys: {
    fr: 'Au clavier : les flèches vont d’une carte à l’autre, Entrée la déplace, Maj + ← → la pousse d’une colonne.',
    en: 'By keyboard: arrows go from card to card, Enter moves it, Shift + ← → pushes it one column.',
  },
  saving: (title: string, to: string): Text => ({
    fr: `${quote(title, 'fr')} va dans ${quote(to, 'fr')}. Enregistrement…`,
    en: `${quote(title, 'en')} goes to ${quote(to, 'en')}. Saving…`,
  }),
  saved: (sentence: string): Text => ({ fr: `Enregistré. ${sentence}`, en: `Saved. ${sentence}` }),
  undo: { fr: 'Annuler', en: 'Undo' },
  undoTaken: {
    fr: 'Quelqu’un a agi depuis : ce déplacement s’annule dans le volet, après la dernière action.',
    en: 'Somebody has acted since: this move can be undone in the sidebar, after the last action.',
  },
  refresh: { fr: 'Actualiser', en: 'Refresh' },
  obstacleTitle: (title: string): Text => ({
    fr: `Qu’est-ce qui bloque ${quote(title, 'fr')} ?`,
    en: `What blocks ${quote(title, 'en')}?`,
  }),
  obstacle: { fr: 'Obstacle', en: 'Blocker' },
  obstacleHint: {
    fr: 'Par exemple : attend le devis signé.',
    en: 'For example: waits for the signed quote.',
  },
  obstacleMissing: { fr: 'Écrivez ce qui bloque.', en: 'Write what blocks it.' },
  block: { fr: 'Bloquer', en: 'Block' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  blockedBy: (obstacle: string): Text => ({ fr: `Obstacle : ${obstacle}`, en: `Blocker: ${obstacle}` }),
};

/** Half days are as fine as a forecast of work is. */
function rounded(days: number): number {
  return days >= 10 ? Math.round(days) : Math.round(days * 2) / 2;
}
