import { backlog } from './backlog.ts';
import { board } from './board.ts';
import { burndown } from './burndown.ts';
import type { Tab, TabKey } from './define.ts';
import { history } from './history.ts';
import { journal } from './journal.ts';
import { kpi } from './kpi.ts';
import { log } from './log.ts';
import { pipeline } from './pipeline.ts';
import { points } from './points.ts';
import { retro } from './retro.ts';
import { settings } from './settings.ts';
import { sprint } from './sprint.ts';
import { standUp } from './stand-up.ts';
import { team } from './team.ts';

/** Every tab of ours, in the order in which the docs and the home view list them. */
export const tabs: Readonly<Record<TabKey, Tab>> = {
  pipeline,
  backlog,
  team,
  sprint,
  kpi,
  retro,
  history,
  journal,
  standUp,
  points,
  burndown,
  board,
  settings,
  log,
};
