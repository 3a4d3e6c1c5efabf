const MARKS = /^(?:["'“”«»″〃´`‘’-]|\s)+$/;
const QUOTE = /["“”«»″〃´`‘’']/;
const WORDS = /^(?:idem|id\.|ditto|do\.)$/i;

/** Whether a cell says "as above": `"`, `" "`, `-"-`, `〃`, `idem`. */
export function isDitto(cell: unknown): boolean {
  if (typeof cell !== 'string' || cell.length > 9) return false;
  const text = cell.trim();
  return WORDS.test(text) || (MARKS.test(text) && QUOTE.test(text));
}
