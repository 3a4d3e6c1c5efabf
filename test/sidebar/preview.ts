// Writes the pages with the fake server and a picture of every view, for looking at:
//   npx tsx test/sidebar/preview.ts FOLDER [BEGINNING OF A PICTURE'S NAME]
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { languages } from '../../src/i18n/text.ts';
import { openBrowser } from '../browser/browser.ts';
import { writeFakePages } from './fake-pages.ts';
import { pictures } from './pictures.ts';

const [folder = 'pages-preview', beginning = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const pages = await writeFakePages(folder);
const browser = await openBrowser();
for (const language of languages) {
  for (const { name, view, scenario, size, act } of pictures) {
    if (!name.startsWith(beginning)) continue;
    const page: Page = await browser.newPage({ viewport: size });
    await page.goto(pages.url(view, language, scenario));
    await page.locator('main[aria-busy="false"]').waitFor();
    await act?.(page);
    if (size.width === 300) await page.setViewportSize({ ...size, height: await fullHeight(page) });
    await page.screenshot({ path: `${folder}/${name}.${language}.png` });
    await page.close();
  }
}
await browser.close();

/** The sidebar is shown whole: its bottom buttons stick to the window, so the window grows. */
async function fullHeight(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}
