import type { Day } from '../../domain/day.ts';
import type { Repair } from '../../domain/health/finding.ts';
import { isDate } from '../../domain/table/blank.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { backlogItemFields } from '../../i18n/fields/backlog-item.ts';
import { formatDay } from '../../i18n/format.ts';
import { faultNames } from '../../i18n/health.ts';
import * as say from '../../i18n/sentences/grooming.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { cellOf } from '../../tabs/a1.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import type { GroomingRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { columnSteps } from '../table-writes.ts';
import { type Found, type Groomed, lookInto } from './found.ts';

/** What becomes of a tab's cells: column → row → content, both 0 for the first. */
type Cells = Map<number, Map<number, Content>>;

/** What putting ticked findings right writes, or noting their items as reviewed today. */
export function decideGrooming(
  workbook: Workbook,
  request: GroomingRequest,
  today: Day,
  language: Language,
): Decision {
  const keys = new Set(request.keys.map(String));
  const { tabs, found } = lookInto(workbook, today);
  const ticked = found.filter(({ key, group }) => keys.has(key) || keys.has(group));
  return request.as === 'review'
    ? decideReview(ticked, workbook, today, language)
    : decideRepair(
        ticked.filter(({ finding }) => finding.repair),
        tabs,
        workbook,
        language,
      );
}

function decideRepair(
  ticked: readonly Found[],
  tabs: readonly Groomed[],
  workbook: Workbook,
  language: Language,
): Decision {
  if (ticked.length === 0) throw new Refusal(say.nothingTicked(language));
  const problems: string[] = [];
  const cells = new Map(tabs.map((tab): [Groomed, Cells] => [tab, new Map()]));
  const kinds = new Map<string, number>();
  let again = 0;
  for (const { of, finding } of ticked) {
    const { table } = of.health;
    const own = cells.get(of) ?? new Map();
    const repair = finding.repair ?? [];
    const places = repair.map(({ field }) => table.column(field) ?? -1);
    const formula = places.find((column) => of.content.formulas[finding.row]?.[column]);
    if (formula !== undefined) {
      problems.push(say.heldByFormula(language, cellOf(of.content.name, finding.row + 1, formula + 1)));
      continue;
    }
    if (places.some((column) => own.get(column)?.has(finding.row))) {
      again++;
      continue;
    }
    repair.forEach((one, at) => {
      const column = places[at] ?? -1;
      if (column >= 0) put(own, column, finding.row, contentOf(one, of, workbook.language));
    });
    const name = faultNames[finding.kind][language];
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  if (again > 0) problems.push(say.twice(language, again));
  const written = [...kinds].map(([name, count]) => ({ name, count }));
  const count = written.reduce((sum, one) => sum + one.count, 0);
  return {
    plan: { steps: [...cells].flatMap(([tab, own]) => stepsOf(tab, own, workbook)) },
    notes: count > 0 ? [say.repairs(language, count, written)] : [],
    problems,
    done: say.repaired(language, count),
  };
}

function decideReview(
  ticked: readonly Found[],
  workbook: Workbook,
  today: Day,
  language: Language,
): Decision {
  const [first] = ticked.filter(({ of }) => of.health.kind === 'backlog');
  if (!first) throw new Refusal(say.nothingTicked(language));
  const { of } = first;
  const column = of.health.table.column('reviewed');
  if (column === null) {
    const header = backlogItemFields.reviewed.header[workbook.language];
    throw new Refusal(say.noReviewColumn(language, of.content.name, header));
  }
  const problems: string[] = [];
  const cells: Cells = new Map();
  for (const row of new Set(ticked.filter((one) => one.of === of).map(({ finding }) => finding.row))) {
    if (of.content.formulas[row]?.[column])
      problems.push(say.heldByFormula(language, cellOf(of.content.name, row + 1, column + 1)));
    else put(cells, column, row, today);
  }
  const count = cells.get(column)?.size ?? 0;
  return {
    plan: { steps: stepsOf(of, cells, workbook) },
    notes: count > 0 ? [say.reviews(language, count, formatDay(today, language))] : [],
    problems,
    done: say.reviewed(language, count),
  };
}

function put(cells: Cells, column: number, row: number, content: Content): void {
  const rows = cells.get(column) ?? new Map<number, Content>();
  cells.set(column, rows.set(row, content));
}

/** The steps of a tab's cells. Days get the format of days where a cell was no day before. */
function stepsOf({ content, health }: Groomed, cells: Cells, workbook: Workbook): Step[] {
  return [...cells].flatMap(([column, rows]): Step[] => {
    const field = Object.keys(health.fields).find((key) => health.table.column(key) === column) ?? '';
    const writes = columnSteps(content, column, rows, workbook, {
      keys: [health.table.column('id')],
      ...(health.fields[field]?.kind === 'choice' ? { holds: 'words' } : {}),
    });
    const isNew = [...rows.keys()].some((row) => !isDate(content.values[row]?.[column]));
    if (health.fields[field]?.kind !== 'day' || !isNew) return writes;
    return writes.flatMap((step): Step[] => {
      if (step.do !== 'write') return [step];
      const area = { tab: step.tab, row: step.row, column: column + 1, rows: step.cells.length, columns: 1 };
      return [step, { do: 'format', area, numberFormat: workbook.formats.day }];
    });
  });
}

/** What a repair writes: of a choice, the word for it that the column has most often, else that of the file's language. */
function contentOf({ field, to, isChoice }: Repair, { health }: Groomed, language: Language): Content {
  const choices = health.fields[field]?.choices;
  if (!isChoice || !choices) return to;
  const { table } = health;
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    if (table.choice(row, field) !== to) continue;
    const word = table.text(row, field);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual?.[0] ?? choiceWord(choices, String(to), language);
}
