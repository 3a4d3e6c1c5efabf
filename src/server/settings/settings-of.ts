import { settingUnread } from '../../i18n/sentences/settings.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { settingBlocks } from '../../tabs/settings/blocks.ts';
import { missingBlocks } from '../../tabs/settings/places.ts';
import { readSettings, type Settings } from '../../tabs/settings/read.ts';
import type { SettingsState } from '../contract.ts';

/** The settings of a workbook, typed: what its Settings tab says, and the usual values where it says nothing. */
export function settingsOf(workbook: Workbook): Settings {
  return readSettings(workbook.read('settings')?.values ?? null, workbook, workbook.conventions);
}

/** How the tab stands, for the view that opens, makes or completes it. */
export function settingsState(workbook: Workbook, language: Language): SettingsState {
  const content = workbook.read('settings');
  return {
    tab: content?.name ?? null,
    missing: content ? missingBlocks(content.values).map((key) => settingBlocks[key].title[language]) : [],
    problems: content ? settingProblems(workbook, settingsOf(workbook), language) : [],
  };
}

/** What of the tab could not be read, one sentence each: where, what was expected, what was found, what holds instead. */
export function settingProblems(workbook: Workbook, settings: Settings, language: Language): string[] {
  const tab = workbook.find('settings')?.name ?? '';
  return settings.problems.map((problem) => settingUnread(language, tab, problem));
}
