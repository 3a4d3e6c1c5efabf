import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, transform } from 'esbuild';
import { marked } from 'marked';
import { languages } from '../src/i18n/text.ts';
import { frenchSpaces } from '../src/i18n/typography.ts';
import { functionsHelp } from './help.ts';

/** Each becomes `<name>.html`: one file, script and style inlined. */
const pages = ['sidebar', 'dialog', 'files', 'board', 'meeting', 'guide', 'holidays'] as const;

/**
 * Builds the pages that Apps Script serves.
 * @param outdir the folder that they are written to
 * @returns the names of the files written
 */
export async function buildPages(outdir: string): Promise<string[]> {
  const style = await minifiedStyle();
  await mkdir(outdir, { recursive: true });
  return Promise.all(
    pages.map(async (name) => {
      await writeFile(
        `${outdir}/${name}.html`,
        pageOf(style, await bundled(name === 'guide' ? 'guide.ts' : `${name}.tsx`)),
      );
      return `${name}.html`;
    }),
  );
}

/** The help of the custom functions as data: without this, their code would come with it. */
const helpAsData: Plugin = {
  name: 'help-as-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]sidebar[\\/]help\.ts$/ }, () => ({
      contents: `export const functionsHelp = ${JSON.stringify(functionsHelp)};`,
    }));
  },
};

/** The guide's Markdown as HTML. Its pictures stay in the repository: a page of the add-on asks the network for nothing. */
const guideAsHtml: Plugin = {
  name: 'guide-as-html',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]sidebar[\\/]guide-text\.ts$/ }, async () => {
      const [fr, en] = await Promise.all(
        languages.map(async (language) => {
          const text = await readFile(here(`../docs/guide.${language}.md`), 'utf8');
          const words = text.replace(/^!\[.*\n/gm, '');
          return marked.parse(language === 'fr' ? frenchSpaces(words) : words);
        }),
      );
      return { contents: `export const guides = ${JSON.stringify({ fr, en })};` };
    });
  },
};

/** The parser of CSV can load from an address. We never do, and what cannot is seen to ask the network for nothing. */
const withoutNetwork: Plugin = {
  name: 'without-network',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]papaparse[\\/]papaparse(?:\.min)?\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/new XMLHttpRequest/g, 'null'),
    }));
  },
};

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    plugins: [helpAsData, guideAsHtml, withoutNetwork],
    logLevel: 'warning',
  });
  // Parsers of XML name what begins a comment or a declaration in texts and patterns, where the escape says the same.
  const code = (outputFiles[0]?.text.trim() ?? '').replace(/<(?=!--|\?)/g, '\\x3C');
  return inlinable(entry, code, ['</script', '<!--', '<?']);
}

async function minifiedStyle(): Promise<string> {
  const { code } = await transform(await readFile(here('style.css'), 'utf8'), {
    loader: 'css',
    minify: true,
  });
  return inlinable('style.css', code.trim(), ['</style', '<?']);
}

/** Code that would end its element, or that a template of Apps Script would run, must not be inlined. */
function inlinable(name: string, code: string, forbidden: readonly string[]): string {
  const found = forbidden.find((text) => code.toLowerCase().includes(text));
  if (found) throw new Error(`${name}: the built code contains ${found}, which cannot stand in an HTML page`);
  return code;
}

/** The server replaces the language and the view before it serves the page. */
function pageOf(style: string, script: string): string {
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base target="_top">
<title>Sales Sprint</title>
<style>${style}</style>
</head>
<body data-view="home" data-language="fr">
<script>${script}</script>
</body>
</html>
`;
}

function here(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
