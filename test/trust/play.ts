import type { Outcome } from '../../src/server/contract.ts';
import { tabs } from '../../src/tabs/index.ts';
import { cellName } from '../host/a1.ts';
import type { Host } from '../host/host.ts';
import { type Opened, openHost } from '../server/host.ts';
import { leads, tasks } from '../server/samples.ts';
import { type Act, isDone, over, type Reply } from './act.ts';
import { actsNamed, dist, people } from './acts.ts';
import { visible } from './state.ts';
import type { Place, Step, Taken, Typed, Whose } from './steps.ts';

/** What a person typed into a cell; null where they cleared it. */
export type Entry = {
  readonly text: string | null;
  /** A word that the add-on writes too: where it stood already, it is not told from ours. */
  readonly isWord: boolean;
  /** Whether the tab was still ours: an undo names what it leaves alone there. */
  readonly isOurs: boolean;
};

/** What a sequence of steps left behind, beside the workbook itself. */
export type Played = {
  readonly host: Host;
  /** The engine's ids of the tabs that are the team's own. */
  readonly theirs: ReadonlySet<string>;
  /** What people did by hand to tabs of their own, to be done again without the add-on. */
  readonly byHand: readonly ((host: Host) => void)[];
  /** In our tabs by their ids: what people typed into each cell, where no row was ever moved. */
  readonly typed: ReadonlyMap<string, ReadonlyMap<string, Entry>>;
  /** In our tabs by their ids: texts that people typed and did not take away again. */
  readonly live: ReadonlyMap<string, ReadonlySet<string>>;
  /** In journals by their ids: the lines that tell what people did by hand, as they were written. */
  readonly told: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** What the undos said that they leave alone. */
  readonly named: string;
  /** What is wrong already: answers that no user should get, undos that did not give back what was there. */
  readonly wrong: readonly string[];
  /** What was done and refused, in words: for whoever looks into a failure. */
  readonly story: readonly string[];
};

const notes = {
  name: 'Notes',
  rows: [
    ['à nous', 1],
    ['encore', 2],
  ],
};
/** What nobody writes into by hand: it is hidden. */
const hidden: readonly string[] = Object.values(tabs.log.name);

/** A team's workbook before the add-on was used in it. */
export function untouched(): Opened {
  return openHost([leads, tasks, notes], { dist: dist(), editors: [people[1]] });
}

/** Takes the steps one after the other, then undoes all that can be undone. */
export function play(base: Host, sequence: readonly Taken[]): Played {
  const game = new Game(base.fork());
  sequence.forEach(({ by, step }, at) => {
    const next = sequence[at + 1]?.step;
    game.take(step, people[by] ?? people[0], next === undefined || next.do === 'undo');
  });
  for (let undone = 0; undone < 40 && game.undo(people[undone % 2] ?? people[0]); undone++);
  return game;
}

/** The same workbook with what people did by hand alone. */
export function withoutTheAddOn(base: Host, { byHand }: Played): Host {
  const host = base.fork();
  for (const edit of byHand) edit(host);
  return host;
}

