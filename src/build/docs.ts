// Writes the documents that come from the code: the functions' and tabs' tables, and every sentence shown to people.
// With --check it writes nothing and fails where one is stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { functionsPage, functionsTable } from './docs/functions-page.ts';
import { sentencesPage } from './docs/sentences-page.ts';
import { tabsPage, tabsTable } from './docs/tabs-page.ts';

const check = process.argv.includes('--check');

/** A document written by hand, with what stands between two of its markers replaced. */
function filled(text: string, name: string, section: string): string {
  const marked = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n<!-- /${name} -->)`);
  if (!marked.test(text)) throw new Error(`README.md has no <!-- ${name} --> … <!-- /${name} -->`);
  return text.replace(marked, (_, open: string, close: string) => `${open}${section}${close}`);
}

async function documents(): Promise<[string, string][]> {
  const readme = await readFile('README.md', 'utf8');
  return [
    ['README.md', filled(filled(readme, 'functions', functionsTable()), 'tabs', tabsTable())],
    ['docs/functions.md', functionsPage()],
    ['docs/tabs.md', tabsPage()],
    ['docs/sentences.md', await sentencesPage()],
  ];
}

await mkdir('docs', { recursive: true });
const stale: string[] = [];
for (const [file, text] of await documents()) {
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before === text) continue;
  stale.push(file);
  if (!check) await writeFile(file, text);
}
if (check && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run npm run docs, and commit what it writes.`);
  process.exit(1);
}
if (!check && stale.length > 0) console.log(`Wrote ${stale.join(', ')}.`);
