import type { Day } from '../../domain/day.ts';
import { type FaultKind, faultKinds } from '../../domain/health/finding.ts';
import { formatMoney } from '../../i18n/format.ts';
import { faultNames, faultSentence, proposalSentence } from '../../i18n/health.ts';
import { explain } from '../../i18n/problems.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { letterOf } from '../../tabs/a1.ts';
import type { Grooming, GroomingFinding, GroomingGroup } from '../contract.ts';
import { type Found, lookInto } from './found.ts';

/**
 * How many of each kind are listed, those with the most at risk. All are counted, and a kind can be put right as a
 * whole; what is sent does not grow with the rows, and every filter shows its first ones rightly.
 */
const LISTED = 50;

/** What the Grooming view shows. */
export function grooming(workbook: Workbook, today: Day, language: Language): Grooming {
  const { tabs, found, errors } = lookInto(workbook, today);
  const groups = new Map<string, GroomingGroup>();
  const findings: GroomingFinding[] = [];
  for (const one of found) {
    const { kind, repair } = one.finding;
    const { count = 0, repairs = 0 } = groups.get(one.group) ?? {};
    groups.set(one.group, {
      key: one.group,
      tab: one.of.kind,
      label: faultNames[kind][language],
      count: count + 1,
      repairs: repairs + (repair ? 1 : 0),
    });
    if (count < LISTED) findings.push(shown(one, workbook, language));
  }
  const place = ({ key }: GroomingGroup) => faultKinds.indexOf(key.split('/')[1] as FaultKind);
  return {
    tabs: tabs.map(({ kind, content, health }) => ({
      kind,
      name: content.name,
      rows: health.table.rows.length,
    })),
    groups: [...groups.values()].sort((a, b) => b.count - a.count || place(a) - place(b)),
    findings,
    problems: errors.map((error) => explain(error, language)),
  };
}

function shown({ key, group, title, of, finding }: Found, workbook: Workbook, language: Language) {
  const { table, fields } = of.health;
  const { row, field, value, repair } = finding;
  return {
    key,
    group,
    title,
    tab: of.content.name,
    cell: `${letterOf((table.column(field) ?? 0) + 1)}${row + 1}`,
    fault: faultSentence(finding, language),
    proposal: proposalSentence(finding, fields, language),
    hasRepair: repair !== null,
    value: value > 0 ? formatMoney(value, workbook.locale, language) : '',
  };
}
