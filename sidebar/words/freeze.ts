export const freezeWords = {
  title: { fr: 'Figer cet onglet en valeurs', en: 'Freeze this tab to values' },
  previewing: { fr: 'Lecture de l’onglet ouvert…', en: 'Reading the open tab…' },
  write: { fr: 'Figer en valeurs', en: 'Freeze to values' },
  writing: { fr: 'Copie en cours…', en: 'Copying…' },
  doneTitle: { fr: 'Copie prête', en: 'Copy ready' },
};
