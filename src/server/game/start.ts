import { readRules, rulesText } from '../../functions/point-rules.ts';
import { ruleUnread } from '../../i18n/game.ts';
import * as say from '../../i18n/sentences/playing.ts';
import type { Language } from '../../i18n/text.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { cellOf, columnsOf } from '../../tabs/a1.ts';
import { freeName } from '../../tabs/free-name.ts';
import { makeTab } from '../../tabs/make-tab.ts';
import { type Content, formula, type Step } from '../../tabs/plan.ts';
import { frozenFor, points, pointsFrozen, pointsWidths } from '../../tabs/points.ts';
import { GAP, journalRange, sprintCell, teamRange } from '../../tabs/references.ts';
import { settingCell } from '../../tabs/settings/references.ts';
import { standUp } from '../../tabs/stand-up.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { kpiSources } from '../sprint/kpi-tab.ts';
import { openPoints } from './points-tab.ts';

/** The names of the tabs that the start may be about to make. */
type Names = { readonly sprint: string; readonly journal: string; readonly team: string };

/** What the start of a sprint writes of the game. */
export type GameStart = {
  readonly steps: readonly Step[];
  readonly notes: readonly string[];
  readonly problems: readonly string[];
};

const columns = Object.keys(points.columns).length;
/** Where the formula stands in a new tab, below the frozen rules. */
const FORMULA_ROW = 2;
/** As many remarks as go over several lines: of a large team, and of rules that cannot be read. */
const REMARKS = 40;

/**
 * The rules of a sprint that starts are written down beside its points, as the KPI's definition is: what changes in the
 * Settings tab later is the next sprint's. Where nobody plays, no rules are: the formula then says so.
 */
export function gameStart(workbook: Workbook, sprint: number, names: Names, language: Language): GameStart {
  const { values, lines } = settingsOf(workbook);
  const tab = openPoints(workbook);
  const isOn = values.game.on === 'yes';
  if (!isOn && !tab?.sprint) return { steps: [], notes: [], problems: [] };
  const name = tab?.content.name ?? freeName(points.name[workbook.language], workbook.names);
  const handle = tab ? tab.content.id : { made: name };
  const right = tab?.right ?? (tab ? (tab.content.values[0]?.length ?? 0) : columns) + 2;
  const write = (row: number, ...cells: Content[]): Step => ({
    do: 'write',
    tab: handle,
    row,
    column: right,
    cells: [cells],
  });
  const label = pointsFrozen[workbook.language];
  if (!isOn) return { steps: [write(1, label, null, null)], notes: [say.stopsGame(language)], problems: [] };
  const text = rulesText(lines.points, workbook.language);
  const { rules, unread } = readRules(text, workbook.conventions, workbook.language);
  const pipeline = workbook.find('pipeline');
  const standUps = workbook.find('standUp');
  const settings = workbook.read('settings');
  const counted = [
    journalRange(names.journal),
    cellOf(name, 1, right + 2),
    sprintCell(names.sprint, 'start'),
    sprintCell(names.sprint, 'end'),
    pipeline ? kpiSources(workbook, pipeline.name).range : '',
    teamRange(names.team),
    settings ? settingCell(settings, 'game', 'out') : '',
    columnsOf(name, 1, right - 2),
    standUps ? columnsOf(standUps.name, 1, Object.keys(standUp.columns).length) : '',
    sprintCell(names.sprint, 'progress'),
  ];
  // A person may have sorted the tab as a whole.
  const row = (tab?.content.formulas ?? []).findIndex((cells) =>
    cells[right - 1]?.includes('SPRINT_POINTS('),
  );
  return {
    steps: [
      ...(tab ? room(tab.content, right) : newPoints(name, workbook, language)),
      write(1, label, frozenFor(sprint), text),
      write(row < 0 ? FORMULA_ROW : row + 1, formula(`=SPRINT_POINTS(${counted.join(';')})`)),
    ],
    notes: [say.startsGame(language, rules.length, name)],
    problems: unread.map((fact) => ruleUnread(fact, language)),
  };
}

/** Columns for the running sprint's points, where people have deleted them. */
function room({ id, maxRows }: SheetContent, right: number): Step[] {
  return [{ do: 'growTo', tab: id, rows: maxRows, columns: right + pointsWidths.length - 1 }];
}

function newPoints(name: string, workbook: Workbook, language: Language): Step[] {
  const tab = { made: name };
  const right = columns + 2;
  const area = (row: number, column: number, width: number) => ({
    tab,
    row,
    column: right + column,
    rows: 1,
    columns: width,
  });
  return [
    ...makeTab(points, name, 0, [GAP, ...pointsWidths], workbook),
    {
      do: 'look',
      area: area(1, 0, pointsWidths.length),
      look: { bold: true, background: '#fef7e0', color: '#202124' },
    },
    { do: 'look', area: area(FORMULA_ROW, 0, pointsWidths.length), look: { bold: true, color: '#5f6368' } },
    { do: 'look', area: area(FORMULA_ROW, 1, 2), look: { align: 'right' } },
    { do: 'look', area: { ...area(FORMULA_ROW, 6, 1), rows: REMARKS }, look: { wrap: true } },
    { do: 'protect', area: area(1, 0, 3), description: say.rulesAreFrozen(language) },
  ];
}
