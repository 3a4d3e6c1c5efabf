import { dayOf } from '../domain/day.ts';
import { journalOf } from '../domain/execution/journal.ts';
import { listOf } from '../domain/planning/words.ts';
import type { Rows } from '../domain/table/cell.ts';
import { leadNames } from '../i18n/fields/lead.ts';
import { memberNames } from '../i18n/fields/member.ts';
import { pointsRowFields, pointsRowNames } from '../i18n/fields/points-row.ts';
import { standUpNames } from '../i18n/fields/stand-up.ts';
import { noGame, placesWords, ruleUnread } from '../i18n/game.ts';
import { journalArg } from './args.ts';
import { defineFunction } from './define.ts';
import { gameRows, playersIn } from './game.ts';
import { readRules } from './point-rules.ts';
import { playedDeals, playedJournal, pointRules } from './samples.ts';

export default defineFunction({
  name: 'SPRINT_POINTS',
  summary: {
    fr: 'Les points d’un sprint : ceux de l’équipe, puis de chacun, avec n, place, badges, progrès et ce qui est annulé.',
    en: 'The points of a sprint: the team’s, then each person’s, with n, place, badges, progress and what is void.',
  },
  args: {
    journal: {
      ...journalArg,
      help: {
        fr: 'La plage du journal avec ses en-têtes. Un élément compte une fois, s’il est encore terminé à la fin et s’il était engagé au départ ; un élément entré par « Adapter le sprint » compte à la place d’un élément engagé qui en est sorti.',
        en: 'The range of the journal with its headers. An item counts once, where it is still done at the end and was committed at the start; one that came in by “Adapt the sprint” counts in the place of a committed one that left.',
      },
    },
    rules: {
      type: 'range',
      orText: true,
      optional: true,
      label: { fr: 'règles', en: 'rules' },
      help: {
        fr: 'Les règles. Cinq colonnes : fait, colonne (Statut ou Étape), ce qu’elle devient, points, garde-fou ; ou la cellule où l’onglet Points les a figées.',
        en: 'The rules. Five columns: fact, column (Status or Stage), what it becomes, points, counter-metric; or the cell where the Points tab froze them.',
      },
    },
    start: {
      type: 'day',
      optional: true,
      label: { fr: 'début', en: 'start' },
      help: {
        fr: 'Premier jour du sprint, compris. Vide : le dernier sprint du journal.',
        en: 'First day of the sprint, included. Blank: the journal’s last sprint.',
      },
    },
    end: {
      type: 'day',
      optional: true,
      label: { fr: 'fin', en: 'end' },
      help: {
        fr: 'Dernier jour du sprint, compris. Vide : le dernier jour du journal.',
        en: 'Last day of the sprint, included. Blank: the journal’s last day.',
      },
    },
    pipeline: {
      type: 'table',
      fields: leadNames,
      optional: true,
      label: { fr: 'pipeline', en: 'pipeline' },
      help: {
        fr: 'La plage des affaires. Une affaire compte quand elle est gagnée dans le sprint, par la date de clôture ; un lead créé dans le sprint qui a atteint une étape attend sa victoire. Le garde-fou y est jugé, contre tout ce qui précède le sprint.',
        en: 'The range of deals. A deal counts where it is won in the sprint, by its day of closing; a lead created in the sprint that has reached a stage waits to be won. The counter-metric is judged there, against all before the sprint.',
      },
    },
    team: {
      type: 'table',
      fields: memberNames,
      optional: true,
      label: { fr: 'équipe', en: 'team' },
      help: {
        fr: 'La plage des membres. Vide : ceux que nomment les éléments et les affaires du sprint.',
        en: 'The range of members. Blank: those whom the sprint’s items and deals name.',
      },
    },
    out: {
      type: 'range',
      orText: true,
      optional: true,
      label: { fr: 'horsjeu', en: 'out' },
      help: {
        fr: 'Les noms de qui ne joue pas. Leurs faits comptent pour l’équipe.',
        en: 'The names of who does not play. Their facts count for the team.',
      },
    },
    past: {
      type: 'table',
      fields: pointsRowNames,
      optional: true,
      label: { fr: 'passé', en: 'past' },
      help: {
        fr: 'Les lignes des sprints clos. Ce qui y a compté ne compte plus ; le progrès se juge contre elles, à règles égales.',
        en: 'The rows of closed sprints. What has counted there counts no more; progress is judged against them, under the same rules.',
      },
    },
    standUp: {
      type: 'table',
      fields: standUpNames,
      optional: true,
      label: { fr: 'standup', en: 'standup' },
      help: {
        fr: 'Les lignes des stand-up : qui a aidé.',
        en: 'The rows of stand-ups: who helped.',
      },
    },
    way: {
      type: 'number',
      optional: true,
      label: { fr: 'but', en: 'goal' },
      help: {
        fr: 'Le chemin parcouru vers le but du sprint, pour la ligne de l’équipe.',
        en: 'The way covered to the sprint goal, for the team’s line.',
      },
    },
  },
  returns: {
    fr: 'Une ligne d’en-têtes, l’équipe, puis une ligne par personne : points, faits (n), place de l’une à l’autre où les intervalles à 95 % se recouvrent, badges, progrès, points annulés et pourquoi, éléments | affaires comptés.',
    en: 'A row of headers, the team, then a row a person: points, facts (n), place from one to another where the 95% intervals overlap, badges, progress, what is void and why, items | deals counted.',
  },
  source:
    'Intervals of weighted counts: Dobson et al., Statistics in Medicine 10 (1991) 457–462; fall of a counter-metric: Newcombe (K17); progress: Hahn and Meeker, Statistical Intervals (1991) 4.7',
  examples: [
    {
      formula: {
        fr: '=SPRINT_POINTS(Journal!A:G; Règles!A:E; "2026-03-30"; "2026-04-10"; Pipeline!A:E)',
        en: '=SPRINT_POINTS(Journal!A:G; Rules!A:E; "2026-03-30"; "2026-04-10"; Pipeline!A:E)',
      },
      tables: { Journal: playedJournal, Règles: pointRules, Rules: pointRules, Pipeline: playedDeals },
      result: [
        ['Personne', 'Points', 'Faits (n)', 'Place', 'Badges', 'Progrès', 'Remarque', 'Compté'],
        [
          'Équipe',
          45,
          3,
          '',
          '',
          '',
          '1 lead en attente d’être gagné\u202f; 1 élément ajouté en cours de sprint, non compté',
          'T1, T2 | D1',
        ],
        ['Ana', 40, 2, '1–2', 'Promesse tenue (1 sur 1)', '', '1 lead en attente d’être gagné', 'T1 | D1'],
        ['Bruno', 5, 1, '1–2', 'Promesse tenue (1 sur 1)', '', '', 'T2'],
        [
          '',
          '',
          '',
          '',
          '',
          '',
          'Places\u00a0: «\u202f1–3\u202f» quand les intervalles à 95\u202f% se recouvrent\u202f; personne n’y est devant.',
          '',
        ],
      ],
    },
  ],
  run: (
    { journal: table, rules: given, start, end, pipeline, team, out, past, standUp, way },
    { language, conventions },
  ) => {
    if (given === null) return noGame[language];
    const journal = journalOf(table);
    const last = journal.reduce((most, { sprint }) => Math.max(most, sprint ?? 0), 0);
    const first = journal.find(({ sprint }) => (sprint ?? 0) === last);
    const begun = start ?? (first ? dayOf(first.when) : null);
    if (begun === null) return '';
    const known = dayOf(journal[journal.length - 1]?.when ?? begun);
    const rules = readRules(given, conventions, language);
    const rows = gameRows(
      {
        journal,
        rules,
        start: begun,
        end: end ?? (known > begun ? known : begun),
        pipeline,
        team: playersIn(team),
        out: namesIn(out),
        past,
        standUp,
        way,
      },
      language,
    );
    const headers = Object.values(pointsRowFields).slice(2);
    // Below the remarks, which are wide.
    const told = (text: string) => [...headers.slice(2).map(() => ''), text];
    return [
      headers.map(({ header }) => header[language]),
      ...rows,
      ...(rows.length > 2 ? [told(placesWords[language])] : []),
      ...rules.unread.map((fact) => told(ruleUnread(fact, language))),
    ];
  },
});

/** Names of a cell or of a range, separated by commas where several stand in one. */
function namesIn(given: Rows | string | null): string[] {
  const cells = typeof given === 'string' ? [given] : (given ?? []).flat().map((cell) => String(cell ?? ''));
  return cells.flatMap(listOf);
}
