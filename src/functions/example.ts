import type { Cell, Rows } from '../domain/table/cell.ts';
import type { Language } from '../i18n/text.ts';
import type { Example } from './define.ts';

/** An example's formula as someone who uses this language would type it. */
export function formulaOf({ formula }: Pick<Example, 'formula'>, language: Language): string {
  return typeof formula === 'string' ? formula : formula[language];
}

/**
 * What an example's formula hands over: texts, numbers, and the columns of its tables that ranges such as `Leads!A:D`
 * name.
 *
 * @throws Error where the formula names a table that the example does not have
 */
export function argumentsOf(
  example: Pick<Example, 'formula' | 'tables'>,
  language: Language,
): (Cell | Rows)[] {
  const { tables = {} } = example;
  const formula = formulaOf(example, language);
  const inside = formula.slice(formula.indexOf('(') + 1, formula.lastIndexOf(')'));
  if (inside.trim() === '') return [];
  // A separator within quotes belongs to the text.
  return (inside.match(/(?:"(?:[^"]|"")*"|[^;"])+|(?<=^|;)(?=;|$)/g) ?? []).map((part) =>
    argumentOf(part.trim(), tables),
  );
}

function argumentOf(text: string, tables: Readonly<Record<string, Rows>>): Cell | Rows {
  if (text === '') return '';
  if (text.startsWith('"')) return text.slice(1, -1).replace(/""/g, '"');
  const range = /^'?(.+?)'?!([A-Z])\d*:([A-Z])\d*$/.exec(text);
  if (!range) return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  const table = tables[range[1] ?? ''];
  if (!table) throw new Error(`No table ${range[1]} in the example ${text}`);
  const [from, to] = [range[2], range[3]].map((letter) => (letter ?? 'A').charCodeAt(0) - 65) as [
    number,
    number,
  ];
  return table.map((row) => Array.from({ length: to - from + 1 }, (_, at) => row[from + at] ?? ''));
}
