import { ENOUGH, type UsualEffort, usualEfforts } from '../../domain/backlog/usual-effort.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { itemTypes } from '../../i18n/choices/item-type.ts';
import * as say from '../../i18n/sentences/templates.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Settings } from '../../tabs/settings/read.ts';
import type { TaskTemplate, Templates } from '../contract.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { openBacklog } from '../sprint/backlog-updates.ts';
import { teamOf } from '../sprint/team-tab.ts';

/** How many owners are proposed at most. */
const OWNERS = 40;

/** The templates of the Settings tab that have a title, by a key that stays while title and type do. */
export function templatesOf(workbook: Workbook): Map<string, Settings['lines']['templates'][number]> {
  const lines = settingsOf(workbook).lines.templates.filter(({ title }) => title !== '');
  return new Map(lines.map((line) => [`${line.type ?? ''}/${line.title}`, line]));
}

/** What the view that adds from templates shows. */
export function templates(workbook: Workbook, language: Language): Templates {
  const table = openBacklog(workbook);
  const usual = table ? usualEfforts(table) : new Map<string, UsualEffort>();
  const owners = new Map<string, number>();
  for (const { name } of teamOf(workbook)) owners.set(name, Number.POSITIVE_INFINITY);
  if (table?.has('owner')) {
    for (const row of table.rows) {
      const owner = table.text(row, 'owner');
      if (owner !== '') owners.set(owner, (owners.get(owner) ?? 0) + 1);
    }
  }
  return {
    backlog: workbook.find('backlog')?.name ?? null,
    settings: workbook.find('settings')?.name ?? null,
    templates: [...templatesOf(workbook)].map(([key, { title, type, effort, skill }]): TaskTemplate => {
      const learned = type === null ? undefined : usual.get(type);
      const isLearned = learned !== undefined && learned.n >= ENOUGH;
      const proposed = isLearned ? quarters(learned.median) : effort;
      return {
        key,
        title,
        type: type === null ? '' : choiceWord(itemTypes, type, workbook.language),
        skill,
        effort: proposed,
        why: isLearned
          ? say.effortLearned(
              language,
              quarters(learned.median),
              learned.n,
              quarters(learned.low),
              quarters(learned.high),
            )
          : say.effortOfTemplate(language, effort, learned?.n ?? 0),
      };
    }),
    owners: [...owners]
      .sort((a, b) => b[1] - a[1])
      .slice(0, OWNERS)
      .map(([name]) => name),
  };
}

/** Hours as people plan them. */
function quarters(hours: number): number {
  return Math.max(0.25, Math.round(hours * 4) / 4);
}
