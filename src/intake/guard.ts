/** A text that a spreadsheet would compute, or that would lose its own apostrophes when one is taken off. */
export const FORMULA = /^'*[=+\-@\t\r]/;

const GUARDED = /^'+[=+\-@\t\r]/;

/** Takes off the apostrophe that an export puts before a text that would be a formula. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
