import { readReference } from './a1.ts';
import type { Context } from './context.ts';
import type { Zone } from './o-spreadsheet.ts';
import { ConditionalFormatRule, type ConditionalSpec, engineRule } from './services/conditional-format.ts';
import { Range } from './services/range.ts';
import type { Workbook } from './workbook.ts';

/** A sheet's rules in order of priority, with the ranges where the engine has moved them. */
export function conditionalSpecs(
  workbook: Workbook,
  sheetId: string,
): { spec: ConditionalSpec; zones: Zone[] }[] {
  const { g } = workbook.engine;
  return g.getConditionalFormats(sheetId).map((format) => ({
    spec: workbook.conditionals.get(format.id) ?? specOfEngineRule(format.rule),
    zones: format.ranges.map((name) => {
      const reference = readReference(name);
      return {
        top: reference?.top ?? 0,
        left: reference?.left ?? 0,
        bottom: reference?.bottom ?? g.getNumberRows(sheetId) - 1,
        right: reference?.right ?? g.getNumberCols(sheetId) - 1,
      };
    }),
  }));
}

export function conditionalRules(context: Context, sheetId: string): ConditionalFormatRule[] {
  return conditionalSpecs(context.workbook, sheetId).map(
    ({ spec, zones }) =>
      new ConditionalFormatRule(
        spec,
        zones.map((zone) => new Range(context, sheetId, zone)),
      ),
  );
}

/** Replaces a sheet's rules, as Sheets does. */
export function setConditionalRules(
  context: Context,
  sheetId: string,
  rules: readonly ConditionalFormatRule[],
): void {
  const { workbook } = context;
  const { engine } = workbook;
  for (const { id } of engine.g.getConditionalFormats(sheetId))
    engine.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
  for (const rule of rules) {
    const id = `format-${workbook.fresh()}`;
    workbook.conditionals.set(id, rule.spec);
    const ranges = (rule.ranges as Range[]).map((range) =>
      engine.g.getRangeDataFromZone(sheetId, range.zone),
    );
    engine.dispatch('ADD_CONDITIONAL_FORMAT', {
      sheetId,
      ranges,
      cf: { id, rule: engineRule(rule.spec, engine) },
    });
  }
}

/** A rule that a person made in the page. */
function specOfEngineRule(rule: Record<string, unknown>): ConditionalSpec {
  const style = (rule.style ?? {}) as Record<string, unknown>;
  return {
    criterion: `ENGINE ${String(rule.operator ?? rule.type)}`,
    args: (rule.values as unknown[]) ?? [],
    style,
    gradient: null,
  };
}
