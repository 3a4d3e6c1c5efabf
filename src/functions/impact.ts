import type { Day } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { type Comparison, type Impact, impact, LEAST } from '../domain/kpi/impact.ts';
import { type MeasureName, natures } from '../domain/kpi/measures.ts';
import type { Result } from '../domain/table/cell.ts';
import { formatCount, formatDay } from '../i18n/format.ts';
import type { Language } from '../i18n/text.ts';
import { verdictWords } from '../i18n/verdict.ts';
import { filterArg, historyArg, kpiArg, leadsArg, levelArg } from './args.ts';
import { closedSprints } from './closed-sprints.ts';
import { defineFunction } from './define.ts';
import { closedHistory, deals } from './kpi-samples.ts';
import { leadsFor } from './kpi-trend.ts';
import { bounds, shown, shownInterval, withUnread } from './show.ts';

export default defineFunction({
  name: 'SPRINT_IMPACT',
  summary: {
    fr: 'Avant et après l’adoption des sprints : un KPI comparé, avec intervalle et verdict, en tout et par valeur d’une colonne.',
    en: 'Before and after sprints were taken up: a KPI compared, with interval and verdict, in all and by the values of a column.',
  },
  args: {
    leads: leadsArg({ help: { fr: 'Les colonnes que le KPI lit.', en: 'The columns that the KPI reads.' } }),
    kpi: kpiArg,
    history: historyArg,
    first: {
      type: 'day',
      optional: true,
      label: { fr: 'adoption', en: 'adoption' },
      help: {
        fr: 'Le premier jour du premier sprint. Vide : celui de l’historique.',
        en: 'The first day of the first sprint. Blank: that of the history.',
      },
    },
    last: {
      type: 'day',
      optional: true,
      label: { fr: 'fin', en: 'end' },
      help: {
        fr: 'Le dernier jour compté. Vide : la fin du dernier sprint clos.',
        en: 'The last day that counts. Blank: the end of the last closed sprint.',
      },
    },
    by: {
      type: 'text',
      optional: true,
      label: { fr: 'par', en: 'by' },
      help: {
        fr: 'Un en-tête de la plage, "Responsable" ou "Source" : aussi une ligne par valeur.',
        en: 'A header of the range, "Owner" or "Source": also a row by value.',
      },
    },
    filter: filterArg,
    level: levelArg,
  },
  returns: {
    fr: 'Avant, après, n de chacun, écart (d’un taux : en points) et son intervalle, verdict à partir de dix cas de chaque côté. La dernière ligne dit quelles périodes, de même longueur, et rappelle qu’il n’y a pas de groupe témoin.',
    en: 'Before, after, n of each, difference (of a rate: in points) and its interval, verdict from ten cases on either side. The last row tells which periods, of one length, and recalls that there is no control group.',
  },
  source:
    'R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890; before and after without a control group',
  examples: [
    {
      formula: {
        fr: '=SPRINT_IMPACT(Leads!A:H; "gain"; Historique!A:G; "2026-03-05"; "2026-03-30")',
        en: '=SPRINT_IMPACT(Leads!A:H; "win rate"; History!A:G; "2026-03-05"; "2026-03-30")',
      },
      tables: { Leads: deals, Historique: closedHistory, History: closedHistory },
      result: [
        ['', 'Avant', 'n', 'Après', 'n', 'Écart (points)', 'IC bas', 'IC haut', 'Verdict'],
        ['Total', 1, 2, 0, 1, -1, '', '', 'moins de 10 cas'],
        [
          'Avant : 07/02/2026 – 04/03/2026 ; après : 05/03/2026 – 30/03/2026 (0 sprint clos). Comparé à la période de même longueur d’avant, sans groupe témoin : la saison, l’offre ou l’équipe ont pu changer aussi.',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
        ],
      ],
    },
  ],
  run: ({ leads: table, kpi, history, first, last, by, filter, level }, { language }) => {
    const fr = language === 'fr';
    // The argument's choices are the names of the measures.
    const name = kpi as MeasureName;
    const sprints = closedSprints(history, name);
    const starts = sprints.map((one) => one.start);
    const ends = sprints.map((one) => one.end);
    const start = first ?? (starts.length > 0 ? (Math.min(...starts) as Day) : null);
    const end = last ?? (ends.length > 0 ? (Math.max(...ends) as Day) : null);
    // No sprint was started yet: nothing to compare.
    if (start === null || end === null) return '';
    if (start > end) throw new UserError({ code: 'periodReversed', start, end });
    const column = by === null ? null : table.columnNamed(by);
    if (by !== null && column === null) throw table.missing([by]);
    const found = impact(leadsFor(table, name, filter, language), name, start, end, column, level);
    const count = sprints.filter((one) => one.start >= start && one.end <= end).length;
    const rows = [
      [
        column === null ? '' : table.headers[column] || by || '',
        ...(fr ? ['Avant', 'n', 'Après', 'n'] : ['Before', 'n', 'After', 'n']),
        `${fr ? 'Écart' : 'Difference'}${natures[name][0] === 'rate' ? ' (points)' : ''}`,
        ...shownInterval[language],
        'Verdict',
      ],
      ...[found.all, ...found.groups].map((one) => lineOf(one, natures[name][0] !== 'sum', language)),
      ...(found.others > 0 ? [[othersLeft(found.others, language)]] : []),
      [basis(found, count, language)],
    ];
    return withUnread(rows, found.unread, table, language);
  },
});

/** @param judges whether the KPI is one that verdicts are given of */
function lineOf(
  { name, before, after, difference, interval, kind }: Comparison,
  judges: boolean,
  language: Language,
): Result[] {
  const fr = language === 'fr';
  const few = fr ? `moins de ${LEAST} cas` : `fewer than ${LEAST} cases`;
  const isFew = judges && kind === null && difference !== null && Math.min(before.n, after.n) < LEAST;
  return [
    name === null ? 'Total' : name === '' ? (fr ? '(vide)' : '(blank)') : name,
    before.n === 0 ? '' : shown(before.value),
    before.n,
    after.n === 0 ? '' : shown(after.value),
    after.n,
    shown(difference),
    ...bounds(interval),
    kind ? verdictWords[kind][language] : isFew ? few : '',
  ];
}

/** The values of the column that are not listed. */
function othersLeft(others: number, language: Language): string {
  return language === 'fr'
    ? `${formatCount(others, language, 'autre valeur n’est pas comparée', 'autres valeurs ne sont pas comparées')}, faute de ${LEAST} cas avant et après.`
    : `${formatCount(others, language, 'other value is', 'other values are')} not compared, for want of ${LEAST} cases before and after.`;
}

/** Which days were compared, and what the comparison cannot tell. */
function basis({ before, after }: Impact, sprints: number, language: Language): string {
  const span = ({ start, end }: Impact['before']) =>
    `${formatDay(start, language)} – ${formatDay(end, language)}`;
  return language === 'fr'
    ? `Avant\u00a0: ${span(before)}\u202f; après\u00a0: ${span(after)} (${formatCount(sprints, language, 'sprint clos', 'sprints clos')}). Comparé à la période de même longueur d’avant, sans groupe témoin\u00a0: la saison, l’offre ou l’équipe ont pu changer aussi.`
    : `Before: ${span(before)}; after: ${span(after)} (${formatCount(sprints, language, 'closed sprint', 'closed sprints')}). Compared with the period of the same length before, no control group: season, offer or team may have changed too.`;
}
