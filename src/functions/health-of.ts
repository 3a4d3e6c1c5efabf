import { dealHealth } from '../domain/health/deals.ts';
import type { Finding, HealthOptions } from '../domain/health/finding.ts';
import { itemHealth } from '../domain/health/items.ts';
import type { Rows } from '../domain/table/cell.ts';
import type { FieldNames } from '../domain/table/field.ts';
import { columnsIn, openTable, type Table } from '../domain/table/table.ts';
import { backlogItemFields, backlogItemNames } from '../i18n/fields/backlog-item.ts';
import { dealFields, dealNames } from '../i18n/fields/deal.ts';
import type { Field } from '../i18n/fields/define.ts';
import { choiceWordsOf } from '../i18n/health.ts';
import type { Context } from './define.ts';

export type Health = {
  readonly kind: 'backlog' | 'pipeline';
  readonly table: Table;
  readonly fields: Readonly<Record<string, Field>>;
  readonly findings: readonly Finding[];
};

/** Fields that a pipeline alone has, and a backlog alone. */
const ofDeals = ['amount', 'created', 'closed', 'source'] as const;
const ofItems = ['effort', 'dependsOn', 'moscow', 'due', 'urgency', 'value'] as const;

/**
 * What is wrong with a table, which is a backlog or a pipeline by the columns that it has.
 *
 * @throws UserError emptyTable, or columnMissing where it is neither
 */
export function healthOf(range: Rows, name: string, options: HealthOptions, context: Context): Health {
  const { conventions, language } = context;
  const count = (names: FieldNames, keys: readonly string[]) => {
    const columns = columnsIn(range, names);
    return keys.filter((key) => columns.has(key)).length;
  };
  if (count(dealNames, ofDeals) > count(backlogItemNames, ofItems)) {
    const deals = openTable(range, dealNames, conventions, { name });
    return {
      kind: 'pipeline',
      table: deals as Table,
      fields: dealFields,
      findings: dealHealth(deals, choiceWordsOf(dealFields, language), options),
    };
  }
  const items = openTable(range, backlogItemNames, conventions, { name });
  if (items.headerRow === null || !items.has('title')) throw items.missing(['title']);
  return {
    kind: 'backlog',
    table: items as Table,
    fields: backlogItemFields,
    findings: itemHealth(items, choiceWordsOf(backlogItemFields, language), options),
  };
}
