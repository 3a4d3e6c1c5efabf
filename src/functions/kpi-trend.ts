import { anyLeadsOf, type Leads, leadsOf } from '../domain/kpi/leads.ts';
import { type MeasureName, withoutOutcome } from '../domain/kpi/measures.ts';
import type { Period } from '../domain/kpi/period.ts';
import { type Trend, trend } from '../domain/kpi/trend.ts';
import type { Rows } from '../domain/table/cell.ts';
import type { Table } from '../domain/table/table.ts';
import type { closedSprintFields } from '../i18n/fields/closed-sprint.ts';
import type { leadFields } from '../i18n/fields/lead.ts';
import type { Language } from '../i18n/text.ts';
import { filterLabel } from './args.ts';
import { closedSprints } from './closed-sprints.ts';
import { filterOf, filterText } from './filter.ts';
import { definitionNow, readDefinition } from './kpi-definition.ts';

/** What a KPI's course is asked for by. */
export type TrendOf = {
  readonly table: Table<keyof typeof leadFields>;
  readonly name: MeasureName;
  readonly history: Table<keyof typeof closedSprintFields> | null;
  readonly period: Period;
  readonly filter: Rows | string | null;
  /** The definition that was written down when the sprint started; null or blank for none. */
  readonly definition: string | null;
  readonly most: number;
  readonly level: number;
};

/** The leads that a KPI counts: those that a filter keeps, with their outcome where the KPI needs it. */
export function leadsFor(
  table: TrendOf['table'],
  name: MeasureName,
  filter: TrendOf['filter'],
  language: Language,
): Leads {
  return (withoutOutcome.has(name) ? anyLeadsOf : leadsOf)(
    table,
    filterOf(table, filter, filterLabel[language]),
  );
}

/** A KPI sprint after sprint, of the ranges and texts that a formula names. */
export function trendOf(of: TrendOf, language: Language): Trend {
  const { table, name, filter, period, level } = of;
  const atStart = of.definition === null ? null : readDefinition(of.definition);
  return trend(leadsFor(table, name, filter, language), {
    name,
    period,
    closed: closedSprints(of.history, name),
    most: of.most,
    definition: definitionNow(name, filterText(filter), table),
    // What was written down is the definition of the goal's KPI.
    atStart: atStart?.kpi === name ? atStart : null,
    level,
  });
}
