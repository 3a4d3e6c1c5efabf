import type { SmartFinding } from '../domain/goal/smart.ts';
import { aimNames } from './aims.ts';
import { goalKpis } from './choices/goal-kpi.ts';
import { casesOf, countedCases } from './counted-cases.ts';
import { dealFields } from './fields/deal.ts';
import { formatCount, formatDay, formatList, formatNumber, formatShare, quote } from './format.ts';
import { sayDecidable } from './sentences/goal.ts';
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
/** The KPI that a goal can be bound to. */
const possible = (l: Language) =>
  (Object.keys(goalKpis.choices) as (keyof typeof goalKpis.choices)[])
    .map((key) => aimNames[key][l])
    .join(', ');

/** What is found of each letter, as advice. Codes of several letters say the same of each. */
const sentences: { readonly [C in SmartFinding['code']]: Said<C> } = {
  segment: ({ values, uncounted }) => {
    const apart = (l: Language) =>
      uncounted === null
        ? l === 'fr'
          ? ' Sans pipeline à comparer, rien n’est compté à part.'
          : ' Without a pipeline to compare with, nothing is counted apart.'
        : uncounted.length === 0
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
  column: ({ value, fields }) => {
    const headers = (l: Language) => fields.map((field) => dealFields[field].header[l]);
    return both(
      `dites dans quelle colonne chercher ${quote(value, 'fr')} : ${headers('fr').join(' ou ')} ?`,
      `say in which column to look for ${quote(value, 'en')}: ${headers('en').join(' or ')}?`,
    );
  },
  measured: ({ kpi, base, target }, print) =>
    both(
      `${aimNames[kpi].fr}, de ${print(base)} à ${print(target)}.`,
      `${aimNames[kpi].en}, from ${print(base)} to ${print(target)}.`,
    ),
  noKpi: () => both(`donnez l’indicateur : ${possible('fr')}.`, `give the KPI: ${possible('en')}.`),
  unknownKpi: ({ said }) =>
    both(
      `${quote(said, 'fr')} n’est pas un indicateur connu. Indicateurs possibles : ${possible('fr')}.`,
      `${quote(said, 'en')} is no known KPI. Possible KPI: ${possible('en')}.`,
    ),
  kpiChoices: ({ choices }) =>
    both(
      `dites lequel : ${choices.map((aim) => aimNames[aim].fr).join(' ou ')} ?`,
      `say which: ${choices.map((aim) => aimNames[aim].en).join(' or ')}?`,
    ),
  notComputed: ({ kpi }) =>
    both(
      `un but ne peut pas viser ${quote(aimNames[kpi].fr, 'fr')}. Indicateurs possibles : ${possible('fr')}.`,
      `a goal cannot aim at ${quote(aimNames[kpi].en, 'en')}. Possible KPI: ${possible('en')}.`,
    ),
  question: ({ question }) =>
    question === 'several'
      ? both(
          'plusieurs changements dans la phrase : gardez-en un, ou donnez la cible.',
          'several changes in the sentence: keep one, or give the target.',
        )
      : question === 'segment'
        ? both('la base dépend de la colonne à choisir.', 'the base depends on the column to choose.')
        : question === 'byOrTo'
          ? both(
              'dites si c’est la hausse ou la valeur à atteindre.',
              'say whether it is the rise or the value to reach.',
            )
          : both(
              'dites si le pourcentage est relatif ou en points.',
              'say whether the percentage is relative or points.',
            ),
  noTarget: () => both('donnez la base et la cible.', 'give the base and the target.'),
  noBase: () =>
    both(
      'la base n’est pas connue : il faut des données du pipeline.',
      'the base is not known: it takes data of the pipeline.',
    ),
  noChange: () => both('la cible est égale à la base.', 'the target equals the base.'),
  otherStart: ({ said, base, target, turned }, print) => {
    const [fr, en] =
      turned === null
        ? ['', '']
        : turned === 'down'
          ? [` ; ${print(target)} serait une baisse`, `; ${print(target)} would be a fall`]
          : [` ; ${print(target)} serait une hausse`, `; ${print(target)} would be a rise`];
    return both(
      `la phrase part de ${print(said)}, la base mesurée est ${print(base)}${fr} : corrigez la phrase.`,
      `the sentence starts from ${print(said)}, the measured base is ${print(base)}${en}: mend the sentence.`,
    );
  },
  wrongSide: ({ said, base, target }, print) =>
    said === 'up'
      ? both(
          `la phrase dit une hausse, mais la cible ${print(target)} est sous la base ${print(base)}.`,
          `the sentence says a rise, but the target ${print(target)} is below the base ${print(base)}.`,
        )
      : both(
          `la phrase dit une baisse, mais la cible ${print(target)} est au-dessus de la base ${print(base)}.`,
          `the sentence says a fall, but the target ${print(target)} is above the base ${print(base)}.`,
        ),
  notRates: ({ values }, print) => {
    const list = (l: Language, printed: (value: number) => string) => formatList(values.map(printed), l);
    // 15 where 15 % was meant: a cell without the sign of percent.
    const meant = values.every((value) => value >= 2 && value <= 100);
    const hint = (l: Language) => list(l, (value) => print(value / 100));
    return both(
      `un taux va de 0 à 100 %, pas ${list('fr', print)}${meant ? ` : écrivez ${hint('fr')}` : ''}.`,
      `a rate is 0 to 100%, not ${list('en', print)}${meant ? `: write ${hint('en')}` : ''}.`,
    );
  },
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
  sample: ({ kpi, needed, expected, load }) => {
    const said = (l: Language) => {
      const text = sayDecidable(l, needed, expected, casesOf(kpi));
      return text.charAt(0).toLowerCase() + text.slice(1);
    };
    const [fr, en] =
      load === null
        ? ['', '']
        : [` Charge : ${formatShare(load, 'fr', 0)}.`, ` Load: ${formatShare(load, 'en', 0)}.`];
    return both(`${said('fr')}${fr}`, `${said('en')}${en}`);
  },
  noFlow: ({ kpi, needed }) => {
    const { fr, en } = countedCases[casesOf(kpi)];
    return both(
      `il faut ${formatNumber(needed, 'fr')} ${fr.name} ; le nombre attendu n’est pas connu.`,
      `it takes ${formatNumber(needed, 'en')} ${en.name}; the number expected is not known.`,
    );
  },
  overload: ({ load }) =>
    both(
      `le travail dépasse la capacité (${formatShare(load, 'fr', 0)}).`,
      `the work exceeds the capacity (${formatShare(load, 'en', 0)}).`,
    ),
  overloaded: ({ names: people }) =>
    both(
      `le travail dépasse les heures de ${formatList(people, 'fr')}.`,
      `the work exceeds the hours of ${formatList(people, 'en')}.`,
    ),
  fits: ({ load }) =>
    both(
      `le travail tient dans la capacité (${formatShare(load, 'fr', 0)}).`,
      `the work fits the capacity (${formatShare(load, 'en', 0)}).`,
    ),
  noCapacity: () =>
    both('la charge face à la capacité n’est pas connue.', 'the load against the capacity is not known.'),
  weeks: ({ ok, days, sprint }) => {
    const [fr, en] = [formatCount(days, 'fr', 'jour', 'jours'), formatCount(days, 'en', 'day', 'days')];
    if (!ok) return both(`${fr} : un sprint dure de 1 à 4 semaines.`, `${en}: a sprint lasts 1 to 4 weeks.`);
    // A deadline on the last Friday is that of the sprint.
    return sprint === null || sprint <= days + 2
      ? both(`en ${fr}.`, `in ${en}.`)
      : both(`en ${fr} ; le sprint en dure ${sprint}.`, `in ${en}; the sprint lasts ${sprint}.`);
  },
  afterSprint: ({ days, sprint }) =>
    both(
      `la phrase dit ${formatCount(days, 'fr', 'jour', 'jours')}, le sprint en dure ${sprint} : allongez-le, ou avancez l’échéance.`,
      `the sentence says ${formatCount(days, 'en', 'day', 'days')}, the sprint lasts ${sprint}: lengthen it, or bring the deadline forward.`,
    ),
  beforeStart: ({ due, start }) =>
    both(
      `l’échéance (${formatDay(due, 'fr')}) vient avant le début du sprint (${formatDay(start, 'fr')}).`,
      `the deadline (${formatDay(due, 'en')}) is before the start of the sprint (${formatDay(start, 'en')}).`,
    ),
  unsureDate: ({ said }) =>
    both(
      `${quote(said, 'fr')} n’est pas un jour certain : écrivez le mois en lettres, par exemple 3 avril 2026.`,
      `${quote(said, 'en')} is no certain day: write the month as a word, for example 3 April 2026.`,
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
