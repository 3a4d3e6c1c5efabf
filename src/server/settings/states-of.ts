import type { ItemState } from '../../domain/execution/replay.ts';
import type { Conventions, Rows } from '../../domain/table/cell.ts';
import { choiceWord, ownChoice } from '../../i18n/choices/define.ts';
import { itemStatuses } from '../../i18n/choices/item-status.ts';
import { type Means, meansFrom } from '../../i18n/choices/work-state.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { SettingsFile } from '../../tabs/settings/define.ts';
import { readSettings } from '../../tabs/settings/read.ts';
import { settingsOf } from './settings-of.ts';

/** What the Settings tab says of the team's own words. It is read when the first such word is met. */
export function meansIn(workbook: Workbook): Means {
  return meansFrom(() => settingsOf(workbook).lines.states);
}

/** The same, of the Settings tab's cells; null where there is no such tab. */
export function meansAt(read: () => Rows | null, file: SettingsFile, conventions: Conventions): Means {
  return meansFrom(() => {
    const values = read();
    return values ? readSettings(values, file, conventions).lines.states : [];
  });
}

/** The word that a card's column writes: ours, or the team's first one where the Settings tab has no line of ours for that state. */
export function wordOf(state: ItemState, workbook: Workbook): string {
  const lines = settingsOf(workbook).lines.states.filter(
    (line) => line.state === state && line.status !== '',
  );
  const own = lines.find(({ status }) => ownChoice(itemStatuses, status) === state);
  return own || lines.length === 0
    ? choiceWord(itemStatuses, state, workbook.language)
    : (lines[0]?.status ?? '');
}
