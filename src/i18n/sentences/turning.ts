import { formatCount, quote } from '../format.ts';
import { sentence } from '../sentence.ts';

/** Turning a sheet into one of our tabs. */

export const emptySheet = sentence<[tab: string]>(['Feuille 1'], {
  fr: (tab) =>
    `L’onglet ${quote(tab, 'fr')} est vide. Ouvrez l’onglet qui contient vos données, puis recommencez.`,
  en: (tab) => `The tab ${quote(tab, 'en')} is empty. Open the tab that holds your data, then try again.`,
});

export const noSuchTab = sentence<[tab: string]>(['Leads 2025'], {
  fr: (tab) => `L’onglet ${quote(tab, 'fr')} n’existe plus. Ouvrez l’onglet à transformer, puis recommencez.`,
  en: (tab) => `The tab ${quote(tab, 'en')} is no longer there. Open the tab to turn, then try again.`,
});

export const ownTab = sentence<[tab: string]>(['Backlog'], {
  fr: (tab) =>
    `${quote(tab, 'fr')} est déjà un onglet de Sales Sprint. Ouvrez l’onglet qui contient vos données d’origine, puis recommencez.`,
  en: (tab) =>
    `${quote(tab, 'en')} is a Sales Sprint tab already. Open the tab that holds your original data, then try again.`,
});

export const noKnownColumn = sentence<[tab: string, read: string]>(['Feuille 1', 'x, y, z'], {
  fr: (tab, read) =>
    `Aucune colonne reconnue dans ${quote(tab, 'fr')}. Lu en première ligne : ${read}. Indiquez la ligne des en-têtes, ou choisissez les colonnes à la main.`,
  en: (tab, read) =>
    `No column was recognised in ${quote(tab, 'en')}. Read in the first row: ${read}. Say which row holds the headers, or choose the columns by hand.`,
});

export const fieldNeeded = sentence<[field: string]>(['Étape'], {
  fr: (field) =>
    `Choisissez la colonne du champ ${quote(field, 'fr')} : sans elle, aucune ligne ne peut être lue.`,
  en: (field) => `Choose the column for ${quote(field, 'en')}: without it no row can be read.`,
});

export const headerFoundAt = sentence<[row: number]>([4], {
  fr: (row) => `En-têtes trouvés ligne ${row} ; les lignes au-dessus ne sont pas lues.`,
  en: (row) => `Headers found in row ${row}; the rows above are not read.`,
});

export const rowsLeftOut = sentence<[rows: number, field: string, which: string]>(
  [3, 'Étape', '12, 40, 41'],
  {
    fr: (rows, field, which) =>
      `${formatCount(rows, 'fr', 'ligne sans', 'lignes sans')} ${quote(field, 'fr')} ${rows < 2 ? 'n’est pas reprise' : 'ne sont pas reprises'} (ligne ${which}).`,
    en: (rows, field, which) =>
      `${formatCount(rows, 'en', 'row', 'rows')} without ${quote(field, 'en')} left out (row ${which}).`,
  },
);

export const rowsSetApart = sentence<[rows: number, which: string]>([3, '44, 46, 48'], {
  fr: (rows, which) =>
    `${formatCount(rows, 'fr', 'ligne', 'lignes')} de totaux, de notes ou de précisions ${rows < 2 ? 'n’est pas reprise' : 'ne sont pas reprises'} (ligne ${which}).`,
  en: (rows, which) =>
    `${formatCount(rows, 'en', 'row', 'rows')} of totals, notes or details left out (row ${which}).`,
});

export const cellUnread = sentence<[row: number, field: string, found: string]>(
  [17, 'Montant', 'env. 3000'],
  {
    fr: (row, field, found) =>
      `Ligne ${row}, ${quote(field, 'fr')} : ${quote(found, 'fr')} n’a pas pu être lu, la cellule reste vide.`,
    en: (row, field, found) =>
      `Row ${row}, ${quote(field, 'en')}: ${quote(found, 'en')} could not be read, the cell is left blank.`,
  },
);

export const moreUnread = sentence<[cells: number]>([23], {
  fr: (cells) => `… et ${formatCount(cells, 'fr', 'autre cellule illisible', 'autres cellules illisibles')}.`,
  en: (cells) => `… and ${formatCount(cells, 'en', 'more unreadable cell', 'more unreadable cells')}.`,
});

export const idRepeated = sentence<[id: string, rows: string]>(['D-12', '4, 9'], {
  fr: (id, rows) =>
    `L’identifiant ${quote(id, 'fr')} est donné à plusieurs lignes (${rows}) : toutes sont gardées, avec un suffixe.`,
  en: (id, rows) =>
    `The id ${quote(id, 'en')} is given to several rows (${rows}): all are kept, with a suffix.`,
});

export const flagStage = sentence<[column: string]>(['Converted'], {
  fr: (column) =>
    `${quote(column, 'fr')} dit seulement oui ou non : oui devient gagné, non laisse l’étape vide (la feuille ne dit pas « perdu »).`,
  en: (column) =>
    `${quote(column, 'en')} only says yes or no: yes becomes won, no leaves the stage blank (the sheet does not say lost).`,
});

export const idsMade = sentence<[]>([], {
  fr: () =>
    'La feuille n’a pas d’identifiant : chaque ligne en reçoit un, tiré de ses propres valeurs, et le retrouvera la prochaine fois.',
  en: () => 'The sheet has no id: each row gets one from its own values, and gets the same one next time.',
});

export const updatesRows = sentence<[changed: number, unchanged: number, gone: number]>([3, 120, 1], {
  fr: (changed, unchanged, gone) =>
    `${formatCount(changed, 'fr', 'ligne modifiée', 'lignes modifiées')}, ${formatCount(unchanged, 'fr', 'inchangée', 'inchangées')}${gone > 0 ? `, ${formatCount(gone, 'fr', 'absente', 'absentes')} de la source et ${gone < 2 ? 'gardée' : 'gardées'}` : ''}.`,
  en: (changed, unchanged, gone) =>
    `${formatCount(changed, 'en', 'row', 'rows')} changed, ${unchanged} unchanged${gone > 0 ? `, ${gone} not in the source and kept` : ''}.`,
});

export const columnsLeftOut = sentence<[columns: string]>(['Remarques, Fax'], {
  fr: (columns) => `Colonnes non reprises : ${columns}.`,
  en: (columns) => `Columns left out: ${columns}.`,
});

export const turned = sentence<[tab: string, added: number, changed: number]>(['Pipeline', 412, 0], {
  fr: (tab, added, changed) =>
    `${quote(tab, 'fr')} est prêt : ${formatCount(added, 'fr', 'ligne ajoutée', 'lignes ajoutées')}, ${formatCount(changed, 'fr', 'modifiée', 'modifiées')}. La feuille d’origine est intacte.`,
  en: (tab, added, changed) =>
    `${quote(tab, 'en')} is ready: ${formatCount(added, 'en', 'row', 'rows')} added, ${changed} changed. The original sheet is untouched.`,
});

export const cellTooLong = sentence<[row: number, field: string, length: number]>([8, 'Titre', 61000], {
  fr: (row, field, length) =>
    `Ligne ${row}, ${quote(field, 'fr')} : ${formatCount(length, 'fr', 'caractère', 'caractères')}, une cellule en tient 50 000 au plus. Raccourcissez la cellule, puis recommencez.`,
  en: (row, field, length) =>
    `Row ${row}, ${quote(field, 'en')}: ${formatCount(length, 'en', 'character', 'characters')}, a cell holds 50,000 at most. Shorten the cell, then try again.`,
});
