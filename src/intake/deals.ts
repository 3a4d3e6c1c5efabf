import { readFlag } from '../domain/table/flag.ts';
import { withoutOrnament } from '../domain/table/table.ts';
import { readChoice } from '../i18n/choices/define.ts';
import { stages } from '../i18n/choices/stage.ts';
import type { DealField } from '../i18n/fields/incoming-deal.ts';
import { Reading, repeatedIds } from './convert.ts';
import { dateProblems } from './describe.ts';
import type { Answers, Deal, Neutral } from './neutral.ts';
import type { Mapping, SourceRow, SourceTable } from './source-table.ts';

const DAYS = [
  'created',
  'closed',
  'expectedClose',
  'lostAt',
  'updated',
] as const satisfies readonly DealField[];
/** Signs that are one currency's alone; the dollar's is shared by twenty. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/€|(?<![a-z])eur(?:os?)?(?![a-z])/i, 'EUR'],
  [/£|(?<![a-z])gbp(?![a-z])/i, 'GBP'],
  [/(?<![a-z])usd(?![a-z])|us\$/i, 'USD'],
  [/(?<![a-z])chf(?![a-z])/i, 'CHF'],
];

const LEAD = /\b(?:lead|prospect|piste)/i;
const DEAL = /\b(?:deal|opp|potential|affaire|transaction)/i;

/** Makes deals of a table's rows; see `Deal` for what each part is. */
export function readDeals(
  table: SourceTable,
  mapping: Mapping<DealField> = table.mappings.pipeline,
  answers: Answers = {},
): Neutral<Deal> {
  const read = new Reading<DealField>(table, mapping, answers);
  const stageColumn = read.columns('stage')[0];
  const flagStage =
    stageColumn !== undefined && table.rows.every(({ cells }) => readFlag(cells[stageColumn]) !== undefined);
  // The name says best what the rows are: a deal may bear the id of the lead that it came from.
  const headers = (['name', 'stage', 'id'] as const).map((field) => read.header(field));
  const lead = LEAD.test(headers.find((header) => LEAD.test(header) || DEAL.test(header)) ?? '');
  const records = table.rows.map((row) => deal(row, read, lead ? 'lead' : 'deal', flagStage));
  return {
    records,
    untitled: records
      .filter(({ title, client, externalId }) => !title && !client && !externalId)
      .map(({ row }) => row),
    repeated: repeatedIds(records),
    unread: read.unread,
    unreadCount: read.unreadCount,
    problems: dateProblems(
      table.rows,
      table.columns,
      DAYS.flatMap((field) => read.columns(field)),
    ).filter((problem) => !('column' in problem) || answers.dateOrders?.[problem.column] === undefined),
  };
}

/** @param flagStage whether the stage is a yes/no column: yes is won, no is open */
function deal(row: SourceRow, read: Reading<DealField>, kind: Deal['kind'], flagStage: boolean): Deal {
  const stage = flagStage ? '' : read.text(row, 'stage');
  const status =
    (flagStage && read.flag(row, 'stage') === true) || read.flag(row, 'outcome') === true
      ? 'won'
      : statusOf(read.text(row, 'outcome'), stage);
  const staged = read.has('stage') || read.has('outcome');
  const closing = read.day(row, 'closed');
  const expected = read.has('expectedClose') ? read.day(row, 'expectedClose') : closing;
  const person = [read.text(row, 'firstName'), read.text(row, 'lastName')].filter(Boolean).join(' ');
  const client = read.text(row, 'client');
  return {
    row: row.row,
    kind,
    externalId: read.text(row, 'id'),
    url: read.text(row, 'url'),
    title: read.text(row, 'name') || person || client,
    pipeline: read.text(row, 'pipeline'),
    stage,
    status,
    amount: read.number(row, 'amount'),
    currency: currencyOf(row, read),
    probability: read.share(row, 'probability'),
    owner: read.person(row, 'owner'),
    client,
    contact: read.text(row, 'contact') || person || read.text(row, 'email'),
    source: read.text(row, 'source'),
    product: read.text(row, 'product'),
    segment: read.text(row, 'segment'),
    created: read.day(row, 'created'),
    updated: read.day(row, 'updated'),
    expectedClose: expected,
    // A CRM's one closing date of an open deal is a hope; sales without a stage are dated by their sale.
    closed: status !== 'open' ? (closing ?? read.day(row, 'lostAt')) : staged ? null : closing,
    lostReason: read.text(row, 'lostReason'),
    nextStep: read.text(row, 'nextStep'),
  };
}

function statusOf(outcome: string, stage: string): Deal['status'] {
  for (const word of [outcome, stage]) {
    const key = readChoice(stages, word) ?? readChoice(stages, withoutOrnament(word));
    if (key === 'won' || key === 'lost') return key;
  }
  return 'open';
}

function currencyOf(row: SourceRow, read: Reading<DealField>): string {
  const said = read.text(row, 'currency');
  if (/^[a-z]{3}$/i.test(said)) return said.toUpperCase();
  const written = `${said} ${String(read.cell(row, 'amount') ?? '')} ${read.header('amount')}`;
  return SIGNS.find(([sign]) => sign.test(written))?.[1] ?? '';
}
