// Plays random sequences of acts, edits by hand and undos, undoes everything at the end, and compares: what the add-on
// wrote is gone, what people did is there.
//
//   tsx test/trust/undo.ts [--seed N] [--count N] [--from N] [--story]
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { journal } from '../../src/tabs/journal.ts';
import { log } from '../../src/tabs/log.ts';
import { cellName, readReference } from '../host/a1.ts';
import type { Host } from '../host/host.ts';
import { differences, type Snapshot, type TabSnapshot } from '../host/snapshot.ts';
import { contentIn, type Entry, type Played, play, untouched, withoutTheAddOn } from './play.ts';
import { sequences, type Taken } from './steps.ts';

export type UndoReport = {
  readonly sequences: number;
  readonly asExpected: number;
  readonly failures: readonly Failure[];
};
export type Failure = {
  readonly number: number;
  readonly sequence: readonly Taken[];
  readonly wrong: readonly string[];
  readonly story: readonly string[];
};

/** The seed of the sequences that the tests play. */
export const SEED = 20260330;

/** Every other sequence moves rows and tabs about too; the others edit cells alone, and are compared cell for cell. */
export function randomSequence(
  seed: number,
  number: number,
): { readonly sequence: readonly Taken[]; readonly structure: boolean } {
  const structure = number % 2 === 1;
  const [sequence] = fc.sample(sequences(structure), { seed: seed + number, numRuns: 1 });
  return { sequence: sequence ?? [], structure };
}

/** Plays so many sequences, from one number on. */
export function undoEverything(
  count: number,
  seed = SEED,
  from = 0,
  told?: (failure: Failure) => void,
): UndoReport {
  const base = untouched().host;
  const failures: Failure[] = [];
  for (let number = from; number < from + count; number++) {
    const { sequence, structure } = randomSequence(seed, number);
    const { wrong, story } = judged(base, sequence, structure);
    if (wrong.length === 0) continue;
    const failure = { number, sequence, wrong, story };
    failures.push(failure);
    told?.(failure);
  }
  return { sequences: count, asExpected: count - failures.length, failures };
}

function judged(
  base: Host,
  sequence: readonly Taken[],
  structure: boolean,
): { wrong: string[]; story: readonly string[] } {
  const played = play(base, sequence);
  const left = played.host.snapshot();
  const wrong = [
    ...played.wrong,
    ...theirTabs(left, withoutTheAddOn(base, played).snapshot()),
    ...theLog(played),
  ];
  wrong.push(...(structure ? ourTabsMoved(played) : ourTabsInPlace(played)));
  return { wrong, story: played.story };
}

/** The tabs of the team are, cell for cell, what they are where nobody used the add-on. */
function theirTabs(left: Snapshot, expected: Snapshot): string[] {
  return expected.tabs.flatMap((tab) => {
    const now = left.tabs.find(({ name }) => name === tab.name);
    if (!now) return [`the tab ${tab.name} is gone`];
    return differences(withoutReferences(tab), withoutReferences(now)).map((line) => `${tab.name}: ${line}`);
  });
}

/** Formulas of the team's that point at our tabs stay, and point nowhere once those are gone, in Sheets too. */
function withoutReferences(tab: TabSnapshot): unknown {
  const cells = Object.entries(tab.cells).map(([a1, cell]) => [
    a1,
    /SPRINT_/.test(cell.formula ?? '') ? 'a formula of ours' : cell,
  ]);
  return { ...tab, cells: Object.fromEntries(cells) };
}

/** Nothing is left under way. */
function theLog({ host }: Played): string[] {
  const name = host.tabs().find((tab) => Object.values(log.name).includes(tab));
  if (name === undefined) return [];
  const [header = [], ...lines] = host.values(name);
  const column = header.indexOf(log.columns.state.field.header.fr);
  return lines
    .map((line) => String(line[column]))
    .filter((state) => !/^(Annulé|Interrompu)/.test(state))
    .map((state) => `a line of the log is left as ${state}`);
}

/** A cell that holds something in a tab that is not the team's. */
type Left = {
  readonly tab: string;
  readonly id: string;
  readonly a1: string;
  readonly text: string;
  readonly tabSnapshot: TabSnapshot;
};

function leftovers({ host, theirs }: Played): Left[] {
  const { g } = host.engine;
  return host.snapshot().tabs.flatMap((tab) => {
    const id = g.getSheetIdByName(tab.name) ?? '';
    if (theirs.has(id) || Object.values(log.name).includes(tab.name)) return [];
    const filled = Object.entries(tab.cells).filter(
      ([, cell]) => cell.value !== '' || cell.formula !== undefined,
    );
    return filled.map(([a1, cell]) => ({
      tab: tab.name,
      id,
      a1,
      text: cell.formula ?? typedIn(host, id, a1),
      tabSnapshot: tab,
    }));
  });
}

function typedIn(host: Host, sheetId: string, a1: string): string {
  const { top, left } = readReference(a1) ?? {};
  return contentIn(host, sheetId, top ?? 0, left ?? 0);
}

/**
 * What is left without the journal's lines that tell what people did by hand: they stay, whatever is undone, and as long
 * as they can be read the journal stays one, with its header.
 */
