export type Language = 'fr' | 'en';

const words = {
  loading: { fr: 'Chargement…', en: 'Loading…' },
  saved: { fr: 'Gardé en mémoire jusqu’à l’arrêt du serveur', en: 'Kept in memory until the server stops' },
  menus: { fr: 'Menus', en: 'Menus' },
  extensions: { fr: 'Extensions', en: 'Extensions' },
  noExtension: { fr: 'Aucun menu ajouté', en: 'No menu added' },
  toolbar: { fr: 'Barre d’outils', en: 'Toolbar' },
  close: { fr: 'Fermer', en: 'Close' },
  sidebar: { fr: 'Panneau latéral', en: 'Sidebar' },
  example: { fr: 'Exemple', en: 'Example' },
  about: { fr: 'À propos', en: 'About' },
  running: { fr: 'Exécution du script…', en: 'Running script…' },
  problem: { fr: 'Un problème est survenu', en: 'There was a problem' },
  protected: {
    fr: 'Vous essayez de modifier une cellule ou un objet protégés. Veuillez contacter le propriétaire de la feuille de calcul pour lever la protection.',
    en: 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  },
  dismiss: { fr: 'Ignorer', en: 'Dismiss' },
  lost: { fr: 'Connexion perdue. Nouvel essai…', en: 'Connection lost. Trying to reconnect…' },
  download: { fr: 'Télécharger', en: 'Download' },
  downloadCsv: { fr: 'Valeurs séparées par des virgules (.csv)', en: 'Comma-separated values (.csv)' },
  OK: { fr: 'OK', en: 'OK' },
  CANCEL: { fr: 'Annuler', en: 'Cancel' },
  YES: { fr: 'Oui', en: 'Yes' },
  NO: { fr: 'Non', en: 'No' },
} satisfies Record<string, Record<Language, string>>;

export type Words = Record<keyof typeof words, string>;

/** The page's own words in one language. */
export function wordsIn(language: Language): Words {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[language]])) as Words;
}
