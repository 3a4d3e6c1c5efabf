import { formatCount } from './format.ts';
import type { Language, Text } from './text.ts';
import { frenchSpaces } from './typography.ts';

/** Words that functions of a sprint's course write into cells. */

export const burndownHeaders: readonly Text[] = [
  { fr: 'Date', en: 'Date' },
  { fr: 'Idéal', en: 'Ideal' },
  { fr: 'Reste', en: 'Remaining' },
  { fr: 'Périmètre', en: 'Scope' },
  { fr: 'Terminé', en: 'Done' },
  { fr: 'Valeur terminée', en: 'Value done' },
];

export const scopeHeaders: readonly Text[] = [
  { fr: 'Périmètre', en: 'Scope' },
  { fr: 'Éléments', en: 'Items' },
  { fr: 'Effort (h)', en: 'Effort (h)' },
  { fr: 'Part de l’initial', en: 'Share of the initial' },
];

export const scopeRows = {
  initial: { fr: 'Initial', en: 'Initial' },
  added: { fr: 'Ajouté', en: 'Added' },
  removed: { fr: 'Retiré', en: 'Removed' },
  done: { fr: 'Terminé', en: 'Done' },
  carriedOver: { fr: 'Reporté', en: 'Carried over' },
  completion: { fr: 'Réalisation de l’initial', en: 'Completion of the initial' },
  carryOver: { fr: 'Report de l’initial', en: 'Carry-over of the initial' },
  change: { fr: 'Variation', en: 'Change' },
} as const satisfies Readonly<Record<string, Text>>;

export const blockerHeaders: readonly Text[] = [
  { fr: 'Élément', en: 'Item' },
  { fr: 'Titre', en: 'Title' },
  { fr: 'Responsable', en: 'Owner' },
  { fr: 'Obstacle', en: 'Blocker' },
  { fr: 'Depuis', en: 'Since' },
  { fr: 'Jours', en: 'Days' },
  { fr: 'Valeur bloquée', en: 'Value blocked' },
];

export const velocityHeaders: readonly Text[] = [
  { fr: 'Moyenne', en: 'Mean' },
  { fr: 'Médiane', en: 'Median' },
  { fr: 'P15', en: 'P15' },
  { fr: 'P85', en: 'P85' },
  { fr: 'Prévisibilité', en: 'Predictability' },
  { fr: 'Sprints', en: 'Sprints' },
];

export const forecastHeaders: readonly Text[] = [
  { fr: 'Sprints à 50 %', en: 'Sprints at 50%' },
  { fr: 'à 85 %', en: 'at 85%' },
  { fr: 'à 95 %', en: 'at 95%' },
  { fr: 'D’après (sprints)', en: 'From (sprints)' },
];

/** Fewer closed sprints than a figure needs. */
export function notEnoughHistory(language: Language, closed: number, least: number): string {
  return language === 'fr'
    ? frenchSpaces(
        `pas assez d’historique : ${formatCount(closed, 'fr', 'sprint clos', 'sprints clos')}, il en faut ${least}`,
      )
    : `not enough history: ${formatCount(closed, 'en', 'closed sprint', 'closed sprints')}, ${least} are needed`;
}

/** Past sprints in which nothing was done tell nothing of what will be. */
export function nothingDoneYet(language: Language): string {
  return language === 'fr'
    ? 'rien n’a été terminé dans les sprints passés'
    : 'nothing was done in past sprints';
}
