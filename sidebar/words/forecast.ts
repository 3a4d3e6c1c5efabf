import { formatCount as count, formatShare, formatNumber as number } from '../../src/i18n/format.ts';
import type { Language, Text } from '../../src/i18n/text.ts';
import type { SprintForecast } from '../../src/server/contract.ts';

type Unit = SprintForecast['unit'];

function amount(value: number, unit: Unit, language: Language): string {
  if (unit === 'effort') return `${number(value, language, 1)}\u00a0h`;
  return language === 'fr'
    ? count(Math.round(value), 'fr', 'élément', 'éléments')
    : count(Math.round(value), 'en', 'item', 'items');
}

const bothLanguages = (words: (language: Language) => string): Text => ({ fr: words('fr'), en: words('en') });

export const forecastWords = {
  title: { fr: 'Fin du sprint', en: 'End of the sprint' },
  tooEarly: (known: number, least: number): Text => ({
    fr: `Prévision à partir de ${least} jours ouvrés de rythme ; ${known === 0 ? 'aucun n’est passé' : count(known, 'fr', 'passé', 'passés')}.`,
    en: `A forecast needs ${least} working days of pace; ${known === 0 ? 'none has passed' : `${known} passed`}.`,
  }),
  allDone: { fr: 'Tout est terminé.', en: 'Everything is done.' },
  chance: (chance: number, known: number): Text => ({
    fr: `${formatShare(chance, 'fr', 0)} de chances de tout finir à temps, au rythme des ${known} jours ouvrés passés.`,
    en: `${formatShare(chance, 'en', 0)} chance to finish everything in time, at the pace of the ${known} working days so far.`,
  }),
  range: (unit: Unit, remaining: number, likely: number, low: number, high: number, days: number): Text =>
    bothLanguages((l) => {
      const say = (value: number) => amount(value, unit, l);
      const left =
        l === 'fr'
          ? count(days, 'fr', 'jour ouvré', 'jours ouvrés')
          : count(days, 'en', 'working day', 'working days');
      return l === 'fr'
        ? `Il reste ${say(remaining)} ; en ${left}, l’équipe en finit sans doute ${say(likely)} (sept fois sur dix, de ${say(low)} à ${say(high)}).`
        : `${say(remaining)} remain; in ${left} the team will probably finish ${say(likely)} (seven times out of ten, ${say(low)} to ${say(high)}).`;
    }),
  needed: (needed: number, left: number): Text => ({
    fr: `À ce rythme, tout finir demande ${count(needed, 'fr', 'jour ouvré', 'jours ouvrés')} ; il en reste ${number(left, 'fr')}.`,
    en: `At this pace finishing everything takes ${count(needed, 'en', 'working day', 'working days')}; ${number(left, 'en')} are left.`,
  }),
  noPace: {
    fr: 'Rien ne s’est terminé jusqu’ici : à ce rythme, rien ne finira.',
    en: 'Nothing was finished so far: at this pace nothing will be.',
  },
  atRisk: { fr: 'À risque', en: 'At risk' },
  drop: { fr: 'À sortir du sprint pour tenir', en: 'To take out so that it fits' },
  dropWhy: {
    fr: 'Ceux qui valent le moins par heure ; jamais un Must.',
    en: 'Those worth least an hour; never a Must.',
  },
  notEnough: {
    fr: 'Même sans eux, cela ne tient pas : il ne reste que des Must.',
    en: 'Even without them it does not fit: only Musts are left.',
  },
  more: (n: number): Text => ({ fr: `et ${count(n, 'fr', 'autre', 'autres')}`, en: `and ${n} more` }),
  inItems: (unestimated: number): Text => ({
    fr: `Compté en éléments : ${count(unestimated, 'fr', 'élément ouvert n’a pas', 'éléments ouverts n’ont pas')} d’effort.`,
    en: `Counted in items: ${count(unestimated, 'en', 'open item has', 'open items have')} no effort.`,
  }),
  history: (n: number, median: number | null): Text =>
    median === null
      ? {
          fr: `${n === 0 ? 'Aucun sprint clos' : count(n, 'fr', 'sprint clos', 'sprints clos')} : trop peu pour comparer, la prévision ne tient qu’aux jours de ce sprint.`,
          en: `${n === 0 ? 'No closed sprint' : count(n, 'en', 'closed sprint', 'closed sprints')}: too few to compare, the forecast rests on this sprint’s days alone.`,
        }
      : {
          fr: `Pour comparer : ${number(median, 'fr', 1)} h terminées par sprint (médiane de ${n} sprints clos).`,
          en: `To compare: ${number(median, 'en', 1)} h done a sprint (median of ${n} closed sprints).`,
        },
};
