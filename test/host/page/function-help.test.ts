import { expect, it } from 'vitest';
import { readFunctionHelp } from './function-help.ts';

const source = `
/**
 * Taux de conversion<br>
 * des leads — Conversion rate.
 *
 * @param {Pipeline!A:M} leads La plage — The range.
 * @param {Array<{a: string}>} début Premier jour,
 *   compris.
 * @param [mode] - "cohorte" ou "période".
 * @return {number} le taux
 * @customfunction
 */
function SPRINT_RATE(leads, début, mode) {}

/** Not offered while typing. */
function helper() {}

/** @customfunction */
function BARE() {}
`;

it('reads the description and every parameter, accents and line breaks included, and leaves out the result', () => {
  expect(readFunctionHelp(source)).toEqual([
    {
      name: 'SPRINT_RATE',
      description: 'Taux de conversion des leads — Conversion rate.',
      args: [
        { name: 'leads', description: 'La plage — The range.', sample: 'Pipeline!A:M' },
        { name: 'début', description: 'Premier jour, compris.', sample: 'début' },
        { name: '[mode]', description: '"cohorte" ou "période".', sample: '[mode]' },
      ],
    },
    { name: 'BARE', description: '', args: [] },
  ]);
});
