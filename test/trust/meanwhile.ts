// A person changes the workbook by hand while an act is on its way: between its preview and its writes, and between any
// two of its service calls. Either that is noticed, nothing is written and a new preview comes, or the workbook is as if the
// one had come after the other.
//
//   tsx test/trust/meanwhile.ts [--every N] [--act NAME]
import { parseArgs } from 'node:util';
import { journalSources } from '../../src/i18n/choices/journal.ts';
import { journal } from '../../src/tabs/journal.ts';
import { log } from '../../src/tabs/log.ts';
import { pipeline } from '../../src/tabs/pipeline.ts';
import { retro } from '../../src/tabs/retro.ts';
import { cellName } from '../host/a1.ts';
import type { Host } from '../host/host.ts';
import { isDone, over, requestOf, send } from './act.ts';
import { actsNamed, people } from './acts.ts';
import { linesUnderWay, visible } from './state.ts';

export type MeanwhileReport = {
  readonly moments: number;
  readonly noticed: number;
  readonly both: number;
  readonly wrong: readonly string[];
};

/** Something that a person does to a tab in the grid. */
type Deed = { readonly name: string; readonly tab: string; do(host: Host): void };

const typed = 'écrit à la main';
const here = (host: Host, tab: string, work: (sheet: ReturnType<typeof sheetOf>) => void) => {
  if (host.tabs().includes(tab)) host.asPerson((spreadsheet) => work(sheetOf(spreadsheet, tab)), people[1]);
};
type Spreadsheet = Parameters<Parameters<Host['asPerson']>[0]>[0];

function sheetOf(spreadsheet: Spreadsheet, tab: string) {
  const sheet = spreadsheet.getSheetByName(tab);
  if (!sheet) throw new Error(`No tab ${tab}`);
  return sheet;
}

/**
 * The table of a tab: the row of its header, its columns, where a column stands, and two of its rows: one to type into, one
 * to delete, wherever they stand at that moment. 0 for the first.
 */
function tableIn(host: Host, tab: string) {
  const values = host.values(tab);
  const isRetro = isNamed(retro, tab);
  const header = isRetro ? 0 : values.findIndex((row) => row[0] === 'ID' || row[0] === 'N°');
  const columns = values[header]?.findIndex((cell) => cell === 'Score' || cell === '') ?? -1;
  const rows = values.slice(header + 1).filter((row) => row[0] !== '').length;
  const [titles, first, second] = isNamed(pipeline, tab) ? ['Client', 'D-1', 'D-2'] : ['Titre', 'T1', 'T2'];
  const item = (id: string) => values.findIndex((row) => row[0] === id);
  return {
    header,
    columns: columns < 0 ? (values[header]?.length ?? 0) : columns,
    rows,
    titles: isRetro ? 'Note' : titles,
    column: (name: string) => values[header]?.indexOf(name) ?? -1,
    // In a retrospective: the note that is there, and a blank row that nobody fills.
    typed: isRetro ? values.findIndex((row) => String(row[2]).startsWith('Fait')) : item(first),
    deleted: isRetro ? values.map((row) => row[1]).lastIndexOf('À améliorer') : item(second),
  };
}

/** Types into a column of an item's row. */
const edit = (tab: string, of: (table: ReturnType<typeof tableIn>) => string): Deed => ({
  name: `edit in ${tab}`,
  tab,
  do: (host) => {
    if (!host.tabs().includes(tab)) return;
    const table = tableIn(host, tab);
    if (table.typed < 0) return;
    host.edit(tab, cellName(table.column(of(table)), table.typed), typed, people[1]);
  },
});

const deedsIn = (tab: string, changed: string): readonly Deed[] => [
  {
    name: `sort of ${tab}`,
    tab,
    do: (host) => {
      const { header, rows, columns, column, titles } = tableIn(host, tab);
      const order = { column: column(titles) + 1, ascending: true };
      here(host, tab, (sheet) => sheet.getRange(header + 2, 1, rows, columns).sort(order));
    },
  },
  {
    name: `filter in ${tab}`,
    tab,
    do: (host) => {
      const { header, rows, columns } = tableIn(host, tab);
      here(host, tab, (sheet) => sheet.getRange(header + 1, 1, rows + 1, columns).createFilter());
    },
  },
  {
    name: `row inserted in ${tab}`,
    tab,
    do: (host) => {
      const { header } = tableIn(host, tab);
      here(host, tab, (sheet) => sheet.insertRowBefore(header + 2));
    },
  },
  {
    name: `row deleted in ${tab}`,
    tab,
    do: (host) => {
      const { deleted } = tableIn(host, tab);
      // An act that ends first may have taken it away.
      if (deleted >= 0) here(host, tab, (sheet) => sheet.deleteRow(deleted + 1));
    },
  },
  edit(tab, () => changed),
  edit(tab, ({ titles }) => titles),
];

