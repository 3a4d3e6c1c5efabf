import type { Locale } from './locales.ts';

/** The engine function that stands for a formula that Sheets could not parse; its argument is the text as typed. */
export const unparsed = 'HOST.UNPARSED';

/** Stands for a quotation mark in it: a character of the private use area. */
const quote = '\ue000';

type Token = { kind: 'text' | 'name' | 'number' | 'open' | 'close' | 'mark' | 'space'; text: string };

const tokenShape =
  /("(?:[^"]|"")*")|('(?:[^']|'')*'!?)|(\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?(?![\w.])|[.,]\d+(?:[eE][+-]?\d+)?(?![\w.]))|(#[A-Z/0]+[!?]?)|([$A-Za-z_À-ÿ][\w.$À-ÿ]*!?)|(\s+)|([({])|([)}])|([\s\S])/g;

function tokens(formula: string, decimal: string): Token[] {
  const found: Token[] = [];
  let match: RegExpExecArray | null;
  tokenShape.lastIndex = 0;
  // biome-ignore lint/suspicious/noAssignInExpressions: the ordinary loop over a global expression's matches
  while ((match = tokenShape.exec(formula))) {
    const [text, string, sheet, number, error, name, space, open, close] = match;
    const previous = found[found.length - 1]?.kind;
    if (
      number !== undefined &&
      /^[.,]/.test(number) &&
      previous &&
      previous !== 'mark' &&
      previous !== 'open' &&
      previous !== 'space'
    ) {
      tokenShape.lastIndex = match.index + 1;
      found.push({ kind: 'mark', text: number.charAt(0) });
      continue;
    }
    if (number !== undefined) {
      const separator = /[.,]/.exec(number);
      if (separator && separator[0] !== decimal) {
        // `1,2` where the comma separates arguments, `1.5` where it is no decimal sign: take the digits before it.
        const digits = number.slice(0, separator.index);
        tokenShape.lastIndex = match.index + Math.max(1, digits.length);
        found.push(digits ? { kind: 'number', text: digits } : { kind: 'mark', text: separator[0] });
        continue;
      }
      found.push({ kind: 'number', text });
    } else if (string !== undefined) found.push({ kind: 'text', text });
    else if (sheet !== undefined || name !== undefined || error !== undefined)
      found.push({ kind: 'name', text });
    else if (space !== undefined) found.push({ kind: 'space', text });
    else if (open !== undefined) found.push({ kind: 'open', text });
    else if (close !== undefined) found.push({ kind: 'close', text });
    else found.push({ kind: 'mark', text });
  }
  return found;
}

/**
 * A formula as typed in the file's locale, in the engine's form (`,` between arguments, decimal point). Where the
 * locale's decimal sign is the comma, a comma that stands between arguments and a decimal point are parse errors:
 * null.
 */
export function toEngineFormula(formula: string, locale: Locale): string | null {
  const decimal = locale.decimalSeparator;
  const braces: string[] = [];
  let written = '';
  for (const token of tokens(formula, decimal)) {
    if (token.kind === 'open') braces.push(token.text);
    if (token.kind === 'close') braces.pop();
    const inArray = braces[braces.length - 1] === '{';
    if (token.kind === 'number') written += token.text.replace(',', '.');
    else if (token.kind !== 'mark') written += token.text;
    else if (token.text === ';') written += inArray ? ';' : ',';
    else if (token.text === '\\') written += ',';
    else if (decimal === ',' && (token.text === ',' || token.text === '.')) return null;
    else written += token.text;
  }
  return written;
}

/** A formula of the engine as the file's locale writes it: what getFormula() gives and the formula bar shows. */
export function toFileFormula(formula: string, locale: Locale): string {
  const wrapped = formula.startsWith(`=${unparsed}(`)
    ? /^=HOST\.UNPARSED\("([\s\S]*)"\)$/.exec(formula)
    : null;
  if (wrapped) return (wrapped[1] ?? '').split(quote).join('"');
  if (locale.decimalSeparator === '.') return formula;
  const braces: string[] = [];
  let written = '';
  for (const token of tokens(formula, '.')) {
    if (token.kind === 'open') braces.push(token.text);
    if (token.kind === 'close') braces.pop();
    const inArray = braces[braces.length - 1] === '{';
    if (token.kind === 'number') written += token.text.replace('.', ',');
    else if (token.kind === 'mark' && token.text === ',') written += inArray ? '\\' : ';';
    else written += token.text;
  }
  return written;
}

/** The engine's formula for one that Sheets could not parse: shows #ERROR!, keeps the text. */
export function unparsedFormula(formula: string): string {
  return `=${unparsed}("${formula.split('"').join(quote)}")`;
}
