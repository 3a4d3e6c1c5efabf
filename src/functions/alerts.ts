import { type AlertKind, alertsOf } from '../domain/kpi/alerts.ts';
import { leadsOf } from '../domain/kpi/leads.ts';
import { type MeasureName, natures } from '../domain/kpi/measures.ts';
import { periodOf } from '../domain/kpi/period.ts';
import type { Result } from '../domain/table/cell.ts';
import { alertNames, alertSentence, notJudged } from '../i18n/alerts.ts';
import { formatNumber, formatShare } from '../i18n/format.ts';
import { definitionArg, filterArg, filterLabel, historyArg, kpiArg, leadsArg, periodArgs } from './args.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { deals } from './kpi-samples.ts';
import { trendOf } from './kpi-trend.ts';
import { kpiWord } from './kpi-word.ts';
import { withUnread } from './show.ts';

/** How many past sprints an alert's limits rest on. */
export const ALERT_SPRINTS = 12;

export default defineFunction({
  name: 'SPRINT_ALERTS',
  summary: {
    fr: 'Ce qui demande une action : KPI hors de ses limites, affaires sans nouvelles, réponse lente, pipeline trop court.',
    en: 'What calls for action: a KPI out of its limits, deals gone silent, slow response, pipeline too short.',
  },
  args: {
    leads: leadsArg({
      help: { fr: 'Chaque alerte lit ses colonnes.', en: 'Each alert reads its columns.' },
    }),
    today: {
      type: 'day',
      label: { fr: 'jour', en: 'day' },
      help: {
        fr: 'Le jour où l’on regarde. Une fonction ne lit pas l’horloge.',
        en: 'The day of looking. A function reads no clock.',
      },
    },
    kpi: kpiArg,
    history: historyArg,
    ...periodArgs({ fr: 'du sprint', en: 'of the sprint' }),
    quota: {
      type: 'number',
      optional: true,
      min: 0,
      label: { fr: 'quota', en: 'quota' },
      help: {
        fr: 'Le CA à gagner pendant le sprint, pour la couverture.',
        en: 'The revenue to win during the sprint, for the coverage.',
      },
    },
    response: {
      type: 'number',
      optional: true,
      default: 24,
      above: 0,
      label: { fr: 'réponse', en: 'response' },
      help: {
        fr: 'Répondre en combien d’heures. Vide : 24.',
        en: 'Answer within how many hours. Blank: 24.',
      },
    },
    silence: {
      type: 'number',
      optional: true,
      min: 1,
      label: { fr: 'silence', en: 'silence' },
      help: {
        fr: 'Jours sans contact à partir desquels une affaire est signalée. Vide : le cycle de vente médian.',
        en: 'Days without contact from which a deal is reported. Blank: the median sales cycle.',
      },
    },
    filter: filterArg,
    definition: definitionArg,
  },
  returns: {
    fr: 'Une ligne par alerte : laquelle, n, et ses chiffres en une phrase. Puis ce qui n’a pas pu être jugé, et ce qu’il y faudrait. Les limites sont rompues par hasard dans 1 % des sprints.',
    en: 'One row an alert: which, n, and its figures in a sentence. Then what could not be judged, and what it would take. Limits are broken by chance in 1 % of sprints.',
  },
  source: 'K5, K8 and K9; limits of the next value: Hahn and Meeker, Statistical Intervals (1991) 4.7',
  examples: [
    {
      formula: {
        fr: '=SPRINT_ALERTS(Leads!A:H; "2026-04-20"; "gain";; "2026-03-02"; "2026-03-15"; 20000)',
        en: '=SPRINT_ALERTS(Leads!A:H; "2026-04-20"; "win rate";; "2026-03-02"; "2026-03-15"; 20000)',
      },
      tables: { Leads: deals },
      result: [
        ['Alerte', 'n', 'Chiffres'],
        [
          'Affaires sans nouvelles',
          2,
          '2 affaires ouvertes sans contact depuis plus de 25 jours, pour 8\u202f000\u00a0: Echo et Dune.',
        ],
        [
          'Pipeline trop court',
          0,
          'Le pipeline ouvert couvre 0 fois ce qu’il reste à gagner (n = 0), il en faut 1,5 au taux de gain de l’équipe (n = 3)\u00a0: il manque 22\u202f500.',
        ],
        ['Hors de ses limites', '', 'Pas jugé, faute de quatre sprints passés.'],
      ],
    },
  ],
  run: (
    { leads: table, today, kpi, history, start, end, quota, response, silence, filter, definition },
    { language },
  ) => {
    const fr = language === 'fr';
    // The argument's choices are the names of the measures.
    const name = kpi as MeasureName;
    const leads = leadsOf(table, filterOf(table, filter, filterLabel[language]));
    const period = periodOf(start, end);
    const { current } = trendOf(
      { table, name, history, period, filter, definition, most: ALERT_SPRINTS, level: 0.95 },
      language,
    );
    const { alerts, judged } = alertsOf(leads, {
      today,
      period,
      quota,
      responseHours: response,
      silentDays: silence,
      line: current,
    });
    const print = (value: number) =>
      natures[name][0] === 'rate' ? formatShare(value, language) : formatNumber(value, language);
    const printing = {
      language,
      kpi: kpiWord(name, language),
      value: print,
      money: (value: number) => formatNumber(value, language, 0),
      title: (row: number) => table.text(row, table.has('name') ? 'name' : 'id'),
    };
    const rows: Result[][] = [
      fr ? ['Alerte', 'n', 'Chiffres'] : ['Alert', 'n', 'Figures'],
      ...alerts.map((alert): Result[] => [
        alertNames[alert.kind][language],
        alert.kind === 'dealsSilent'
          ? alert.rows.length
          : alert.kind === 'coverageLow'
            ? alert.coverage.n
            : alert.n,
        alertSentence(alert, printing),
      ]),
      ...(alerts.length === 0 ? [[fr ? 'Aucune alerte' : 'No alert']] : []),
    ];
    const missing = (Object.keys(alertNames) as AlertKind[]).filter((kind) => !judged.has(kind));
    rows.push(
      ...missing.map((kind): Result[] => [alertNames[kind][language], '', notJudged(kind, table, language)]),
    );
    return withUnread(rows, leads.notRead, table, language);
  },
});
