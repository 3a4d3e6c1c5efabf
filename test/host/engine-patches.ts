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

let patched = false;

/** Patches the plugins of o-spreadsheet 19.3.7, once a process. Must come before the first model. */
export function patchEngine(registries: { corePluginRegistry: { get(name: string): unknown } }): void {
  if (patched) return;
  patched = true;
  const validation = (registries.corePluginRegistry.get('dataValidation') as { prototype: ValidationPlugin })
    .prototype;

  // A checkbox centres its cell in the engine by changing the cell's style, which Sheets does not.
  validation.setCenterStyleToBooleanCells = () => {};

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
