import { sentence } from '../sentence.ts';

/** What Sheets shows to who would type over a protected range. Nobody is refused. */

export const formulaOfOurs = sentence<[]>([], {
  fr: () => 'Formule de Sales Sprint : la modifier arrête son calcul.',
  en: () => 'Formula of Sales Sprint: changing it stops its computation.',
});

export const journalIsAppendOnly = sentence<[]>([], {
  fr: () => 'Journal de Sales Sprint : le burndown en est calculé. Une ligne modifiée le fausse.',
  en: () =>
    'Journal of Sales Sprint: the burndown is computed from it. A line that is altered makes it wrong.',
});
