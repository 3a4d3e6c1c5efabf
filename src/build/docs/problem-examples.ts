import { type Day, dayFrom } from '../../domain/day.ts';
import type { Problem } from '../../domain/errors.ts';

const day = (date: number) => dayFrom(2026, 3, date) as Day;

/** One example of each problem, for the page of sentences: a new code does not compile without one. */
export const problemExamples: { readonly [C in Problem['code']]: Extract<Problem, { code: C }> } = {
  columnMissing: {
    code: 'columnMissing',
    fields: ['closed'],
    of: 'deal',
    read: ['Nom', 'Étape', 'Montant'],
    tab: 'Leads',
  },
  argumentMissing: { code: 'argumentMissing', argument: 'leads' },
  argumentType: { code: 'argumentType', argument: 'début', expected: 'day', found: 'bientôt' },
  argumentBounds: { code: 'argumentBounds', argument: 'niveau', bound: '< 1', found: '95' },
  argumentChoice: {
    code: 'argumentChoice',
    argument: 'mode',
    choices: ['cohorte', 'période'],
    found: 'autre',
  },
  argumentEffect: {
    code: 'argumentEffect',
    argument: 'effet',
    rate: '20,0\u202f%',
    target: '140,0\u202f%',
    found: '6',
  },
  argumentsTooMany: { code: 'argumentsTooMany', most: 5, given: 6 },
  argumentUnread: { code: 'argumentUnread', argument: 'poids', found: '#N/A' },
  dayAmbiguous: { code: 'dayAmbiguous', argument: 'début', found: '03/04/2026' },
  periodReversed: { code: 'periodReversed', start: day(31), end: day(1) },
  shapesDiffer: { code: 'shapesDiffer', argument: 'essais', other: 'succès' },
  emptyTable: { code: 'emptyTable', tab: 'Leads' },
};
