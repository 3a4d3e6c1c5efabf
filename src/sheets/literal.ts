/**
 * Text as it must be handed to setValues so that it stays that text: what is written there is read as if typed, so that
 * `007`, `3/4`, `vrai` and `=IMPORTXML(…)` would become something else. A leading apostrophe makes text and is not part
 * of the value. Words without a digit and without a sign in front are left as they are.
 */
export function literal(text: string): string {
  const plain = /^\p{L}[^\d]*$/u.test(text) && !/^(true|false|vrai|faux)$/i.test(text.trim());
  return text === '' || plain ? text : `'${text}`;
}
