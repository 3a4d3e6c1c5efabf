import { isBlank } from '../table/blank.ts';
import type { Table } from '../table/table.ts';
import { type DealKey, type Deals, dealsOf } from './deals.ts';

/** What KPI read of a lead: a deal's fields, and those that only some of them need. */
export type LeadKey = DealKey | 'probability' | 'qualified' | 'firstContact' | 'lastContact' | 'rating';

/** Deals whose table can have the columns that only some KPI read. */
export type Leads = Omit<Deals, 'table'> & { readonly table: Table<LeadKey> };

/** As `dealsOf`. @throws UserError columnMissing where nothing says the outcome */
export function leadsOf(table: Table<LeadKey>, keep?: (row: number) => boolean): Leads {
  return { ...dealsOf(table, keep), table };
}

/**
 * Leads read for a KPI that needs no outcome (answers, satisfaction): every row with data counts where nothing says one.
 */
export function anyLeadsOf(table: Table<LeadKey>, keep?: (row: number) => boolean): Leads {
  if (table.has('stage')) return leadsOf(table, keep);
  const rows = keep ? table.rows.filter(keep) : table.rows;
  return { table, rows, notRead: 0, outcome: () => 'open' };
}

const UNKNOWN = /^\s*(?:inconnue?|unknown|\?)\s*$/i;
const AT_LEAST_QUALIFIED = new Set(['qualified', 'presentation', 'proposal', 'negotiation', 'won']);

/**
 * Whether a lead meets the definition of a qualified one: what its column *Qualified* says (a yes or no, or the result
 * of SPRINT_BANT), else its stage: Qualified or further. Null where it is not known: a blank, or a lead lost by stage
 * alone, which may have been qualified before.
 *
 * @throws UserError columnMissing where there is neither
 */
export function qualifiedReader({ table }: Leads): (row: number) => boolean | null {
  if (table.has('qualified'))
    return (row) => {
      const cell = table.cell(row, 'qualified');
      if (isBlank(cell)) return null;
      return UNKNOWN.test(String(cell)) ? null : table.flag(row, 'qualified');
    };
  if (!table.has('stage') || table.isFlagColumn('stage')) throw table.missing(['qualified']);
  return (row) => {
    const stage = table.choice(row, 'stage');
    return stage === 'lost' ? null : AT_LEAST_QUALIFIED.has(stage ?? '');
  };
}
