import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { type BlockedItem, blockedDuring } from '../../domain/execution/blockers.ts';
import { type Scope, type ScopeItems, scopeItems, scopeOf } from '../../domain/execution/scope.ts';
import { linesOfSprint } from '../../domain/execution/sprint-lines.ts';
import { dealsOf } from '../../domain/kpi/deals.ts';
import type { Kpi } from '../../domain/kpi/kpi.ts';
import { type WonBy, wonBy } from '../../domain/kpi/won-by.ts';
import { openTable } from '../../domain/table/table.ts';
import { dealNames } from '../../i18n/fields/deal.ts';
import { formatDay, formatMoney, formatNumber, formatShare } from '../../i18n/format.ts';
import { reviewWords as words } from '../../i18n/review.ts';
import * as say from '../../i18n/sentences/reviewing.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Move } from '../contract.ts';
import { knownLines } from '../journal/found.ts';
import { idInJournal } from '../journal/item-id.ts';
import type { Change } from '../journal/journal-tab.ts';
import { type JudgedActions, judgedActions } from '../retro/verdicts.ts';
import { openBacklog } from '../sprint/backlog-updates.ts';
import { goalValue, isCounted, printKpi } from '../sprint/goal-value.ts';
import { isMet, progressOf } from '../sprint/progress.ts';
import type { Sprint, SprintItem } from '../sprint/read-sprint.ts';

/** What a sprint's journal and its pipeline tell at its close. */
export type Told = {
  readonly items: ScopeItems;
  readonly byItems: Scope;
  readonly byEffort: Scope;
  readonly blocked: readonly BlockedItem[];
  readonly judged: JudgedActions;
  /** What an item is called; its id where nobody knows. */
  titleOf(id: string): string;
};

/** A review as headings with lines of a label and what there is to say; blank labels go on with the one above. */
export type Review = {
  readonly title: string;
  /** Said where the goal is met. */
  readonly celebration: string;
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly (readonly [string, string])[];
  }[];
};

/** How many products are named; the rest is one line. */
const PRODUCTS = 8;

/** @param found the changes that the journal gets with the close itself */
export function toldBy(workbook: Workbook, sprint: Sprint, found: readonly Change[], today: Day): Told {
  const journal = knownLines(workbook, found, today);
  const until = today > sprint.end ? today : sprint.end;
  const backlog = openBacklog(workbook);
  const titles = new Map([
    ...(backlog?.rows.map((row) => [backlog.text(row, 'id'), backlog.text(row, 'title')] as const) ?? []),
    ...sprint.items.map((item) => [idInJournal(item, sprint.number), item.title] as const),
  ]);
  return {
    items: scopeItems(journal, sprint.start, until),
    byItems: scopeOf(journal, sprint.start, until, 'items'),
    byEffort: scopeOf(journal, sprint.start, until, 'effort'),
    blocked: blockedDuring(linesOfSprint(journal, sprint.start, until), today),
    judged: judgedActions(workbook, sprint, today),
    titleOf: (id) => titles.get(id) || id,
  };
}

