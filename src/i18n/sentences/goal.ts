import { formatNumber } from '../format.ts';
import { sentence } from '../sentence.ts';

/** Where a goal stands, always with its n. */

export const rateOf = sentence<[label: string, numerator: number, denominator: number, rate: string]>(
  ['Taux de conversion', 12, 80, '15,0 %'],
  {
    fr: (label, numerator, denominator, rate) =>
      `${label} : ${formatNumber(numerator, 'fr')} / ${formatNumber(denominator, 'fr')} = ${rate}`,
    en: (label, numerator, denominator, rate) =>
      `${label}: ${formatNumber(numerator, 'en')} / ${formatNumber(denominator, 'en')} = ${rate}`,
  },
);

export const amountOf = sentence<[label: string, value: string, n: number]>(['CA gagné', '12 400,00 €', 9], {
  fr: (label, value, n) => `${label} : ${value} (n = ${formatNumber(n, 'fr')})`,
  en: (label, value, n) => `${label}: ${value} (n = ${formatNumber(n, 'en')})`,
});

export const nothingYet = sentence<[label: string]>(['Taux de gain'], {
  fr: (label) => `${label} : rien à compter encore (n = 0)`,
  en: (label) => `${label}: nothing to count yet (n = 0)`,
});

export const withTarget = sentence<[progress: string, target: string]>(
  ['Taux de conversion : 12 / 80 = 15,0 %', '20,0 %'],
  {
    fr: (progress, target) => `${progress} ; cible ${target}`,
    en: (progress, target) => `${progress}; target ${target}`,
  },
);

export const notMeasured = sentence<[]>([], {
  fr: () => 'Pas encore mesuré : il n’y a pas de pipeline.',
  en: () => 'Not measured yet: there is no pipeline.',
});

export const sayDecidable = sentence<[needed: number, expected: number]>([120, 45], {
  fr: (needed, expected) =>
    expected < needed
      ? `Ne peut pas se décider ce sprint : il faut ${formatNumber(needed, 'fr')} leads, ${formatNumber(expected, 'fr')} attendus.`
      : `Peut se décider ce sprint : il faut ${formatNumber(needed, 'fr')} leads, ${formatNumber(expected, 'fr')} attendus.`,
  en: (needed, expected) =>
    expected < needed
      ? `Cannot be decided this sprint: ${formatNumber(needed, 'en')} leads needed, ${formatNumber(expected, 'en')} expected.`
      : `Can be decided this sprint: ${formatNumber(needed, 'en')} leads needed, ${formatNumber(expected, 'en')} expected.`,
});
