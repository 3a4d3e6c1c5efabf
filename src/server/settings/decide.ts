import { isBlank } from '../../domain/table/blank.ts';
import * as say from '../../i18n/sentences/settings.ts';
import { nameTaken } from '../../i18n/sentences/writing.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { freeName } from '../../tabs/free-name.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { settingBlocks } from '../../tabs/settings/blocks.ts';
import { blockCells, makeSettings, settingsCells } from '../../tabs/settings/layout.ts';
import { missingBlocks } from '../../tabs/settings/places.ts';
import { type SettingsSheet, sheetToBe } from '../../tabs/settings/references.ts';
import { settings } from '../../tabs/settings.ts';
import type { Decision } from '../decision.ts';

/** What making or completing the Settings tab writes: the whole tab, or the blocks that an older one lacks. */
export function decideSettings(workbook: Workbook, language: Language): Decision {
  const content = workbook.read('settings');
  if (!content) {
    const { name, steps } = newSettings(workbook);
    const wished = settings.name[workbook.language];
    return {
      plan: { steps: [...steps, { do: 'show', tab: { made: name } }] },
      notes: name === wished ? [] : [nameTaken(language, wished)],
      problems: [],
      done: say.settingsMade(language, name),
    };
  }
  const missing = missingBlocks(content.values);
  const show: Step = { do: 'show', tab: content.id };
  if (missing.length === 0)
    return {
      plan: { steps: [show] },
      notes: [],
      problems: [],
      done: say.settingsComplete(language, content.name),
    };
  let last = content.values.length;
  while (last > 0 && content.values[last - 1]?.every(isBlank)) last--;
  const cells = blockCells(missing, workbook);
  const titles = missing.map((key) => settingBlocks[key].title[language]);
  return {
    plan: {
      steps: [
        { do: 'growTo', tab: content.id, rows: last + cells.length },
        { do: 'write', tab: content.id, row: last + 1, column: 1, cells },
        show,
      ],
    },
    notes: [],
    problems: [],
    done: say.settingsCompleted(language, content.name, titles),
  };
}

/** A Settings tab for a workbook that has none, for plans that need it: its steps, and how formulas point into it. */
export function newSettings(
  workbook: Workbook,
  change: (cells: Content[][]) => Content[][] = (cells) => cells,
): { readonly name: string; readonly steps: Step[]; readonly sheet: SettingsSheet } {
  const name = freeName(settings.name[workbook.language], workbook.names);
  const cells = change(settingsCells(workbook));
  return { name, steps: makeSettings(name, cells, workbook), sheet: sheetToBe(name, cells) };
}

/** The Settings tab that a plan points into: the one that is there, else a new one with the steps that make it. */
export function settingsAtHand(workbook: Workbook): {
  readonly steps: readonly Step[];
  readonly sheet: SettingsSheet;
} {
  const existing = workbook.read('settings');
  return existing ? { steps: [], sheet: existing } : newSettings(workbook);
}
