import { readFile } from 'node:fs/promises';
import {
  type CallExpression,
  type ImportDeclaration,
  type Node,
  type ObjectExpression,
  type Program,
  type Property,
  parse,
} from 'acorn';
import { type Plugin, transform } from 'esbuild';

/** What the declarations carry for people who read about them: stubs, help and documents are made from it at build time. */
const documentation: Readonly<Record<string, readonly string[]>> = {
  defineFunction: ['summary', 'returns', 'source', 'examples'],
  defineTab: ['summary'],
};

/**
 * Leaves out of the server's bundle what only documents read: a cell's first computation loads the whole file. The
 * sources keep a declaration in one place; the stubs below the bundle and the pages get their texts from there.
 */
export const withoutDocumentation: Plugin = {
  name: 'without-documentation',
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]src[\\/](?:functions|tabs|i18n|i18n[\\/]sentences)[\\/][\w-]+\.ts$/ },
      async ({ path }) => {
        const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
        return { contents: stripped(code, /[\\/]functions[\\/]/.test(path)), loader: 'js' };
      },
    );
  },
};

/**
 * The examples of sentences go too: an empty list stands in their place.
 *
 * @param argumentHelp whether each property `help` goes too: in functions/ it is what documents say of an argument
 */
function stripped(code: string, argumentHelp: boolean): string {
  const removed = new Set<Node>();
  const emptied = new Set<Node>();
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const imported = importedInto(program);
  for (const node of nodesOf(program)) {
    if (node.type === 'CallExpression') {
      const { callee, arguments: given } = node as CallExpression;
      // A variable of a module's own may bear the name of a declaration's function.
      const name = callee.type === 'Identifier' && imported.has(callee.name) ? callee.name : '';
      if (name === 'sentence' && given[0]?.type === 'ArrayExpression') emptied.add(given[0]);
      const keys = documentation[name] ?? [];
      for (const spec of given) for (const key of keys) for (const one of named(spec, key)) removed.add(one);
    } else if (argumentHelp) for (const one of named(node, 'help')) removed.add(one);
  }
  // From the end, so that the places of the others stay true.
  return [...removed, ...emptied]
    .sort((a, b) => b.start - a.start)
    .reduce((kept, node) => {
      const { start, end } = node;
      if (emptied.has(node)) return `${kept.slice(0, start)}[]${kept.slice(end)}`;
      const comma = /^\s*,/.exec(kept.slice(end))?.[0].length ?? 0;
      return kept.slice(0, start) + kept.slice(end + comma);
    }, code);
}

function importedInto(program: Program): ReadonlySet<string> {
  const imports = program.body.filter((node): node is ImportDeclaration => node.type === 'ImportDeclaration');
  return new Set(imports.flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name)));
}

/** The properties of an object literal that stand under a name; none for any other node. */
function named(node: Node, name: string): Property[] {
  if (node.type !== 'ObjectExpression') return [];
  return (node as ObjectExpression).properties.filter(
    (property): property is Property =>
      property.type === 'Property' &&
      !property.computed &&
      property.key.type === 'Identifier' &&
      property.key.name === name,
  );
}

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) yield* nodesOf(child as Node);
    }
  }
}
