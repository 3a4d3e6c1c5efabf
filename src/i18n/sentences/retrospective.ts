import type { Foreseen } from '../../domain/retro/foreseen.ts';
import { formatCount, formatNumber, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** What a retrospective begins with, and what is added to it. */

export const factBlocked = sentence<[title: string, days: number, value: string, obstacle: string]>(
  ['Relancer Duval', 4, '4 000,00 €', 'attend le devis'],
  {
    fr: (title, days, value, obstacle) =>
      `Fait : ${quote(title, 'fr')} bloqué ${formatCount(days, 'fr', 'jour', 'jours')}${value && ` (${value} en jeu)`}${obstacle && ` : ${obstacle}`}.`,
    en: (title, days, value, obstacle) =>
      `Fact: ${quote(title, 'en')} blocked for ${formatCount(days, 'en', 'day', 'days')}${value && ` (${value} at stake)`}${obstacle && `: ${obstacle}`}.`,
  },
);

export const factScope = sentence<[added: number, removed: number, initial: number]>([2, 1, 10], {
  fr: (added, removed, initial) =>
    `Fait : périmètre changé en route : ${formatCount(added, 'fr', 'élément ajouté', 'éléments ajoutés')}, ${formatCount(removed, 'fr', 'retiré', 'retirés')}, pour ${formatNumber(initial, 'fr')} au départ.`,
  en: (added, removed, initial) =>
    `Fact: scope changed on the way: ${formatCount(added, 'en', 'item', 'items')} added, ${formatNumber(removed, 'en')} removed, of ${formatNumber(initial, 'en')} at the start.`,
});

type Pair = readonly [number, number];

export const factConfidence = sentence<[mean: string, n: number, spread: Pair, kept: Pair]>(
  ['3,4', 5, [2, 5], [12, 20]],
  {
    fr: (mean, n, [least, most], [done, of]) =>
      `Fait : confiance au départ ${mean} sur 5 (n = ${n}, de ${least} à ${most}) ; engagement tenu : ${formatNumber(done, 'fr')} sur ${formatNumber(of, 'fr')}.`,
    en: (mean, n, [least, most], [done, of]) =>
      `Fact: confidence at the start ${mean} of 5 (n = ${n}, ${least} to ${most}); commitment kept: ${formatNumber(done, 'en')} of ${formatNumber(of, 'en')}.`,
  },
);

export const factForeseen = sentence<[told: Foreseen]>(
  [{ risks: 3, risksMet: 1, obstacles: 4, obstaclesForeseen: 2 }],
  {
    fr: ({ risks, risksMet, obstacles, obstaclesForeseen }) =>
      `Fait : ${formatCount(risks, 'fr', 'risque prévu', 'risques prévus')}, ${formatCount(risksMet, 'fr', 'rencontré', 'rencontrés')} ; ${formatCount(obstacles, 'fr', 'obstacle', 'obstacles')}, ${formatCount(obstaclesForeseen, 'fr', 'prévu', 'prévus')} (d’après les mots en commun).`,
    en: ({ risks, risksMet, obstacles, obstaclesForeseen }) =>
      `Fact: ${formatCount(risks, 'en', 'risk', 'risks')} foreseen, ${risksMet} met; ${formatCount(obstacles, 'en', 'obstacle', 'obstacles')}, ${obstaclesForeseen} foreseen (by the words they share).`,
  },
);

export const noRetro = sentence<[]>([], {
  fr: () => 'Pas encore de rétrospective : elle est préparée à la clôture d’un sprint.',
  en: () => 'No retrospective yet: closing a sprint prepares one.',
});

export const nothingToAdd = sentence<[]>([], {
  fr: () => 'Écrivez une note, ou votez pour une note de la liste.',
  en: () => 'Write a note, or vote for a note of the list.',
});

export const noteGone = sentence<[]>([], {
  fr: () => 'Une note pour laquelle vous votez a été modifiée entre-temps : ce vote n’a pas été compté.',
  en: () => 'A note that you voted for was changed meanwhile: that vote was not counted.',
});

export const actionIncomplete = sentence<[]>([], {
  fr: () => 'Une action demande un responsable, une échéance qui existe et le KPI qu’elle doit faire bouger.',
  en: () => 'An action needs an owner, a due date that exists and the KPI that it should move.',
});

export const actionThere = sentence<[action: string, owner: string]>(['Relancer les devis', 'Léa'], {
  fr: (action, owner) => `L’action « ${action} », par ${owner}, est déjà dans la rétrospective de ce sprint.`,
  en: (action, owner) => `The action “${action}”, by ${owner}, is already in this sprint’s retrospective.`,
});

export const notesAdded = sentence<[notes: number, votes: number]>([2, 1], {
  fr: (notes, votes) =>
    `${formatCount(notes, 'fr', 'note ajoutée', 'notes ajoutées')}, ${formatCount(votes, 'fr', 'vote', 'votes')}.`,
  en: (notes, votes) =>
    `${formatCount(notes, 'en', 'note', 'notes')} added, ${formatCount(votes, 'en', 'vote', 'votes')}.`,
});

export const actionAdded = sentence<[action: string, owner: string, due: string]>(
  ['Filtrer par budget', 'Ana', '10/04/2026'],
  {
    fr: (action, owner, due) => `Action décidée : ${quote(action, 'fr')}, par ${owner} pour le ${due}.`,
    en: (action, owner, due) => `Action decided: ${quote(action, 'en')}, by ${owner} for ${due}.`,
  },
);

export const openAction = sentence<[action: string, owner: string, late: number, age: number]>(
  ['Filtrer par budget', 'Ana', 5, 16],
  {
    fr: (action, owner, late, age) =>
      `${[action, owner].filter(Boolean).join(' – ')} : ${late > 0 ? `en retard de ${formatCount(late, 'fr', 'jour', 'jours')}` : 'ouverte'}${age > 0 ? `, décidée il y a ${formatCount(age, 'fr', 'jour', 'jours')}` : ''}`,
    en: (action, owner, late, age) =>
      `${[action, owner].filter(Boolean).join(' – ')}: ${late > 0 ? `${formatCount(late, 'en', 'day', 'days')} late` : 'open'}${age > 0 ? `, decided ${formatCount(age, 'en', 'day', 'days')} ago` : ''}`,
  },
);

/** What a close says of an action. */
export const judged = sentence<[sprint: number, words: string]>([4, 'pas encore faite, rien à juger'], {
  fr: (sprint, words) => `Sprint ${sprint} : ${words}`,
  en: (sprint, words) => `Sprint ${sprint}: ${words}`,
});

/** The same beside the action that it is said of. */
export const judgedAction = sentence<[action: string, words: string]>(
  ['Filtrer par budget', 'pas encore faite, rien à juger'],
  {
    fr: (action, words) => `${action} : ${words}`,
    en: (action, words) => `${action}: ${words}`,
  },
);

export const actionGone = sentence<[]>([], {
  fr: () => 'Cette action n’est plus ouverte, ou a été modifiée : rouvrez la rétrospective.',
  en: () => 'This action is no longer open, or was changed: open the retrospective again.',
});

export const notDone = sentence<[]>([], {
  fr: () => 'pas encore faite, rien à juger',
  en: () => 'not done yet, nothing to judge',
});

export const notMeasured = sentence<[]>([], {
  fr: () => 'faite, mais le KPI visé manque ou ne se calcule pas',
  en: () => 'done, but its target KPI is missing or cannot be computed',
});

export const effect = sentence<[verdict: string, kpi: string, before: string, after: string]>(
  ['progrès établi', 'Taux de gain', '15,0 % (n = 80)', '30,0 % (n = 40)'],
  {
    fr: (verdict, kpi, before, after) => `${verdict}, ${kpi} ${before} → ${after}`,
    en: (verdict, kpi, before, after) => `${verdict}, ${kpi} ${before} → ${after}`,
  },
);

export const judgesActions = sentence<[actions: number]>([2], {
  fr: (actions) =>
    `${formatCount(actions, 'fr', 'action reçoit', 'actions reçoivent')} un verdict selon le KPI visé.`,
  en: (actions) => `${formatCount(actions, 'en', 'action gets', 'actions get')} a verdict by the target KPI.`,
});

export const notesImported = sentence<[added: number, known: number]>([12, 3], {
  fr: (added, known) =>
    `${formatCount(added, 'fr', 'note ou action nouvelle', 'notes ou actions nouvelles')}${known ? `, ${formatNumber(known, 'fr')} déjà là` : ''}.`,
  en: (added, known) =>
    `${formatCount(added, 'en', 'new note or action', 'new notes or actions')}${known ? `, ${formatNumber(known, 'en')} already there` : ''}.`,
});

export const notesThere = sentence<[known: number]>([12], {
  fr: (known) => `Rien de nouveau : tout est déjà dans l’onglet (${formatNumber(known, 'fr')}).`,
  en: (known) => `Nothing new: all of it is already in the tab (${formatNumber(known, 'en')}).`,
});

/** Who wrote, as the action log says it of what is to stay anonymous. */
export const anonymous = sentence<[]>([], { fr: () => 'Anonyme', en: () => 'Anonymous' });
