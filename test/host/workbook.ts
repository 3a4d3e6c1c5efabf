import type { Engine } from './engine.ts';
import type { Command, Zone } from './o-spreadsheet.ts';
import { ServiceError } from './service.ts';
import type { ConditionalSpec } from './services/conditional-format.ts';
import type { ValidationSpec } from './services/data-validation.ts';
import type { Stretch } from './services/rich-text.ts';
import { afterInsertion, afterRemoval, contains, overlaps } from './zones.ts';

/** A protected range (`zone`) or sheet (`zone` null). */
export type ProtectionItem = {
  id: number;
  sheetId: string;
  zone: Zone | null;
  description: string;
  warningOnly: boolean;
  editors: Set<string>;
  unprotected: Zone[];
};

export type MetadataItem = {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** On the spreadsheet (`sheetId` null), a sheet (`zone` null), whole rows or whole columns. */
  sheetId: string | null;
  dimension: 'ROW' | 'COLUMN' | null;
  zone: Zone | null;
};

export type ChartItem = {
  id: number;
  sheetId: string;
  ranges: { sheetId: string; zone: Zone }[];
  spec: Record<string, unknown>;
};
export type FilterItem = { sheetId: string; zone: Zone; criteria: Map<number, unknown> };

export type RichItem = { text: string; stretches: readonly Stretch[] };

/** What a spreadsheet holds beside the engine's cells. */
export class Workbook {
  readonly engine: Engine;
  readonly owner: string;
  /** Everybody with edit access, the owner among them. */
  readonly editors: Set<string>;
  name = 'Untitled spreadsheet';
  readonly id: string;
  activeSheet: string;
  selection: { sheetId: string; zone: Zone } | null = null;
  readonly notes = new Map<string, Map<string, string>>();
  /** Stretches of cells' texts that look otherwise than their cell, or lead somewhere; with the text that they are of. */
  readonly rich = new Map<string, Map<string, RichItem>>();
  protections: ProtectionItem[] = [];
  metadata: MetadataItem[] = [];
  charts: ChartItem[] = [];
  filters: FilterItem[] = [];
  /** What scripts asked of a validation or conditional format, by the engine's id of the rule. */
  readonly validations = new Map<string, ValidationSpec>();
  readonly conditionals = new Map<string, ConditionalSpec>();
  /** Tabs that have had a border. */
  readonly bordered = new Set<string>();
  /** Numbers that Sheets gives to tabs. */
  private readonly gids = new Map<string, number>();
  private nextNumber = 0;
  private changes = 0;
  private readonly used = new Map<string, { at: number; rows: number; columns: number }>();

  constructor(engine: Engine, owner: string, editors: Iterable<string>, id: string) {
    this.engine = engine;
    this.owner = owner;
    this.editors = new Set([owner, ...editors]);
    this.id = id;
    engine.onContent = (sheetId, row, column) => this.rich.get(sheetId)?.delete(`${row},${column}`);
    this.activeSheet = engine.g.getSheetIds()[0] ?? '';
    engine.g.getSheetIds().forEach((sheetId, index) => {
      if (index === 0) this.gids.set(sheetId, 0);
    });
  }

  /** A number or name that nothing in this workbook has yet; the same sequence of actions gives the same ones. */
  fresh(): number {
    return ++this.nextNumber;
  }

  gid(sheetId: string): number {
    let gid = this.gids.get(sheetId);
    if (gid === undefined) {
      gid = 100_000 + this.fresh() * 7919;
      this.gids.set(sheetId, gid);
    }
    return gid;
  }

  /** The last row and column with content, from 1; 0 where there is none. */
  extent(sheetId: string): { rows: number; columns: number } {
    const { engine } = this;
    engine.evaluate();
    const known = this.used.get(sheetId);
    if (known?.at === this.changes && !engine.evaluating) return known;
    let [rows, columns] = [0, 0];
    const reach = (row: number, column: number): void => {
      if (row >= rows) rows = row + 1;
      if (column >= columns) columns = column + 1;
    };
    for (const cell of engine.g.getCells(sheetId)) {
      if (!cell.isFormula && cell.content === '') continue;
      const { row, col } = engine.g.getCellPosition(cell.id);
      reach(row, col);
    }
    for (const position of engine.g.getEvaluatedCellsPositions(sheetId)) {
      if (engine.g.getEvaluatedCell(position).value !== null) reach(position.row, position.col);
    }
    const found = { at: this.changes, rows, columns };
    this.used.set(sheetId, found);
    return found;
  }

  /** Throws where this person may not write there. Warning-only protection stops nobody's script. */
  checkWritable(user: string, sheetId: string, zone: Zone | null): void {
    if (!this.canEdit(user, sheetId, zone)) throw new ServiceError(protectedText);
  }

  canEdit(user: string, sheetId: string, zone: Zone | null): boolean {
    if (user !== this.owner && !this.editors.has(user)) return false;
    return this.protections.every((item) => {
      if (item.sheetId !== sheetId || item.warningOnly) return true;
      if (user === this.owner || item.editors.has(user)) return true;
      if (item.zone) return zone !== null && !overlaps(item.zone, zone);
      return zone !== null && item.unprotected.some((free) => within(free, zone));
    });
  }

  note(sheetId: string, row: number, column: number): string {
    return this.notes.get(sheetId)?.get(`${row},${column}`) ?? '';
  }

  setNote(sheetId: string, row: number, column: number, text: string): void {
    let notes = this.notes.get(sheetId);
    if (!notes) {
      notes = new Map();
      this.notes.set(sheetId, notes);
    }
    if (text) notes.set(`${row},${column}`, text);
    else notes.delete(`${row},${column}`);
  }

