import type { Day } from '../../domain/day.ts';
import type { Cell } from '../../domain/table/cell.ts';
import { openTable } from '../../domain/table/table.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { backlogStatuses } from '../../i18n/choices/item-status.ts';
import { itemTypes } from '../../i18n/choices/item-type.ts';
import { moscow } from '../../i18n/choices/moscow.ts';
import * as say from '../../i18n/sentences/templates.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { TemplateItem, TemplateRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { bring } from '../turn/decide.ts';
import { kinds } from '../turn/kinds.ts';
import { recordsOf } from '../turn/records.ts';
import { templatesOf } from './list.ts';

const MOST_ITEMS = 100;
const LONGEST_TITLE = 500;
const MOST_HOURS = 10_000;

const keys = ['id', 'title', 'type', 'moscow', 'effort', 'skill', 'owner', 'status', 'reviewed'] as const;

/** What adding items from templates writes: rows below the backlog, which is made where there is none. */
export function decideTemplates(
  workbook: Workbook,
  request: TemplateRequest,
  today: Day,
  language: Language,
): Decision {
  const items = request.items.slice(0, MOST_ITEMS);
  if (items.length === 0) throw new Refusal(say.noTemplateChosen(language));
  const known = templatesOf(workbook);
  const ids = freeIds(workbook, items.length);
  const rows = items.map((item, at): Cell[] => {
    const template = known.get(String(item.template));
    if (!template) throw new Refusal(say.templateGone(language, titleOf(item)));
    const title = titleOf(item);
    if (title === '') throw new Refusal(say.titleNeeded(language, template.title));
    return [
      ids[at],
      title,
      template.type && choiceWord(itemTypes, template.type, workbook.language),
      template.moscow && choiceWord(moscow, template.moscow, workbook.language),
      effortOf(item, title, language),
      String(item.skill ?? '').trim(),
      String(item.owner ?? '').trim(),
      choiceWord(backlogStatuses, 'todo', workbook.language),
      today,
    ];
  });
  const kind = kinds.backlog;
  return bring(
    workbook,
    {
      kind: 'backlog',
      read: recordsOf(rows, keys, (row) => row, kind, workbook.conventions, workbook.language),
      source: null,
      origin: null,
      notes: [],
      updates: () => [],
      done: (tab, { added }) => say.addedFromTemplates(language, tab, added),
    },
    language,
  );
}

function titleOf({ title }: TemplateItem): string {
  return String(title ?? '')
    .trim()
    .slice(0, LONGEST_TITLE);
}

function effortOf({ effort }: TemplateItem, title: string, language: Language): number | null {
  if (effort === null) return null;
  if (typeof effort !== 'number' || !(effort >= 0 && effort <= MOST_HOURS))
    throw new Refusal(say.effortUnread(language, title, String(effort)));
  return effort;
}

/** Ids that no row of the backlog has: `T` and the numbers after the greatest that it has. */
function freeIds(workbook: Workbook, count: number): string[] {
  const content = workbook.read('backlog');
  let last = 0;
  if (content && content.values.length > 0) {
    const table = openTable(content.values, kinds.backlog.names, workbook.conventions, {
      name: content.name,
    });
    for (const row of table.rows) {
      const [, digits] = /^T-?(\d{1,9})$/i.exec(table.text(row, 'id')) ?? [];
      last = Math.max(last, Number(digits ?? 0));
    }
  }
  return Array.from({ length: count }, (_, at) => `T${last + at + 1}`);
}
