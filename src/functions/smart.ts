import type { Day } from '../domain/day.ts';
import { Folded } from '../domain/goal/folded.ts';
import { type Aim, type Due, goalMeasures } from '../domain/goal/model.ts';
import { withDigits } from '../domain/goal/number-words.ts';
import { pipelineValues } from '../domain/goal/pipeline-values.ts';
import { takeSegments } from '../domain/goal/segments.ts';
import { smart } from '../domain/goal/smart.ts';
import { isBlank } from '../domain/table/blank.ts';
import type { Cell, Result, Rows } from '../domain/table/cell.ts';
import type { Table } from '../domain/table/table.ts';
import { readAim } from '../i18n/aims.ts';
import { readChoice } from '../i18n/choices/define.ts';
import { goalKpis } from '../i18n/choices/goal-kpi.ts';
import { closedSprintNames } from '../i18n/fields/closed-sprint.ts';
import { dealNames } from '../i18n/fields/deal.ts';
import { formatNumber, formatShare } from '../i18n/format.ts';
import { saySmart, smartNames } from '../i18n/smart.ts';
import { unreadSentence } from '../i18n/unread.ts';
import { type Context, defineFunction } from './define.ts';
import { dayFromCell } from './invoke.ts';
import { closedSprints } from './samples.ts';

/** Two weeks, 10 days, 2 months. */
const LENGTH = /^(?:en |in |sous |dans |within )?(\d+) ?(?:(jours?|days?)|(mois|months?)|semaines?|weeks?)$/;

const deadlineLabel = { fr: 'échéance', en: 'deadline' };

