import { randomFrom } from '../../../src/domain/statistics/random.ts';
import type { Cell } from '../../../src/domain/table/cell.ts';
import type { Range } from './cells.ts';

const answers: readonly [Cell, ...Cell[]] = ['oui', 'non', 'partiel', true, false, 0, 1, 2, ''];

/** Leads with the four criteria of BANT, answered in the ways that people answer. */
export function qualificationRange(count: number): Range {
  const random = randomFrom(7);
  const row = (_: unknown, at: number): Cell[] => [
    `Lead ${at + 1}`,
    ...Array.from({ length: 4 }, () => random.pick(answers)),
  ];
  return [['Lead', 'Budget', 'Autorité', 'Besoin', 'Délai'], ...Array.from({ length: count }, row)];
}

/** A scoring grid for the generated pipeline: words, a number, a pattern, a blank. */
export const scoringGrid: Range = [
  ['Colonne', 'Valeur', 'Points'],
  ['Secteur', 'Santé', 20],
  ['Secteur', 'Commerce', 10],
  ['Montant', '>5000', 15],
  ['Source', 'Parrainage', 20],
  ['Prochaine étape', '*téléphone*', 5],
  ['Produit', 'GTX Pro', 10],
  ['Source', '', -5],
];
