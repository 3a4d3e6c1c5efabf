import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Each folder, and the folders of ours that it may import from. Down alone: domain ← i18n ← functions ← tabs ← sheets ← server. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/i18n': ['src/domain'],
  // Reads files in the page, with parsers that the server's bundle must not hold: nothing of the server imports it.
  'src/intake': ['src/domain', 'src/i18n'],
  'src/functions': ['src/domain', 'src/i18n'],
  'src/tabs': ['src/domain', 'src/i18n', 'src/functions'],
  'src/sheets': ['src/domain', 'src/i18n', 'src/functions', 'src/tabs'],
  'src/server': ['src/domain', 'src/i18n', 'src/functions', 'src/tabs', 'src/sheets'],
  sidebar: ['src/domain', 'src/i18n', 'src/intake', 'src/functions', 'src/tabs'],
  'test/host': [],
};
/** Of the server, pages know the types of their contract and the list of its calls. */
const contract = ['src/server/contract.ts', 'src/server/api-names.ts'];

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target]) =>
    relative('.', join(dirname(file), target ?? '')),
  );

test.each(Object.keys(mayImport))('%s imports from below alone', (folder) => {
  const allowed = [folder, ...(mayImport[folder] ?? [])];
  const wrong = filesOf(folder).flatMap((file) =>
    importsOf(file)
      .filter((target) => !allowed.some((one) => target.startsWith(`${one}/`)))
      .filter((target) => !(folder === 'sidebar' && contract.includes(target)))
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('only src/sheets, the menu and the pages name a Google service that touches the file', () => {
  const service = /\b(SpreadsheetApp|LockService|PropertiesService|CacheService)\b/;
  const allowed = /^src\/(sheets\/|server\/(menu|pages|cell|failure)\.ts$)/;
  const wrong = ['src', 'sidebar']
    .flatMap(filesOf)
    .filter(
      (file) =>
        !allowed.test(file) &&
        !file.startsWith('src/build/') &&
        service.test(withoutComments(readFileSync(file, 'utf8'))),
    );
  expect(wrong).toEqual([]);
});

test('no source file grows beyond what can be read in one go', () => {
  const long = ['src', 'sidebar']
    .flatMap(filesOf)
    .filter((file) => !file.includes('i18n') && readFileSync(file, 'utf8').split('\n').length > 420);
  expect(long).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/GoogleAppsScript\.\w+/g, '');
}
