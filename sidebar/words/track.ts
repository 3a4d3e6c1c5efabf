export const trackWords = {
  title: { fr: 'Suivre le sprint en onglets', en: 'Follow the sprint in tabs' },
  row: { fr: 'Onglets Burndown et Tableau', en: 'Burndown and Board tabs' },
  previewing: { fr: 'Lecture du sprint…', en: 'Reading the sprint…' },
  write: { fr: 'Créer ou ajuster', en: 'Make or fit' },
  writing: { fr: 'Écriture…', en: 'Writing…' },
  doneTitle: { fr: 'Onglets prêts', en: 'Tabs ready' },
};