/** What stands in a cell as it would be typed: a number in a column of dates is that number; nothing of a formula. */
export function contentIn({ engine }: Host, sheetId: string, row: number, col: number): string {
  const cell = engine.g.getCell({ sheetId, row, col });
  return cell && !cell.isFormula ? cell.content.replace(/^'/, '') : '';
}

class Game implements Played {
  readonly host: Host;
  readonly theirs = new Set<string>();
  readonly byHand: ((host: Host) => void)[] = [];
  readonly typed = new Map<string, Map<string, Entry>>();
  readonly live = new Map<string, Set<string>>();
  readonly told = new Map<string, string[][]>();
  readonly wrong: string[] = [];
  readonly story: string[] = [];
  named = '';
  private count = 0;
  /** The workbook before an act that is to be undone with nothing in between. */
  private before: string | null = null;

  constructor(host: Host) {
    this.host = host;
    for (const id of this.ids()) this.theirs.add(id);
  }

  take(step: Step, user: string, isUndoneNext: boolean): void {
    this.count++;
    this.host.machine.pass(60_000);
    this.host.user = user;
    if (step.do === 'act') {
      const before = isUndoneNext ? visible(this.host) : null;
      const isDone = actsNamed(step.act).some((one) => this.act(one, step.share));
      this.before = isDone ? before : null;
      return;
    }
    if (step.do === 'undo') {
      for (let times = 0; times < step.times; times++) this.undo(user);
      return;
    }
    this.before = null;
    this.story.push(`${user} ${this.person(step, user)}`);
  }

  /** Whether there was something to undo. */
  undo(user: string): boolean {
    this.host.user = user;
    const preview = this.ask<{ token: string }>('previewUndo');
    if (!preview) return false;
    const outcome = this.ask<Outcome>('applyUndo', { token: preview.token });
    if (!outcome?.done) {
      this.wrong.push(`an undo that was just previewed was not done: ${JSON.stringify(outcome)}`);
      return false;
    }
    this.story.push(`${user} undo: ${outcome.sentence} ${outcome.notes.join(' ')}`);
    this.named += ` ${outcome.notes.join(' ')}`;
    if (this.before !== null && visible(this.host) !== this.before)
      this.wrong.push('undone at once, an act left something behind');
    this.before = null;
    return true;
  }

  /** Does an act as its page would; false where it was refused. */
  private act({ name, preview, apply, ask }: Act, share: number): boolean {
    let asked: object | null;
    try {
      asked = ask(over(this.host), share);
    } catch (error) {
      this.refused(name, String(error));
      return false;
    }
    if (!asked) return false;
    const previewed = preview === null ? {} : this.ask<{ token: string }>(preview, asked);
    if (!previewed) return false;
    const { token } = { token: undefined, ...previewed };
    const value = this.ask<Reply['value']>(apply, { ...asked, token });
    const reply: Reply = value ? { ok: true, value } : { ok: false };
    if (preview !== null && !isDone(reply))
      this.wrong.push(`${name} was previewed and not done: ${JSON.stringify(value)}`);
    if (isDone(reply)) this.story.push(`${this.host.user} ${name} (${share}): ${value?.sentence}`);
    return isDone(reply);
  }

  ask<T>(name: string, request: object | null = null): T | null {
    const reply = JSON.parse(String(this.host.call(`api_${name}`, [JSON.stringify(request)]))) as {
      ok: boolean;
      value: T;
      error: string;
    };
    if (reply.ok) return reply.value;
    this.refused(name, reply.error);
    return null;
  }

  /** A refusal is a sentence of ours; what Sheets said is none that a user should get. */
  private refused(name: string, error: string): void {
    this.story.push(`${name} refused: ${error}`);
    if (/Google Sheets a répondu/.test(error)) this.wrong.push(`${name}: ${error}`);
  }

  // --- by hand ------------------------------------------------------------------------------------------------------

  private person(step: Step, user: string): string {
    switch (step.do) {
      case 'edit':
      case 'clear': {
        const tab = this.tab(step.of, step.tab);
        if (!tab) return 'no tab';
        const a1 = this.place(tab, step.at);
        return this.type(tab, a1, step.do === 'clear' ? null : this.text(step.what), false, user);
      }
      case 'status': {
        const row = this.statusCells('Sprint')[Math.floor(step.at * this.statusCells('Sprint').length)];
        if (!row || this.host.value('Sprint', row) === step.word) return 'no item';
        return this.type('Sprint', row, step.word, true, user);
      }
      case 'shortForm': {
        const a1 = `C${this.count}`;
        return this.hand('Notes', `short form in ${a1}`, (host) =>
          host.asPerson((spreadsheet) =>
            spreadsheet.getSheetByName('Notes')?.getRange(a1).setFormula('=SPRINT_CONVERSION()'),
          ),
        );
      }
      case 'newTab': {
        const name = this.host.tabs().some((tab) => tab.toLowerCase() === step.name.toLowerCase())
          ? `${step.name} ${90 + this.count}`
          : step.name;
        const mark = this.text('text');
        const make = (host: Host) => {
          host.asPerson((spreadsheet) => spreadsheet.insertSheet(name), user);
          host.edit(name, 'A1', mark, user);
        };
        make(this.host);
        this.theirs.add(this.id(name));
        this.byHand.push(make);
        return `new tab ${name}`;
      }
      case 'insertRow': {
        const tab = this.tab(step.of, step.tab);
        if (!tab) return 'no tab';
        const row = step.above ? 1 : this.row(tab, step.at.row);
        return this.hand(tab, `insert row ${row}`, (host) =>
          host.asPerson((spreadsheet) => spreadsheet.getSheetByName(tab)?.insertRowBefore(row), user),
        );
      }
      case 'deleteRow': {
        const tab = this.tab(step.of, step.tab);
        if (!tab) return 'no tab';
        const row = this.row(tab, step.at.row);
        return this.hand(tab, `delete row ${row}`, (host) =>
          host.asPerson((spreadsheet) => spreadsheet.getSheetByName(tab)?.deleteRow(row), user),
        );
      }
      case 'sort': {
        const table = this.table(step.of, step.tab);
        if (!table) return 'no table';
        const { tab, row, rows, columns } = table;
        const order = { column: 1 + Math.floor(step.column * columns), ascending: step.ascending };
        return this.hand(tab, `sort by ${order.column}`, (host) =>
          host.asPerson(
            (spreadsheet) => spreadsheet.getSheetByName(tab)?.getRange(row, 1, rows, columns).sort(order),
            user,
          ),
        );
      }
      case 'rename': {
        const tab = this.tab('ours', step.tab);
        if (!tab) return 'no tab';
        const name = `Renommé ${this.count}`;
        return this.hand(tab, `rename to ${name}`, (host) =>
          host.asPerson((spreadsheet) => spreadsheet.getSheetByName(tab)?.setName(name), user),
        );
      }
      case 'deleteTab': {
        const tab = this.tab('ours', step.tab);
        if (!tab) return 'no tab';
        this.typed.delete(this.id(tab));
        this.live.delete(this.id(tab));
        this.told.delete(this.id(tab));
        this.host.asPerson((spreadsheet) => {
          const sheet = spreadsheet.getSheetByName(tab);
          if (sheet) spreadsheet.deleteSheet(sheet);
        }, user);
        return `delete tab ${tab}`;
      }
      default:
        throw new Error(`${step.do} is not done by hand`);
    }
  }

  /** Types into a cell, or clears it; a cell that holds this already is left. */
  private type(tab: string, a1: string, text: string | null, isWord: boolean, user: string): string {
    const id = this.id(tab);
    const edit = (host: Host) => host.edit(tab, a1, text ?? '', user);
    this.journaled(() => edit(this.host));
    if (this.theirs.has(id)) this.byHand.push(edit);
    else {
      // A tab that was let go has lost its colour.
      const isOurs = Boolean(this.host.engine.g.tryGetSheet(id)?.color);
      this.typed.set(id, (this.typed.get(id) ?? new Map<string, Entry>()).set(a1, { text, isWord, isOurs }));
      this.follow(id);
      if (text !== null && !isWord) this.live.set(id, (this.live.get(id) ?? new Set()).add(text));
    }
    return `${tab}!${a1} = ${text}`;
  }

  /** Does an edit, and notes the lines that the edit trigger writes of it. */
  private journaled(edit: () => void): void {
    const id = this.host.workbook.metadata.find(({ value }) => value === 'journal')?.sheetId;
    const before = id ? this.host.workbook.extent(id).rows : 0;
    edit();
    if (!id) return;
    const { rows, columns } = this.host.workbook.extent(id);
    const told = this.told.get(id) ?? [];
    for (let row = before; row < rows; row++)
      told.push(Array.from({ length: columns }, (_, column) => contentIn(this.host, id, row, column)));
    this.told.set(id, told);
  }

  /** Something else than typing, to a tab. */
  private hand(tab: string, story: string, edit: (host: Host) => void): string {
    const id = this.id(tab);
    edit(this.host);
    if (this.theirs.has(id)) this.byHand.push(edit);
    else this.follow(id);
    return `${tab}: ${story}`;
  }

  /** What a person took away is gone for good; what an act has covered at that moment is not followed further. */
  private follow(id: string): void {
    const now = this.texts(id);
    const live = this.live.get(id);
    for (const text of live ?? []) if (!now.has(text)) live?.delete(text);
  }

  private texts(id: string): Set<string> {
    const name = this.host.engine.g.getSheetName(id);
    const texts = new Set<string>();
    this.host.values(name).forEach((row, r) => {
      row.forEach((value, c) => {
        texts.add(this.host.formula(name, cellName(c, r)) || String(value));
      });
    });
    return texts;
  }

  // --- where ----------------------------------------------------------------------------------------------------------

  private ids(): string[] {
    return this.host.engine.g.getSheetIds();
  }
  private id(tab: string): string {
    return this.host.engine.g.getSheetIdByName(tab) ?? '';
  }
  /** The tabs of the team, or those that the add-on made, save its log. */
  tabsOf(whose: Whose): string[] {
    const names = this.ids()
      .filter((id) => this.theirs.has(id) === (whose === 'theirs'))
      .map((id) => this.host.engine.g.getSheetName(id));
    return whose === 'theirs' ? names : names.filter((name) => !hidden.includes(name));
  }
  private tab(whose: Whose, share: number): string | undefined {
    const names = this.tabsOf(whose);
    return names[Math.floor(share * names.length)];
  }
  private row(tab: string, share: number): number {
    return 1 + Math.floor(share * Math.max(1, this.host.values(tab).length));
  }
  private place(tab: string, { row, column }: Place): string {
    const id = this.id(tab);
    const { rows, columns } = this.host.workbook.extent(id);
    const { g } = this.host.engine;
    // Nobody can type beyond the grid.
    return cellName(
      Math.min(Math.floor(column * (columns + 1)), g.getNumberCols(id) - 1),
      Math.min(Math.floor(row * (rows + 2)), g.getNumberRows(id) - 1),
    );
  }
  private text(what: Typed): string {
    const unique = 9000 + this.count;
    return { text: `perso${unique}`, number: String(unique), formula: `=1+${unique}` }[what];
  }
  /** The rows of a table, below its header. */
  private table(
    whose: Whose,
    share: number,
  ): { tab: string; row: number; rows: number; columns: number } | null {
    const tab = this.tab(whose, share);
    if (!tab) return null;
    const values = this.host.values(tab);
    const header = values.findIndex((row) => ['ID', 'N°', 'Réf', 'Quand'].includes(String(row[0])));
    const width = Math.max(
      0,
      (values[header] ?? []).findIndex((cell) => cell === '' || cell === 'Score'),
    );
    const columns = width > 0 ? width : (values[header]?.length ?? 0);
    const rows = values.length - header - 1;
    return header < 0 || rows < 2 ? null : { tab, row: header + 2, rows, columns };
  }
  private statusCells(tab: string): string[] {
    if (!this.host.tabs().includes(tab)) return [];
    const values = this.host.values(tab);
    const header = values.findIndex((row) => row.includes('Statut'));
    const column = values[header]?.indexOf('Statut') ?? -1;
    if (header < 0) return [];
    return values.flatMap((row, r) => (r > header && row[column] !== '' ? [cellName(column, r)] : []));
  }
}
