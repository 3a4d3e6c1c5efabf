import { quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const turnWords = {
  title: { fr: 'Vérifiez les colonnes', en: 'Check the columns' },
  kind: { fr: 'Transformer en', en: 'Turn into' },
  pipeline: { fr: 'Pipeline', en: 'Pipeline' },
  backlog: { fr: 'Backlog', en: 'Backlog' },
  headerRow: { fr: 'Ligne d’en-tête', en: 'Header row' },
  untouched: {
    fr: 'Cet onglet n’est pas modifié : ses lignes sont copiées dans le nôtre.',
    en: 'This tab is not changed: its rows are copied into ours.',
  },
  reading: { fr: 'Lecture de la feuille…', en: 'Reading the sheet…' },
  rowsFound: (rows: Text, columns: number): Text => ({
    fr: `${rows.fr}, ${columns} colonnes lues.`,
    en: `${rows.en}, ${columns} columns read.`,
  }),
  field: { fr: 'Notre champ', en: 'Our field' },
  column: { fr: 'Votre colonne', en: 'Your column' },
  match: { fr: 'Reconnaissance', en: 'Match' },
  columnFor: (field: string): Text => ({
    fr: `Colonne pour ${quote(field, 'fr')}`,
    en: `Column for ${quote(field, 'en')}`,
  }),
  choose: { fr: 'Choisissez…', en: 'Choose…' },
  leaveEmpty: { fr: 'Aucune : laisser vide', en: 'None: leave empty' },
  option: (letter: string, header: string): Text => ({
    fr: `${letter} · ${header}`,
    en: `${letter} · ${header}`,
  }),
  untitled: { fr: '(sans titre)', en: '(no title)' },
  sample: (values: string): Text => ({ fr: `Exemples : ${values}`, en: `Examples: ${values}` }),
  emptyColumn: { fr: 'Colonne vide', en: 'Empty column' },
  usedTwice: (field: string): Text => ({
    fr: `Aussi utilisée pour ${quote(field, 'fr')}`,
    en: `Also used for ${quote(field, 'en')}`,
  }),
  sure: { fr: 'Sûr', en: 'Sure' },
  likely: { fr: 'Probable', en: 'Likely' },
  ask: { fr: 'À vérifier', en: 'To check' },
  none: { fr: 'Non trouvé', en: 'Not found' },
  chosen: { fr: 'Choisi par vous', en: 'Your choice' },
  answerFirst: (fields: string): Text => ({
    fr: `Avant l’aperçu, choisissez la colonne de : ${fields}.`,
    en: `Before the preview, choose the column for: ${fields}.`,
  }),
  missing: { fr: 'Ce champ est obligatoire.', en: 'This field is required.' },
  unanswered: { fr: 'Choisissez une colonne, ou « Aucune ».', en: 'Choose a column, or “None”.' },
  notes: { fr: 'À savoir', en: 'Good to know' },
  previewTitle: { fr: 'Vérifiez avant d’écrire', en: 'Check before writing' },
  previewing: { fr: 'Préparation de l’aperçu…', en: 'Preparing the preview…' },
  write: { fr: 'Écrire', en: 'Write' },
  writing: { fr: 'Écriture en cours…', en: 'Writing…' },
  doneTitle: { fr: 'C’est fait', en: 'All done' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
};
