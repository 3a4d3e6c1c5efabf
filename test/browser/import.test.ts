import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../host/server.ts';
import { board } from '../server/import.ts';
import { openBrowser } from './browser.ts';
import { Person, plain, seriousFaults } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const formula = '=IMPORTXML("http://example.com";"//a")';
const cards = [
  { id: 'c1', name: 'Relancer Duval', list: 'En cours', due: '2026-04-02T10:00:00.000Z' },
  { id: 'c2', name: formula },
  { id: 'c3', name: 'Vieux sujet', list: 'Terminé' },
];
const later = [
  { id: 'c1', name: 'Relancer Duval et Zola', list: 'En cours' },
  { id: 'c2', name: formula },
  { id: 'c4', name: 'Neuf' },
];

const words = {
  fr: {
    locale: 'fr_FR',
    import: 'Importer…',
    export: 'Exporter…',
    format: 'Tableau Trello : 3 lignes',
    made: 'Crée l’onglet « Backlog » avec 3 lignes.',
    updated: '1 ligne ajoutée, 1 modifiée, 1 inchangée, 1 absente de la source : gardée, marquée « Absent ».',
    status: 'En cours',
    gone: 'Absent',
    separator: ';',
  },
  en: {
    locale: 'en_US',
    import: 'Import…',
    export: 'Export…',
    format: 'Trello board: 3 rows',
    made: 'Creates the tab “Backlog” with 3 rows.',
    updated: '1 row added, 1 changed, 1 unchanged, 1 gone at the source: kept, marked “Gone”.',
    status: 'In progress',
    gone: 'Gone',
    separator: ',',
  },
} as const;

describe.each(['fr', 'en'] as const)('a board is imported, imported again, and exported (%s)', (language) => {
  test('by menu, file, check, preview and write', { timeout: 240_000 }, async () => {
    const said = words[language];
    const server = await startServer({ dist: 'dist', tabs: [], locale: said.locale, language, port: 0 });
    const { host } = server;
    const user = await Person.open(browser, server.url, language);
    const importBoard = async (given: Parameters<typeof board>[0], picture: string) => {
      await user.menu(said.import);
      const choose = await user.view('dialog', 'import/choose');
      await choose.locator('input[type="file"]').setInputFiles({
        name: 'board.json',
        mimeType: 'application/json',
        buffer: Buffer.from(board(given)),
      });
      const check = await user.view('dialog', 'import/check');
      expect(plain((await check.locator('main').textContent()) ?? '')).toContain(said.format);
      expect(await seriousFaults(check)).toEqual([]);
      await user.picture(`${picture}-check`);
      const preview = await user.goOn('dialog', 'import/check', 'import/preview');
      const text = plain((await preview.locator('main').textContent()) ?? '');
      await user.picture(`${picture}-preview`);
      const done = await user.goOn('dialog', 'import/preview', 'import/done');
      await done.locator('.button.primary').click();
      await user.noDialog();
      return text;
    };
    try {
      expect(await importBoard(cards, `import-${language}-first`)).toContain(said.made);
      await user.seesTab('Backlog');
      await user.sees('Backlog', 'B3', formula);
      await user.sees('Backlog', 'Q2', said.status);
      expect(host.formula('Backlog', 'B3')).toBe('');
      expect(host.fetches).toEqual([]);

      expect(await importBoard(later, `import-${language}-again`)).toContain(said.updated);
      await user.sees('Backlog', 'B2', 'Relancer Duval et Zola');
      await user.sees('Backlog', 'V4', said.gone);
      await user.sees('Backlog', 'B5', 'Neuf');

      await user.menu(said.export);
      const form = await user.view('dialog', 'export');
      expect(await seriousFaults(form)).toEqual([]);
      const downloaded = user.page.waitForEvent('download');
      await form.locator('.button.primary').click();
      const file = await downloaded;
      await form.locator('.notice.success').waitFor();
      await user.picture(`export-${language}`);
      expect(file.suggestedFilename()).toBe('Backlog.csv');
      const text = await readFile(await file.path(), 'utf8');
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text).toContain(`c2${said.separator}"'=IMPORTXML(`);
      expect(user.troubles).toEqual([]);
    } finally {
      await user.leave();
      await server.close();
    }
  });
});
