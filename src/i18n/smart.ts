import type { SmartFinding } from '../domain/goal/smart.ts';
import { aimNames } from './aims.ts';
import { formatCount, formatList, formatNumber, formatShare, quote } from './format.ts';
import type { Language, Text } from './text.ts';
import { frenchSpaces } from './typography.ts';

export const smartNames: Readonly<Record<SmartFinding['letter'], Text>> = {
  S: { fr: 'Spécifique', en: 'Specific' },
  M: { fr: 'Mesurable', en: 'Measurable' },
  A: { fr: 'Atteignable', en: 'Attainable' },
  R: { fr: 'Réaliste', en: 'Realistic' },
  T: { fr: 'Temporel', en: 'Time-bound' },
};

type Print = (value: number) => string;
type Said<C extends SmartFinding['code']> = (
  finding: Extract<SmartFinding, { code: C }>,
  print: Print,
) => Text;
const both = (fr: string, en: string): Text => ({ fr, en });
const names = (values: readonly string[], l: Language) =>
  formatList(
    values.map((value) => quote(value, l)),
    l,
  );
const noTarget = both('donnez la base et la cible.', 'give the base and the target.');

/** What is found of each letter, as advice. Codes of several letters say the same of each. */
const sentences: { readonly [C in SmartFinding['code']]: Said<C> } = {
  segment: ({ values, uncounted }) => {
    const apart = (l: Language) =>
      uncounted.length === 0
        ? ''
        : l === 'fr'
          ? ` Pas de colonne ni de valeur du pipeline pour ${names(uncounted, l)} : non compté à part.`
          : ` No column or value of the pipeline for ${names(uncounted, l)}: not counted apart.`;
    return both(
      `vise ${names(values, 'fr')}.${apart('fr')}`,
      `aims at ${names(values, 'en')}.${apart('en')}`,
    );
  },
  noSegment: () =>
    both(
      'dites pour quelle campagne, quel produit ou quel secteur.',
      'say for which campaign, product or segment.',
    ),
  measured: ({ kpi, base, target }, print) =>
    both(
      `${aimNames[kpi].fr}, de ${print(base)} à ${print(target)}.`,
      `${aimNames[kpi].en}, from ${print(base)} to ${print(target)}.`,
    ),
  noKpi: () =>
    both(
      'nommez un indicateur, par exemple le taux de conversion.',
      'name a KPI, for example the conversion rate.',
    ),
  kpiChoices: ({ choices }) =>
    both(
      `dites lequel : ${choices.map((aim) => aimNames[aim].fr).join(' ou ')} ?`,
      `say which: ${choices.map((aim) => aimNames[aim].en).join(' or ')}?`,
    ),
  notComputed: ({ kpi }) =>
    both(
      `${quote(aimNames[kpi].fr, 'fr')} ne se calcule pas depuis le pipeline.`,
      `${quote(aimNames[kpi].en, 'en')} is not computed from the pipeline.`,
    ),
  question: ({ question }) =>
    question === 'several'
      ? both('deux changements dans la phrase : gardez-en un.', 'two changes in the sentence: keep one.')
      : question === 'byOrTo'
        ? both(
            'dites si c’est la hausse ou la valeur à atteindre.',
            'say whether it is the rise or the value to reach.',
          )
        : both(
            'dites si le pourcentage est relatif ou en points.',
            'say whether the percentage is relative or points.',
          ),
  noTarget: () => noTarget,
  noBase: () =>
    both(
      'la base n’est pas connue : il faut des données du pipeline.',
      'the base is not known: it takes data of the pipeline.',
    ),
  noChange: () => both('la cible est égale à la base.', 'the target equals the base.'),
  among: ({ reached, n, percentile, best }, print) =>
    reached > 0
      ? both(
          `atteinte par ${reached} de vos ${n} sprints passés (${percentile}e centile).`,
          `reached by ${reached} of your ${n} past sprints (${ordinal(percentile)} percentile).`,
        )
      : both(
          `${percentile}e centile de vos ${n} sprints passés : jamais atteinte (au mieux ${print(best)}).`,
          `${ordinal(percentile)} percentile of your ${n} past sprints: never reached (best ${print(best)}).`,
        ),
  fewSprints: ({ n }) =>
    both(
      `pas assez d’historique : ${formatCount(n, 'fr', 'sprint mesuré', 'sprints mesurés')}, il en faut 3.`,
      `not enough history: ${formatCount(n, 'en', 'measured sprint', 'measured sprints')}, it takes 3.`,
    ),
  sample: ({ needed, expected, load }) => {
    const room = (l: Language) =>
      load === null
        ? ''
        : l === 'fr'
          ? ` Charge : ${formatShare(load, l, 0)}.`
          : ` Load: ${formatShare(load, l, 0)}.`;
    return expected >= needed
      ? both(
          `peut se décider : il faut ${formatNumber(needed, 'fr')} leads, ${formatNumber(expected, 'fr')} attendus.${room('fr')}`,
          `can be decided: ${formatNumber(needed, 'en')} leads needed, ${formatNumber(expected, 'en')} expected.${room('en')}`,
        )
      : both(
          `ne peut pas se décider ce sprint : il faut ${formatNumber(needed, 'fr')} leads, ${formatNumber(expected, 'fr')} attendus.`,
          `cannot be decided this sprint: ${formatNumber(needed, 'en')} needed, ${formatNumber(expected, 'en')} expected.`,
        );
  },
  noFlow: ({ needed }) =>
    both(
      `il faut ${formatNumber(needed, 'fr')} leads ; combien sont attendus n’est pas connu.`,
      `it takes ${formatNumber(needed, 'en')} leads; how many are expected is not known.`,
    ),
  overload: ({ load }) =>
    both(
      `le travail dépasse la capacité (${formatShare(load, 'fr', 0)}).`,
      `the work exceeds the capacity (${formatShare(load, 'en', 0)}).`,
    ),
  fits: ({ load }) =>
    both(
      `le travail tient dans la capacité (${formatShare(load, 'fr', 0)}).`,
      `the work fits the capacity (${formatShare(load, 'en', 0)}).`,
    ),
  noCapacity: () =>
    both('la charge face à la capacité n’est pas connue.', 'the load against the capacity is not known.'),
  weeks: ({ ok, days }) =>
    ok
      ? both(
          `en ${formatCount(days, 'fr', 'jour', 'jours')}.`,
          `in ${formatCount(days, 'en', 'day', 'days')}.`,
        )
      : both(
          `${formatCount(days, 'fr', 'jour', 'jours')} : un sprint dure de 1 à 4 semaines.`,
          `${formatCount(days, 'en', 'day', 'days')}: a sprint lasts 1 to 4 weeks.`,
        ),
  noDue: () =>
    both(
      'donnez une échéance, de 1 à 4 semaines après le début.',
      'give a deadline, 1 to 4 weeks after the start.',
    ),
  noStart: () => both('donnez le premier jour du sprint.', 'give the first day of the sprint.'),
  pace: () =>
    both('un rythme n’est pas une échéance : dites jusqu’à quand.', 'a pace is no deadline: say until when.'),
};

/** What is found of a letter, in one sentence. */
export function saySmart(finding: SmartFinding, print: Print, language: Language): string {
  // The table gives each code the function that takes its finding.
  const say = sentences[finding.code] as (finding: SmartFinding, print: Print) => Text;
  const text = say(finding, print)[language];
  return language === 'fr' ? frenchSpaces(text) : text;
}

function ordinal(value: number): string {
  const last = value % 10;
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${teen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
}