export default defineFunction({
  name: 'SPRINT_SMART',
  summary: {
    fr: 'Le but du sprint lettre par lettre, de Spécifique à Temporel : atteinte ou non, et ce qui manque.',
    en: 'The sprint’s goal letter by letter, Specific to Time-bound: met or not, and what is missing.',
  },
  args: {
    goal: {
      type: 'text',
      label: { fr: 'but', en: 'goal' },
      help: {
        fr: 'La phrase du but, en français ou en anglais.',
        en: 'The goal’s sentence, in French or English.',
      },
    },
    kpi: {
      type: 'text',
      optional: true,
      label: { fr: 'kpi', en: 'kpi' },
      help: {
        fr: 'L’indicateur visé, par exemple Taux de conversion. Il n’est pas lu dans la phrase.',
        en: 'The KPI aimed at, for example Conversion rate. It is not read in the sentence.',
      },
    },
    base: {
      type: 'number',
      optional: true,
      label: { fr: 'base', en: 'base' },
      help: { fr: 'La valeur au départ.', en: 'The value at the start.' },
    },
    target: {
      type: 'number',
      optional: true,
      label: { fr: 'cible', en: 'target' },
      help: { fr: 'La valeur à atteindre.', en: 'The value to reach.' },
    },
    deadline: {
      type: 'range',
      orText: true,
      optional: true,
      label: deadlineLabel,
      help: {
        fr: 'Une date, ou une durée : "2 semaines", "deux semaines", "10 jours".',
        en: 'A date, or a length: "2 weeks", "two weeks", "10 days".',
      },
    },
    history: {
      type: 'table',
      fields: closedSprintNames,
      optional: true,
      label: { fr: 'historique', en: 'history' },
      help: {
        fr: 'L’onglet Historique : KPI du but, Résultat, Sur (n). Sert à juger Atteignable, et les leads attendus.',
        en: 'The History tab: Goal KPI, Result, Out of (n). Used to judge Attainable, and the leads expected.',
      },
    },
    start: {
      type: 'day',
      optional: true,
      label: { fr: 'début', en: 'start' },
      help: {
        fr: 'Premier jour du sprint : les 1 à 4 semaines comptent de là.',
        en: 'First day of the sprint: the 1 to 4 weeks count from there.',
      },
    },
    expected: {
      type: 'number',
      optional: true,
      min: 0,
      label: { fr: 'attendus', en: 'expected' },
      help: {
        fr: 'Leads attendus pendant le sprint ; vide : la moyenne de l’historique.',
        en: 'Leads expected during the sprint; blank: the average of the history.',
      },
    },
    load: {
      type: 'number',
      optional: true,
      min: 0,
      label: { fr: 'charge', en: 'load' },
      help: { fr: 'Engagement ÷ capacité : 0,9 ou 90 %.', en: 'Commitment ÷ capacity: 0.9 or 90%.' },
    },
    leads: {
      type: 'table',
      fields: dealNames,
      optional: true,
      label: { fr: 'leads', en: 'leads' },
      help: {
        fr: 'La plage des leads : la phrase est comparée à ses vraies sources, produits et secteurs.',
        en: 'The range of leads: the sentence is matched with its real sources, products and segments.',
      },
    },
  },
  returns: {
    fr: 'Cinq lignes : lettre, ✔ ou ✖, ce qui manque ou ce qui a été trouvé. Une sixième nomme les cellules non lues de l’historique.',
    en: 'Five rows: letter, ✔ or ✖, what is missing or what was found. A sixth names the cells of the history that were not read.',
  },
  source: 'G. T. Doran, Management Review 70 (1981) 35–36; sample size of J. L. Fleiss (2003), 4.2',
  examples: [
    {
      formula: {
        fr: '=SPRINT_SMART("Augmenter le taux de conversion de la campagne LinkedIn de 15 points en deux semaines"; "Taux de conversion"; 15%; 30%; "2 semaines"; Historique!A:D; ; 45)',
        en: '=SPRINT_SMART("Raise the conversion rate of the LinkedIn campaign by 15 points in two weeks"; "Conversion rate"; 15%; 30%; "2 weeks"; History!A:D; ; 45)',
      },
      tables: { Historique: closedSprints, History: closedSprints },
      result: [
        [
          'Spécifique',
          '✔',
          'vise «\u202fLinkedIn\u202f». Sans pipeline à comparer, rien n’est compté à part.',
        ],
        ['Mesurable', '✔', 'taux de conversion, de 15,0\u202f% à 30,0\u202f%.'],
        [
          'Atteignable',
          '✖',
          '90e centile de vos 4 sprints passés\u00a0: jamais atteinte (au mieux 22,0\u202f%).',
        ],
        ['Réaliste', '✖', 'ne peut pas se décider ce sprint\u00a0: il faut 120 leads, 45 attendus.'],
        ['Temporel', '✔', 'en 14 jours.'],
      ],
    },
  ],
  run: ({ goal, kpi: named, base, target, deadline, history, start, expected, load, leads }, context) => {
    const { language } = context;
    // What the arguments say is not read out of the sentence again: each cell would load all of that.
    const { segments, ambiguous } = takeSegments(
      new Folded(withDigits(goal)),
      leads ? pipelineValues(leads) : {},
    );
    const due = dueOf(deadline, context);
    const kpi = named === null ? null : (readChoice(goalKpis, named) ?? readAim(named));
    const past = history && kpi !== null ? pastOf(history, kpi) : { results: [], trials: [] };
    const mean =
      past.trials.length === 0 ? null : past.trials.reduce((sum, n) => sum + n, 0) / past.trials.length;
    const unit = kpi === null ? 'count' : goalMeasures[kpi];
    const print = (value: number) =>
      unit === 'rate' ? formatShare(value, language) : formatNumber(value, language);
    const lines = smart({
      parts: {
        verb: null,
        change: null,
        segments,
        kpiChoices: [],
        questions: ambiguous ? ['segment'] : [],
        every: null,
        due: typeof due === 'number' ? null : due,
      },
      kpi,
      unknownKpi: kpi === null ? (named ?? '').slice(0, 40) : '',
      computed: kpi !== null && kpi in goalKpis.choices,
      pipeline: leads !== null,
      base,
      target,
      start,
      due: typeof due === 'number' ? due : null,
      end: null,
      past: past.results,
      expected: expected ?? (mean === null ? null : Math.round(mean)),
      load,
    }).map((finding): Result[] => [
      smartNames[finding.letter][language],
      finding.ok ? '✔' : '✖',
      saySmart(finding, print, language),
    ]);
    return history && history.unreadCount > 0
      ? [...lines, [unreadSentence(history.unreadCount, history, language, 'cells')]]
      : lines;
  },
});

/** A deadline as a day or a length; null where there is none. @throws UserError argumentType, dayAmbiguous */
function dueOf(given: Rows | string | null, context: Context): Day | Due | null {
  const cell: Cell = typeof given === 'string' ? given : given?.[0]?.[0];
  if (isBlank(cell)) return null;
  const said = String(cell).trim();
  // Numbers in words become digits there.
  const length = LENGTH.exec(new Folded(withDigits(said)).rest);
  if (!length) return dayFromCell(cell, deadlineLabel[context.language], context, 'dayOrLength');
  const unit = length[2] ? 'day' : length[3] ? 'month' : 'week';
  return { said, day: null, length: { count: Number(length[1]), unit } };
}

/** Past results of the same KPI, and out of how many each was. */
function pastOf(
  history: Table<'kpi' | 'result' | 'trials'>,
  kpi: Aim,
): { results: number[]; trials: number[] } {
  history.require('kpi', 'result');
  const results: number[] = [];
  const trials: number[] = [];
  for (const row of history.rows) {
    if (readChoice(goalKpis, history.text(row, 'kpi')) !== kpi) continue;
    const result = history.number(row, 'result');
    if (result === null) continue;
    results.push(result);
    const n = history.number(row, 'trials');
    if (n !== null) trials.push(n);
  }
  return { results, trials };
}