/** Every deed before the act, and at every so many of its calls. */
export function meanwhileEverywhere(every = 1, only?: string): MeanwhileReport {
  const wrong: string[] = [];
  let [moments, noticed, both] = [0, 0, 0];
  for (const act of actsNamed(only)) {
    const deeds = Object.entries(act.changes).flatMap(([tab, column]) => deedsIn(tab, column));
    if (deeds.length === 0) continue;
    const { name } = act;
    const base = act.prepare().host.fork();
    const request = requestOf(act, over(base));
    for (const [at, deed] of deeds.entries()) {
      const alone = base.fork();
      deed.do(alone);
      const deedAlone = visible(alone, notFollowed);
      if (deedAlone === visible(base, notFollowed)) throw new Error(`${name}: ${deed.name} changes nothing`);
      const after = base.fork();
      send({ host: after }, request);
      const trace = after.executions[after.executions.length - 1]?.trace ?? [];
      deed.do(after);
      const before = alone.fork();
      const inOrder = [byId(after), ...(isDone(send({ host: before }, request)) ? [byId(before)] : [])];
      for (let k = at % every; k <= trace.length; k += every) {
        // Nobody can look and write in one call: what comes exactly between the two is the one thing not noticed.
        if (trace[k - 1] === 'Range.setValues') continue;
        moments++;
        const host = base.fork();
        if (k === 0) deed.do(host);
        let isChanged = k === 0;
        host.faults = {
          onCall: (call) => {
            if (call !== k || isChanged) return;
            isChanged = true;
            deed.do(host);
          },
        };
        const reply = send({ host }, request);
        host.faults = {};
        const log = linesUnderWay(host);
        if (isDone(reply) && inOrder.includes(byId(host)) && log.length === 0) both++;
        else if (!isDone(reply) && visible(host, notFollowed) === deedAlone && log.length === 0) noticed++;
        else
          wrong.push(
            `${name}, ${deed.name} at call ${k} ${trace[k - 1]}: ${log.join()} ${JSON.stringify(reply).slice(0, 200)}`,
          );
      }
    }
  }
  return { moments, noticed, both, wrong };
}

/** What an edit by hand finds to say in the journal depends on the moment, and on who holds the lock. */
const notFollowed = Object.values(journal.name);

const isNamed = (tab: { readonly name: Readonly<Record<string, string>> }, name: string) =>
  Object.values(tab.name).includes(name);

/** What the tables of the workbook hold, row by row in the order of their ids: the same however they are sorted. */
function byId(host: Host): string {
  return JSON.stringify(
    host
      .tabs()
      .filter((name) => !isNamed(log, name))
      .map((name) => {
        const { header, columns } = tableIn(host, name);
        const rows = isNamed(journal, name)
          ? ofActs(host.values(name))
          : host.values(name).map((row) => row.slice(0, header < 0 ? undefined : columns));
        return rows
          .filter((row) => row.some((cell) => cell !== ''))
          .map((row) => JSON.stringify(row))
          .sort();
      }),
  );
}

const actSources = (['start', 'close'] as const).flatMap((key) =>
  Object.values(journalSources.choices[key].words),
);
const keysOfLine = Object.keys(journal.columns);

/**
 * A journal's lines of acts, without their moment, their person and what there was before: those depend on the moment too.
 */
function ofActs(rows: readonly (readonly unknown[])[]): unknown[][] {
  const [source, item] = [keysOfLine.indexOf('source'), keysOfLine.indexOf('item')];
  const before = keysOfLine.indexOf('before');
  return rows
    .filter((row) => actSources.includes(String(row[source])))
    .map((row) => row.filter((_, at) => at >= item && at !== before));
}

if (process.argv[1]?.endsWith('meanwhile.ts')) {
  const { values } = parseArgs({
    options: { every: { type: 'string', default: '1' }, act: { type: 'string' } },
  });
  const { moments, noticed, both, wrong } = meanwhileEverywhere(Number(values.every), values.act);
  for (const line of wrong.slice(0, 20)) console.log(line);
  console.log(
    `${moments} changes by hand in between, ${noticed} noticed, ${both} beside the act, ${wrong.length} lost`,
  );
  if (wrong.length > 0) process.exit(1);
}
