import type { Position, Zone } from './o-spreadsheet.ts';
import { engineCriterion, specOfEngineRule, type ValidationSpec } from './services/data-validation.ts';
import type { Workbook } from './workbook.ts';
import { contains, overlaps, without } from './zones.ts';

/** Puts a validation on zones of a sheet, or takes it away (null). */
export function setValidation(
  workbook: Workbook,
  sheetId: string,
  zones: readonly Zone[],
  spec: ValidationSpec | null,
): void {
  const { engine } = workbook;
  for (const rule of [...(engine.g.getDataValidationRules(sheetId) ?? [])]) {
    const before = rule.ranges.map((range) => range.zone);
    if (!before.some((zone) => zones.some((hole) => overlaps(zone, hole)))) continue;
    const left = zones.reduce<Zone[]>((rest, hole) => rest.flatMap((zone) => without(zone, hole)), before);
    if (left.length === 0) engine.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: rule.id });
    else {
      const { ranges: _ranges, ...same } = rule;
      engine.dispatch('ADD_DATA_VALIDATION_RULE', {
        sheetId,
        rule: same,
        ranges: left.map((zone) => engine.g.getRangeDataFromZone(sheetId, zone)),
      });
    }
  }
  if (!spec) return;
  const key = JSON.stringify(spec);
  const same = engine.g.getDataValidationRules(sheetId)?.find((rule) => {
    const known = workbook.validations.get(rule.id);
    return known && JSON.stringify(known) === key;
  });
  const id = same?.id ?? `validation-${workbook.fresh()}`;
  workbook.validations.set(id, spec);
  engine.dispatch('ADD_DATA_VALIDATION_RULE', {
    sheetId,
    rule: { id, criterion: engineCriterion(spec, engine), isBlocking: !spec.allowInvalid },
    ranges: [...(same?.ranges.map((range) => range.zone) ?? []), ...zones].map((zone) =>
      engine.g.getRangeDataFromZone(sheetId, zone),
    ),
  });
}

/** The validation of a cell. */
export function validationAt(workbook: Workbook, { sheetId, row, col }: Position): ValidationSpec | null {
  for (const rule of workbook.engine.g.getDataValidationRules(sheetId) ?? []) {
    if (rule.ranges.some((range) => contains(range.zone, col, row))) return specOfRule(workbook, rule);
  }
  return null;
}

/** A rule as scripts see it; the range of a list follows the engine, which moves it with the cells. */
export function specOfRule(
  workbook: Workbook,
  rule: {
    id: string;
    criterion: { type: string; values: string[]; displayStyle?: string };
    isBlocking?: boolean;
  },
): ValidationSpec {
  const spec = workbook.validations.get(rule.id) ?? specOfEngineRule(rule);
  return spec.criterion === 'VALUE_IN_RANGE'
    ? { ...spec, args: [rule.criterion.values[0], ...spec.args.slice(1)] }
    : spec;
}
