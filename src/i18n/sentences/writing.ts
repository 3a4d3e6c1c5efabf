import { formatCount, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** What a write would do, and what it did. */

export const createsTab = sentence<[tab: string, rows: number]>(['Backlog', 12], {
  fr: (tab, rows) =>
    rows > 0
      ? `Crée l’onglet ${quote(tab, 'fr')} avec ${formatCount(rows, 'fr', 'ligne', 'lignes')}.`
      : `Crée l’onglet ${quote(tab, 'fr')}.`,
  en: (tab, rows) =>
    rows > 0
      ? `Creates the tab ${quote(tab, 'en')} with ${formatCount(rows, 'en', 'row', 'rows')}.`
      : `Creates the tab ${quote(tab, 'en')}.`,
});

export const addsRows = sentence<[tab: string, rows: number]>(['Backlog', 12], {
  fr: (tab, rows) => `Ajoute ${formatCount(rows, 'fr', 'ligne', 'lignes')} à ${quote(tab, 'fr')}.`,
  en: (tab, rows) => `Adds ${formatCount(rows, 'en', 'row', 'rows')} to ${quote(tab, 'en')}.`,
});

export const changesCells = sentence<[tab: string, cells: number]>(['Sprint', 3], {
  fr: (tab, cells) => `Modifie ${formatCount(cells, 'fr', 'cellule', 'cellules')} dans ${quote(tab, 'fr')}.`,
  en: (tab, cells) => `Changes ${formatCount(cells, 'en', 'cell', 'cells')} in ${quote(tab, 'en')}.`,
});

export const changesNothing = sentence<[]>([], {
  fr: () => 'Tout est déjà à jour : rien à écrire.',
  en: () => 'Everything is up to date: nothing to write.',
});

export const planChanged = sentence<[]>([], {
  fr: () => 'Le classeur a changé depuis l’aperçu. Rien n’a été écrit : voici le nouvel aperçu.',
  en: () => 'The spreadsheet has changed since the preview. Nothing was written: here is the new preview.',
});

export const busy = sentence<[]>([], {
  fr: () =>
    'Un autre utilisateur écrit en ce moment dans ce classeur avec Sales Sprint. Réessayez dans quelques secondes.',
  en: () =>
    'Another user is writing to this spreadsheet with Sales Sprint right now. Try again in a few seconds.',
});

export const nameTaken = sentence<[tab: string]>(['Backlog'], {
  fr: (tab) =>
    `Un onglet ${quote(tab, 'fr')} qui n’est pas de Sales Sprint existe déjà : il reste intact, le nôtre prend un autre nom.`,
  en: (tab) =>
    `A tab ${quote(tab, 'en')} that is not from Sales Sprint exists already: it is left as it is, ours gets another name.`,
});

export const tabProtected = sentence<[tabs: string]>(['Backlog'], {
  fr: (tabs) =>
    `Vous n’avez pas le droit de modifier ${quote(tabs, 'fr')} : l’onglet est protégé. Rien n’a été écrit. Demandez l’accès au propriétaire du classeur, puis recommencez.`,
  en: (tabs) =>
    `You are not allowed to change ${quote(tabs, 'en')}: the tab is protected. Nothing was written. Ask the owner of the spreadsheet for access, then try again.`,
});

export const unexpected = sentence<[message: string]>(['Service error: Spreadsheets'], {
  fr: (message) =>
    `Google Sheets a répondu : ${quote(message, 'fr')}. Réessayez ; si cela se répète, rechargez la page.`,
  en: (message) =>
    `Google Sheets answered: ${quote(message, 'en')}. Try again; if it happens again, reload the page.`,
});

export const keepsChanging = sentence<[]>([], {
  fr: () =>
    'Quelqu’un modifie les mêmes cellules en ce moment. Rien n’a été écrit : réessayez dans un instant.',
  en: () => 'Somebody is changing the same cells right now. Nothing was written: try again in a moment.',
});
