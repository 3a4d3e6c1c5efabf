import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeSprintWords } from '../../sidebar/words/closeSprint.ts';
import { commonWords } from '../../sidebar/words/common.ts';
import { functionsWords } from '../../sidebar/words/functions.ts';
import { homeWords } from '../../sidebar/words/home.ts';
import { newSprintWords } from '../../sidebar/words/newSprint.ts';
import { planWords } from '../../sidebar/words/plan.ts';
import { turnWords } from '../../sidebar/words/turn.ts';
import { type Language, languages } from '../../src/i18n/text.ts';
import { frenchSpaces } from '../../src/i18n/typography.ts';
import { openBrowser } from './browser.ts';
import { type FakePages, type View, writeFakePages } from './fake-pages.ts';
import type { Scenario } from './fake-server.ts';
import { goOn, pictures } from './pictures.ts';

let browser: Browser;
let pages: FakePages;
let axe: string;
const opened: Page[] = [];
const troubles: string[] = [];

beforeAll(async () => {
  const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  [browser, pages, axe] = await Promise.all([openBrowser(), writeFakePages(), readFile(axePath, 'utf8')]);
}, 60_000);
afterAll(() => browser?.close());
afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()));
  expect(troubles.splice(0), 'errors in the page').toEqual([]);
});

async function open(
  view: View,
  scenario: Scenario,
  language: Language = 'en',
  size = { width: 300, height: 700 },
): Promise<Page> {
  const page = await browser.newPage({ viewport: size });
  opened.push(page);
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on(
    'request',
    (request) => request.url().startsWith('file:') || troubles.push(`request: ${request.url()}`),
  );
  await page.goto(pages.url(view, language, scenario));
  await page.locator('main[aria-busy="false"]').waitFor();
  return page;
}

const dialogSize = { width: 760, height: 560 };
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const calls = (page: Page) => page.evaluate(() => window.fakeCalls);
const lastCall = async (page: Page, name: string) =>
  (await calls(page)).filter((call) => call.name === name).at(-1)?.request;
const shown = (page: Page, name: string) =>
  page.locator(`main[data-shown="${name}"][aria-busy="false"]`).waitFor();

