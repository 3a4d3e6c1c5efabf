import type { AnyFunction } from '../functions/define.ts';
import type { Text } from '../i18n/text.ts';
import { menuFunctions } from '../server/menu.ts';
import { oneByteComment } from './one-byte.ts';

/**
 * The top-level declarations that Sheets, menus, triggers and google.script.run look for. A bundle keeps neither names
 * nor JSDoc at the top level, and only there does `@customfunction` put a function into the cells' autocomplete. A
 * deployment has one text for everybody, so that each sentence stands in French, then in English. Every cell's first
 * computation loads these comments too: they hold what Sheets shows while a formula is typed; the sidebar has the rest.
 */
export function stubs(app: string, functions: readonly AnyFunction[], apiNames: readonly string[]): string {
  const cells = functions.map((fn) => {
    const args = Object.values(fn.args);
    const names = args.map(({ label }) => label.fr);
    const params = args.map(
      ({ label, help, type }) => ` * @param {${jsdocTypes[type]}} ${label.fr} ${inBrief(help)}`,
    );
    const help = ['/**', ` * ${fn.summary.fr} — ${fn.summary.en}`, ...params, ' * @customfunction', ' */'];
    const cell = `function ${fn.name}(${names.join(', ')}) { return ${app}.cell('${fn.name}', arguments); }`;
    return `${oneByteComment(help.join('\n'))}\n${cell}`;
  });
  const triggers = ['onOpen', 'onInstall', 'onEdit'].map(
    (name) => `function ${name}(event) { ${app}.${name}(event); }`,
  );
  const menu = menuFunctions.map((name) => `function ${name}() { ${app}.${name}(); }`);
  const calls = apiNames.map((name) => `function api_${name}(json) { return ${app}.call('${name}', json); }`);
  return [...cells, ...triggers, ...menu, ...calls, ''].join('\n');
}

/** The first clause of three words or more in each language: what follows a point, a colon or a semicolon is for the sidebar. */
function inBrief({ fr, en }: Text): string {
  return [fr, en]
    .map((text) => /^\S+ \S+ .*?\S\S(?=[.…]? ?[.…;:] |[.…]?$)/s.exec(text)?.[0] ?? text)
    .join(' — ');
}

const jsdocTypes: Readonly<Record<AnyFunction['args'][string]['type'], string>> = {
  table: 'Array',
  range: 'Array',
  number: 'number',
  text: 'string',
  day: 'Date',
};
