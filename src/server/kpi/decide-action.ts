import type { Day } from '../../domain/day.ts';
import type { Alert } from '../../domain/kpi/alerts.ts';
import { foldText } from '../../domain/table/names.ts';
import { alertAction, alertSentence } from '../../i18n/alerts.ts';
import * as say from '../../i18n/sentences/kpi.ts';
import { actionGone } from '../../i18n/sentences/retrospective.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { ActionSource, AlertKind } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { actionsIn, isOpen } from '../retro/notes.ts';
import { backlogIds, backlogSteps, type NewItem, openBacklog } from '../sprint/backlog-updates.ts';
import { printing, watched } from './watched.ts';

/** What *Create the action* writes: an item of the backlog, to be planned like any other. */
export function decideAction(
  workbook: Workbook,
  source: ActionSource,
  today: Day,
  language: Language,
): Decision {
  const { isSame, note, ...item } =
    'retro' in source
      ? ofRetro(workbook, source.retro, today, language)
      : ofAlert(workbook, source.kind, today, language);
  const table = openBacklog(workbook);
  const tab = workbook.find('backlog')?.name ?? '';
  if (!table) throw new Refusal(say.noBacklog(language));
  const isOver = (row: number) => ['done', 'cancelled'].includes(table.choice(row, 'status') ?? '');
  const known = table.rows.find((row) => isSame(table.text(row, 'title')) && !isOver(row));
  if (known !== undefined) throw new Refusal(say.actionThere(language, tab, known + 1));
  const id = freeId(backlogIds(workbook));
  const added = { ...item, id, effort: null, status: 'todo', sprint: null } as const;
  return {
    plan: { steps: backlogSteps(workbook, [], [added]) },
    notes: [say.createsAction(language, item.title, tab), ...note],
    problems: [],
    done: say.actionCreated(language, id, tab, item.owner),
  };
}

/** What an item is made of, which titles are the same item's, and what else is to be said. */
type Source = Pick<NewItem, 'title' | 'owner' | 'value' | 'due'> & {
  isSame(title: string): boolean;
  readonly note: readonly string[];
};

function ofAlert(workbook: Workbook, kind: AlertKind, today: Day, language: Language): Source {
  const found = watched(workbook, today);
  const alert = found?.alerts.find((one) => one.kind === kind);
  if (!found || !alert) throw new Refusal(say.alertGone(language));
  const title = alertAction(alert, printing(found, workbook, workbook.language));
  const due = found.sprint?.state === 'running' && found.sprint.end >= today ? found.sprint.end : null;
  return {
    title,
    owner: '',
    value: atStake(alert),
    due,
    isSame: (other) => sameAction(other, title),
    note: [alertSentence(alert, printing(found, workbook, language))],
  };
}

function ofRetro(workbook: Workbook, key: string, today: Day, language: Language): Source {
  const found = actionsIn(workbook, today).find((one) => one.key === key);
  if (!found || !isOpen(found)) throw new Refusal(actionGone(language));
  const { action: title, owner, due } = found;
  return { title, owner, due, isSame: (other) => foldText(other) === foldText(title), note: [] };
}

/** Two titles that differ by their figures alone are one action on two days. */
function sameAction(a: string, b: string): boolean {
  const bare = (text: string) => foldText(text.replace(/[\d.,\s\u00a0\u202f]+/g, ' '));
  return bare(a) === bare(b);
}

/** What is at stake, where it is an amount. */
function atStake(alert: Alert): number | null {
  if (alert.kind === 'dealsSilent') return alert.amount || null;
  return alert.kind === 'coverageLow' ? alert.coverage.lacking : null;
}

/** `A1`, `A2`: the first that no item has. */
function freeId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`A${number}`)) number++;
  return `A${number}`;
}
