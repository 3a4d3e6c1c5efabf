import type { Rows } from '../../domain/table/cell.ts';
import type { AnyFunction, Example } from '../../functions/define.ts';
import { formulaOf } from '../../functions/example.ts';
import { functions } from '../../functions/index.ts';
import type { Language } from '../../i18n/text.ts';
import { generated, table } from './markdown.ts';

/** The table of README: one line a function, in both languages. */
export function functionsTable(): string {
  return table(
    ['Function', 'What it gives', 'Ce qu’elle donne'],
    functions.map((fn) => [
      `[\`${fn.name}\`](docs/functions.md#${fn.name.toLowerCase()})`,
      fn.summary.en,
      fn.summary.fr,
    ]),
  );
}

/** Every function with its arguments, its result, its source and its examples, which the tests run. */
export function functionsPage(): string {
  const parts = functions.map((fn) => {
    const call = (l: Language) =>
      `=${fn.name}(${Object.values(fn.args)
        .map((arg) => (arg.optional ? `[${arg.label[l]}]` : arg.label[l]))
        .join('; ')})`;
    return [
      `## ${fn.name}`,
      `${fn.summary.en}\n\n${fn.summary.fr}`,
      `\`\`\`\n${call('en')}\n${call('fr')}\n\`\`\``,
      table(
        ['Argument', 'English', 'Français'],
        Object.values(fn.args).map((arg) => [
          `\`${arg.label.en}\` / \`${arg.label.fr}\``,
          arg.help.en,
          arg.help.fr,
        ]),
      ),
      `**Gives** ${fn.returns.en}\n\n**Donne** ${fn.returns.fr}`,
      `Source: ${fn.source}`,
      ...shortForm(fn),
      ...fn.examples.map(exampleText),
    ].join('\n\n');
  });
  return `# Custom functions · Fonctions personnalisées\n\n${generated}\n\nArguments are separated by \`;\`, which every locale of Sheets accepts. Arguments in brackets may be left out.\n\n${parts.join('\n\n')}\n`;
}

function shortForm(fn: AnyFunction): string[] {
  if (!fn.short) return [];
  return [
    `\`=${fn.name}()\` reads the workbook’s own tabs; the add-on completes it in place to the form with ranges, so that it recalculates.`,
  ];
}

function exampleText(example: Example): string {
  const { tables, result } = example;
  const shown = (value: unknown) => (value === '' ? ' ' : String(value));
  const grid = (rows: readonly (readonly unknown[])[]) =>
    table(
      (rows[0] ?? []).map(shown),
      rows.slice(1).map((row) => row.map(shown)),
    );
  const names = (rows: Rows) =>
    Object.entries(tables ?? {})
      .filter((named) => named[1] === rows)
      .map(([name]) => name);
  const given = [...new Set(Object.values(tables ?? {}))].map(
    (rows) => `${names(rows).join(' / ')}:\n\n${grid(rows)}`,
  );
  const formulas = [...new Set([formulaOf(example, 'en'), formulaOf(example, 'fr')])];
  const gives = Array.isArray(result) ? `gives\n\n${grid(result)}` : `gives \`${shown(result)}\``;
  return [...given, `${formulas.map((formula) => `\`${formula}\``).join(' / ')} ${gives}`].join('\n\n');
}
