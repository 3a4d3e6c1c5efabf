import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { patchGrid } from './grid-patches.ts';

/** A file that the page loads from the server. */
export type Asset = { readonly type: string; readonly body: string | Buffer };

const here = dirname(fileURLToPath(import.meta.url));
const resolve = createRequire(import.meta.url).resolve;
const gridFolder = dirname(resolve('@odoo/o-spreadsheet'));

/** The library's templates, with the page's own in the place of those of the same name. */
export function mergeTemplates(library: string, own: string): string {
  const names = [...own.matchAll(/t-name="([^"]+)"/g)].map((match) => match[1] ?? '');
  const kept = names.reduce<string>((xml, name) => {
    const start = xml.indexOf(`<t t-name="${name}"`);
    if (start < 0) throw new Error(`host page: o-spreadsheet has no template ${name}`);
    // Templates stand at the top level, so the next line that closes at this indentation ends it.
    const end = xml.indexOf('\n  </t>', start);
    return xml.slice(0, start) + xml.slice(end + '\n  </t>'.length);
  }, library);
  const inner = own.slice(own.indexOf('<odoo>') + '<odoo>'.length, own.lastIndexOf('</odoo>'));
  return kept.replace(/<\/odoo>\s*$/, `${inner}</odoo>`);
}

/**
 * Everything that the page is made of, by path. Built once a process: the client with the grid in one script, the
 * styles in one sheet, the icons' font. Nothing comes from the network.
 */
export function buildAssets(): Promise<Map<string, Asset>> {
  built ??= build();
  return built;
}

let built: Promise<Map<string, Asset>> | undefined;

async function build(): Promise<Map<string, Asset>> {
  const bundle = await esbuild.build({
    entryPoints: [join(here, 'client', 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    // The package's `browser` field names a ready-made script, which cannot be patched.
    mainFields: ['module', 'main'],
    plugins: [
      {
        name: 'grid-patches',
        setup: (build) =>
          build.onLoad({ filter: /o_spreadsheet\.esm\.js$/ }, ({ path }) => ({
            contents: patchGrid(readFileSync(path, 'utf8')),
            loader: 'js',
          })),
      },
    ],
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const iconFolder = dirname(resolve('font-awesome/package.json'));
  const styles = [
    resolve('bootstrap/dist/css/bootstrap.min.css'),
    join(iconFolder, 'css', 'font-awesome.min.css'),
    join(gridFolder, 'o_spreadsheet.css'),
    join(here, 'look.css'),
  ].map((path) => readFileSync(path, 'utf8').replace(/\/\*# sourceMappingURL=.*?\*\//g, ''));
  const templates = mergeTemplates(
    readFileSync(join(gridFolder, 'o_spreadsheet.xml'), 'utf8'),
    readFileSync(join(here, 'templates.xml'), 'utf8'),
  );
  return new Map<string, Asset>([
    ['/page.js', { type: 'text/javascript; charset=utf-8', body: script }],
    [
      '/page.css',
      { type: 'text/css; charset=utf-8', body: styles.join('\n').replace(/\.\.\/fonts\//g, '/fonts/') },
    ],
    ['/templates.xml', { type: 'text/xml; charset=utf-8', body: templates }],
    ['/icon.svg', { type: 'image/svg+xml', body: readFileSync(join(here, 'icon.svg')) }],
    [
      '/fonts/fontawesome-webfont.woff2',
      { type: 'font/woff2', body: readFileSync(join(iconFolder, 'fonts', 'fontawesome-webfont.woff2')) },
    ],
  ]);
}

/** The page itself, in the person's language. */
export function pageHtml(language: 'fr' | 'en', title: string): string {
  const escaped = title.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
  return readFileSync(join(here, 'index.html'), 'utf8')
    .replace('lang="en"', `lang="${language}"`)
    .replace(/\{\{title\}\}/g, () => escaped);
}
