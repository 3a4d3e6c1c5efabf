import { quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const closeSprintWords = {
  title: (n: number): Text => ({ fr: `Clore le sprint ${n}`, en: `Close sprint ${n}` }),
  untitled: { fr: 'Clore le sprint', en: 'Close sprint' },
  start: { fr: 'Nouveau sprint', en: 'New sprint' },
  doneItems: { fr: 'Éléments terminés', en: 'Items done' },
  doneEffort: { fr: 'Effort terminé', en: 'Effort done' },
  of: (done: string, committed: string): Text => ({
    fr: `${done} sur ${committed}`,
    en: `${done} of ${committed}`,
  }),
  unfinished: (n: number): Text => ({ fr: `Non terminés (${n})`, en: `Unfinished (${n})` }),
  allDone: { fr: 'Tout ce qui était prévu est terminé.', en: 'Everything that was planned is done.' },
  all: { fr: 'Tout déplacer', en: 'Move all' },
  mixed: { fr: 'Un par un', en: 'One by one' },
  next: { fr: 'Vers le prochain sprint', en: 'To the next sprint' },
  backlog: { fr: 'Vers le backlog', en: 'To the backlog' },
  drop: { fr: 'Abandonner', en: 'Drop' },
  moveOf: (item: string): Text => ({
    fr: `Où va ${quote(item, 'fr')}`,
    en: `Where ${quote(item, 'en')} goes`,
  }),
  previewing: { fr: 'Préparation de l’aperçu…', en: 'Preparing the preview…' },
  previewTitle: { fr: 'Vérifiez avant de clore', en: 'Check before closing' },
  write: { fr: 'Clore le sprint', en: 'Close sprint' },
  writing: { fr: 'Clôture du sprint…', en: 'Closing the sprint…' },
  doneTitle: { fr: 'Sprint clos', en: 'Sprint closed' },
};
