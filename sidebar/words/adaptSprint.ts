import { formatCount as count, quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const adaptWords = {
  title: { fr: 'Adapter le sprint', en: 'Adapt the sprint' },
  start: { fr: 'Nouveau sprint', en: 'New sprint' },
  left: (end: Text, days: number): Text => ({
    fr: `Jusqu’au ${end.fr}, ${count(days, 'fr', 'jour ouvré restant', 'jours ouvrés restants')}`,
    en: `Until ${end.en}, ${count(days, 'en', 'working day', 'working days')} left`,
  }),
  away: { fr: 'Quelqu’un s’absente', en: 'Somebody is away' },
  awayFrom: (name: string): Text => ({
    fr: `${name}, absence à partir du`,
    en: `${name}, away from`,
  }),
  backOn: (name: string): Text => ({
    fr: `${name}, de retour le (vide : fin du sprint)`,
    en: `${name}, back on (blank: end of the sprint)`,
  }),
  daysAway: (days: number, hours: string): Text => ({
    fr: `${count(days, 'fr', 'jour ouvré', 'jours ouvrés')} d’absence ; il lui reste ${hours} h jusqu’à la fin du sprint.`,
    en: `${count(days, 'en', 'working day', 'working days')} away; ${hours} h left until the end of the sprint.`,
  }),
  toCorrect: (name: string): Text => ({
    fr: `L’absence de ${name} est à corriger ou à effacer d’abord.`,
    en: `Correct or clear the absence of ${name} first.`,
  }),
  hoursLeft: (hours: string): Text => ({
    fr: `Il lui reste ${hours} h jusqu’à la fin du sprint.`,
    en: `${hours} h left until the end of the sprint.`,
  }),
  add: { fr: 'Un imprévu à ajouter', en: 'Something new to add' },
  newTitle: { fr: 'Titre', en: 'Title' },
  titleMissing: { fr: 'Écrivez un titre.', en: 'Write a title.' },
  effort: { fr: 'Effort (h)', en: 'Effort (h)' },
  value: { fr: 'Valeur', en: 'Value' },
  addThis: { fr: 'Ajouter à la liste', en: 'Add to the list' },
  isAdded: (title: string): Text => ({
    fr: `${quote(title, 'fr')} attend en dehors du sprint : prenez-le, ou replanifiez.`,
    en: `${quote(title, 'en')} waits outside the sprint: take it in, or plan again.`,
  }),
  planAgain: { fr: 'Replanifier le reste', en: 'Plan the rest again' },
  planAgainHint: {
    fr: 'Chacun garde ce qui tient encore ; un échange n’est proposé que s’il rapporte plus.',
    en: 'Everyone keeps what still fits; an exchange is proposed only where it takes more.',
  },
  wholeEffort: {
    fr: 'Un élément commencé compte pour tout son effort : aucun onglet ne dit ce qu’il en reste.',
    en: 'An item that is started counts with its whole effort: no tab says what remains of it.',
  },
  nothingBetter: {
    fr: 'Rien à changer : tout tient, et aucun échange ne rapporte plus.',
    en: 'Nothing to change: everything fits, and no exchange takes more.',
  },
  proposal: { fr: 'Ce qui changerait', en: 'What would change' },
  agree: { fr: 'Reprendre ce plan', en: 'Take this plan' },
  agreed: { fr: 'Plan repris dans les listes.', en: 'The lists now show this plan.' },
  previewing: { fr: 'Préparation de l’aperçu…', en: 'Preparing the preview…' },
  previewTitle: { fr: 'Vérifiez avant d’adapter', en: 'Check before adapting' },
  write: { fr: 'Adapter le sprint', en: 'Adapt the sprint' },
  writing: { fr: 'Adaptation du sprint…', en: 'Adapting the sprint…' },
  doneTitle: { fr: 'Sprint adapté', en: 'Sprint adapted' },
};
