import { formatCount as count, quote } from '../../../src/i18n/format.ts';
import type { Text } from '../../../src/i18n/text.ts';
import type { FileProblem, Note, Problem, SourceFormat } from '../../../src/intake/source-table.ts';

/** What was noticed of a file, in words. */

export const formatWords: Readonly<Record<SourceFormat, Text>> = {
  trelloJson: { fr: 'Tableau Trello', en: 'Trello board' },
  trelloCsv: { fr: 'Tableau Trello', en: 'Trello board' },
  asanaCsv: { fr: 'Projet Asana', en: 'Asana project' },
  jiraCsv: { fr: 'Export Jira', en: 'Jira export' },
  jiraXml: { fr: 'Export Jira (XML)', en: 'Jira export (XML)' },
  jiraJson: { fr: 'Export Jira (JSON)', en: 'Jira export (JSON)' },
  notionCsv: { fr: 'Base Notion', en: 'Notion database' },
  hubspot: { fr: 'Export HubSpot', en: 'HubSpot export' },
  salesforce: { fr: 'Rapport Salesforce', en: 'Salesforce report' },
  pipedrive: { fr: 'Export Pipedrive', en: 'Pipedrive export' },
  zoho: { fr: 'Export Zoho', en: 'Zoho export' },
  csv: { fr: 'Fichier CSV', en: 'CSV file' },
  sheet: { fr: 'Feuille Excel', en: 'Excel sheet' },
};

/** What the tool calls itself, as the source is named by; '' for a file of no tool. */
export const toolNames: Readonly<Record<SourceFormat, string>> = {
  trelloJson: 'Trello',
  trelloCsv: 'Trello',
  asanaCsv: 'Asana',
  jiraCsv: 'Jira',
  jiraXml: 'Jira',
  jiraJson: 'Jira',
  notionCsv: 'Notion',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  zoho: 'Zoho',
  csv: '',
  sheet: '',
};

const LISTED = 8;
const listed = (rows: readonly number[]) =>
  rows.length > LISTED ? `${rows.slice(0, LISTED).join(', ')}…` : rows.join(', ');

const leftOut: Readonly<Record<Extract<Note, { code: 'rowsLeftOut' }>['why'], Text>> = {
  aboveHeader: { fr: 'au-dessus des en-têtes', en: 'above the headers' },
  total: { fr: 'des totaux', en: 'totals' },
  footer: { fr: 'un pied de page', en: 'a footer' },
  group: { fr: 'des titres de groupe', en: 'group titles' },
  detail: { fr: 'des détails de la ligne au-dessus', en: 'details of the row above' },
  repeatedHeader: { fr: 'l’en-tête répété', en: 'the header repeated' },
  notWork: { fr: 'ni tâche ni affaire', en: 'no piece of work' },
};

const units = {
  hours: { fr: 'en heures', en: 'hours' },
  points: { fr: 'en points', en: 'points' },
  seconds: { fr: 'en secondes', en: 'seconds' },
  days: { fr: 'en jours', en: 'days' },
} as const;

/** A fact about how a table was read. @param header the header of a column by its place */
export function noteText(note: Note, header: (column: number) => string): Text {
  const cells = (n: number): Text => ({
    fr: count(n, 'fr', 'cellule', 'cellules'),
    en: count(n, 'en', 'cell', 'cells'),
  });
  switch (note.code) {
    case 'headerBelowTop':
      return { fr: `En-têtes trouvés ligne ${note.row}.`, en: `Headers found in row ${note.row}.` };
    case 'headerMissing':
      return {
        fr: 'Aucune ligne d’en-tête reconnue : les colonnes n’ont pas de nom.',
        en: 'No header row was recognised: the columns have no names.',
      };
    case 'rowsLeftOut': {
      const why = leftOut[note.why];
      const n = note.rows.length;
      return {
        fr: `${count(n, 'fr', 'ligne n’est pas reprise', 'lignes ne sont pas reprises')}, ${why.fr} (ligne ${listed(note.rows)}).`,
        en: `${count(n, 'en', 'row', 'rows')} left out, ${why.en} (row ${listed(note.rows)}).`,
      };
    }
    case 'dittosFilled':
      return {
        fr: `${quote(header(note.column), 'fr')} : les guillemets de répétition sont remplacés (${cells(note.cells).fr}).`,
        en: `${quote(header(note.column), 'en')}: ditto marks are replaced (${cells(note.cells).en}).`,
      };
    case 'groupsFilled':
      return {
        fr: `${quote(header(note.column), 'fr')} : le titre de chaque groupe est repris sur ses lignes (${cells(note.cells).fr}).`,
        en: `${quote(header(note.column), 'en')}: the title of each group is taken to its rows (${cells(note.cells).en}).`,
      };
    case 'marksJoined':
      return {
        fr: `Les colonnes cochées d’un x sont lues comme un seul statut, ${quote(header(note.column), 'fr')}.`,
        en: `Columns marked with an x are read as one status, ${quote(header(note.column), 'en')}.`,
      };
    case 'rangesSplit':
      return {
        fr: `${quote(header(note.column), 'fr')} : deux dates dans une cellule sont lues comme début et fin (${cells(note.cells).fr}).`,
        en: `${quote(header(note.column), 'en')}: two dates in a cell are read as start and end (${cells(note.cells).en}).`,
      };
    case 'encodingGuessed':
      return {
        fr: `Le fichier n’est pas en UTF-8 : lu comme ${note.encoding}. Regardez les accents.`,
        en: `The file is not in UTF-8: read as ${note.encoding}. Look at the accents.`,
      };
    case 'mojibakeRepaired':
      return {
        fr: `Des accents abîmés ont été réparés (${cells(note.cells).fr}).`,
        en: `Broken accents were repaired (${cells(note.cells).en}).`,
      };
    case 'mergedFilled':
      return {
        fr: `Les cellules fusionnées valent pour chacune de leurs lignes (${cells(note.cells).fr}).`,
        en: `Merged cells count for each of their rows (${cells(note.cells).en}).`,
      };
    case 'pointsInTitles':
      return {
        fr: `Les points au début des titres sont lus comme l’effort (${cells(note.cells).fr}).`,
        en: `Points at the start of titles are read as the effort (${cells(note.cells).en}).`,
      };
    case 'effortUnit':
      return {
        fr: `L’effort, ${quote(header(note.column), 'fr')}, est lu ${units[note.unit].fr}.`,
        en: `The effort, ${quote(header(note.column), 'en')}, is read as ${units[note.unit].en}.`,
      };
  }
}

