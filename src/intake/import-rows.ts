import { type Day, isoOf } from '../domain/day.ts';
import { choiceWord, readChoice } from '../i18n/choices/define.ts';
import { backlogStatuses } from '../i18n/choices/item-status.ts';
import { stages } from '../i18n/choices/stage.ts';
import type { Deal, StateKind, WorkItem } from './neutral.ts';
import type { EffortUnit } from './source-table.ts';

/** A cell as it is sent: days are ISO text, null is blank. */
export type SentCell = string | number | null;

/** Rows of a file as an import sends them: for each where it stands, its id at the source, and its cells. */
export type SentRows = {
  /** The fields of our tab that the cells are of; those that no row fills are left out. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly [row: number, externalId: string, ...cells: SentCell[]])[];
};

/** How many hours one of a unit is; a unit that is not named is left out. */
export type HoursPer = Readonly<Partial<Record<EffortUnit, number>>>;

type Status = keyof typeof backlogStatuses.choices;

/** How far work of each status is; an item is taken into a sprint here, never by a file. */
const STATUSES: Readonly<Record<Status, { readonly kind: StateKind; readonly as: Status }>> = {
  todo: { kind: 'todo', as: 'todo' },
  planned: { kind: 'todo', as: 'todo' },
  doing: { kind: 'doing', as: 'doing' },
  blocked: { kind: 'doing', as: 'blocked' },
  done: { kind: 'done', as: 'done' },
  cancelled: { kind: 'done', as: 'cancelled' },
};
const STATUS_OF: Readonly<Record<StateKind, Status>> = {
  todo: 'todo',
  doing: 'doing',
  done: 'done',
  archived: 'cancelled',
};

/** Work items as rows of the backlog. */
export function backlogRows(items: readonly WorkItem[], hoursPer: HoursPer): SentRows {
  return sent(
    items,
    (item): Record<string, SentCell> => ({
      ...item.more,
      id: item.key,
      title: item.title,
      type: item.type,
      urgency: item.priority,
      effort: effortOf(item, hoursPer),
      dependsOn: item.dependsOn.join(', '),
      owner: item.owners.join(', '),
      due: iso(item.due),
      status: statusOf(item),
      sprint: item.sprint,
    }),
  );
}

/** Deals and leads as rows of the pipeline. */
export function pipelineRows(deals: readonly Deal[]): SentRows {
  return sent(
    deals,
    (deal): Record<string, SentCell> => ({
      id: deal.externalId,
      name: deal.title,
      client: deal.client || deal.contact,
      stage: deal.status === 'open' ? deal.stage : choiceWord(stages, deal.status, 'en'),
      source: deal.source,
      owner: deal.owner,
      product: deal.product,
      segment: deal.segment,
      amount: deal.amount,
      probability: deal.probability,
      created: iso(deal.created),
      closed: iso(deal.closed),
      nextStep: deal.nextStep,
    }),
  );
}

function sent<T extends { readonly row: number; readonly externalId: string }>(
  records: readonly T[],
  cellsOf: (record: T) => Record<string, SentCell>,
): SentRows {
  const filled = records.map((record) => ({ record, cells: cellsOf(record) }));
  const fields = [...new Set(filled.flatMap(({ cells }) => Object.keys(cells)))].filter((field) =>
    filled.some(({ cells }) => (cells[field] ?? '') !== ''),
  );
  return {
    fields,
    rows: filled.map(({ record, cells }) => [
      record.row,
      record.externalId,
      ...fields.map((field) => (cells[field] === '' ? null : (cells[field] ?? null))),
    ]),
  };
}

/** Our word for the source's; its own word where that is none of ours and says no more than that there is work to do. */
function statusOf({ state, stateKind }: WorkItem): string {
  const known = readChoice(backlogStatuses, state);
  if (known === null && stateKind === 'todo' && state !== '') return state;
  const agrees = known !== null && STATUSES[known].kind === (stateKind === 'archived' ? 'done' : stateKind);
  return choiceWord(backlogStatuses, agrees ? STATUSES[known].as : STATUS_OF[stateKind], 'en');
}

function effortOf({ effort }: WorkItem, hoursPer: HoursPer): number | null {
  const hours = effort && hoursPer[effort.unit];
  // A hundredth of an hour is less than anybody estimates.
  return effort && hours ? Math.round(effort.amount * hours * 100) / 100 : null;
}

function iso(day: Day | null): string | null {
  return day === null ? null : isoOf(day);
}
