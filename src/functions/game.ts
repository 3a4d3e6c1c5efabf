import type { Day } from '../domain/day.ts';
import type { JournalLine } from '../domain/execution/journal.ts';
import { linesOfSprint } from '../domain/execution/sprint-lines.ts';
import { gameOf, type PastPoints, type Player, type Score } from '../domain/game/game.ts';
import { helpIn } from '../domain/game/help.ts';
import { leadsOf } from '../domain/kpi/leads.ts';
import type { Result } from '../domain/table/cell.ts';
import type { Table } from '../domain/table/table.ts';
import type { leadFields } from '../i18n/fields/lead.ts';
import type { memberFields } from '../i18n/fields/member.ts';
import type { pointsRowFields } from '../i18n/fields/points-row.ts';
import type { standUpFields } from '../i18n/fields/stand-up.ts';
import { badgesOf, progressWords, remarkOf, teamWord, wayWords } from '../i18n/game.ts';
import type { Language } from '../i18n/text.ts';
import { kpiWord } from './kpi-word.ts';
import type { PointRules } from './point-rules.ts';
import { rankText } from './show.ts';

/** What the points of a sprint are counted of. */
export type Played = {
  readonly journal: readonly JournalLine[];
  readonly rules: PointRules;
  readonly start: Day;
  readonly end: Day;
  readonly pipeline: Table<keyof typeof leadFields> | null;
  readonly team: readonly string[] | null;
  readonly out: readonly string[];
  readonly past: Table<keyof typeof pointsRowFields> | null;
  readonly standUp: Table<keyof typeof standUpFields> | null;
  /** The way to the sprint goal that is covered; null where that is not known. */
  readonly way: number | null;
};

/** The lines of the game: the team's, then each person's, in the columns of the Points tab from the person to what counted. */
export function gameRows(played: Played, language: Language): Result[][] {
  const { journal, rules, start, end, pipeline, team, out, standUp, way } = played;
  const sprint = linesOfSprint(journal, start, end)[0]?.sprint ?? null;
  const found = gameOf({
    journal,
    start,
    end,
    rules: rules.rules,
    leads: pipeline && { ...leadsOf(pipeline), table: pipeline },
    team,
    out,
    past: pastOf(played.past, sprint, rules),
    helped: standUp ? helpIn(standUp, { start, end }) : new Map(),
  });
  const line = (
    name: string,
    score: Score & { readonly uncounted?: number },
    place: Result,
    badges: string,
    progress: string,
  ): Result[] => [
    name,
    score.points,
    score.n,
    place,
    badges,
    progress,
    remarkOf(score, (kpi) => kpiWord(kpi, language), language),
    score.items.join(', ') + (score.deals.length > 0 ? ` | ${score.deals.join(', ')}` : ''),
  ];
  return [
    line(teamWord[language], found.team, '', '', way === null ? '' : wayWords(way, language)),
    ...found.people.map((one: Player) =>
      line(one.name, one, rankText(one.rank), badgesOf(one, language), progressWords(one.progress, language)),
    ),
  ];
}

/** Who takes part, of a team's table; null where there is none. Who has no time for this sprint does not. */
export function playersIn(team: Table<keyof typeof memberFields> | null): string[] | null {
  if (!team?.has('name')) return null;
  const isAway = (row: number) => team.has('allocation') && team.number(row, 'allocation') === 0;
  return team.rows.flatMap((row) => (isAway(row) ? [] : team.text(row, 'name') || []));
}

/** The rows that other sprints left. */
function pastOf(past: Played['past'], sprint: number | null, { text }: PointRules): PastPoints[] {
  if (!past?.has('sprint') || !past.has('person')) return [];
  return past.rows.flatMap((row): PastPoints[] => {
    const of = past.number(row, 'sprint');
    if (of === null || of === sprint) return [];
    const [items = '', deals = ''] = past.text(row, 'evidence').split('|');
    const ids = (list: string) => list.split(',').flatMap((id) => id.trim() || []);
    return [
      {
        person: past.text(row, 'person'),
        points: past.number(row, 'points') ?? 0,
        items: ids(items),
        deals: ids(deals),
        isComparable: past.text(row, 'rules') === text,
      },
    ];
  });
}
