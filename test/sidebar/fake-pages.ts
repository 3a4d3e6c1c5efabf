import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildPages } from '../../sidebar/build.ts';
import type { Language } from '../../src/i18n/text.ts';
import { sidebarViews } from '../../src/server/sidebar-views.ts';
import type { Scenario } from './fake-server.ts';

/** What each page can open with. */
const viewsOf = {
  sidebar: sidebarViews,
  dialog: ['turnPipeline', 'turnBacklog'],
  files: ['import', 'export', 'notes'],
  board: ['board'],
  meeting: ['meeting'],
  guide: ['guide'],
  holidays: ['holidays'],
} as const;

export type PageName = keyof typeof viewsOf;
export type View = (typeof viewsOf)[PageName][number];

/** The built pages with the fake server in front of their own script. */
export type FakePages = {
  readonly folder: string;
  readonly url: (view: View, language: Language, scenario: Scenario) => string;
};

const languages = ['fr', 'en'] as const;

/** Builds the pages and writes one file for each view and language, as the server would serve it. */
export async function writeFakePages(folder?: string): Promise<FakePages> {
  const target = folder ?? (await mkdtemp(`${tmpdir()}/sales-sprint-pages-`));
  const [fake] = await Promise.all([fakeScript(), buildPages(target)]);
  for (const name of Object.keys(viewsOf) as PageName[]) {
    const page = await readFile(`${target}/${name}.html`, 'utf8');
    for (const view of viewsOf[name]) {
      for (const language of languages) {
        await writeFile(`${target}/${view}.${language}.html`, served(page, view, language, fake));
      }
    }
  }
  const url: FakePages['url'] = (view, language, scenario) =>
    `${pathToFileURL(`${target}/${view}.${language}.html`)}?scenario=${scenario}`;
  return { folder: target, url };
}

function served(page: string, view: View, language: Language, fake: string): string {
  return page
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
    .replace(/data-view="[^"]*"/, `data-view="${view}"`)
    .replace(/data-language="[^"]*"/, `data-language="${language}"`)
    .replace('<script>', () => `<script>${fake}</script>\n<script>`);
}

async function fakeScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('fake-script.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  return outputFiles[0]?.text ?? '';
}
