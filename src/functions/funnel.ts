import { type Funnel, funnel, type Step } from '../domain/kpi/funnel.ts';
import { type Leads, leadsOf } from '../domain/kpi/leads.ts';
import { periodOf } from '../domain/kpi/period.ts';
import { wilson } from '../domain/statistics/wilson.ts';
import { isBlank } from '../domain/table/blank.ts';
import type { Result, Rows } from '../domain/table/cell.ts';
import { choiceWord, readChoice } from '../i18n/choices/define.ts';
import { type Stage, stages } from '../i18n/choices/stage.ts';
import { atNoStage } from '../i18n/sentences/kpi.ts';
import type { Language } from '../i18n/text.ts';
import { filterArg, filterLabel, leadsArg, ofCreation, periodArgs } from './args.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { deals } from './kpi-samples.ts';
import { bounds, shown, shownInterval, withUnread } from './show.ts';

export default defineFunction({
  name: 'SPRINT_FUNNEL',
  summary: {
    fr: 'L’entonnoir des leads créés entre deux dates : combien atteignent chaque étape.',
    en: 'The funnel of leads created between two dates: how many reach each stage.',
  },
  args: {
    leads: leadsArg({
      help: {
        fr: 'Étape ; Créé le si une date est donnée. Une colonne de dates par étape (« Qualifié le ») dit aussi où les leads perdus sont allés.',
        en: 'Stage; Created on where a date is given. A column of dates for a stage (“Qualified on”) also tells how far lost leads came.',
      },
    }),
    steps: {
      type: 'range',
      orText: true,
      optional: true,
      label: { fr: 'étapes', en: 'stages' },
      help: {
        fr: 'Les étapes dans l’ordre : une plage, ou "Contacté; Qualifié; Gagné". Vide : celles du fichier, dans l’ordre usuel.',
        en: 'The stages in their order: a range, or "Contacted; Qualified; Won". Blank: those of the file, in the usual order.',
      },
    },
    ...periodArgs(ofCreation),
    filter: filterArg,
  },
  returns: {
    fr: 'Une ligne par étape : n, taux depuis l’étape d’avant avec son intervalle à 95 %, taux cumulé depuis la création, médiane de jours depuis la création. Atteindre une étape implique les précédentes.',
    en: 'One row a stage: n, rate from the stage before with its 95 % interval, cumulated rate from creation, median days from creation. Reaching a stage implies the earlier ones.',
  },
  source: 'Ordered stages; interval of E. B. Wilson, JASA 22 (1927) 209–212',
  short: ['pipeline'],
  examples: [
    {
      formula: {
        fr: '=SPRINT_FUNNEL(Leads!A:H; "Contacté; Négociation; Gagné")',
        en: '=SPRINT_FUNNEL(Leads!A:H; "Contacted; Negotiation; Won")',
      },
      tables: { Leads: deals },
      result: [
        ['Étape', 'n', 'Taux d’étape', 'IC bas', 'IC haut', 'Taux cumulé', 'Médiane (jours)'],
        ['Créés', 5, '', '', '', '', ''],
        ['Contacté', 4, 0.8, 0.375535, 0.963776, 0.8, ''],
        ['Négociation', 3, 0.75, 0.300642, 0.954413, 0.6, ''],
        ['Gagné', 2, 2 / 3, 0.20766, 0.938508, 0.4, 25],
        ['À une autre étape\u00a0: Perdu (1)', '', '', '', '', '', ''],
      ],
    },
  ],
  run: ({ leads: table, steps: given, start, end, filter }, { language }) => {
    const leads = leadsOf(table, filterOf(table, filter, filterLabel[language]));
    const found = funnel(leads, funnelSteps(leads, given, language), periodOf(start, end));
    return withUnread([...linesOf(found, language)], found.unread, table, language);
  },
});

/** The steps of a funnel as they are given: a range, words, or null for the stages of the file. */
export function funnelSteps(leads: Leads, given: Rows | string | null, language: Language): Step[] {
  const words =
    given === null
      ? wordsOf(leads, language)
      : typeof given === 'string'
        ? given.split(/[;,|]/)
        : given.flat();
  return words.filter((word) => !isBlank(word)).map((word) => stepOf(String(word).trim()));
}

function linesOf({ created, steps, elsewhere }: Funnel, language: Language): Result[][] {
  const fr = language === 'fr';
  let before = created;
  const lines = steps.map(({ step, n, days }): Result[] => {
    const from = before;
    before = n;
    return [
      step.word,
      n,
      from === 0 ? '' : n / from,
      ...bounds(from === 0 ? null : wilson(n, from)),
      created === 0 ? '' : n / created,
      shown(days),
    ];
  });
  const others = [...elsewhere].map(([word, n]) => `${word || (fr ? '(vide)' : '(blank)')} (${n})`);
  return [
    fr
      ? ['Étape', 'n', 'Taux d’étape', ...shownInterval.fr, 'Taux cumulé', 'Médiane (jours)']
      : ['Stage', 'n', 'Stage rate', ...shownInterval.en, 'Cumulated rate', 'Median (days)'],
    [fr ? 'Créés' : 'Created', created],
    ...lines,
    ...(others.length > 0
      ? [[`${atNoStage(language)}${fr ? '\u00a0' : ''}: ${others.slice(0, 5).join(', ')}`]]
      : []),
  ];
}

/** A step of a word: a stage that we know, or the team's own; the headers that its dates may stand under. */
function stepOf(word: string): Step {
  const key = readChoice(stages, word);
  const words = key === null ? [word] : [word, choiceWord(stages, key, 'fr'), choiceWord(stages, key, 'en')];
  const headers = words.flatMap((one) => [`${one} le`, `${one} on`, `Date ${one}`, `${one} date`]);
  return { key, word, headers };
}

/** The stages that the file's leads stand at, in the usual order; the won ones last. */
function wordsOf(leads: Leads, language: Language): string[] {
  const keys = new Set(leads.rows.map((row) => leads.table.choice(row, 'stage') as Stage | null));
  const used = (Object.keys(stages.choices) as Stage[]).filter((key) => keys.has(key) && key !== 'lost');
  const inOrder = [...used.filter((key) => key !== 'won'), 'won' as const];
  return inOrder.map((key) => choiceWord(stages, key, language));
}