/** What there is to say of a sprint at its close, each figure with what it was counted from. */
export function reviewOf(
  workbook: Workbook,
  sprint: Sprint,
  told: Told,
  result: Kpi | null,
  moves: ReadonlyMap<SprintItem, Move>,
  today: Day,
  language: Language,
): Review {
  const { progress, verdict } = progressOf(workbook, sprint, today, language);
  const titled = (items: readonly { readonly title: string }[]) =>
    say.itemsAnd(language, items.length, items.map(({ title }) => `• ${title}`).join('\n'));
  const known = (items: readonly { readonly id: string }[]) =>
    titled(items.map(({ id }) => ({ title: told.titleOf(id) })));
  const money = (value: number) => formatMoney(value, workbook.locale, language);
  const { byItems, byEffort, items, blocked, judged } = told;
  const kept = (part: number, whole: number, unit: string) =>
    say.shareOf(
      language,
      `${formatNumber(part, language)}${unit}`,
      `${formatNumber(whole, language)}${unit}`,
      whole > 0 ? formatShare(part / whole, language) : '',
    );
  const deals = unlessMissing(() => goalValue(workbook, 'wonCount', sprint.start, sprint.end));
  const amount = unlessMissing(() => goalValue(workbook, 'wonAmount', sprint.start, sprint.end));
  const products = unlessMissing(() => productsOf(workbook, sprint)) ?? [];
  const carried = [...moves].filter(([, to]) => to === 'next').map(([item]) => item);
  const line = (label: keyof typeof words, text: string): [string, string] => [words[label][language], text];
  const sections: { title: keyof typeof words; lines: (readonly [string, string])[] }[] = [
    {
      title: 'goal',
      lines: [
        line('goal', sprint.goal),
        line('days', `${formatDay(sprint.start, language)} – ${formatDay(sprint.end, language)}`),
        line('result', progress),
        ...changeOf(sprint, result, workbook, language).map((text) => line('change', text)),
        // Its sentence begins with the word.
        ...(verdict ? [['', verdict] as const] : []),
      ],
    },
    {
      title: 'commitment',
      lines: [
        line('items', kept(byItems.doneOfInitial.items, byItems.initial.items, '')),
        line('effort', kept(byEffort.doneOfInitial.size, byEffort.initial.size, ' h')),
      ],
    },
    {
      title: 'scope',
      lines: [line('added', known(items.added)), line('removed', known(items.removed))],
    },
    {
      title: 'wins',
      lines: [
        line('done', titled(sprint.items.filter(({ state }) => state === 'done'))),
        ...(deals ? [line('deals', say.wonDeals(language, deals.numerator, deals.denominator))] : []),
        ...(amount ? [line('amount', say.withN(language, money(amount.numerator), amount.denominator))] : []),
      ],
    },
    {
      title: 'misses',
      lines: [...moves].map(([item, to]) => [item.title || item.id, whereTo(to, sprint, language)] as const),
    },
    {
      title: 'products',
      lines: topProducts(products, language).map(
        ({ name, amount: won, n }) => [name, say.withN(language, money(won), n)] as const,
      ),
    },
    {
      title: 'blockers',
      lines: blocked.map(
        ({ id, days, obstacle }) => [told.titleOf(id), say.blockedFor(language, days, obstacle)] as const,
      ),
    },
    {
      title: 'actions',
      lines: [
        ...judged.actions.map(
          ({ action, owner, verdict }) =>
            [[action, owner].filter(Boolean).join(' – '), verdict(language)] as const,
        ),
        ...(judged.kept.due > 0 ? [line('inTime', kept(judged.kept.inTime, judged.kept.due, ''))] : []),
      ],
    },
    { title: 'next', lines: [line('carried', titled(carried))] },
  ];
  return {
    title: say.reviewTitle(language, sprint.number),
    celebration: result && isMet(sprint, result, today, workbook) ? say.goalMet(language) : '',
    sections: sections.map(({ title, lines }) => ({
      title: words[title][language],
      lines: lines.length > 0 ? lines : [[words.none[language], '']],
    })),
  };
}

/** A review as plain text, for a mail or a chat. */
export function textOf({ title, celebration, sections }: Review): string {
  return [
    title,
    ...(celebration ? [celebration] : []),
    ...sections.flatMap(({ title: heading, lines }) => [
      '',
      heading,
      ...lines.map(([label, text]) => `- ${[label, text].filter(Boolean).join(' – ')}`),
    ]),
  ].join('\n');
}

function whereTo(to: Move, { number }: Sprint, language: Language): string {
  if (to === 'next') return say.nextSprint(language, number + 1);
  return words[to === 'backlog' ? 'toBacklog' : 'dropped'][language];
}

/**
 * Base and result side by side, each with its n. The base of a count or an amount of which no days are told was counted
 * over other days than the sprint: it is left out.
 */
function changeOf(sprint: Sprint, result: Kpi | null, workbook: Workbook, language: Language): string[] {
  const { kpi, base, baseCount, baseDays } = sprint;
  if (!kpi || base === null || result?.value == null) return [];
  const print = (value: number) => printKpi(kpi, value, workbook, language);
  const isRate = !isCounted(kpi);
  if (!isRate && baseDays === '') return [];
  const before =
    isRate && baseCount
      ? say.count(language, baseCount.successes, baseCount.trials, print(base))
      : `${print(base)}${isRate ? '' : ` (${baseDays})`}`;
  const now = isRate
    ? say.count(language, result.numerator, result.denominator, print(result.value))
    : say.withN(language, print(result.value), result.denominator);
  return [`${before} → ${now}`];
}

function productsOf(workbook: Workbook, { start, end }: Sprint): WonBy[] {
  const content = workbook.read('pipeline');
  if (!content) return [];
  const table = openTable(content.values, dealNames, workbook.conventions, { name: content.name });
  const column = table.column('product');
  return column === null ? [] : wonBy(dealsOf(table), column, { start, end });
}

function topProducts(products: readonly WonBy[], language: Language): WonBy[] {
  const named = products.map((one) => ({ ...one, name: one.name || words.noProduct[language] }));
  const rest = named.slice(PRODUCTS);
  if (rest.length === 0) return named;
  const sum = (of: 'amount' | 'n') => rest.reduce((total, one) => total + one[of], 0);
  const others = { name: words.otherProducts[language], amount: sum('amount'), n: sum('n') };
  return [...named.slice(0, PRODUCTS), others];
}

/** Null where the pipeline lacks the columns for it: no figure is better than a wrong one. */
function unlessMissing<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
