import { workingDays } from '../../domain/calendar/working-days.ts';
import type { Day } from '../../domain/day.ts';
import { conditionsText } from '../../domain/table/condition.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { backlogStatuses } from '../../i18n/choices/item-status.ts';
import { moscow } from '../../i18n/choices/moscow.ts';
import { formatDay } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/sprinting.ts';
import { drawsChart } from '../../i18n/sentences/tracking.ts';
import { nameTaken } from '../../i18n/sentences/writing.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { factRow } from '../../tabs/define.ts';
import { freeName } from '../../tabs/free-name.ts';
import { goalKpis } from '../../tabs/goal-kpis.ts';
import { tabs } from '../../tabs/index.ts';
import { formula, type Step, type TabHandle } from '../../tabs/plan.ts';
import { protectFormulas } from '../../tabs/protect-formulas.ts';
import { sprintCell } from '../../tabs/references.ts';
import { sprint as sprintTab } from '../../tabs/sprint.ts';
import { burndownChart, charted } from '../../tabs/tracking.ts';
import type { StartRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { gameStart } from '../game/start.ts';
import { commitmentOf } from '../journal/commitment.ts';
import { journalSteps } from '../journal/journal-tab.ts';
import { Refusal } from '../refusal.ts';
import { backlogSteps } from './backlog-updates.ts';
import { goalVersions } from './card-formulas.ts';
import { nextNumber, refusalToStart } from './draft.ts';
import { goalBase } from './goal-base.ts';
import { checkedSegments, conditionsOf, kpiOf } from './goal-figures.ts';
import { isCounted } from './goal-value.ts';
import { kpiStartSteps } from './kpi-tab.ts';
import { isTakeable, scoredBacklog } from './propose.ts';
import { readSprint } from './read-sprint.ts';
import { checkRequest, usualHolidays } from './request.ts';
import { archiveSteps, type SprintFacts, sprintTabSteps } from './sprint-tab.ts';
import { capacities, holidaysOf, teamProblems, teamSteps } from './team-tab.ts';

/** What starting a sprint writes: the sprint tab with its commitment, the team, the items' state, the KPI tab's period. */
export function decideStart(
  workbook: Workbook,
  request: StartRequest,
  today: Day,
  language: Language,
): Decision {
  const refused = refusalToStart(workbook, language);
  if (refused !== null) throw new Refusal(refused);
  const checked = checkRequest(request, nextNumber(workbook), language);
  const existing = readSprint(workbook);
  const wished = sprintTab.name[workbook.language];
  const name = existing?.content.name ?? freeName(wished, workbook.names);
  const holidays = usualHolidays(workbook);
  const items = chosenItems(workbook, request, language);
  const holidaysIn = holidaysOf(holidays, checked.start, checked.end, workbook);
  const hours = capacities(workbook, checked.team, checked.start, checked.end, holidaysIn);
  const capacity = Math.round(hours.reduce((sum, { hours }) => sum + (hours ?? 0), 0) * 100) / 100;
  const kpi = kpiOf(String(request.goal.kpi));
  const segments = checkedSegments(request.goal.segments);
  const conditions = conditionsOf(segments, workbook.language);
  const base = goalBase(workbook, kpi, conditions, checked, today, workbook.language);
  const facts: SprintFacts = {
    number: checked.number,
    start: checked.start,
    end: checked.end,
    goal: String(request.goal.text).trim(),
    kpi,
    // Of a count or an amount it is what its days and its n say, whatever days the page asked about.
    base: isCounted(kpi) ? base.value : finite(request.goal.base),
    segments,
    baseCount: base.counted,
    target: finite(request.goal.target),
    holidays,
    capacity,
    people: checked.team.map(({ name }) => name),
    items,
  };
  const archive = existing ? archiveSteps(existing, workbook) : null;
  const days = workingDays(checked.start, checked.end, holidaysIn);
  const chart = chartSteps(workbook, checked.number, days);
  const journal =
    workbook.find('journal')?.name ?? freeName(tabs.journal.name[workbook.language], workbook.names);
  const team = workbook.find('team')?.name ?? freeName(tabs.team.name[workbook.language], workbook.names);
  const game = gameStart(workbook, checked.number, { sprint: name, journal, team }, language);
  const effort = items.reduce((sum, item) => sum + (item.effort ?? 0), 0);
  const day = (value: Day) => formatDay(value, language);
  return {
    plan: {
      steps: protectFormulas(
        [
          ...(archive?.steps ?? []),
          ...sprintTabSteps(facts, name, existing, workbook),
          ...teamSteps(workbook, checked.team, name),
          ...backlogSteps(
            workbook,
            items.map(({ id }) => ({ id, status: 'planned', sprint: checked.number })),
            [],
          ),
          ...kpiStartSteps(workbook, name, kpi, conditionsText(conditions)),
          ...journalSteps(
            workbook,
            commitmentOf(checked.number, facts.goal, partsOf(facts, workbook), items),
          ),
          versionsStep(existing ? existing.content.id : { made: name }, name, journal, workbook),
          ...game.steps,
          ...chart,
          { do: 'show', tab: existing ? existing.content.id : { made: name } },
        ],
        workbook.language,
      ),
    },
    notes: [
      say.startsSprint(
        language,
        checked.number,
        day(checked.start),
        day(checked.end),
        items.length,
        effort,
        capacity,
      ),
      ...(archive && existing ? [say.archivesSprint(language, existing.number, archive.name)] : []),
      ...(chart.length === 0 ? [] : [drawsChart(language, days.length)]),
      ...(existing || name === wished ? [] : [nameTaken(language, wished)]),
      ...game.notes,
    ],
    problems: [...teamProblems(workbook, language), ...game.problems],
    done: say.started(language, checked.number, day(checked.end)),
  };
}

/** What the goal is measured by, as the card writes it: a goal that changes later keeps what it was. */
function partsOf({ kpi, target, segments }: SprintFacts, { language }: Workbook) {
  return {
    goalKpi: choiceWord(goalKpis, kpi, language),
    goalTarget: target,
    goalSegment: segments.length === 0 ? null : conditionsText(conditionsOf(segments, language)),
  };
}

/** The burndown's chart is the new sprint's from the start on. Where there is none, none is drawn. */
function chartSteps(workbook: Workbook, number: number, days: readonly Day[]): Step[] {
  const tab = workbook.find('burndown');
  const known = tab && workbook.chart(tab.id, charted);
  const chart = tab && known && burndownChart(tab.id, number, days, workbook.language, known);
  return chart ? [chart] : [];
}

/** How often the goal was changed, counted in the journal, which the steps before have made where there was none. */
function versionsStep(tab: TabHandle, name: string, journalName: string, workbook: Workbook): Step {
  const at = (fact: keyof typeof sprintTab.card) => sprintCell(name, fact);
  return {
    do: 'write',
    tab,
    row: factRow(sprintTab, 'versions'),
    column: 2,
    cells: [[formula(goalVersions(at, journalName, workbook.language))]],
  };
}

/** The chosen items as the backlog holds them now; one that is gone or over is refused by name. */
function chosenItems(workbook: Workbook, request: StartRequest, language: Language): SprintFacts['items'] {
  const byId = new Map(scoredBacklog(workbook).priorities.map(({ item }) => [item.id, item]));
  return request.items.map(({ id, owner }) => {
    const item = byId.get(String(id));
    if (!item) throw new Refusal(say.itemGone(language, String(id)));
    if (!isTakeable(item)) {
      throw new Refusal(
        say.itemNotOpen(language, item.id, choiceWord(backlogStatuses, item.state, language)),
      );
    }
    const { title, effort, value, state } = item;
    return {
      id: item.id,
      title,
      owner: String(owner),
      // The backlog's *In sprint* is an item that has not begun.
      state: state === 'doing' || state === 'blocked' ? state : 'todo',
      effort,
      moscow: choiceWord(moscow, item.tier, workbook.language),
      value,
    };
  });
}

function finite(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
