import type { LeadKey, Leads } from '../kpi/leads.ts';
import { contains, type Period } from '../kpi/period.ts';
import { keyOf } from '../planning/words.ts';
import { foldText } from '../table/names.ts';
import type { Table } from '../table/table.ts';
import { type Fact, type PointRule, rulesMet } from './rule.ts';

/** Leads whose table can say whose they are. */
export type OwnedLeads = Leads & { readonly table: Table<LeadKey | 'owner'> };

export type DealFacts = {
  readonly facts: readonly Fact[];
  /** Leads that will earn once they are won. */
  readonly pending: readonly Fact[];
};

const STAGES = ['new', 'contacted', 'qualified', 'presentation', 'proposal', 'negotiation', 'won'];

/**
 * What the deals of a sprint earn: a deal won in it, by its day of closing, earns by the rule on won deals and by those on
 * the stages before. A lead created in the sprint that has come to such a stage is pending: whatever earned before it is
 * won could be had with leads that are nobody's. Rows of one id (of one name, without ids) count once.
 *
 * @throws UserError columnMissing without days of closing
 */
export function dealFacts(leads: OwnedLeads, period: Period, rules: readonly PointRule[]): DealFacts {
  const { table } = leads;
  table.require('closed');
  const [facts, pending]: [Fact[], Fact[]] = [[], []];
  const seen = new Set<string>();
  for (const row of leads.rows) {
    const outcome = leads.outcome(row);
    if (outcome === 'lost') continue;
    const day = table.day(row, outcome === 'won' ? 'closed' : 'created');
    if (day === null || !contains(period, day)) continue;
    const stage = outcome === 'won' ? 'won' : (table.choice(row, 'stage') ?? table.text(row, 'stage'));
    const met = rulesMet(rules, 'stage', (value) => isReached(stage, value));
    const id = table.text(row, 'id') || table.text(row, 'name');
    const key = keyOf(id);
    if (met.length === 0 || seen.has(key)) continue;
    if (key !== '') seen.add(key);
    (outcome === 'won' ? facts : pending).push({
      on: 'stage',
      id,
      owner: table.text(row, 'owner'),
      rules: met,
    });
  }
  return { facts, pending };
}

function isReached(stage: string, value: string): boolean {
  const at = STAGES.indexOf(value);
  if (stage === 'won') return true;
  return at < 0 ? foldText(stage) === foldText(value) : STAGES.indexOf(stage) >= at;
}
