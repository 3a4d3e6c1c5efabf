import type { Day } from '../../domain/day.ts';
import type { Alert } from '../../domain/kpi/alerts.ts';
import { foldText } from '../../domain/table/names.ts';
import { alertAction, alertSentence } from '../../i18n/alerts.ts';
import * as say from '../../i18n/sentences/kpi.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { AlertKind } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { backlogIds, backlogSteps, openBacklog } from '../sprint/backlog-updates.ts';
import { printing, watched } from './watched.ts';

/** What an alert's *Create the action* writes: an item of the backlog, to be planned like any other. */
export function decideAction(
  workbook: Workbook,
  request: { readonly kind: AlertKind },
  today: Day,
  language: Language,
): Decision {
  const found = watched(workbook, today);
  const alert = found?.alerts.find(({ kind }) => kind === request.kind);
  if (!found || !alert) throw new Refusal(say.alertGone(language));
  const table = openBacklog(workbook);
  const tab = workbook.find('backlog')?.name ?? '';
  if (!table) throw new Refusal(say.noBacklog(language));
  const title = alertAction(alert, printing(found, workbook, workbook.language));
  const isOver = (row: number) => ['done', 'cancelled'].includes(table.choice(row, 'status') ?? '');
  const known = table.rows.find((row) => sameAction(table.text(row, 'title'), title) && !isOver(row));
  if (known !== undefined) throw new Refusal(say.actionThere(language, tab, known + 1));
  const due = found.sprint?.state === 'running' && found.sprint.end >= today ? found.sprint.end : null;
  const id = freeId(backlogIds(workbook));
  const item = {
    id,
    title,
    owner: '',
    effort: null,
    value: atStake(alert),
    due,
    status: 'todo',
    sprint: null,
  } as const;
  return {
    plan: { steps: backlogSteps(workbook, [], [item]) },
    notes: [
      say.createsAction(language, title, tab),
      alertSentence(alert, printing(found, workbook, language)),
    ],
    problems: [],
    done: say.actionCreated(language, id, tab),
  };
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
