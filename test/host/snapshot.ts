import { cellName, columnLetters, zoneName } from './a1.ts';
import { conditionalSpecs } from './conditional-rules.ts';
import { isDate } from './date-serial.ts';
import type { Machine } from './machine.ts';
import type { Cell, Zone } from './o-spreadsheet.ts';
import { locationType } from './services/developer-metadata.ts';
import { columnWidth } from './services/sheet.ts';
import { specOfRule } from './validation-rules.ts';
import type { MetadataItem, Workbook } from './workbook.ts';
import { rectangles } from './zones.ts';

export type CellSnapshot = {
  value: string | number | boolean;
  formula?: string;
  /** The error's text where the cell shows one. */
  error?: string;
  /** Filled by the formula of another cell. */
  spilled?: true;
  border?: unknown;
  note?: string;
  /** Stretches of the text that look otherwise, or lead somewhere. */
  rich?: unknown;
};

export type TabSnapshot = {
  name: string;
  rows: number;
  columns: number;
  hidden: boolean;
  color: string | null;
  gridlines: boolean;
  frozen: { rows: number; columns: number };
  /** Those that differ from the default. */
  widths: Record<string, number>;
  heights: Record<string, number>;
  hiddenColumns: string[];
  hiddenRows: number[];
  merges: string[];
  cells: Record<string, CellSnapshot>;
  /** The ranges of each number format, and of each look (its properties as JSON). */
  formats: Record<string, string[]>;
  styles: Record<string, string[]>;
  validations: { rule: unknown; ranges: string[] }[];
  conditionalFormats: { rule: unknown; ranges: string[] }[];
  protections: unknown[];
  metadata: unknown[];
  charts: unknown[];
  filter: string | null;
};

export type Snapshot = {
  name: string;
  locale: string;
  timeZone: string;
  tabs: TabSnapshot[];
  namedRanges: Record<string, string>;
  metadata: unknown[];
  documentProperties: Record<string, string>;
};

/**
 * Everything that a workbook holds, as plain data in a fixed order: two equal snapshots are the same workbook cell for
 * cell. Ids that Sheets gives (of tabs, charts, metadata) are left out.
 */
export function takeSnapshot(workbook: Workbook, machine: Machine): Snapshot {
  const { engine } = workbook;
  const { g } = engine;
  engine.evaluate();
  const named = g
    .getNamedRanges()
    .map(({ name, range }): [string, string] => [
      name,
      `${g.getSheetName(range.sheetId)}!${zoneName(range.zone)}`,
    ]);
  return {
    name: workbook.name,
    locale: engine.locale.code,
    timeZone: engine.timeZone,
    tabs: g.getSheetIds().map((id) => tab(workbook, id)),
    namedRanges: Object.fromEntries(named.sort(byText)),
    metadata: metadata(workbook, (item) => item.sheetId === null),
    documentProperties: Object.fromEntries([...machine.stores.document.values].sort(byText)),
  };
}

function byText(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

/** Plain data with sorted keys; a Date is written out. */
function plain(value: unknown): unknown {
  if (isDate(value)) return `Date ${value.toISOString()}`;
  if (value instanceof Set) return [...value].sort();
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plain);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(byText).map(([key, item]) => [key, plain(item)]));
}

function sorted(items: unknown[]): unknown[] {
  return items
    .map((item): [string, unknown] => [JSON.stringify(item), item])
    .sort(byText)
    .map(([, item]) => item);
}

