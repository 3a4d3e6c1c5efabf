import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';

const folders = new Map<string, string>();
process.once('exit', () => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
});

/**
 * The scripts of a folder, each as it is but inside a function that is given the language's own names (`Math`, `Map`…). In a
 * context of Node's every global name is asked for through a callback each time it is met, which made long computations
 * ten times slower than they are at Google's. What a script declares becomes global all the same.
 *
 * @returns a folder that is there until the process ends, made anew where a script has changed
 */
export function withQuickGlobals(dist: string): string {
  const scripts = readdirSync(dist).filter((file) => /\.(js|gs)$/.test(file));
  const key = [dist, ...scripts.map((file) => `${file} ${statSync(join(dist, file)).mtimeMs}`)].join('\n');
  const known = folders.get(key);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'sheets-host-'));
  for (const file of scripts)
    writeFileSync(join(folder, file), wrapped(readFileSync(join(dist, file), 'utf8')));
  folders.set(key, folder);
  return folder;
}

const builtins = (
  vm.runInContext('Object.getOwnPropertyNames(globalThis)', vm.createContext({})) as string[]
).filter((name) => /^[A-Z]\w+$/.test(name) && name !== 'Infinity' && name !== 'NaN');

/** On the lines that it had: an error still says where it was thrown. */
function wrapped(script: string): string {
  const declared = declarations(script);
  return `Object.assign(globalThis, (function (${builtins}) { ${script}\nreturn { ${declared} }; })(${builtins}));`;
}

/** The names of the functions and variables at the top of a script, in its order. */
function declarations(script: string): string[] {
  const { body } = parse(script, { ecmaVersion: 2022 });
  return body.flatMap((statement): string[] => {
    if (statement.type === 'FunctionDeclaration') return [statement.id.name];
    if (statement.type !== 'VariableDeclaration') return [];
    return statement.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  });
}