function beside(cells: readonly Left[], { told, typed }: Played): { rest: Left[]; journals: Set<string> } {
  const journals = new Set<string>();
  const isTold = new Set<Left>();
  for (const [id, lines] of told) {
    const entries = typed.get(id);
    const rows = new Map<number, Left[]>();
    for (const cell of cells)
      if (cell.id === id && !isTyped(cell, entries))
        rows.set(rowOf(cell), [...(rows.get(rowOf(cell)) ?? []), cell]);
    for (const row of rows.values()) {
      if (lines.some((line) => row.every((cell) => line[columnOf(cell)] === cell.text)))
        for (const cell of row) isTold.add(cell);
    }
    const first = cells.find((cell) => cell.id === id);
    if (!first || first.tabSnapshot.metadata.length === 0 || isTold.size === 0) continue;
    journals.add(id);
    for (const cell of rows.get(0) ?? []) if (headers.includes(cell.text)) isTold.add(cell);
  }
  return { rest: cells.filter((cell) => !isTold.has(cell)), journals };
}

const headers = Object.values(journal.columns).map(({ field }) => field.header.fr);
const rowOf = ({ a1 }: Left) => readReference(a1)?.top ?? 0;
const columnOf = ({ a1 }: Left) => readReference(a1)?.left ?? 0;

/** Whether a person typed what a cell of a journal holds: there, or elsewhere in its column, as lines close up. */
function isTyped(cell: Left, entries: ReadonlyMap<string, Entry> | undefined): boolean {
  return [...(entries ?? [])].some(
    ([a1, { text }]) => text === cell.text && readReference(a1)?.left === columnOf(cell),
  );
}

/** Where no row was moved: what is left in our tabs is what people typed, cell for cell, and was named. */
function ourTabsInPlace(played: Played): string[] {
  const wrong: string[] = [];
  const all = leftovers(played);
  const { rest, journals } = beside(all, played);
  for (const cell of rest) {
    const { tab, id, a1, text } = cell;
    const entries = played.typed.get(id);
    const entry = entries?.get(a1);
    if (entry?.text !== text && !(journals.has(id) && isTyped(cell, entries)))
      wrong.push(
        `${tab}!${a1} still holds ${JSON.stringify(text)}${entry ? `, a person typed ${entry.text}` : ''}`,
      );
    else if (
      entry?.isOurs &&
      !journals.has(id) &&
      !played.named.includes(`${tab}!${a1}`) &&
      !played.named.includes('…')
    )
      wrong.push(`${tab}!${a1} was left alone and not named`);
  }
  for (const [id, entries] of played.typed) {
    for (const [a1, { text, isWord }] of entries) {
      if (text === null || isWord) continue;
      const isThere = (cell: Left) =>
        cell.id === id && (cell.a1 === a1 || (journals.has(id) && cell.text === text));
      if (!all.some(isThere))
        wrong.push(`what a person typed into ${a1} of one of our tabs is gone: ${text}`);
    }
  }
  return [...wrong, ...unclean(all.filter(({ id }) => !journals.has(id)))];
}

/** Where rows were moved: nothing but texts that people typed is left in our tabs, and none of those is lost. */
function ourTabsMoved(played: Played): string[] {
  const wrong: string[] = [];
  const all = leftovers(played);
  const { rest, journals } = beside(all, played);
  for (const { tab, id, a1, text } of rest) {
    const known = [...(played.typed.get(id)?.values() ?? [])].some((entry) => entry.text === text);
    if (!known) wrong.push(`${tab}!${a1} still holds ${JSON.stringify(text)}`);
  }
  for (const [id, texts] of played.live) {
    for (const text of texts)
      if (!all.some((cell) => cell.id === id && cell.text === text))
        wrong.push(`what a person typed into one of our tabs is gone: ${text}`);
  }
  return [...wrong, ...unclean(all.filter(({ id }) => !journals.has(id)))];
}

/** A tab that stays because of what a person typed holds nothing of ours beside those cells. */
function unclean(cells: readonly Left[]): string[] {
  return [...new Map(cells.map((cell) => [cell.id, cell])).values()].flatMap(({ tab, id, tabSnapshot }) => {
    const typed = new Set(cells.filter((cell) => cell.id === id).map(({ a1 }) => a1));
    const { metadata, conditionalFormats, protections, color } = tabSnapshot;
    const notes = Object.entries(tabSnapshot.cells).filter(
      ([a1, { note }]) => note !== undefined && !typed.has(a1),
    );
    const lists = tabSnapshot.validations
      .flatMap(({ ranges }) => ranges.flatMap(cellsOf))
      .filter((a1) => !typed.has(a1));
    const left = {
      metadata,
      conditionalFormats,
      protections,
      notes,
      lists,
      color: color === null ? [] : [color],
    };
    return Object.entries(left).flatMap(([what, found]) =>
      found.length > 0 ? [`${tab} still has ${what}: ${JSON.stringify(found).slice(0, 80)}`] : [],
    );
  });
}

/** The cells of a range, `D17:D18`. */
function cellsOf(range: string): string[] {
  const { top, left, bottom, right } = readReference(range) ?? {};
  const cells: string[] = [];
  for (let row = top ?? 0; row <= (bottom ?? -1); row++)
    for (let col = left ?? 0; col <= (right ?? -1); col++) cells.push(cellName(col, row));
  return cells;
}

if (process.argv[1]?.endsWith('undo.ts')) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      count: { type: 'string', default: '500' },
      from: { type: 'string', default: '0' },
      story: { type: 'boolean', default: false },
    },
  });
  const report = undoEverything(
    Number(values.count),
    Number(values.seed ?? SEED),
    Number(values.from),
    ({ number, wrong, story, sequence }) => {
      console.log(`sequence ${number}:\n  ${wrong.slice(0, 12).join('\n  ')}`);
      if (values.story) console.log(`  --- ${JSON.stringify(sequence)}\n  ${story.join('\n  ')}`);
    },
  );
  console.log(`${report.sequences} sequences, ${report.asExpected} as expected`);
  if (report.failures.length > 0) process.exit(1);
}