/** Tabs on until the element has the focus, as someone without a mouse does. */
async function tabTo(
  page: Page,
  role: Parameters<Page['getByRole']>[0],
  name: string | RegExp,
): Promise<void> {
  const wanted = page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
  for (let i = 0; i < 60; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never came to ${role} ${name}`);
}

/** Every fixed French sentence of the client, those that are the same in English aside. */
const fixedFrench = [
  homeWords,
  turnWords,
  newSprintWords,
  closeSprintWords,
  functionsWords,
  planWords,
  commonWords,
].flatMap((words) =>
  Object.values(words).flatMap((text) =>
    typeof text === 'object' && 'fr' in text && text.fr !== text.en ? [frenchSpaces(text.fr)] : [],
  ),
);

describe.each(pictures)('$name', ({ view, scenario, size, act }) => {
  it.each(languages)('fits its width and has one primary button at most in %s', async (language) => {
    const page = await open(view, scenario, language, size);
    await act?.(page);
    const seen = await page.evaluate(() => ({
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      primary: document.querySelectorAll('.button.primary').length,
      language: document.documentElement.lang,
    }));
    expect(seen.wider).toBe(0);
    expect(seen.primary).toBeLessThanOrEqual(1);
    expect(seen.language).toBe(language);
    if (language === 'fr') expect(await axeFindings(page)).toEqual([]);
    else expect(await frenchIn(page)).toEqual([]);
  });
});

type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** What axe-core finds wrong with the page; the structure is the same in every language. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** The client's fixed French sentences that stand in the page. */
async function frenchIn(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  return fixedFrench.filter((sentence) => lines.has(sentence));
}

describe('home', () => {
  it('offers first of all to turn the open sheet into a backlog where there is none, and New sprint below it', async () => {
    const page = await open('home', 'new');
    expect(await page.locator('.button').allInnerTexts()).toEqual([
      'Turn this sheet into a backlog',
      'New sprint',
    ]);
    await button(page, 'Turn this sheet into a backlog').click();
    await expect.poll(() => lastCall(page, 'turn')).toEqual({ kind: 'backlog' });
  });

  it('offers New sprint where a backlog waits, and goes there with the focus on the heading', async () => {
    const page = await open('home', 'ready');
    await page.locator('.button.primary', { hasText: 'New sprint' }).click();
    await shown(page, 'newSprint/0');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('New sprint');
  });

  it('shows the running sprint with its progress and offers to close it', async () => {
    const page = await open('home', 'running');
    const card = page.locator('.card');
    for (const words of ['Sprint 4', 'Conversion 12 of 80 = 15.0%', '7 of 10', '6 working days left']) {
      expect(await card.innerText()).toContain(words);
    }
    await button(page, 'Close sprint').click();
    await shown(page, 'closeSprint');
  });

  it('brings a tab to the front and says what a refresh did', async () => {
    const page = await open('home', 'running');
    await page.getByRole('button', { name: /Backlog 42 rows/ }).click();
    await expect.poll(() => lastCall(page, 'show')).toEqual({ tab: 'Backlog' });
    await button(page, 'Refresh formulas').click();
    await page.locator('[aria-live] .notice.success', { hasText: '2 formulas completed' }).waitFor();
  });

  it('reads the workbook again when the dialog has written or the sidebar gets the focus', async () => {
    const page = await open('home', 'ready');
    const reads = async () => (await calls(page)).filter(({ name }) => name === 'home').length;
    expect(await reads()).toBe(1);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect.poll(reads).toBe(2);
  });

  it('says the server’s sentence when reading fails, and tries again', async () => {
    const page = await open('home', 'failing', 'fr');
    expect(await page.locator('.notice.error').innerText()).toContain('est protégée');
    await button(page, 'Réessayer').click();
    await expect.poll(async () => (await calls(page)).length).toBe(2);
  });
});

describe('turning a sheet', () => {
  it('asks for the columns that several could be before it shows a preview', async () => {
    const page = await open('turnPipeline', 'ready', 'en', dialogSize);
    await button(page, 'Preview').click();
    const amount = page.getByLabel('Column for “Amount”');
    await expect.poll(() => amount.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
    expect(await lastCall(page, 'previewTurn')).toBeUndefined();
    await amount.selectOption({ label: 'F · Net amount' });
    await button(page, 'Preview').click();
    await page.getByRole('heading', { name: 'What will be written' }).waitFor();
    expect(await lastCall(page, 'previewTurn')).toMatchObject({
      kind: 'pipeline',
      tab: 'Leads 2026',
      headerRow: 3,
      mapping: { name: 1, amount: 5, owner: null },
    });
  });

  it('writes the plan that was shown, says what was done and closes', async () => {
    const page = await open('turnBacklog', 'ready', 'en', dialogSize);
    await goOn(page);
    await button(page, 'Write').click();
    await page.getByText('212 rows added to Pipeline, 3 updated.').waitFor();
    expect(await lastCall(page, 'applyTurn')).toMatchObject({ kind: 'backlog', token: 'turn-backlog' });
    await button(page, 'Close').click();
    expect(await page.evaluate(() => window.fakeClosed)).toBe(1);
  });

  it('shows the new preview when the sheet has changed, and writes that one', async () => {
    const page = await open('turnBacklog', 'changing', 'en', dialogSize);
    await goOn(page);
    await goOn(page);
    await page.locator('.notice.warning', { hasText: 'has changed since the preview' }).waitFor();
    await goOn(page);
    await page.getByText('212 rows added').waitFor();
    expect(await lastCall(page, 'applyTurn')).toMatchObject({ token: 'turn-backlog-2' });
  });

  it('keeps the answers when one comes back from the preview', async () => {
    const page = await open('turnPipeline', 'ready', 'en', dialogSize);
    await page.getByLabel('Column for “Amount”').selectOption({ label: 'G · Gross amount' });
    await goOn(page);
    await button(page, 'Back').click();
    expect(await page.getByLabel('Column for “Amount”').inputValue()).toBe('6');
  });

  it('reads the sheet again for another header row or kind', async () => {
    const page = await open('turnPipeline', 'ready', 'en', dialogSize);
    await page.getByLabel('Header row').fill('5');
    await expect
      .poll(() => lastCall(page, 'source'))
      .toEqual({ kind: 'pipeline', tab: 'Leads 2026', headerRow: 5 });
    await page.getByText('Backlog', { exact: true }).click();
    await expect.poll(() => lastCall(page, 'source')).toEqual({ kind: 'backlog', tab: 'Leads 2026' });
    await page.getByLabel('Column for “Title”').waitFor();
  });

  it('shows cells as text, whatever they hold', async () => {
    const page = await open('turnPipeline', 'ready', 'en', dialogSize);
    await page.getByText('Isdom & <b>Cie</b>').waitFor();
    expect(await page.locator('b').count()).toBe(0);
  });

  it('is done by keyboard alone', async () => {
    const page = await open('turnPipeline', 'ready', 'en', dialogSize);
    await tabTo(page, 'combobox', 'Column for “Amount”');
    await page.keyboard.type('F');
    await tabTo(page, 'button', 'Preview');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What will be written' }).waitFor();
    await tabTo(page, 'button', 'Write');
    await page.keyboard.press('Space');
    await page.getByText('212 rows added').waitFor();
  });
});

describe('a new sprint', () => {
  it('goes from goal to team to items to preview to start', async () => {
    const page = await open('newSprint', 'ready', 'fr');
    await page.getByText('4', { exact: true }).click();
    await page.getByText('Se termine le dimanche 17/05/2026.').waitFor();
    await page.getByLabel('Cible à atteindre').fill('22,5 %');
    expect(await page.getByLabel('But du sprint').inputValue()).toBe(
      'Taux de conversion\u00a0: de 15,0\u202f% à 22,5\u202f%',
    );
    await goOn(page);
    await page.getByLabel('Jours off').first().fill('1,5');
    await goOn(page);
    expect(await lastCall(page, 'propose')).toMatchObject({
      number: 5,
      start: '2026-04-20',
      weeks: 4,
      goal: { kpi: 'conversion', base: 0.15, target: 0.225 },
      team: [
        { name: 'Amélie Durand', daysOff: 1.5, focus: 0.7 },
        { name: 'Karim Benali' },
        { name: 'Zoé Lefèvre' },
      ],
    });
    await page.getByLabel('Réécrire la page tarifs', { exact: true }).uncheck();
    await goOn(page);
    expect(await lastCall(page, 'previewStart')).toMatchObject({
      items: [
        { id: 'B-1', owner: 'Amélie Durand' },
        { id: 'B-2', owner: 'Karim Benali' },
        { id: 'B-4', owner: 'Amélie Durand' },
      ],
    });
    await button(page, 'Démarrer le sprint').click();
    await page.getByText('Sprint 5 démarré avec 3 éléments.').waitFor();
    expect(await lastCall(page, 'applyStart')).toMatchObject({ token: 'start-5' });
  });

  it('recomputes the load at once, and warns in words above 100 %', async () => {
    const page = await open('newSprint', 'ready');
    await goOn(page);
    await goOn(page);
    const bar = page.locator('.bar', { hasText: 'Zoé Lefèvre' });
    expect(await bar.innerText()).toContain('12.5 h of 35 h, 36%');
    await page.getByLabel('Test a new channel', { exact: true }).check();
    await page.getByLabel('Owner of “Test a new channel”').selectOption('Zoé Lefèvre');
    expect(await bar.innerText()).toContain('52.5 h of 35 h, 150%: too much');
    await page.getByLabel('Rewrite the pricing page', { exact: true }).uncheck();
    expect(await bar.innerText()).toContain('40 h of 35 h, 114%: too much');
  });

  it('follows the KPI in the goal’s sentence until one writes one’s own', async () => {
    const page = await open('newSprint', 'ready');
    const goal = page.getByLabel('Sprint goal');
    await page.getByLabel('KPI to move').selectOption({ label: 'Won amount' });
    await page.getByLabel('Target to reach').fill('€15,000');
    expect(await goal.inputValue()).toBe('Won amount: from 12,840.5 to 15,000');
    await goal.fill('Sell more to fewer');
    await page.getByLabel('Target to reach').fill('16000');
    expect(await goal.inputValue()).toBe('Sell more to fewer');
  });

  it('asks for a goal where there is none yet, and has its sentence once there is a target', async () => {
    const page = await open('newSprint', 'new');
    await button(page, 'Next').click();
    await page.getByText('Write the sprint’s goal.').waitFor();
    await page.getByLabel('Target to reach').fill('20');
    expect(await page.getByLabel('Sprint goal').inputValue()).toBe('Conversion rate: from 15.0% to 20.0%');
    await goOn(page);
  });

  it('says what is wrong beside the field and takes the focus there', async () => {
    const page = await open('newSprint', 'ready');
    await page.getByLabel('Target to reach').fill('twenty');
    await button(page, 'Next').click();
    await page.getByText('Write a percentage, for example 20%.').waitFor();
    await expect
      .poll(() =>
        page.getByLabel('Target to reach').evaluate((element) => element === document.activeElement),
      )
      .toBe(true);
    expect(await page.locator('main').getAttribute('data-shown')).toBe('newSprint/0');
  });

  it('adds and removes people, and takes no name twice', async () => {
    const page = await open('newSprint', 'ready');
    await goOn(page);
    await button(page, 'Remove Karim Benali').click();
    await button(page, 'Add a person').click();
    const name = page.getByLabel('Name').last();
    await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('zoé lefèvre');
    await button(page, 'Next').click();
    await page.getByText('This name is there twice.').first().waitFor();
    await name.fill('Noa Petit');
    await goOn(page);
    expect(await lastCall(page, 'propose')).toMatchObject({
      team: [
        { name: 'Amélie Durand' },
        { name: 'Zoé Lefèvre' },
        { name: 'Noa Petit', hoursPerDay: 7, focus: 1 },
      ],
    });
  });

  it('keeps the ticks when one goes back and changes nothing, and proposes anew when one does', async () => {
    const page = await open('newSprint', 'ready');
    const asked = async () => (await calls(page)).filter(({ name }) => name === 'propose').length;
    const tariff = page.getByLabel('Rewrite the pricing page', { exact: true });
    await goOn(page);
    await goOn(page);
    await tariff.uncheck();
    await button(page, 'Back').click();
    await goOn(page);
    expect(await tariff.isChecked()).toBe(false);
    expect(await asked()).toBe(1);
    await button(page, 'Back').click();
    await page.getByLabel('Days off').first().fill('2');
    await goOn(page);
    expect(await tariff.isChecked()).toBe(true);
    expect(await asked()).toBe(2);
  });

  it('is refused while another runs, and leads to closing that one', async () => {
    const page = await open('newSprint', 'running');
    await page.getByText('Sprint 4 runs until 2026-04-19').waitFor();
    await button(page, 'Close the running sprint').click();
    await shown(page, 'closeSprint');
  });

  it('is started by keyboard alone', async () => {
    const page = await open('newSprint', 'ready');
    await tabTo(page, 'radio', '2');
    await page.keyboard.press('ArrowLeft');
    await tabTo(page, 'button', 'Next');
    await page.keyboard.press('Enter');
    await shown(page, 'newSprint/1');
    await tabTo(page, 'button', 'Next');
    await page.keyboard.press('Enter');
    await shown(page, 'newSprint/2');
    await tabTo(page, 'checkbox', 'Rewrite the pricing page');
    await page.keyboard.press('Space');
    await tabTo(page, 'button', 'Preview');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Check before starting' }).waitFor();
    await tabTo(page, 'button', 'Start sprint');
    await page.keyboard.press('Enter');
    await page.getByText('Sprint 5 started with 3 items.').waitFor();
    expect(await lastCall(page, 'applyStart')).toMatchObject({ weeks: 1 });
  });
});

describe('closing a sprint', () => {
  it('moves unfinished items one by one or all at once', async () => {
    const page = await open('closeSprint', 'running');
    await page.getByLabel('Move all').selectOption({ label: 'To the backlog' });
    await page.getByLabel('Where “Clean up duplicates in the CRM” goes').selectOption({ label: 'Drop' });
    expect(await page.getByLabel('Move all').inputValue()).toBe('mixed');
    await goOn(page);
    const moves = [
      { id: 'B-11', to: 'backlog' },
      { id: 'B-12', to: 'backlog' },
      { id: 'B-13', to: 'drop' },
    ];
    expect(await lastCall(page, 'previewClose')).toEqual({ moves });
    await button(page, 'Close sprint').click();
    await page.getByText('Sprint 4 closed: 7 of 10 items done.').waitFor();
    expect(await lastCall(page, 'applyClose')).toEqual({ moves, token: 'close-4' });
    await button(page, 'New sprint').click();
    await shown(page, 'newSprint/0');
  });

  it('says that there is nothing to close, and leads home', async () => {
    const page = await open('closeSprint', 'ready');
    await page.getByText('No sprint is running').waitFor();
    await page.locator('.button.primary').click();
    await shown(page, 'home');
  });

  it('stays on the preview with the reason when writing fails', async () => {
    const page = await open('closeSprint', 'running');
    await goOn(page);
    await page.evaluate(() => Object.assign(window, { google: undefined }));
    await button(page, 'Close sprint').click();
    await page.locator('.notice.error', { hasText: 'Sales Sprint menu' }).waitFor();
    expect(await button(page, 'Close sprint').getAttribute('aria-disabled')).toBeNull();
  });
});

describe('the functions', () => {
  it('are found by a word of their help and copied', async () => {
    const page = await open('functions', 'ready', 'fr');
    await page.getByLabel('Chercher une fonction').fill('retro');
    expect(await page.locator('details h2').allInnerTexts()).toContain('SPRINT_RETRO');
    await page.getByLabel('Chercher une fonction').fill('sprint_retro');
    await page.locator('details[open]').waitFor();
    const formula = await page.locator('.formula code').first().innerText();
    expect(formula).toMatch(/^=SPRINT_RETRO\(.*\)$/s);
    await page.locator('.formula button').first().click();
    await page.locator('.notice', { hasText: 'Copié' }).waitFor();
  });

  it('say when nothing is found', async () => {
    const page = await open('functions', 'ready');
    await page.getByLabel('Search functions').fill('zzz');
    await page.getByText('No function matches.').waitFor();
  });
});
