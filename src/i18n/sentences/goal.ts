import { type CountedCases, countedCases } from '../counted-cases.ts';
import { formatCount, formatNumber, quote } from '../format.ts';
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

export const amountOf = sentence<[label: string, value: string, cases: string]>(
  ['CA gagné', '12 400,00 €', '9 affaires'],
  {
    fr: (label, value, cases) => `${label} : ${value} (n = ${cases})`,
    en: (label, value, cases) => `${label}: ${value} (n = ${cases})`,
  },
);

/** A KPI's label with the days that it is counted over. */
export const overDays = sentence<[label: string, from: string, to: string]>(
  ['CA gagné', '16/03/2026', '29/03/2026'],
  {
    fr: (label, from, to) => `${label} du ${from} au ${to}`,
    en: (label, from, to) => `${label} from ${from} to ${to}`,
  },
);

/** Which days a base was counted over, and its n, in the sprint's card. */
export const basePeriod = sentence<[from: string, to: string, cases: string]>(
  ['16/03/2026', '29/03/2026', '9 affaires'],
  {
    fr: (from, to, cases) => `du ${from} au ${to}, n = ${cases}`,
    en: (from, to, cases) => `from ${from} to ${to}, n = ${cases}`,
  },
);

/** Without a base: the pipeline's first day lies within the days that it would be counted over. */
export const shortHistory = sentence<[label: string, from: string, to: string, first: string]>(
  ['CA gagné', '16/03/2026', '29/03/2026', '20/03/2026'],
  {
    fr: (label, from, to, first) =>
      `${label} : pas de base du ${from} au ${to}, le pipeline ne commence que le ${first}.`,
    en: (label, from, to, first) =>
      `${label}: no base from ${from} to ${to}, the pipeline begins on ${first} only.`,
  },
);

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

export const againstBase = sentence<[verdict: string, successes: number, trials: number]>(
  ['trop tôt (1 / 3)', 50, 300],
  {
    fr: (verdict, successes, trials) =>
      `Verdict : ${verdict}, face à une base de ${formatNumber(successes, 'fr')} / ${formatNumber(trials, 'fr')}`,
    en: (verdict, successes, trials) =>
      `Verdict: ${verdict}, against a base of ${formatNumber(successes, 'en')} / ${formatNumber(trials, 'en')}`,
  },
);

export const verdictOnly = sentence<[verdict: string]>(['cible atteinte'], {
  fr: (verdict) => `Verdict : ${verdict}`,
  en: (verdict) => `Verdict: ${verdict}`,
});

export const goalChanged = sentence<
  [times: number, part: string, day: string, who: string, before: string, after: string]
>([2, 'But : cible', '06/04/2026', 'Ana', '0,2', '0,25'], {
  fr: (times, part, day, who, before, after) =>
    `But modifié ${times} fois depuis le démarrage. La dernière, le ${day}${who && ` par ${who}`}, ${part} : ${quote(before || '—', 'fr')} → ${quote(after || '—', 'fr')}.`,
  en: (times, part, day, who, before, after) =>
    `Goal changed ${formatCount(times, 'en', 'time', 'times')} since the start. Last on ${day}${who && ` by ${who}`}, ${part}: ${quote(before || '—', 'en')} → ${quote(after || '—', 'en')}.`,
});

export const notMeasured = sentence<[]>([], {
  fr: () => 'Pas encore mesuré : il n’y a pas de pipeline.',
  en: () => 'Not measured yet: there is no pipeline.',
});

export const pace = sentence<[count: number, weeks: number, days: number]>([180, 8, 10], {
  fr: (count, weeks, days) =>
    `${formatNumber(count, 'fr')} en ${weeks} semaines, ramenés à ${formatCount(days, 'fr', 'jour ouvré', 'jours ouvrés')}.`,
  en: (count, weeks, days) =>
    `${formatNumber(count, 'en')} in ${weeks} weeks, brought to ${formatCount(days, 'en', 'working day', 'working days')}.`,
});

export const noPace = sentence<[weeks: number]>([8], {
  fr: (weeks) => `Aucun lead sur les ${weeks} dernières semaines : le rythme n’est pas connu.`,
  en: (weeks) => `No lead in the last ${weeks} weeks: the pace is not known.`,
});

export const objectiveShare = sentence<[label: string, left: string, last: string, share: string]>(
  ['CA gagné', '40 000,00 €', '30/06/2026', '8 000,00 €'],
  {
    fr: (label, left, last, share) =>
      `Objectif : ${label}, reste ${left} jusqu’au ${last}. Part de ce sprint : ${share}.`,
    en: (label, left, last, share) =>
      `Objective: ${label}, ${left} left until ${last}. This sprint’s share: ${share}.`,
  },
);

export const objectiveRate = sentence<[label: string, target: string, last: string]>(
  ['Taux de gain', '25,0 %', '30/06/2026'],
  {
    fr: (label, target, last) => `Objectif : ${label} à ${target} au ${last}.`,
    en: (label, target, last) => `Objective: ${label} at ${target} by ${last}.`,
  },
);

/** Whether a change can be told from chance by the cases that a sprint brings. */
export const sayDecidable = sentence<[needed: number, expected: number, of: CountedCases]>(
  [120, 45, 'leads'],
  {
    fr: (needed, expected, of) =>
      `${expected < needed ? 'Ne peut pas' : 'Peut'} se décider ce sprint : il faut ${formatNumber(needed, 'fr')} ${countedCases[of].fr.name}, ${formatNumber(expected, 'fr')} ${countedCases[of].fr.expected}.`,
    en: (needed, expected, of) =>
      `${expected < needed ? 'Cannot' : 'Can'} be decided this sprint: ${formatNumber(needed, 'en')} ${countedCases[of].en.name} needed, ${formatNumber(expected, 'en')} ${countedCases[of].en.expected}.`,
  },
);

/** After how often the goal has changed, in the sprint's card. */
export const timesSinceStart = sentence<[tab: string]>(['Journal'], {
  fr: (tab) => ` × depuis le démarrage : voir ${tab}`,
  en: (tab) => ` × since the start: see ${tab}`,
});
