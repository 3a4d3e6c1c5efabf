import { readFile } from 'node:fs/promises';
import {
  type ArrayExpression,
  type CallExpression,
  type Node,
  type ObjectExpression,
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
      {
        filter: /[\\/]src[\\/](?:functions|tabs|i18n|i18n[\\/](?:sentences|fields|choices))[\\/][\w-]+\.ts$/,
      },
      async ({ path }) => {
        const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
        return { contents: stripped(code, /[\\/]functions[\\/]/.test(path)), loader: 'js' };
      },
    );
  },
};

/**
 * The examples of sentences go too: an empty list stands in their place. Long lists of names are packed.
 *
 * @param argumentHelp whether each property `help` goes too: in functions/ it is what documents say of an argument
 */
function stripped(code: string, argumentHelp: boolean): string {
  const removed = new Set<Node>();
  const rewritten = new Map<Node, string>();
  for (const node of nodesOf(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))) {
    if (node.type === 'CallExpression') {
      const { callee, arguments: given } = node as CallExpression;
      const name = callee.type === 'Identifier' ? callee.name : '';
      if (name === 'sentence' && given[0]) rewritten.set(given[0], '[]');
      const keys = documentation[name] ?? [];
      for (const spec of given) for (const key of keys) for (const one of named(spec, key)) removed.add(one);
    } else {
      if (argumentHelp) for (const one of named(node, 'help')) removed.add(one);
      const text = inTwoLanguages(node);
      if (text !== null) rewritten.set(node, text);
      for (const key of ['synonyms', 'fallbacks'])
        for (const { value } of named(node, key)) {
          const packed = inOneText(value);
          if (packed !== null) rewritten.set(value, packed);
        }
    }
  }
  const isGone = ({ start, end }: Node) => [...removed].some((one) => one.start <= start && end <= one.end);
  for (const node of rewritten.keys()) if (isGone(node)) rewritten.delete(node);
  // From the end, so that the places of the others stay true.
  return [...removed, ...rewritten.keys()]
    .sort((a, b) => b.start - a.start)
    .reduce((kept, node) => {
      const { start, end } = node;
      const instead = rewritten.get(node);
      if (instead !== undefined) return kept.slice(0, start) + instead + kept.slice(end);
      const comma = /^\s*,/.exec(kept.slice(end))?.[0].length ?? 0;
      return kept.slice(0, start) + kept.slice(end + comma);
    }, code);
}

/** A text in two languages as a call of `bilingual`, which build.ts puts in reach; null for anything else. */
function inTwoLanguages(node: Node): string | null {
  if (node.type !== 'ObjectExpression' || (node as ObjectExpression).properties.length !== 2) return null;
  const texts = ['fr', 'en'].map((language) => named(node, language)[0]?.value);
  const literals = texts.flatMap((one) =>
    one?.type === 'Literal' && typeof one.value === 'string' ? [JSON.stringify(one.value)] : [],
  );
  return literals.length === 2 ? `/* @__PURE__ */ bilingual(${literals.join(', ')})` : null;
}

/** A list of texts as one text that is split when it is read: two bytes less a name; null where it cannot be. */
function inOneText(list: Node): string | null {
  if (list.type !== 'ArrayExpression') return null;
  const texts = (list as ArrayExpression).elements.map((one) =>
    one?.type === 'Literal' && typeof one.value === 'string' ? one.value : null,
  );
  if (texts.length < 5 || texts.some((text) => text === null || text.includes('|'))) return null;
  return `${JSON.stringify(texts.join('|'))}.split('|')`;
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
