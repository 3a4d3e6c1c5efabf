import { type Day, dayFromIso } from '../../domain/day.ts';
import { foldText } from '../../domain/table/names.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { itemStatuses } from '../../i18n/choices/item-status.ts';
import { type RetroCategory, retroCategories } from '../../i18n/choices/retro-category.ts';
import { formatDay } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/retrospective.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { type GoalKpi, goalKpis } from '../../tabs/goal-kpis.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import type { RetroRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { columnSteps } from '../table-writes.ts';
import { notesIn, openRetro, type RetroRecord } from './notes.ts';
import { recordSteps } from './prepare.ts';

/**
 * What is added to the retrospective: notes below those that are there, so that several people add at once; a vote more for
 * notes; an action that was decided, which names who, by when and what it should move.
 *
 * @throws Refusal where there is nothing to add, an action lacks one of these, or is there already
 */
export function decideRetro(
  workbook: Workbook,
  { notes, votes, action }: RetroRequest,
  today: Day,
  language: Language,
): Decision {
  const retro = openRetro(workbook);
  if (!retro) throw new Refusal(say.noRetro(language));
  const { content, table } = retro;
  const file = workbook.language;
  const written = notes
    .map(({ category, text }) => ({ category, text: text.trim() }))
    .filter(({ category, text }) => text !== '' && category in retroCategories.choices);
  const known = notesIn(retro);
  const chosen = [...new Set(votes)].map((key) => known.find((note) => note.key === key));
  const voted = chosen.filter((note) => note !== undefined);
  const due = action && dayFromIso(action.due);
  const text = action?.text.trim() ?? '';
  const owner = action?.owner.trim() ?? '';
  if (action && (text === '' || owner === '' || due === null || !(action.kpi in goalKpis.choices)))
    throw new Refusal(say.actionIncomplete(language));
  // Two who write down what was just agreed on, or one who clicks again, decide one action.
  if (table.has('action') && action) {
    const isThis = (row: number) =>
      table.text(row, 'sprint') === retro.sprint &&
      foldText(table.text(row, 'action')) === foldText(text) &&
      foldText(table.text(row, 'owner')) === foldText(owner);
    if (table.rows.some(isThis)) throw new Refusal(say.actionThere(language, text, owner));
  }
  if (written.length + voted.length === 0 && !action)
    throw new Refusal(chosen.length > 0 ? say.noteGone(language) : say.nothingToAdd(language));
  const sprint = Number.isFinite(Number(retro.sprint)) ? Number(retro.sprint) : retro.sprint;
  if (voted.length > 0) table.require('votes');
  if (action) table.require('action', 'owner', 'due', 'status', 'kpi', 'decidedOn');
  const records: RetroRecord[] = written.map((note) => ({
    sprint,
    category: choiceWord(retroCategories, note.category as RetroCategory, file),
    note: note.text,
  }));
  if (action)
    records.push({
      sprint,
      action: text,
      owner,
      due,
      status: choiceWord(itemStatuses, 'todo', file),
      kpi: choiceWord(goalKpis, action.kpi as GoalKpi, file),
      decidedOn: today,
    });
  const counts = new Map(voted.map((note): [number, Content] => [note.row, note.votes + 1]));
  const of = {
    keys: [table.column('sprint'), table.column('category'), table.column('note')],
    holds: 'words',
  } as const;
  const steps: Step[] = [
    ...(counts.size > 0 ? columnSteps(content, table.column('votes') ?? 0, counts, workbook, of) : []),
    ...recordSteps(records, null, workbook),
  ];
  const done = action
    ? say.actionAdded(language, text, owner, due === null ? '' : formatDay(due, language))
    : say.notesAdded(language, written.length, voted.length);
  return {
    plan: { steps },
    notes: [done],
    problems: chosen.length > voted.length ? [say.noteGone(language)] : [],
    done,
    isAnonymous: action === null,
  };
}