function tab(workbook: Workbook, id: string): TabSnapshot {
  const { g } = workbook.engine;
  const [rows, columns] = [g.getNumberRows(id), g.getNumberCols(id)];
  const allColumns = Array.from({ length: columns }, (_, i) => i);
  const allRows = Array.from({ length: rows }, (_, i) => i);
  const { xSplit, ySplit } = g.getPaneDivisions(id);
  const widths = allColumns.map((c): [string, number] => [
    columnLetters(c),
    columnWidth(workbook.engine, id, c),
  ]);
  const heights = allRows.map((r): [string, number] => [String(r + 1), g.getUserRowSize(id, r) ?? 21]);
  const filter = workbook.filters.find((item) => item.sheetId === id);
  return {
    name: g.getSheetName(id),
    rows,
    columns,
    hidden: !g.isSheetVisible(id),
    color: g.tryGetSheet(id)?.color ?? null,
    gridlines: g.getGridLinesVisibility(id),
    frozen: { rows: ySplit, columns: xSplit },
    widths: Object.fromEntries(widths.filter(([, width]) => width !== 100)),
    heights: Object.fromEntries(heights.filter(([, height]) => height !== 21)),
    hiddenColumns: allColumns.filter((c) => g.isColHiddenByUser(id, c)).map(columnLetters),
    hiddenRows: allRows.filter((r) => g.isRowHiddenByUser(id, r)).map((r) => r + 1),
    merges: g
      .getMerges(id)
      .map((zone) => zoneName(zone))
      .sort(),
    cells: cells(workbook, id, columns),
    formats: areas(workbook, id, columns, (cell) => cell.format),
    styles: areas(workbook, id, columns, (cell) =>
      cell.style ? JSON.stringify(plain(cell.style)) : undefined,
    ),
    validations: validations(workbook, id, columns),
    conditionalFormats: conditionalSpecs(workbook, id).map(({ spec, zones }) => ({
      rule: plain(spec),
      ranges: named(zones, columns),
    })),
    protections: sorted(
      workbook.protections
        .filter((item) => item.sheetId === id)
        .map(({ id: _id, sheetId: _sheet, zone, unprotected, ...item }) =>
          plain({
            ...item,
            range: zone ? zoneName(zone) : 'sheet',
            unprotected: unprotected.map((free) => zoneName(free)).sort(),
          }),
        ),
    ),
    metadata: metadata(workbook, (item) => item.sheetId === id),
    charts: sorted(
      workbook.charts
        .filter((item) => item.sheetId === id)
        .map(({ ranges, spec }) =>
          plain({
            spec,
            ranges: ranges.map((range) => `${g.tryGetSheet(range.sheetId)?.name}!${zoneName(range.zone)}`),
          }),
        ),
    ),
    filter: filter ? zoneName(filter.zone) : null,
  };
}

function cells(workbook: Workbook, sheetId: string, columns: number): Record<string, CellSnapshot> {
  const { engine } = workbook;
  const { g } = engine;
  const found = new Map<number, CellSnapshot>();
  const at = (col: number, row: number): CellSnapshot => {
    const key = row * columns + col;
    let cell = found.get(key);
    if (!cell) {
      cell = { value: '' };
      found.set(key, cell);
    }
    return cell;
  };
  for (const core of g.getCells(sheetId)) {
    if (!core.isFormula && core.content === '') continue;
    const position = g.getCellPosition(core.id);
    const cell = at(position.col, position.row);
    const error = engine.errorText(position);
    cell.value = plain(engine.value(position)) as CellSnapshot['value'];
    if (core.isFormula) cell.formula = engine.formula(position);
    if (error) cell.error = error;
  }
  for (const position of g.getEvaluatedCellsPositions(sheetId)) {
    const core = g.getCell(position);
    if (core?.isFormula || (core && core.content !== '')) continue;
    const spilled = g.getEvaluatedCell(position);
    if (spilled.value === null) continue;
    Object.assign(at(position.col, position.row), { value: plain(engine.value(position)), spilled: true });
  }
  for (const [place, note] of workbook.notes.get(sheetId) ?? []) {
    const [row = 0, col = 0] = place.split(',').map(Number);
    at(col, row).note = note;
  }
  for (const [place, item] of workbook.rich.get(sheetId) ?? []) {
    const [row = 0, col = 0] = place.split(',').map(Number);
    const cell = at(col, row);
    if (cell.value === item.text)
      cell.rich = item.stretches.map(({ style, ...more }) => plain({ ...more, style: style?.looks ?? null }));
  }
  borders(workbook, sheetId, at);
  const keys = [...found.keys()].sort((a, b) => a - b);
  const result: Record<string, CellSnapshot> = {};
  for (const key of keys) {
    const cell = found.get(key) as CellSnapshot;
    const { value, ...more } = cell;
    if (value !== '' || Object.keys(more).length > 0)
      result[cellName(key % columns, Math.floor(key / columns))] = cell;
  }
  return result;
}

