import { formatCount as count, quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

/** What is in a sprint and what is out: planning it, and adapting it. */
export const planningWords = {
  load: { fr: 'Charge', en: 'Load' },
  loadOf: (used: string, of: string, percent: string): Text => ({
    fr: `${used} h sur ${of} h${percent && `, ${percent}`}`,
    en: `${used} h of ${of} h${percent && `, ${percent}`}`,
  }),
  tooMuch: (load: Text): Text => ({ fr: `${load.fr} : trop`, en: `${load.en}: too much` }),
  nobody: { fr: 'Sans responsable', en: 'Without an owner' },
  unassigned: (hours: string): Text => ({
    fr: `Sans responsable : ${hours} h`,
    en: `Without an owner: ${hours} h`,
  }),
  unestimated: (n: number): Text => ({
    fr: `${count(n, 'fr', 'élément choisi est sans estimation', 'éléments choisis sont sans estimation')} : la charge ne les compte pas.`,
    en: `${count(n, 'en', 'chosen item has no estimate', 'chosen items have no estimate')}: the load leaves them out.`,
  }),
  inSprint: (n: number): Text => ({ fr: `Dans le sprint (${n})`, en: `In the sprint (${n})` }),
  outside: (n: number): Text => ({ fr: `En dehors (${n})`, en: `Left out (${n})` }),
  noneIn: { fr: 'Aucun élément pour le moment.', en: 'No item for now.' },
  noneOut: { fr: 'Rien n’est laissé de côté.', en: 'Nothing is left out.' },
  showMore: (n: number): Text => ({ fr: `Afficher ${n} de plus`, en: `Show ${n} more` }),
  rank: (n: number): Text => ({ fr: `Rang ${n}`, en: `Rank ${n}` }),
  worth: (value: string): Text => ({ fr: `valeur attendue ${value}`, en: `expected value ${value}` }),
  noEstimate: { fr: 'sans estimation', en: 'no estimate' },
  ownerOf: (item: string): Text => ({
    fr: `Responsable de ${quote(item, 'fr')}`,
    en: `Owner of ${quote(item, 'en')}`,
  }),
  takeIn: (item: string): Text => ({
    fr: `Prendre ${quote(item, 'fr')} dans le sprint`,
    en: `Take ${quote(item, 'en')} into the sprint`,
  }),
  takeOut: (item: string): Text => ({
    fr: `Retirer ${quote(item, 'fr')} du sprint`,
    en: `Take ${quote(item, 'en')} out of the sprint`,
  }),
  tookIn: (item: string, owner: string): Text => ({
    fr: `${quote(item, 'fr')} : dans le sprint${owner && `, pour ${owner}`}.`,
    en: `${quote(item, 'en')}: in the sprint${owner && `, for ${owner}`}.`,
  }),
  tookOut: (item: string): Text => ({
    fr: `${quote(item, 'fr')} : en dehors du sprint.`,
    en: `${quote(item, 'en')}: out of the sprint.`,
  }),
  toTakeIn: (item: string): Text => ({
    fr: `Pour prendre ${quote(item, 'fr')} :`,
    en: `To take ${quote(item, 'en')} in:`,
  }),
  toTakeOut: (item: string): Text => ({
    fr: `Sans ${quote(item, 'fr')} :`,
    en: `Without ${quote(item, 'en')}:`,
  }),
  cannot: (item: string): Text => ({
    fr: `${quote(item, 'fr')} ne tient dans aucun plan :`,
    en: `${quote(item, 'en')} fits in no plan:`,
  }),
  enters: { fr: 'Entre', en: 'Comes in' },
  leaves: { fr: 'Sort', en: 'Leaves' },
  hands: { fr: 'Change de mains', en: 'Changes hands' },
  moved: (item: string, owner: string): Text => ({
    fr: owner ? `${item} (${owner})` : item,
    en: owner ? `${item} (${owner})` : item,
  }),
  handed: (item: string, from: string, to: string): Text => ({
    fr: `${item} : de ${from} à ${to}`,
    en: `${item}: from ${from} to ${to}`,
  }),
  exchange: { fr: 'Faire l’échange', en: 'Exchange' },
  takeAllOut: { fr: 'Retirer', en: 'Take out' },
  force: { fr: 'Prendre quand même', en: 'Take it anyway' },
  hasRoom: { fr: 'Il y a la place de le prendre.', en: 'There is room to take it.' },
  isForced: { fr: 'Pris par vous malgré le plan.', en: 'Taken by you against the plan.' },
  putIn: { fr: 'Pris par vos changements.', en: 'Taken by your changes.' },
  putOut: { fr: 'Sorti par vos changements.', en: 'Left out by your changes.' },
  changed: (now: string, before: string, net: string): Text => ({
    fr: `Avec vos changements : valeur attendue ${now} au lieu de ${before} (${net}).`,
    en: `With your changes: expected value ${now} instead of ${before} (${net}).`,
  }),
  reset: { fr: 'Revenir à la proposition', en: 'Back to the proposal' },
};
