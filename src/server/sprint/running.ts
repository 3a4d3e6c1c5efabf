import { noSprint, ownSprintTab } from '../../i18n/sentences/sprinting.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { Refusal } from '../refusal.ts';
import { readSprint, type Sprint } from './read-sprint.ts';

/** The running sprint, or the sentence that says why there is none. */
export function sprintOrReason(workbook: Workbook, language: Language): Sprint | string {
  const sprint = readSprint(workbook);
  if (sprint) return sprint.state === 'running' ? sprint : noSprint(language);
  const tab = workbook.find('sprint');
  return tab ? ownSprintTab(language, tab.name) : noSprint(language);
}

/** The running sprint; refuses where there is none. */
export function runningSprint(workbook: Workbook, language: Language): Sprint {
  const sprint = sprintOrReason(workbook, language);
  if (typeof sprint === 'string') throw new Refusal(sprint);
  return sprint;
}
