import { formatCount, formatNumber, formatShare, quote } from '../format.ts';
import { sentence } from '../sentence.ts';
import type { Language } from '../text.ts';

/** Starting and closing a sprint. */

export const sprintRuns = sentence<[number: number, end: string]>([3, '14/12/2026'], {
  fr: (number, end) =>
    `Le sprint ${number} est en cours jusqu’au ${end}. Il faut le clore avant d’en commencer un autre.`,
  en: (number, end) => `Sprint ${number} is running until ${end}. Close it before starting another one.`,
});

export const noSprint = sentence<[]>([], {
  fr: () => 'Aucun sprint n’est en cours. Commencez par « Nouveau sprint ».',
  en: () => 'No sprint is running. Begin with “New sprint”.',
});

export const noBacklog = sentence<[]>([], {
  fr: () =>
    'Pas encore de backlog : ouvrez la feuille de vos tâches, puis « Transformer cette feuille en… › Backlog ».',
  en: () => 'No backlog yet: open the sheet with your tasks, then “Turn this sheet into… › Backlog”.',
});

export const noPipeline = sentence<[]>([], {
  fr: () =>
    'Pas encore de pipeline : le but ne pourra pas être mesuré. Ouvrez la feuille de vos leads, puis « Transformer cette feuille en… › Pipeline ».',
  en: () =>
    'No pipeline yet: the goal cannot be measured. Open the sheet with your leads, then “Turn this sheet into… › Pipeline”.',
});

export const noMembers = sentence<[]>([], {
  fr: () => 'Ajoutez au moins une personne à l’équipe.',
  en: () => 'Add at least one person to the team.',
});

/** A cell of the Team tab. `expected` is the note of its column, or empty. */
export const memberUnread = sentence<
  [tab: string, cell: string, column: string, found: string, expected: string]
>(['Équipe', 'F3', 'Jours travaillés', 'mi-temps', 'lun-ven ; lun, mar, jeu ; ou 1111100.'], {
  fr: (tab, cell, column, found, expected) =>
    `${tab}, ${cell}, ${quote(column, 'fr')} : ${quote(found, 'fr')} ne se lit pas et compte comme vide. Attendu : ${expected || 'un nombre.'}`,
  en: (tab, cell, column, found, expected) =>
    `${tab}, ${cell}, ${quote(column, 'en')}: ${quote(found, 'en')} cannot be read and counts as blank. Expected: ${expected || 'a number.'}`,
});

/** A person who stands twice in the team: the second row has no part in anything. */
export const memberAbove = sentence<[tab: string, cell: string, name: string]>(['Équipe', 'A4', 'Ana'], {
  fr: (tab, cell, name) =>
    `${tab}, ${cell} : ${quote(name, 'fr')} y est déjà plus haut, cette ligne ne compte pas. Supprimez-la, ou distinguez les deux noms.`,
  en: (tab, cell, name) =>
    `${tab}, ${cell}: ${quote(name, 'en')} stands above already, this row does not count. Delete it, or tell the two names apart.`,
});

/** What share of their planned hours a person finished: from the worst sprint to the best. */
export const delivered = sentence<[low: number, high: number, sprints: number]>([0.6, 0.95, 3], {
  fr: (low, high, sprints) =>
    `Sprints passés : ${spanOf(low, high, 'fr')} des heures prévues terminées (${formatCount(sprints, 'fr', 'sprint', 'sprints')}).`,
  en: (low, high, sprints) =>
    `Past sprints: ${spanOf(low, high, 'en')} of the planned hours finished (${formatCount(sprints, 'en', 'sprint', 'sprints')}).`,
});

/** `de 60 % à 95 %`, or the one share that both are. */
function spanOf(low: number, high: number, language: Language): string {
  const [worst, best] = [low, high].map((share) => formatShare(share, language, 0));
  if (worst === best) return `${best}`;
  return language === 'fr' ? `de ${worst} à ${best}` : `${worst} to ${best}`;
}

export const memberTwice = sentence<[name: string]>(['Ana'], {
  fr: (name) => `${quote(name, 'fr')} figure deux fois dans l’équipe : gardez une seule ligne par personne.`,
  en: (name) => `${quote(name, 'en')} is in the team twice: keep one row a person.`,
});

export const badStart = sentence<[found: string]>(['31/02/2026'], {
  fr: (found) => `La date de début ${quote(found, 'fr')} n’existe pas. Choisissez un jour du calendrier.`,
  en: (found) => `The start date ${quote(found, 'en')} does not exist. Choose a day of the calendar.`,
});

