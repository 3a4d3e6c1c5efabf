import { isBlank } from '../../domain/table/blank.ts';
import type { Conventions, Rows } from '../../domain/table/cell.ts';
import { type Shape, shapeOf } from '../../domain/table/shape.ts';
import type { Kind } from './kinds.ts';

/**
 * The records of a sheet as people keep it, and the columns that each field of our tab would be read from.
 *
 * @param headerRow 1 for the sheet's first row; undefined where it is to be found
 */
export function shapeSource(
  values: Rows,
  headerRow: number | undefined,
  kind: Kind,
  conventions: Conventions,
): Shape & { readonly headerRow: number } {
  const options = { required: kind.required, telling: kind.required };
  const shape = shapeOf(
    values,
    kind.names,
    conventions,
    headerRow === undefined ? options : { ...options, headerRow },
  );
  if (shape.headerRow !== null) return { ...shape, headerRow: shape.headerRow };
  // Nothing reads like a header: a person can say better from the first filled row.
  const first = values.findIndex((row) => row.some((cell) => !isBlank(cell)));
  return shapeSource(values, Math.max(0, first) + 1, kind, conventions);
}
