import type { Day } from '../../domain/day.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { CloseDraft } from '../contract.ts';
import { effortOf, isUnfinished, keyOf } from './close.ts';
import { progressOf } from './progress.ts';
import { sprintOrReason } from './running.ts';

/** What the *Close sprint* view starts from: what was done, what was committed, what is left. */
export function closeDraft(workbook: Workbook, today: Day, language: Language): CloseDraft {
  const sprint = sprintOrReason(workbook, language);
  if (typeof sprint === 'string') return { ...empty, refused: sprint };
  const done = sprint.items.filter(({ state }) => state === 'done');
  const committed = sprint.items.filter((item) => item.committed);
  return {
    refused: null,
    number: sprint.number,
    goal: sprint.goal,
    ...progressOf(workbook, sprint, today, language),
    done: { items: done.length, effort: effortOf(done) },
    committed: { items: committed.length, effort: sprint.commitment ?? effortOf(committed) },
    unfinished: sprint.items.filter(isUnfinished).map((item) => ({
      id: keyOf(item),
      title: item.title,
      owner: item.owner,
      status: item.status,
      effort: item.effort,
    })),
  };
}

const nothing = { items: 0, effort: 0 };

const empty = {
  number: 0,
  goal: '',
  progress: '',
  verdict: '',
  done: nothing,
  committed: nothing,
  unfinished: [],
};
