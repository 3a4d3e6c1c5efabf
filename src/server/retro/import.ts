import { dayFromIso } from '../../domain/day.ts';
import { foldText } from '../../domain/table/names.ts';
import { type ChoiceList, choiceWord } from '../../i18n/choices/define.ts';
import { itemStatuses } from '../../i18n/choices/item-status.ts';
import { retroCategories } from '../../i18n/choices/retro-category.ts';
import * as say from '../../i18n/sentences/retrospective.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { ImportedNote } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { openNotes, type RetroRecord } from './notes.ts';
import { recordSteps } from './prepare.ts';

/**
 * Notes of a file below those of the Retro tab. A note is known by its sprint and its words: one that is there, as often
 * as in the file, is not added again, whatever became of its category, votes or theme since.
 *
 * @throws Refusal where all of them are there
 */
export function decideNotes(
  workbook: Workbook,
  { notes }: { readonly notes: readonly ImportedNote[] },
  language: Language,
): Decision {
  const opened = openNotes(workbook);
  const there = new Map<string, number>();
  const keyOf = (...parts: readonly string[]) => foldText(parts.join('\n'));
  opened?.table.require('note');
  for (const row of opened?.table.rows ?? []) {
    const [sprint, note, action] = (['sprint', 'note', 'action'] as const).map((key) =>
      opened?.table.has(key) ? opened.table.text(row, key) : '',
    ) as [string, string, string];
    const key = keyOf(sprint, note, action);
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  const added = notes.filter(({ sprint, note, action }) => {
    const key = keyOf(sprint, note.trim(), action.trim());
    const left = there.get(key) ?? 0;
    if (left > 0) there.set(key, left - 1);
    return left === 0;
  });
  const known = notes.length - added.length;
  if (added.length === 0) throw new Refusal(say.notesThere(language, known));
  const file = workbook.language;
  const word = (list: ChoiceList, key: string) =>
    key in list.choices ? choiceWord(list, key, file) : key || null;
  const records = added.map((one): RetroRecord => {
    const sprint = Number(one.sprint);
    return {
      sprint: one.sprint !== '' && Number.isFinite(sprint) ? sprint : one.sprint || null,
      category: word(retroCategories, one.category),
      note: one.note.trim() || null,
      votes: one.votes,
      theme: one.theme || null,
      action: one.action.trim() || null,
      owner: one.owner || null,
      due: one.due ? dayFromIso(one.due) : null,
      status: one.action ? word(itemStatuses, one.status || 'todo') : null,
      kpi: one.kpi || null,
    };
  });
  const last = Math.max(0, ...records.map(({ sprint }) => (typeof sprint === 'number' ? sprint : 0)));
  return {
    plan: { steps: recordSteps(records, workbook.read('retro') ? null : last || null, workbook) },
    notes: [say.notesImported(language, added.length, known)],
    problems: [],
    done: say.notesImported(language, added.length, known),
  };
}
