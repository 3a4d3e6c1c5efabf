import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { transform } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../sidebar/build.ts';

const pages: Record<string, string> = {};

beforeAll(async () => {
  const folder = await mkdtemp(`${tmpdir()}/sales-sprint-build-`);
  for (const name of await buildPages(folder)) pages[name] = await readFile(`${folder}/${name}`, 'utf8');
});

describe('the built pages', () => {
  it('are the sidebar, the dialog, the one that reads and writes files, the board, the meeting, the guide and holidays', () => {
    expect(Object.keys(pages).sort()).toEqual([
      'board.html',
      'dialog.html',
      'files.html',
      'guide.html',
      'holidays.html',
      'meeting.html',
      'sidebar.html',
    ]);
  });

  describe.each(['sidebar.html', 'dialog.html', 'files.html', 'board.html', 'meeting.html', 'holidays.html'])(
    '%s',
    (name) => {
      const page = () => pages[name] ?? '';
      const script = () => /<script>([\s\S]*)<\/script>/.exec(page())?.[1] ?? '';

      it('stands alone: one script, one style, nothing from elsewhere', () => {
        expect(page().match(/<script\b/g)).toHaveLength(1);
        expect(page().match(/<\/script/g)).toHaveLength(1);
        expect(page().match(/<style\b/g)).toHaveLength(1);
        expect(page()).not.toMatch(/<link\b|@import|url\(|\bsrc=/);
      });

      it('asks nothing of the network and evaluates no text', () => {
        expect(script()).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|\beval\(|new Function/);
      });

      it('has no place that Apps Script would take for a scriptlet', () => {
        expect(page()).not.toContain('<?');
      });

      it('names view and language once, for the server to replace, before any script', () => {
        expect(page().match(/data-view="/g)).toHaveLength(1);
        expect(page().match(/data-language="/g)).toHaveLength(1);
        expect(page()).toContain('<body data-view="home" data-language="fr">');
        expect(page()).toContain('<html lang="fr">');
        expect(page()).toContain('<base target="_top">');
      });

      it('needs nothing newer than ES2020', async () => {
        const lowered = await transform(script(), { target: 'es2020', minify: true, legalComments: 'none' });
        const same = await transform(script(), { target: 'esnext', minify: true, legalComments: 'none' });
        expect(lowered.code).toBe(same.code);
      });

      it('leaves the custom functions’ code on the server', () => {
        // What reads files knows how dates are written; nothing of it computes in cells.
        expect(script()).not.toContain(name === 'files.html' ? 'SPRINT_' : 'serialOf');
      });
    },
  );
});
