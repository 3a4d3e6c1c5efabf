import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import type { Finding } from '../../domain/health/finding.ts';
import { type Health, healthOf } from '../../functions/health-of.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import type { SourceKind } from '../contract.ts';
import { settingsOf } from '../settings/settings-of.ts';

/** A tab with what is wrong in it. */
export type Groomed = { readonly kind: SourceKind; readonly content: SheetContent; readonly health: Health };

/** One thing that is wrong, and how a page names it. */
export type Found = {
  /** The same as long as the same is wrong with the same line, wherever that line is sorted to. */
  readonly key: string;
  /** All of its kind in its tab. */
  readonly group: string;
  /** How the line is called: its id and its title. */
  readonly title: string;
  readonly of: Groomed;
  readonly finding: Finding;
};

/** What is wrong in the backlog and the pipeline, in one list, the most value at risk first; tabs that cannot be read. */
export function lookInto(
  workbook: Workbook,
  today: Day,
): { readonly tabs: readonly Groomed[]; readonly found: readonly Found[]; readonly errors: UserError[] } {
  const { staleDays } = settingsOf(workbook).values.grooming;
  const tabs: Groomed[] = [];
  const errors: UserError[] = [];
  for (const kind of ['backlog', 'pipeline'] as const) {
    const content = workbook.read(kind);
    if (!content) continue;
    try {
      const health = healthOf(content.values, content.name, { today, staleDays }, workbook);
      tabs.push({ kind, content, health });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(error);
    }
  }
  const found = tabs.flatMap(foundIn);
  // Each tab is in this order already; a stable sort keeps it where the value is the same.
  return { tabs, found: found.sort((a, b) => b.finding.value - a.finding.value), errors };
}

function foundIn(of: Groomed): Found[] {
  const { table } = of.health;
  const text = (row: number, field: string) => (table.has(field) ? table.text(row, field) : '');
  const titles = of.health.kind === 'backlog' ? ['title'] : ['name', 'client'];
  const times = new Map<string, number>();
  return of.health.findings.map((finding) => {
    const { row, field, kind } = finding;
    const id = text(row, 'id');
    const name = titles.map((title) => text(row, title)).find((one) => one !== '') ?? '';
    const group = `${of.kind}/${kind}`;
    const same = `${group}/${field}/${id}/${name.slice(0, 60)}`;
    const time = (times.get(same) ?? 0) + 1;
    times.set(same, time);
    const key = time === 1 ? same : `${same}/${time}`;
    return { key, group, title: [id, name].filter(Boolean).join(' · '), of, finding };
  });
}