/** What a person must look at; null for what is asked instead. */
export function problemText(problem: Problem, header: (column: number) => string): Text | null {
  switch (problem.code) {
    case 'dateOrderAmbiguous':
    case 'dateOrderMixed':
      return null;
    case 'marksConflict':
      return {
        fr: `Ligne ${problem.row} : plusieurs statuts sont cochés (${problem.columns.map(header).join(', ')}).`,
        en: `Row ${problem.row}: several statuses are marked (${problem.columns.map(header).join(', ')}).`,
      };
    case 'longRow':
      return {
        fr: `Ligne ${problem.row} : ${problem.cells} cellules, l’en-tête en a ${problem.expected}. Le surplus est sans nom.`,
        en: `Row ${problem.row}: ${problem.cells} cells, the header has ${problem.expected}. What is beyond has no name.`,
      };
    case 'quoteUnclosed':
      return {
        fr: `Ligne ${problem.row} : un guillemet n’est pas refermé ; ce qui suit peut être mal lu.`,
        en: `Row ${problem.row}: a quotation mark is not closed; what follows may be read wrongly.`,
      };
  }
}

const kinds = {
  pdf: { fr: 'un PDF', en: 'a PDF' },
  image: { fr: 'une image', en: 'an image' },
  zip: { fr: 'une archive', en: 'an archive' },
  oldExcel: { fr: 'un ancien fichier Excel (.xls)', en: 'an old Excel file (.xls)' },
  openDocument: { fr: 'un fichier OpenDocument (.ods)', en: 'an OpenDocument file (.ods)' },
  html: { fr: 'une page web (HTML)', en: 'a web page (HTML)' },
  binary: { fr: 'un fichier d’un format inconnu', en: 'a file of an unknown format' },
} as const;

/** Why a file cannot be read, and what to do. */
export function fileProblemText(problem: FileProblem, file: string): Text {
  const fr = quote(file, 'fr');
  const en = quote(file, 'en');
  switch (problem.code) {
    case 'fileEmpty':
      return {
        fr: `${fr} ne contient aucune ligne. Exportez-le à nouveau, puis recommencez.`,
        en: `${en} holds no row. Export it again, then try again.`,
      };
    case 'fileUnknown':
      return {
        fr: `${fr} est ${kinds[problem.looksLike].fr}. Enregistrez-le en CSV ou en .xlsx, puis recommencez.`,
        en: `${en} is ${kinds[problem.looksLike].en}. Save it as CSV or .xlsx, then try again.`,
      };
    case 'workbookProtected':
      return {
        fr: `${fr} est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis recommencez.`,
        en: `${en} is protected by a password. Save a copy without one, then try again.`,
      };
    case 'workbookBroken':
      return {
        fr: `Le classeur ${fr} est abîmé. Ouvrez-le, enregistrez-le à nouveau, puis recommencez.`,
        en: `The workbook ${en} is broken. Open it, save it again, then try again.`,
      };
    case 'jsonBroken':
    case 'xmlBroken':
      return {
        fr: `${fr} est incomplet : le téléchargement a sans doute été coupé. Exportez-le à nouveau.`,
        en: `${en} is incomplete: its download was probably cut. Export it again.`,
      };
    case 'jsonUnknown':
      return {
        fr: `${fr} n’est ni un tableau Trello ni un export Jira. Lu : ${problem.keys.slice(0, LISTED).join(', ')}. Exportez en CSV, puis recommencez.`,
        en: `${en} is neither a Trello board nor a Jira export. Read: ${problem.keys.slice(0, LISTED).join(', ')}. Export as CSV, then try again.`,
      };
  }
}
