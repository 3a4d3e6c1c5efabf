import { formatChange, formatCount, formatList, formatNumber, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** Adapting a running sprint. */

export const enters = sentence<[titles: readonly string[]]>([['Démo Zola']], {
  fr: (titles) => `Entre${titles.length > 1 ? 'nt' : ''} : ${formatList(titles, 'fr')}.`,
  en: (titles) => `Comes in: ${formatList(titles, 'en')}.`,
});

export const leaves = sentence<[titles: readonly string[]]>([['Nettoyer le fichier', 'Former au script']], {
  fr: (titles) => `Sort${titles.length > 1 ? 'ent' : ''} : ${formatList(titles, 'fr')}.`,
  en: (titles) => `Leaves: ${formatList(titles, 'en')}.`,
});

/** What an exchange gains and loses: said of a proposal, of the preview of the same, and once it is done. */
export const expectedChange = sentence<[gained: number, lost: number]>([9000, 2460], {
  fr: (gained, lost) =>
    `Valeur attendue : ${formatNumber(gained, 'fr', 0)} gagnés, ${formatNumber(lost, 'fr', 0)} perdus, soit ${formatChange(gained - lost, 'fr', 0)}.`,
  en: (gained, lost) =>
    `Expected value: ${formatNumber(gained, 'en', 0)} gained, ${formatNumber(lost, 'en', 0)} lost, ${formatChange(gained - lost, 'en', 0)} in all.`,
});

export const changesHands = sentence<[title: string, from: string, to: string]>(
  ['Relancer Duval', 'Ana', 'Bob'],
  {
    fr: (title, from, to) => `${quote(title, 'fr')} passe de ${from || 'personne'} à ${to || 'personne'}.`,
    en: (title, from, to) => `${quote(title, 'en')} goes from ${from || 'nobody'} to ${to || 'nobody'}.`,
  },
);

/** `back` is empty where the absence lasts to the end of the sprint. */
export const isAbsent = sentence<[name: string, from: string, back: string, days: number]>(
  ['Ana', '06/04/2026', '08/04/2026', 2],
  {
    fr: (name, from, back, days) =>
      `${name} : absence à partir du ${from}${back && `, retour le ${back}`}, ${formatCount(days, 'fr', 'jour ouvré', 'jours ouvrés')}, dans l’onglet de l’équipe.`,
    en: (name, from, back, days) =>
      `${name}: away from ${from}${back && `, back on ${back}`}, ${formatCount(days, 'en', 'working day', 'working days')}, in the team’s tab.`,
  },
);

export const absenceOutside = sentence<[name: string, first: string, last: string, read: string]>(
  ['Ana', '30/03/2026', '12/04/2026', '13/04/2026'],
  {
    fr: (name, first, last, read) =>
      `Absence de ${name} : début attendu entre le ${first} et le ${last}, lu ${read}.`,
    en: (name, first, last, read) =>
      `Absence of ${name}: start expected between ${first} and ${last}, read ${read}.`,
  },
);

export const backTooSoon = sentence<[name: string, from: string, read: string]>(
  ['Ana', '06/04/2026', '03/04/2026'],
  {
    fr: (name, from, read) =>
      `Absence de ${name} : retour attendu après le ${from}, lu ${read}. Vide : jusqu’à la fin du sprint.`,
    en: (name, from, read) =>
      `Absence of ${name}: return expected after ${from}, read ${read}. Blank: until the end of the sprint.`,
  },
);

export const absenceUnwritten = sentence<[name: string]>(['Ana'], {
  fr: (name) =>
    `L’absence de ${name} ne peut pas s’écrire dans l’onglet de l’équipe : la personne ou ses jours off n’y sont pas lisibles.`,
  en: (name) =>
    `The absence of ${name} cannot be written in the team’s tab: the person or their days off cannot be read there.`,
});

export const notInSprint = sentence<[id: string]>(['T-12'], {
  fr: (id) => `L’élément ${quote(id, 'fr')} n’est plus dans le sprint. Rouvrez « Adapter le sprint ».`,
  en: (id) => `The item ${quote(id, 'en')} is no longer in the sprint. Open “Adapt the sprint” again.`,
});

export const doneStays = sentence<[title: string]>(['Relancer Duval'], {
  fr: (title) =>
    `${quote(title, 'fr')} est terminé : il reste dans le sprint. Rouvrez « Adapter le sprint ».`,
  en: (title) => `${quote(title, 'en')} is done: it stays in the sprint. Open “Adapt the sprint” again.`,
});

export const isOver = sentence<[title: string]>(['Relancer Duval'], {
  fr: (title) => `${quote(title, 'fr')} est terminé ou abandonné dans le backlog : il ne peut pas entrer.`,
  en: (title) => `${quote(title, 'en')} is done or dropped in the backlog: it cannot come in.`,
});

export const titleMissing = sentence<[]>([], {
  fr: () => 'Donnez un titre à l’élément ajouté.',
  en: () => 'Give the added item a title.',
});

export const titleThere = sentence<[title: string]>(['Salon de mai'], {
  fr: (title) => `${quote(title, 'fr')} vient déjà d’être ajouté à ce sprint. Choisissez un autre titre.`,
  en: (title) => `${quote(title, 'en')} was already added to this sprint. Choose another title.`,
});

export const nothingChanges = sentence<[]>([], {
  fr: () => 'Rien ne change : prenez, retirez ou confiez un élément, ou signalez une absence.',
  en: () => 'Nothing changes: take an item in or out, hand one over, or say who is away.',
});

export const adapted = sentence<[sprint: number, entered: number, left: number]>([4, 2, 1], {
  fr: (sprint, entered, left) =>
    `Sprint ${sprint} adapté : ${formatCount(entered, 'fr', 'élément entré', 'éléments entrés')}, ${formatCount(left, 'fr', 'sorti', 'sortis')}.`,
  en: (sprint, entered, left) =>
    `Sprint ${sprint} adapted: ${formatCount(entered, 'en', 'item', 'items')} in, ${left} out.`,
});