export const badWeeks = sentence<[found: string]>(['6'], {
  fr: (found) => `Un sprint dure de 1 à 4 semaines ; lu : ${found}.`,
  en: (found) => `A sprint lasts 1 to 4 weeks; read: ${found}.`,
});

export const itemGone = sentence<[id: string]>(['T-12'], {
  fr: (id) =>
    `L’élément ${quote(id, 'fr')} n’est plus dans le backlog. Revenez à la liste pour la recalculer.`,
  en: (id) =>
    `The item ${quote(id, 'en')} is no longer in the backlog. Go back to the list to compute it again.`,
});

export const itemNotOpen = sentence<[id: string, status: string]>(['T-12', 'Terminé'], {
  fr: (id, status) =>
    `L’élément ${quote(id, 'fr')} a changé d’état (${status}). Revenez à la liste pour la recalculer.`,
  en: (id, status) =>
    `The item ${quote(id, 'en')} has changed state (${status}). Go back to the list to compute it again.`,
});

export const startsSprint = sentence<
  [number: number, start: string, end: string, items: number, effort: number, capacity: number]
>([4, '01/12/2026', '14/12/2026', 12, 96, 120.5], {
  fr: (number, start, end, items, effort, capacity) =>
    `Sprint ${number}, du ${start} au ${end} : ${formatCount(items, 'fr', 'élément', 'éléments')}, ${formatNumber(effort, 'fr')} h engagées sur ${formatNumber(capacity, 'fr')} h de capacité.`,
  en: (number, start, end, items, effort, capacity) =>
    `Sprint ${number}, ${start} to ${end}: ${formatCount(items, 'en', 'item', 'items')}, ${formatNumber(effort, 'en')} h committed of ${formatNumber(capacity, 'en')} h of capacity.`,
});

export const started = sentence<[number: number, end: string]>([4, '14/12/2026'], {
  fr: (number, end) => `Le sprint ${number} a commencé. Il court jusqu’au ${end}.`,
  en: (number, end) => `Sprint ${number} has started. It runs until ${end}.`,
});

export const archivesSprint = sentence<[number: number, tab: string]>([3, 'Sprint 3'], {
  fr: (number, tab) => `Garde le sprint ${number} en valeurs dans ${quote(tab, 'fr')}.`,
  en: (number, tab) => `Keeps sprint ${number} as values in ${quote(tab, 'en')}.`,
});

export const moveMissing = sentence<[title: string]>(['Relancer Duval'], {
  fr: (title) => `Dites où va ${quote(title, 'fr')} : prochain sprint, backlog ou abandon.`,
  en: (title) => `Say where ${quote(title, 'en')} goes: next sprint, backlog or dropped.`,
});

export const closesSprint = sentence<
  [number: number, done: number, carried: number, returned: number, dropped: number]
>([4, 8, 2, 1, 1], {
  fr: (number, done, carried, returned, dropped) =>
    `Sprint ${number} : ${formatCount(done, 'fr', 'élément terminé', 'éléments terminés')}, ${formatCount(carried, 'fr', 'reporté', 'reportés')}, ${formatCount(returned, 'fr', 'rendu', 'rendus')} au backlog, ${formatCount(dropped, 'fr', 'abandonné', 'abandonnés')}.`,
  en: (number, done, carried, returned, dropped) =>
    `Sprint ${number}: ${formatCount(done, 'en', 'item', 'items')} done, ${carried} carried over, ${returned} returned to the backlog, ${dropped} dropped.`,
});

export const closed = sentence<[number: number]>([4], {
  fr: (number) =>
    `Le sprint ${number} est clos. Son bilan est figé dans l’historique, et la rétrospective est prête.`,
  en: (number) =>
    `Sprint ${number} is closed. Its result is frozen in the history, and the retrospective is ready.`,
});

export const factUnfinished = sentence<[items: number, effort: number]>([3, 14], {
  fr: (items, effort) =>
    `Fait : ${formatCount(items, 'fr', 'élément engagé', 'éléments engagés')} (${formatNumber(effort, 'fr')} h) non ${items < 2 ? 'terminé' : 'terminés'}.`,
  en: (items, effort) =>
    `Fact: ${formatCount(items, 'en', 'committed item', 'committed items')} (${formatNumber(effort, 'en')} h) not finished.`,
});

export const ownSprintTab = sentence<[tab: string]>(['Sprint'], {
  fr: (tab) =>
    `La carte de l’onglet ${quote(tab, 'fr')} n’a plus de numéro, de début ou de fin. Remettez-les (colonnes A et B, en haut), puis recommencez.`,
  en: (tab) =>
    `The card of the tab ${quote(tab, 'en')} no longer has its number, start or end. Put them back (columns A and B, at the top), then try again.`,
});
