import { formatCount as count } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const newSprintWords = {
  title: { fr: 'Nouveau sprint', en: 'New sprint' },
  steps: [
    { fr: 'But', en: 'Goal' },
    { fr: 'Équipe', en: 'Team' },
    { fr: 'Éléments', en: 'Items' },
  ] satisfies Text[],
  meeting: { fr: 'Ouvrir la réunion de planification', en: 'Open the planning meeting' },
  closeRunning: { fr: 'Clore le sprint en cours', en: 'Close the running sprint' },
  sprint: (n: number): Text => ({ fr: `Sprint ${n}`, en: `Sprint ${n}` }),
  weeks: { fr: 'Durée en semaines', en: 'Length in weeks' },
  start: { fr: 'Premier jour', en: 'First day' },
  /** The browser writes the date field in its own notation: these words say which day is meant. */
  fromTo: (start: Text, end: Text): Text => ({
    fr: `Du ${start.fr} au ${end.fr}.`,
    en: `From ${start.en} to ${end.en}.`,
  }),
  startMissing: { fr: 'Choisissez le premier jour du sprint.', en: 'Choose the sprint’s first day.' },
  kpi: { fr: 'Indicateur visé', en: 'KPI to move' },
  base: (words: string): Text => ({ fr: `${words}, à ce jour`, en: `${words}, to date` }),
  target: { fr: 'Cible à atteindre', en: 'Target to reach' },
  targetHint: {
    rate: { fr: 'Un pourcentage, par exemple 20 %.', en: 'A percentage, for example 20%.' },
    money: { fr: 'Un montant, par exemple 1 234,5 €.', en: 'An amount, for example 1,234.50.' },
    count: { fr: 'Un nombre, par exemple 12.', en: 'A number, for example 12.' },
  } satisfies Record<string, Text>,
  goal: { fr: 'But du sprint', en: 'Sprint goal' },
  goalHint: {
    fr: 'La phrase que l’équipe garde sous les yeux.',
    en: 'The sentence that the team keeps in sight.',
  },
  goalMissing: { fr: 'Écrivez le but du sprint.', en: 'Write the sprint’s goal.' },
  goalFromTo: (kpi: string, base: string, target: string): Text => ({
    fr: `${kpi} : de ${base} à ${target}`,
    en: `${kpi}: from ${base} to ${target}`,
  }),
  goalTo: (kpi: string, target: string): Text => ({ fr: `${kpi} : ${target}`, en: `${kpi}: ${target}` }),
  team: { fr: 'Qui participe, et combien de temps', en: 'Who takes part, and for how long' },
  member: (n: number): Text => ({ fr: `Personne ${n}`, en: `Person ${n}` }),
  name: { fr: 'Nom', en: 'Name' },
  nameMissing: { fr: 'Écrivez un nom.', en: 'Write a name.' },
  nameTwice: { fr: 'Ce nom figure deux fois.', en: 'This name is there twice.' },
  skills: { fr: 'Compétences', en: 'Skills' },
  skillsHint: {
    fr: 'Compétences : séparées par des virgules ; vide, tout élément convient.',
    en: 'Skills: separated by commas; empty suits any item.',
  },
  hoursPerDay: { fr: 'h/jour', en: 'Hours a day' },
  daysOff: { fr: 'Jours off', en: 'Days off' },
  focus: { fr: 'Facteur focus', en: 'Focus factor' },
  focusHint: {
    fr: 'Facteur focus : la part des heures qui va vraiment aux éléments du sprint.',
    en: 'Focus factor: the share of hours that truly goes to sprint items.',
  },
  worked: (week: readonly boolean[]): Text => {
    const named = (days: string) =>
      days
        .split(' ')
        .filter((_, day) => week[day])
        .join(', ');
    return {
      fr: `Jours travaillés : ${named('lun mar mer jeu ven sam dim')} (onglet Équipe).`,
      en: `Days worked: ${named('Mon Tue Wed Thu Fri Sat Sun')} (Team tab).`,
    };
  },
  removeMember: (name: string): Text => ({ fr: `Retirer ${name}`, en: `Remove ${name}` }),
  addMember: { fr: 'Ajouter une personne', en: 'Add a person' },
  noTeam: { fr: 'Ajoutez au moins une personne.', en: 'Add at least one person.' },
  correct: { fr: 'Corrigez les champs signalés.', en: 'Correct the marked fields.' },
  proposing: { fr: 'Calcul de la proposition…', en: 'Working out the proposal…' },
  period: (end: Text, days: number): Text => ({
    fr: `Jusqu’au ${end.fr}, ${count(days, 'fr', 'jour ouvré', 'jours ouvrés')}`,
    en: `Until ${end.en}, ${count(days, 'en', 'working day', 'working days')}`,
  }),
  noItems: {
    fr: 'Le backlog n’a aucun élément à proposer. Transformez d’abord une feuille en backlog, depuis l’accueil.',
    en: 'The backlog has no item to propose. First turn a sheet into a backlog, from the home view.',
  },
  takeSome: { fr: 'Prenez au moins un élément.', en: 'Take at least one item.' },
  previewing: { fr: 'Préparation de l’aperçu…', en: 'Preparing the preview…' },
  previewTitle: { fr: 'Vérifiez avant de démarrer', en: 'Check before starting' },
  write: { fr: 'Démarrer le sprint', en: 'Start sprint' },
  writing: { fr: 'Démarrage du sprint…', en: 'Starting the sprint…' },
  doneTitle: { fr: 'Sprint démarré', en: 'Sprint started' },
};