  /** How the stretches of a cell's text look; none where the cell holds another text. */
  stretches(sheetId: string, row: number, column: number, text: string): readonly Stretch[] {
    const item = this.rich.get(sheetId)?.get(`${row},${column}`);
    return item?.text === text ? item.stretches : [];
  }

  setStretches(
    sheetId: string,
    row: number,
    column: number,
    text: string,
    stretches: readonly Stretch[],
  ): void {
    let cells = this.rich.get(sheetId);
    if (!cells) {
      cells = new Map();
      this.rich.set(sheetId, cells);
    }
    if (stretches.length > 0) cells.set(`${row},${column}`, { text, stretches });
    else cells.delete(`${row},${column}`);
  }

  /** Follows the engine: what stands beside the cells moves with them, whoever inserted or removed rows. */
  onCommand(command: Command): void {
    this.changes++;
    const sheetId = command.sheetId as string;
    if (command.type === 'UPDATE_CELL' && command.content !== undefined)
      this.rich.get(sheetId)?.delete(`${command.row},${command.col}`);
    if (command.type === 'SET_BORDER' || command.type === 'SET_ZONE_BORDERS') this.bordered.add(sheetId);
    if (command.type === 'DUPLICATE_SHEET' && this.bordered.has(sheetId))
      this.bordered.add(command.sheetIdTo as string);
    if (command.type === 'ADD_COLUMNS_ROWS') {
      const dimension = command.dimension as 'ROW' | 'COL';
      const base = (command.base as number) + (command.position === 'after' ? 1 : 0);
      this.adapt(sheetId, (zone) => afterInsertion(zone, dimension, base, command.quantity as number));
    } else if (command.type === 'REMOVE_COLUMNS_ROWS') {
      const dimension = command.dimension as 'ROW' | 'COL';
      this.adapt(sheetId, (zone) => afterRemoval(zone, dimension, command.elements as number[]));
    } else if (command.type === 'DELETE_SHEET') this.forget(sheetId);
  }

  /** Takes over what stands beside the cells of another workbook with the same tabs. */
  takeOver(from: Workbook): void {
    this.name = from.name;
    this.activeSheet = from.activeSheet;
    this.selection = from.selection && { ...from.selection };
    for (const [sheetId, notes] of from.notes) this.notes.set(sheetId, new Map(notes));
    for (const [sheetId, cells] of from.rich) this.rich.set(sheetId, new Map(cells));
    this.protections = from.protections.map((item) => ({
      ...item,
      editors: new Set(item.editors),
      unprotected: [...item.unprotected],
    }));
    this.metadata = from.metadata.map((item) => ({ ...item }));
    this.charts = from.charts.map((item) => ({ ...item }));
    this.filters = from.filters.map((item) => ({ ...item, criteria: new Map(item.criteria) }));
    for (const [id, spec] of from.validations) this.validations.set(id, spec);
    for (const [id, spec] of from.conditionals) this.conditionals.set(id, spec);
    for (const id of from.bordered) this.bordered.add(id);
    for (const [id, gid] of from.gids) this.gids.set(id, gid);
    for (const editor of from.editors) this.editors.add(editor);
    this.nextNumber = from.nextNumber;
  }

  private adapt(sheetId: string, move: (zone: Zone) => Zone | null): void {
    moveCells(this.notes, sheetId, move);
    moveCells(this.rich, sheetId, move);
    const kept = <T extends { sheetId: string | null; zone: Zone | null }>(items: T[]): T[] =>
      items.filter((item) => {
        if (item.sheetId !== sheetId || !item.zone) return true;
        item.zone = move(item.zone);
        return item.zone !== null;
      });
    this.protections = kept(this.protections);
    this.metadata = kept(this.metadata);
    this.filters = kept(this.filters);
    for (const item of this.protections) {
      if (item.sheetId === sheetId)
        item.unprotected = item.unprotected.map(move).filter((zone) => zone !== null);
    }
    for (const chart of this.charts) {
      chart.ranges = chart.ranges.flatMap((range) => {
        const zone = range.sheetId === sheetId ? move(range.zone) : range.zone;
        return zone ? [{ ...range, zone }] : [];
      });
    }
  }

  private forget(sheetId: string): void {
    this.notes.delete(sheetId);
    this.rich.delete(sheetId);
    this.protections = this.protections.filter((item) => item.sheetId !== sheetId);
    this.metadata = this.metadata.filter((item) => item.sheetId !== sheetId);
    this.charts = this.charts.filter((item) => item.sheetId !== sheetId);
    this.filters = this.filters.filter((item) => item.sheetId !== sheetId);
    if (this.activeSheet === sheetId) {
      this.activeSheet =
        this.engine.g
          .getSheetIds()
          .find((id) => id !== sheetId && this.engine.g.tryGetSheet(id)?.isVisible) ?? '';
    }
    if (this.selection?.sheetId === sheetId) this.selection = null;
  }
}

/** What is kept by cell (`row,column`) goes where its cell goes. */
function moveCells<T>(
  bySheet: Map<string, Map<string, T>>,
  sheetId: string,
  move: (zone: Zone) => Zone | null,
): void {
  const cells = bySheet.get(sheetId);
  if (!cells) return;
  const moved = new Map<string, T>();
  for (const [key, item] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const zone = move({ top: row, bottom: row, left: column, right: column });
    if (zone) moved.set(`${zone.top},${zone.left}`, item);
  }
  bySheet.set(sheetId, moved);
}

export const protectedText =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

function within(outer: Zone, inner: Zone): boolean {
  return contains(outer, inner.left, inner.top) && contains(outer, inner.right, inner.bottom);
}
