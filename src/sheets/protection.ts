import type { Plan, Step } from '../tabs/plan.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The names of existing tabs in which a plan would write, or that it would remove, where this user may not. Asked before anything is written: a
 * refusal of Sheets half-way would leave half a plan.
 */
export function protectedTabs(plan: Plan): string[] {
  const names: string[] = [];
  for (const sheet of SpreadsheetApp.getActive().getSheets()) {
    const id = sheet.getSheetId();
    const areas = plan.steps.flatMap((step) => areaOf(step, id));
    if (areas.length > 0 && isRefused(sheet, areas)) names.push(sheet.getName());
  }
  return names;
}

/** More than any sheet has. */
const MOST_ROWS = 10_000_000;
const MOST_COLUMNS = 18_278;

type Area = {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

function areaOf(step: Step, id: number): Area[] {
  const area = (row: number, column: number, rows: number, columns: number): Area[] => [
    { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 },
  ];
  switch (step.do) {
    case 'write':
      return step.tab === id
        ? area(step.row, step.column, step.cells.length, step.cells[0]?.length ?? 0)
        : [];
    case 'format':
      return step.area.tab === id
        ? area(step.area.row, step.area.column, step.area.rows, step.area.columns)
        : [];
    case 'chart':
      return step.tab === id ? area(step.row, step.column, Math.max(1, step.rows), 1) : [];
    case 'removeRows':
      return step.tab === id ? area(step.row, 1, step.rows, MOST_COLUMNS) : [];
    case 'removeTab':
    case 'letGo':
      return step.tab === id ? area(1, 1, MOST_ROWS, MOST_COLUMNS) : [];
    default:
      return [];
  }
}

function isRefused(sheet: Sheet, areas: readonly Area[]): boolean {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const whole = sheet.getProtections(SHEET).some((protection) => {
    if (protection.canEdit()) return false;
    const open = protection.getUnprotectedRanges().map(corners);
    return !areas.every((area) => open.some((range) => contains(range, area)));
  });
  return (
    whole ||
    sheet
      .getProtections(RANGE)
      .some(
        (protection) =>
          !protection.canEdit() && areas.some((area) => meet(corners(protection.getRange()), area)),
      )
  );
}

function corners(range: GoogleAppsScript.Spreadsheet.Range): Area {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    lastRow: range.getLastRow(),
    lastColumn: range.getLastColumn(),
  };
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.lastRow >= inner.lastRow &&
    outer.lastColumn >= inner.lastColumn
  );
}

function meet(a: Area, b: Area): boolean {
  return a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;
}
