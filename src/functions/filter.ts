import { UserError } from '../domain/errors.ts';
import type { Rows } from '../domain/table/cell.ts';
import { conditionsFrom, conditionsText, readConditions, rowTest } from '../domain/table/condition.ts';
import type { Table } from '../domain/table/table.ts';

/**
 * The rows that a filter argument keeps: a text (`Owner=Anna Snelling & Product=GTX`) or a range of two columns.
 *
 * @param argument the argument's name, for the sentence about a filter that cannot be read
 */
export function filterOf(
  table: Table,
  filter: Rows | string | null,
  argument: string,
): ((row: number) => boolean) | undefined {
  if (filter === null) return undefined;
  const text =
    typeof filter === 'string'
      ? filter
      : filter.length === 1 && filter[0]?.length === 1
        ? String(filter[0][0])
        : null;
  const conditions = text === null ? conditionsFrom(filter as Rows) : readConditions(text);
  if (conditions === null) throw new UserError({ code: 'argumentUnread', argument, found: text ?? '' });
  return rowTest(table, conditions);
}

/** A filter as one text, whichever way it was given; '' for none. */
export function filterText(filter: Rows | string | null): string {
  if (filter === null || typeof filter === 'string') return filter?.trim() ?? '';
  if (filter.length === 1 && filter[0]?.length === 1) return String(filter[0][0] ?? '').trim();
  return conditionsText(conditionsFrom(filter));
}
