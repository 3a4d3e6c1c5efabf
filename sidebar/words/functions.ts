import { formatCount as count } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const functionsWords = {
  title: { fr: 'Fonctions', en: 'Functions' },
  intro: {
    fr: 'À écrire dans une cellule, comme toute fonction. Les arguments se séparent par « ; ».',
    en: 'Type them in a cell like any function. Arguments are separated by “;”.',
  },
  search: { fr: 'Chercher une fonction', en: 'Search functions' },
  found: (n: number): Text => ({
    fr: count(n, 'fr', 'fonction', 'fonctions'),
    en: count(n, 'en', 'function', 'functions'),
  }),
  noneFound: {
    fr: 'Aucune fonction ne correspond. Essayez un autre mot.',
    en: 'No function matches. Try another word.',
  },
  arguments: { fr: 'Arguments', en: 'Arguments' },
  optional: { fr: 'facultatif', en: 'optional' },
  returns: { fr: 'Résultat', en: 'Result' },
  example: { fr: 'Exemple', en: 'Example' },
  copy: (formula: string): Text => ({ fr: `Copier ${formula}`, en: `Copy ${formula}` }),
  try: (formula: string): Text => ({ fr: `Essayer ${formula}`, en: `Try ${formula}` }),
  tryTitle: { fr: 'Essayer un exemple', en: 'Try an example' },
  tryWrite: { fr: 'Créer l’onglet d’essai', en: 'Make the trial tab' },
  tryWriting: { fr: 'Création en cours…', en: 'Making it…' },
  copied: (formula: string): Text => ({
    fr: `Copié : ${formula} Collez-la dans une cellule.`,
    en: `Copied: ${formula} Paste it into a cell.`,
  }),
  notCopied: {
    fr: 'Le navigateur a refusé la copie. Sélectionnez la formule, puis Ctrl+C (ou Cmd+C).',
    en: 'The browser refused to copy. Select the formula, then Ctrl+C (or Cmd+C).',
  },
};
