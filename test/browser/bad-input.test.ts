import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedTab } from '../host/open-files.ts';
import { startServer } from '../host/server.ts';
import { screen } from './acts.ts';
import { openBrowser } from './browser.ts';
import { Person, plain } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const attack = '=IMPORTXML("http://example.com";"//a")';
const sheets: OpenedTab[] = [
  {
    name: 'Leads',
    rows: [
      ['ID', 'Deal', 'Stage', 'Amount'],
      ['D-1', attack, 'Won', 1200],
      ['D-2', 'Zola', 'Lost', 800],
    ],
  },
  { name: 'Nothing', rows: [] },
  { name: 'Pipeline', rows: [['Oil'], ['Gas']] },
];

const said = {
  fr: {
    locale: 'fr_FR',
    empty: 'L’onglet « Nothing » est vide.',
    taken: /Un onglet « Pipeline » qui n’est pas de Sales Sprint existe déjà/,
    locked: /protég/,
  },
  en: {
    locale: 'en_US',
    empty: 'The tab “Nothing” is empty.',
    taken: /A tab “Pipeline” that is not from Sales Sprint exists already/,
    locked: /protected/,
  },
} as const;

describe.each(['fr', 'en'] as const)('what cannot be done is said in plain words (%s)', (language) => {
  test('an empty sheet, a tab of the same name, a formula as a name, a protected tab', {
    timeout: 180_000,
  }, async () => {
    const words = said[language];
    const server = await startServer({
      dist: 'dist',
      tabs: structuredClone(sheets),
      locale: words.locale,
      language,
      port: 0,
    });
    const { host } = server;
    const user = await Person.open(browser, server.url, language, 'rep@example.com');
    const picture = (name: string) => user.picture(`bad-${language}-${name}`);
    try {
      // An empty sheet: one sentence, and the way out.
      await user.openTab('Nothing');
      await user.menu(screen[language].turn, 'Pipeline');
      const empty = await user.view('dialog', 'turn');
      await empty.locator('.notice.error').waitFor();
      await picture('empty');
      expect(plain((await empty.locator('.notice.error').textContent()) ?? '')).toContain(words.empty);
      await user.page.keyboard.press('Escape');
      await user.noDialog();

      // A tab of the same name that is not ours is kept; the name of a deal is text, whatever it begins with.
      await user.openTab('Leads');
      const before = host.values('Pipeline');
      await user.menu(screen[language].turn, 'Pipeline');
      await (await user.view('dialog', 'turn')).locator('tbody tr').first().waitFor();
      const preview = await user.goOn('dialog', 'turn', 'turn/preview');
      await picture('taken');
      expect(plain((await preview.locator('main').textContent()) ?? '')).toMatch(words.taken);
      const done = await user.goOn('dialog', 'turn/preview', 'turn/done');
      await done.locator('.button.primary').click();
      await user.noDialog();
      await user.seesTab('Pipeline (2)');
      await user.sees('Pipeline (2)', 'B2', attack);
      await picture('text');
      expect(host.formula('Pipeline (2)', 'B2')).toBe('');
      expect(host.fetches).toEqual([]);
      expect(host.values('Pipeline')).toEqual(before);

      // A tab that the user may not edit: said before anything is written.
      host.asPerson((spreadsheet) => {
        spreadsheet.getSheetByName('Pipeline (2)')?.protect().removeEditor('rep@example.com');
      }, 'owner@example.com');
      await user.openTab('Leads');
      await user.type('C3', 'Won');
      const kept = host.values('Pipeline (2)');
      await user.menu(screen[language].turn, 'Pipeline');
      await (await user.view('dialog', 'turn')).locator('tbody tr').first().waitFor();
      const refused = await user.goOn('dialog', 'turn', 'turn');
      await refused.locator('.button.primary').click();
      await refused.locator('.notice.error').waitFor();
      await picture('protected');
      expect(plain((await refused.locator('.notice.error').textContent()) ?? '')).toMatch(words.locked);
      expect(host.values('Pipeline (2)')).toEqual(kept);
      expect(user.troubles).toEqual([]);
    } finally {
      await user.leave();
      await server.close();
    }
  });
});
