import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { listOf } from '../../domain/planning/words.ts';
import { openTable } from '../../domain/table/table.ts';
import { gameRows, playersIn } from '../../functions/game.ts';
import { readRules } from '../../functions/point-rules.ts';
import { leadNames } from '../../i18n/fields/lead.ts';
import { pointsRowFields } from '../../i18n/fields/points-row.ts';
import { explain } from '../../i18n/problems.ts';
import * as say from '../../i18n/sentences/playing.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Content } from '../../tabs/plan.ts';
import { frozenFor } from '../../tabs/points.ts';
import { knownLines } from '../journal/found.ts';
import type { Change } from '../journal/journal-tab.ts';
import { settingsOf } from '../settings/settings-of.ts';
import type { Sprint } from '../sprint/read-sprint.ts';
import { openTeam } from '../sprint/team-tab.ts';
import { openStandUps } from '../stand-up/entries.ts';
import { addedRecords, lastFilled } from '../table-writes.ts';
import { openPoints } from './points-tab.ts';
import type { GameStart } from './start.ts';

type PointsKey = keyof typeof pointsRowFields;
const keys = Object.keys(pointsRowFields) as PointsKey[];
const nothing: GameStart = { steps: [], notes: [], problems: [] };

/**
 * The sprint's points as values, one row for the team and one a person, in the Points tab: what its formula shows at this
 * moment, by the rules that the start wrote down. Nothing where nobody plays, or where the sprint began without the game.
 *
 * @param found the changes that the journal gets with the close itself
 * @param way the way to the goal that is covered
 */
export function gameClose(
  workbook: Workbook,
  sprint: Sprint,
  found: readonly Change[],
  way: number | null,
  today: Day,
  language: Language,
): GameStart {
  const { out, on } = settingsOf(workbook).values.game;
  const tab = openPoints(workbook);
  if (on !== 'yes' || !tab?.ledger || tab.sprint !== frozenFor(sprint.number)) return nothing;
  const { content, ledger, rules } = tab;
  try {
    const pipeline = workbook.read('pipeline');
    const rows = gameRows(
      {
        journal: knownLines(workbook, found, today),
        rules: readRules(rules, workbook.conventions, workbook.language),
        start: sprint.start,
        end: sprint.end,
        pipeline:
          pipeline && openTable(pipeline.values, leadNames, workbook.conventions, { name: pipeline.name }),
        team: playersIn(openTeam(workbook)),
        out: listOf(out),
        past: ledger,
        standUp: openStandUps(workbook),
        way,
      },
      workbook.language,
    );
    const columns = keys.map((key) => ledger.column(key));
    const width = Math.max(...columns.map((column) => column ?? -1)) + 1;
    const cells = rows.map((row) => {
      const line = new Array<Content>(width).fill(null);
      [sprint.number, rules, ...row].forEach((content, at) => {
        const column = columns[at];
        if (column !== null && column !== undefined && content !== '') line[column] = content;
      });
      return line;
    });
    return {
      steps: addedRecords(content, lastFilled(content, width) + 1, cells, 'points'),
      notes: [say.keepsPoints(language, rows.length - 1, content.name)],
      problems: [],
    };
  } catch (error) {
    // A pipeline whose columns were deleted must not keep a sprint open: its points are left out, and that is said.
    if (error instanceof UserError)
      return { ...nothing, problems: [say.pointsLeftOut(language, explain(error, language))] };
    throw error;
  }
}
