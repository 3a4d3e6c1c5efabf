import { describe, expect, test } from 'vitest';
import { type Problem, UserError } from '../../src/domain/errors.ts';
import { explain } from '../../src/i18n/problems.ts';
import { languages } from '../../src/i18n/text.ts';
import { day } from '../domain/days.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('a missing column is said with the columns that were read, in the reader’s language', () => {
  const error = new UserError({
    code: 'columnMissing',
    fields: ['closed'],
    read: ['ID', 'Étape'],
    tab: 'Leads',
    of: 'deal',
  });
  expect(plain(explain(error, 'fr', 'SPRINT_CONVERSION'))).toBe(
    'SPRINT_CONVERSION : colonne « Clos le » absente de Leads. Colonnes lues : ID, Étape.',
  );
  expect(explain(error, 'en', 'SPRINT_CONVERSION')).toBe(
    'SPRINT_CONVERSION: column “Closed on” missing from Leads. Columns read: ID, Étape.',
  );
  expect(plain(explain(error, 'fr'))).toBe(
    'Colonne « Clos le » absente de Leads. Colonnes lues : ID, Étape.',
  );
});

const problems: readonly Problem[] = [
  { code: 'columnMissing', fields: ['Couleur', 'Taille'], read: [] },
  { code: 'argumentMissing', argument: 'début' },
  { code: 'argumentType', argument: 'début', expected: 'day', found: 'x'.repeat(50_000) },
  { code: 'argumentBounds', argument: 'niveau', bound: '< 1', found: '2' },
  { code: 'argumentChoice', argument: 'mode', choices: ['a', 'b'], found: 'c' },
  { code: 'argumentEffect', argument: 'effet', rate: '20 %', target: '140 %', found: '6' },
  { code: 'argumentsTooMany', most: 3, given: 4 },
  { code: 'argumentUnread', argument: 'fériés', found: '#N/A' },
  { code: 'dayAmbiguous', argument: 'fin', found: '03/04/2026' },
  { code: 'periodReversed', start: day('2026-03-31'), end: day('2026-03-01') },
  { code: 'shapesDiffer', argument: 'succès', other: 'essais' },
  { code: 'emptyTable' },
];

describe.each(languages)('a sentence about a problem (%s)', (language) => {
  test.each(problems.map((problem) => [problem.code, problem] as const))(
    '%s is one short line that ends with a stop',
    (_, problem) => {
      const said = explain(new UserError(problem), language);
      expect(said).toMatch(/^[^\n]{10,300}\.$/u);
      expect(said).not.toMatch(/undefined|\[object|NaN/);
    },
  );

  test('an unforeseen error keeps its own text', () => {
    expect(explain(new TypeError('boom'), language)).toContain('boom');
  });
});
