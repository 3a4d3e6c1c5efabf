import { languageOf } from '../i18n/text.ts';
import { showToast } from '../sheets/toast.ts';
import { markOf } from '../sheets/workbook.ts';
import { userLanguage } from './api.ts';
import { recordEdit } from './journal/record-edit.ts';
import { addMenu } from './menu.ts';
import { openDialog, openSidebar } from './pages.ts';
import { completeEdited, refresh } from './refresh.ts';
import { formatChosenKpi } from './sprint/kpi-edit.ts';

/** The script's entry points. Each is called by a top-level function of the same name, which the build writes. */

export { call } from './api.ts';
export { cell } from './cell.ts';

/** In AuthMode NONE too: the menu, and nothing else. */
export function onOpen(_event: unknown): void {
  addMenu(languageOf(Session.getActiveUserLocale()));
}

export function onInstall(event: unknown): void {
  onOpen(event);
}

export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  completeEdited(event.range);
  const key = markOf(event.range.getSheet());
  recordEdit(event, key);
  if (key === 'kpi') formatChosenKpi(event);
}

export function menuHome(): void {
  openSidebar('home', userLanguage());
}

export function menuNewSprint(): void {
  openSidebar('newSprint', userLanguage());
}

export function menuMeeting(): void {
  openDialog('meeting', userLanguage());
}

export function menuStandUp(): void {
  openSidebar('standUp', userLanguage());
}

export function menuBoard(): void {
  openDialog('board', userLanguage());
}

export function menuAdaptSprint(): void {
  openSidebar('adaptSprint', userLanguage());
}

export function menuCloseSprint(): void {
  openSidebar('closeSprint', userLanguage());
}

export function menuFunctions(): void {
  openSidebar('functions', userLanguage());
}

export function menuTurnIntoPipeline(): void {
  openDialog('turnPipeline', userLanguage());
}

export function menuTurnIntoBacklog(): void {
  openDialog('turnBacklog', userLanguage());
}

export function menuImport(): void {
  openDialog('import', userLanguage());
}

export function menuExport(): void {
  openDialog('export', userLanguage());
}

export function menuKpi(): void {
  openSidebar('kpi', userLanguage());
}

export function menuGrooming(): void {
  openSidebar('grooming', userLanguage());
}

export function menuTemplates(): void {
  openSidebar('templates', userLanguage());
}

export function menuPlaybooks(): void {
  openSidebar('playbooks', userLanguage());
}

export function menuUndo(): void {
  openSidebar('undo', userLanguage());
}

export function menuSettings(): void {
  openSidebar('settings', userLanguage());
}

export function menuFreeze(): void {
  openSidebar('freeze', userLanguage());
}

export function menuRefresh(): void {
  showToast(refresh(userLanguage()).sentence);
}
