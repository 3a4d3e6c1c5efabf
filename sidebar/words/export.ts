import { quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const exportWords = {
  title: { fr: 'Exporter en CSV', en: 'Export as CSV' },
  of: { fr: 'Que faut-il exporter ?', en: 'What to export' },
  backlog: { fr: 'Backlog', en: 'Backlog' },
  sprint: { fr: 'Sprint', en: 'Sprint' },
  shape: { fr: 'Pour', en: 'For' },
  plain: { fr: 'Un tableur (nos colonnes)', en: 'A spreadsheet (our columns)' },
  shapeHint: {
    fr: 'Les en-têtes sont ceux que cet outil reconnaît à l’import.',
    en: 'The headers are those that this tool knows when it imports.',
  },
  delimiter: { fr: 'Séparateur', en: 'Separator' },
  semicolon: { fr: 'Point-virgule ;', en: 'Semicolon ;' },
  comma: { fr: 'Virgule ,', en: 'Comma ,' },
  bom: {
    fr: 'Marque UTF-8 au début (BOM) : Excel lit les accents',
    en: 'UTF-8 mark at the start (BOM): Excel reads accents',
  },
  text: {
    fr: 'Un texte qui commence par =, +, - ou @ reste un texte : il est précédé d’une apostrophe.',
    en: 'A text that begins with =, +, - or @ stays text: an apostrophe stands before it.',
  },
  download: { fr: 'Télécharger', en: 'Download' },
  working: { fr: 'Préparation du fichier…', en: 'Preparing the file…' },
  done: (rows: Text, file: string): Text => ({
    fr: `${rows.fr} dans ${quote(file, 'fr')}.`,
    en: `${rows.en} in ${quote(file, 'en')}.`,
  }),
};
