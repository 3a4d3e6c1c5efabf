import { formatCount as count, formatList, quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const importWords = {
  title: { fr: 'Importer un fichier', en: 'Import a file' },
  drop: { fr: 'Déposez un ou plusieurs fichiers ici', en: 'Drop one or several files here' },
  choose: { fr: 'Choisir des fichiers', en: 'Choose files' },
  formats: {
    fr: 'CSV, Excel (.xlsx), et les exports de Trello, Asana, Jira, Notion, HubSpot, Salesforce, Pipedrive, Zoho. Le fichier est lu ici, dans votre navigateur.',
    en: 'CSV, Excel (.xlsx), and exports of Trello, Asana, Jira, Notion, HubSpot, Salesforce, Pipedrive, Zoho. The file is read here, in your browser.',
  },
  paste: { fr: 'Ou collez un tableau', en: 'Or paste a table' },
  readPasted: { fr: 'Lire le texte collé', en: 'Read the pasted text' },
  pasted: { fr: 'Texte collé', en: 'Pasted text' },
  nothingPasted: { fr: 'Collez d’abord un texte.', en: 'Paste a text first.' },
  reading: { fr: 'Lecture du fichier…', en: 'Reading the file…' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  otherFile: { fr: 'Autre fichier', en: 'Another file' },
  checkTitle: { fr: 'Vérifiez ce qui a été lu', en: 'Check what was read' },
  table: { fr: 'Tableau à importer', en: 'Table to import' },
  tableOption: (file: string, name: string, rows: Text): Text => ({
    fr: `${file === name ? name : `${file} · ${name}`} (${rows.fr})`,
    en: `${file === name ? name : `${file} · ${name}`} (${rows.en})`,
  }),
  kind: { fr: 'Importer dans', en: 'Import into' },
  notToldKind: {
    fr: 'Les colonnes ne disent pas si ce sont des tâches ou des affaires : choisissez où importer.',
    en: 'The columns do not tell whether these are tasks or deals: choose where to import.',
  },
  recognised: (format: Text, rows: Text, columns: number): Text => ({
    fr: `${format.fr} : ${rows.fr}, ${count(columns, 'fr', 'colonne', 'colonnes')}.`,
    en: `${format.en}: ${rows.en}, ${count(columns, 'en', 'column', 'columns')}.`,
  }),
  notes: { fr: 'À savoir', en: 'Good to know' },
  unread: { fr: 'À vérifier', en: 'To check' },
  questions: { fr: 'À vous de dire', en: 'For you to say' },
  dateOrder: (column: string, example: string): Text => ({
    fr: `Dans ${quote(column, 'fr')}, ${quote(example, 'fr')} se lit…`,
    en: `In ${quote(column, 'en')}, ${quote(example, 'en')} reads…`,
  }),
  dmy: { fr: 'jour/mois', en: 'day/month' },
  mdy: { fr: 'mois/jour', en: 'month/day' },
  series: (span: string): Text => ({
    fr: `Les colonnes ${quote(span, 'fr')} contiennent…`,
    en: `The columns ${quote(span, 'en')} hold…`,
  }),
  seriesAnswers: {
    months: [
      {
        answer: 'rows',
        label: { fr: 'un montant par mois : une ligne pour chacun', en: 'an amount a month: a row for each' },
      },
      {
        answer: 'sum',
        label: { fr: 'les parts d’un montant : leur total', en: 'parts of an amount: their sum' },
      },
      {
        answer: 'none',
        label: { fr: 'autre chose : à laisser de côté', en: 'something else: leave them out' },
      },
    ],
    days: [
      {
        answer: 'first',
        label: {
          fr: 'l’effort restant : celui du premier jour',
          en: 'the effort left: that of the first day',
        },
      },
      { answer: 'sum', label: { fr: 'les heures passées : leur total', en: 'the hours spent: their sum' } },
      {
        answer: 'none',
        label: { fr: 'autre chose : à laisser de côté', en: 'something else: leave them out' },
      },
    ],
  } as const,
  perPoint: { fr: 'Heures par point', en: 'Hours per point' },
  perPointHint: {
    fr: 'L’effort est en points, le backlog compte en heures. Vide : l’effort n’est pas repris.',
    en: 'The effort is in points, the backlog counts in hours. Blank: the effort is left out.',
  },
  perDay: { fr: 'Heures par jour', en: 'Hours per day' },
  perDayHint: {
    fr: 'L’effort est en jours, le backlog compte en heures.',
    en: 'The effort is in days, the backlog counts in hours.',
  },
  allWon: { fr: 'Chaque ligne est une vente conclue', en: 'Every row is a sale that was won' },
  sourceName: { fr: 'Nom de la source', en: 'Name of the source' },
  sourceHint: {
    fr: 'Un prochain import du même nom met ces lignes à jour au lieu de les ajouter.',
    en: 'The next import of the same name updates these rows instead of adding them.',
  },
  sourceMissing: { fr: 'Écrivez un nom.', en: 'Write a name.' },
  complete: {
    fr: 'Le fichier contient toute la source : ce qui n’y est plus sera marqué « Absent »',
    en: 'The file holds the whole source: what is no longer in it is marked “Gone”',
  },
  answerFirst: (what: readonly string[]): Text => ({
    fr: `Avant l’aperçu, répondez pour : ${formatList(what, 'fr')}.`,
    en: `Before the preview, answer for: ${formatList(what, 'en')}.`,
  }),
  moreColumns: (others: number): Text => ({
    fr: `et ${count(others, 'fr', 'autre colonne', 'autres colonnes')} du même nom`,
    en: `and ${count(others, 'en', 'more column', 'more columns')} of that name`,
  }),
  nothingLeft: {
    fr: 'Aucune ligne ne peut être importée avec ces colonnes.',
    en: 'No row can be imported with these columns.',
  },
  currencies: (codes: readonly string[]): Text => ({
    fr: `Montants en plusieurs devises (${formatList([...codes], 'fr')}) : ils sont repris tels quels, sans conversion.`,
    en: `Amounts in several currencies (${formatList([...codes], 'en')}): taken as they stand, without conversion.`,
  }),
  sendingTitle: { fr: 'Envoi vers le classeur', en: 'Sending to the spreadsheet' },
  sent: (sent: string, of: string): Text => ({
    fr: `${sent} lignes sur ${of}`,
    en: `${sent} of ${of} rows`,
  }),
  progress: { fr: 'Lignes envoyées', en: 'Rows sent' },
  nothingWritten: {
    fr: 'Rien n’est écrit dans le classeur avant votre accord.',
    en: 'Nothing is written to the spreadsheet before you agree.',
  },
  cancelling: { fr: 'Annulation…', en: 'Cancelling…' },
  cancelled: {
    fr: 'Import annulé : rien n’a été écrit, rien n’est gardé de l’envoi.',
    en: 'Import cancelled: nothing was written, nothing of what was sent is kept.',
  },
  nextTable: { fr: 'Importer un autre tableau', en: 'Import another table' },
};
