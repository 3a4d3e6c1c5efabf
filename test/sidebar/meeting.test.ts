import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meetingWords } from '../../sidebar/words/meeting.ts';
import type { Language } from '../../src/i18n/text.ts';
import { openBrowser } from '../browser/browser.ts';
import { type FakePages, writeFakePages } from './fake-pages.ts';
import type { Scenario } from './fake-server.ts';
import { goOn } from './pictures.ts';

let browser: Browser;
let pages: FakePages;

beforeAll(async () => {
  [browser, pages] = await Promise.all([openBrowser(), writeFakePages()]);
}, 60_000);
afterAll(() => browser?.close());

async function open(scenario: Scenario, language: Language = 'en'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 760, height: 560 } });
  await page.goto(pages.url('meeting', language, scenario));
  await page.locator('main[aria-busy="false"]').waitFor();
  return page;
}

const calls = (page: Page, name: string) =>
  page.evaluate(
    (wanted) => window.fakeCalls.filter((call) => call.name === wanted).map((call) => call.request),
    name,
  );
const tab = (page: Page, name: 'ready' | 'confidence' | 'risks') =>
  page.getByText(meetingWords.tabs[name].en, { exact: true }).click();

it('names what is not ready, and shows the cell', async () => {
  const page = await open('ready');
  expect(await page.locator('.readiness').count()).toBe(4);
  expect(await page.getByText('Inès Moreau has no hours a day.').count()).toBe(1);
  await page.getByRole('button', { name: 'Team, D4', exact: true }).click();
  await page.locator('main[aria-busy="false"]').waitFor();
  expect(await calls(page, 'show')).toEqual([{ tab: 'Team', cell: 'D4' }]);
  // Before a sprint runs there is nothing to write into.
  expect(await page.locator('.button.primary').count()).toBe(0);
  await page.close();
});

it('before a sprint, calls no goal ready that is not set, and says by what the items were chosen', async () => {
  const page = await open('ready');
  const goal = page.locator('.readiness').first();
  expect(await goal.locator('h2').textContent()).toBe('✔Measuring the goal (ready) 4 of 5 KPIs have a base');
  expect(await goal.getByText('The goal itself is still to be set, in New sprint.').count()).toBe(1);
  expect(await page.getByText(/^Items looked at/).textContent()).toBe(
    'Items looked at: the first 12 by MoSCoW class, then value; how many follows the team’s hours (40 at most, and 10 even where fewer would fill them).',
  );
  await page.close();
  const unknown = await open('new');
  expect(await unknown.getByText(/^Items looked at/).textContent()).toBe(
    'Items looked at: the first 12 by MoSCoW class, then value; the team’s hours are not known yet.',
  );
  await unknown.close();
  const running = await open('running');
  expect(await running.locator('.readiness h2').first().textContent()).toBe('✔Goal (ready) 3 of 3 parts');
  await running.close();
});

it('gives what is not ready more of the time, which adds up to the whole', async () => {
  const page = await open('ready');
  const minutes = await page.locator('.agenda .row-detail').allTextContents();
  expect(minutes.map((text) => Number.parseInt(text, 10)).reduce((sum, one) => sum + one)).toBe(120);
  expect(minutes[2]).toBe('59 min');
  await page.close();
});

it('runs on the keyboard alone: a vote, a commitment, the preview, the write; what others decided is not sent', async () => {
  const page = await open('running');
  await page.locator('.segment input').first().focus();
  await page.keyboard.press('ArrowRight');
  const votes = page.getByRole('radiogroup').or(page.locator('.voter fieldset'));
  await votes.nth(2).locator('input').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('One demo');
  expect(await page.locator('.spread .strong').textContent()).toBe(
    'Confidence: 2.7 of 5, from 2 to 4 (n = 3 of 3)',
  );
  expect(await page.locator('.spread .notice').textContent()).toMatch(
    /hear Zoé Lefèvre, Karim Benali and Inès Moreau first/,
  );
  await page.locator('.button.primary').focus();
  await page.keyboard.press('Enter');
  await page.locator('main[data-shown^="meeting/preview"][aria-busy="false"]').waitFor();
  expect(await calls(page, 'previewMeeting')).toEqual([
    {
      votes: [{ name: 'Inès Moreau', confidence: 2 }],
      commitments: [{ name: 'Inès Moreau', text: 'One demo' }],
      risks: [],
    },
  ]);
  await goOn(page);
  expect(await page.locator('.notice.success').textContent()).toMatch(/1 vote, 1 commitment/);
  await page.close();
});

it('asks for the counter-measure of a risk, and keeps its clock over preview and write', async () => {
  const page = await open('running');
  await page.getByRole('button', { name: meetingWords.begin.en }).click();
  await tab(page, 'risks');
  await page.getByRole('button', { name: meetingWords.addRisk.en }).click();
  const risk = page.locator('.risk').nth(1);
  await risk.locator('textarea').first().fill('A rival cuts prices');
  await page.locator('.button.primary').click();
  expect(await risk.locator('.below.wrong').textContent()).toBe(meetingWords.counterMissing.en);
  expect(await calls(page, 'previewMeeting')).toEqual([]);
  await risk.locator('textarea').nth(1).fill('=Show the value');
  await goOn(page);
  await goOn(page);
  await page.getByRole('button', { name: meetingWords.back.en }).click();
  expect(await calls(page, 'applyMeeting')).toMatchObject([
    { risks: [{ key: null, risk: 'A rival cuts prices', counter: '=Show the value', watcher: '' }] },
  ]);
  await page.locator('.timer').waitFor();
  expect(await page.getByRole('button', { name: meetingWords.pause.en }).count()).toBe(1);
  await page.close();
});