/** The ranges of cells that have the same of something. */
function areas(
  workbook: Workbook,
  sheetId: string,
  columns: number,
  keyOf: (cell: Cell) => string | undefined,
): Record<string, string[]> {
  const { g } = workbook.engine;
  const found = new Map<string, number[]>();
  for (const cell of g.getCells(sheetId)) {
    const key = keyOf(cell);
    if (!key || key === '{}') continue;
    const { row, col } = g.getCellPosition(cell.id);
    const at = found.get(key);
    if (at) at.push(row * columns + col);
    else found.set(key, [row * columns + col]);
  }
  const named = [...found].map(([key, at]): [string, string[]] => [
    key,
    rectangles(at, columns).map((zone) => zoneName(zone)),
  ]);
  return Object.fromEntries(named.sort(byText));
}

function borders(workbook: Workbook, sheetId: string, at: (col: number, row: number) => CellSnapshot): void {
  const { g } = workbook.engine;
  if (!workbook.bordered.has(sheetId)) return;
  for (let row = 0; row < g.getNumberRows(sheetId); row++) {
    for (let col = 0; col < g.getNumberCols(sheetId); col++) {
      const border = g.getCellBorder({ sheetId, row, col });
      if (border && Object.values(border).some(Boolean)) at(col, row).border = plain(border);
    }
  }
}

function validations(
  workbook: Workbook,
  sheetId: string,
  columns: number,
): { rule: unknown; ranges: string[] }[] {
  const byRule = new Map<string, { rule: unknown; zones: Zone[] }>();
  for (const rule of workbook.engine.g.getDataValidationRules(sheetId) ?? []) {
    const spec = plain(specOfRule(workbook, rule));
    const key = JSON.stringify(spec);
    const zones = rule.ranges.map((range) => range.zone);
    const known = byRule.get(key);
    if (known) known.zones.push(...zones);
    else byRule.set(key, { rule: spec, zones });
  }
  return [...byRule].sort(byText).map(([, { rule, zones }]) => ({ rule, ranges: named(zones, columns) }));
}

/** The cells of some zones as the rectangles that the same cells always give. */
function named(zones: readonly Zone[], columns: number): string[] {
  const only = zones[0];
  if (zones.length === 1 && only) return [zoneName(only)];
  const at = new Set<number>();
  for (const zone of zones) {
    for (let row = zone.top; row <= zone.bottom; row++)
      for (let col = zone.left; col <= zone.right; col++) at.add(row * columns + col);
  }
  return rectangles(at, columns).map((zone) => zoneName(zone));
}

function metadata(workbook: Workbook, wanted: (item: MetadataItem) => boolean): unknown[] {
  return sorted(
    workbook.metadata.filter(wanted).map((item) =>
      plain({
        key: item.key,
        value: item.value,
        visibility: item.visibility,
        on: locationType(item),
        range: item.zone ? zoneName(item.zone) : null,
      }),
    ),
  );
}

/** Where two snapshots differ, as lines `tabs[0].cells.A1.value: 1 → 2`; at most `limit`. */
export function differences(before: unknown, after: unknown, limit = 40): string[] {
  const lines: string[] = [];
  const compare = (a: unknown, b: unknown, path: string): void => {
    if (lines.length >= limit || Object.is(a, b)) return;
    if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') {
      lines.push(`${path}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`);
      return;
    }
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const key of keys) {
      const inner = Array.isArray(a) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      compare((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], inner);
    }
  };
  compare(before, after, '');
  return lines;
}
