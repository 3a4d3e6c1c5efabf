/**
 * Where the engine's core differs from Sheets in what it keeps of a workbook. Every model of one workbook must have the
 * same patches: the host's, and the page's if it follows the host's revisions.
 */

type Change = (sheetId: string, formula: string) => string;
type Rule = { criterion: { type: string; values: string[] } };
type ValidationPlugin = {
  rules: Record<string, Rule[]>;
  history: { update(...path: unknown[]): void };
  adaptRanges(adapters: { adaptFormulaString: Change }): void;
  setCenterStyleToBooleanCells(): void;
};

type CellsPlugin = {
  getters: { getCell(position: { sheetId: string; col: number; row: number }): unknown };
  dispatch(type: string, payload: Record<string, unknown>): unknown;
  clearCells(sheetId: string, zones: { top: number; left: number; bottom: number; right: number }[]): void;
  extractCustomStyle(cell: { style?: object }): object;
};

let patched = false;

/** Patches the plugins of o-spreadsheet 19.3.7, once a process. Must come before the first model. */
export function patchEngine(registries: { corePluginRegistry: { get(name: string): unknown } }): void {
  if (patched) return;
  patched = true;
  const validation = (registries.corePluginRegistry.get('dataValidation') as { prototype: ValidationPlugin })
    .prototype;

  // A checkbox centres its cell in the engine by changing the cell's style, which Sheets does not.
  validation.setCenterStyleToBooleanCells = () => {};

  // Rows are removed by clearing each of their cells first: those that were never filled nor formatted need no command.
  const cells = (registries.corePluginRegistry.get('cell') as { prototype: CellsPlugin }).prototype;
  cells.clearCells = function (sheetId, zones) {
    for (const { top, left, bottom, right } of zones) {
      for (let col = left; col <= right; col++) {
        for (let row = top; row <= bottom; row++) {
          if (!this.getters.getCell({ sheetId, col, row })) continue;
          this.dispatch('UPDATE_CELL', { sheetId, col, row, content: '', style: null, format: '' });
        }
      }
    }
  };

  // What a person has set stays set where it is also the default of what the cell holds now (text to the left).
  cells.extractCustomStyle = ({ style }) => ({ ...style });

  // The range that a dropdown takes its values from moves with its cells in Sheets; the engine moves formulas alone.
  const adapt = validation.adaptRanges;
  validation.adaptRanges = function (adapters) {
    adapt.call(this, adapters);
    for (const [sheetId, rules] of Object.entries(this.rules)) {
      rules.forEach(({ criterion }, index) => {
        const source = criterion.values[0];
        if (criterion.type !== 'isValueInRange' || source === undefined) return;
        const moved = adapters.adaptFormulaString(sheetId, `=${source}`).slice(1);
        if (moved !== source) this.history.update('rules', sheetId, index, 'criterion', 'values', 0, moved);
      });
    }
  };
}
