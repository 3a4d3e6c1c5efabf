import { expect, test } from 'vitest';
import { foreseen } from '../../../src/domain/retro/foreseen.ts';
import { termsOf } from '../../../src/i18n/terms.ts';

test('a risk came where an obstacle shares a word with it, whatever its ending', () => {
  const told = foreseen(
    ['Devis du fournisseur en retard', 'Ana absente le vendredi'],
    ['Attend les devis', 'CRM lent', 'Accès au fichier'],
    (text) => termsOf(text, 'fr'),
  );
  expect(told).toEqual({ risks: 2, risksMet: 1, obstacles: 3, obstaclesForeseen: 1 });
  expect(foreseen([], [], (text) => termsOf(text, 'fr'))).toEqual({
    risks: 0,
    risksMet: 0,
    obstacles: 0,
    obstaclesForeseen: 0,
  });
});
