import { formatCount } from '../format.ts';
import { sentence } from '../sentence.ts';

export const formulasCompleted = sentence<[formulas: number]>([2], {
  fr: (formulas) =>
    `${formatCount(formulas, 'fr', 'formule complétée avec ses plages', 'formules complétées avec leurs plages')} : ${formulas < 2 ? 'elle se recalcule' : 'elles se recalculent'} désormais à chaque modification.`,
  en: (formulas) =>
    `${formatCount(formulas, 'en', 'formula', 'formulas')} completed with ranges: from now on ${formulas === 1 ? 'it recalculates' : 'they recalculate'} at each change.`,
});

export const nothingToComplete = sentence<[]>([], {
  fr: () => 'Toutes les formules ont leurs plages : elles se recalculent d’elles-mêmes.',
  en: () => 'Every formula has its ranges: they recalculate by themselves.',
});
