import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiOf } from '../server/host.ts';
import { openBrowser } from './browser.ts';
import { rowOf, startDemo } from './demo.ts';
import { Person, plain, seriousFaults, tabTo } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test.each(['fr', 'en'] as const)(
  'Belgium’s holidays go from Settings into the settings (%s), by keyboard in English',
  { timeout: 200_000 },
  async (language) => {
    const server = await startDemo(language);
    const words = {
      fr: { settings: 'Réglages', tab: 'Réglages', line: 'Pays ou dates', after: 'FR ; 21/07/2027' },
      en: {
        settings: 'Settings',
        tab: 'Settings',
        line: 'Country or dates',
        after: '2027-01-01; 2027-03-29; 2027-05-06; 2027-05-17; 2027-07-21; 2027-11-01; 2027-11-11',
      },
    }[language];
    const api = apiOf(server.host);
    api.applySettings({ token: api.previewSettings().token });
    const user = await Person.open(browser, server.url, language);
    try {
      await user.menu(words.settings);
      const settings = await user.view('sidebar', 'settings');
      await settings.locator('.content > .button').click();
      const page = await user.view('dialog', 'holidays');
      const country = page.locator('select').first();
      if (language === 'en') {
        await tabTo(user, page, 'select');
        await user.page.keyboard.type('Belg');
      } else await country.selectOption('BE');
      await expect.poll(() => country.inputValue()).toBe('BE');
      await page.locator('select').last().selectOption('2027');
      await user.picture(`holidays-${language}`);
      expect(await seriousFaults(page)).toEqual([]);
      await user.goOn('dialog', 'holidays', 'holidays/preview');
      await user.picture(`holidays-${language}-preview`);
      await user.goOn('dialog', 'holidays/preview', 'holidays/done');
      const cell = `B${rowOf(server, words.tab, words.line)}`;
      // Those at a weekend are not ticked; in the French file, of those of 2027 the 21st of July alone is not French too.
      expect(plain(String(server.host.value(words.tab, cell)))).toBe(words.after);
      expect(user.troubles).toEqual([]);
    } finally {
      await user.leave();
      await server.close();
    }
  },
);
