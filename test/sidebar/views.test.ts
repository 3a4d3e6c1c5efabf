import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { boardWords } from '../../sidebar/words/board.ts';
import { closeSprintWords } from '../../sidebar/words/closeSprint.ts';
import { commonWords } from '../../sidebar/words/common.ts';
import { forecastWords } from '../../sidebar/words/forecast.ts';
import { freezeWords } from '../../sidebar/words/freeze.ts';
import { functionsWords } from '../../sidebar/words/functions.ts';
import { groomingWords } from '../../sidebar/words/grooming.ts';
import { homeWords } from '../../sidebar/words/home.ts';
import { newSprintWords } from '../../sidebar/words/newSprint.ts';
import { planWords } from '../../sidebar/words/plan.ts';
import { playbooksWords } from '../../sidebar/words/playbooks.ts';
import { retroWords } from '../../sidebar/words/retro.ts';
import { settingsWords } from '../../sidebar/words/settings.ts';
import { standUpWords } from '../../sidebar/words/standUp.ts';
import { templatesWords } from '../../sidebar/words/templates.ts';
import { tourWords } from '../../sidebar/words/tour.ts';
import { trackWords } from '../../sidebar/words/track.ts';
import { turnWords } from '../../sidebar/words/turn.ts';
import { undoWords } from '../../sidebar/words/undo.ts';
import { type Language, languages } from '../../src/i18n/text.ts';
import { frenchSpaces } from '../../src/i18n/typography.ts';
import { openBrowser } from '../browser/browser.ts';
import { type FakePages, type View, writeFakePages } from './fake-pages.ts';
import type { Scenario } from './fake-server.ts';
import { goOn, pictures } from './pictures.ts';

let browser: Browser;
let pages: FakePages;
let axe: string;
const opened: Page[] = [];
/** Blank pages of tests that have ended: a page costs the browser three times what a new address in it does. */
const parked: Page[] = [];
const troubles: string[] = [];

beforeAll(async () => {
  const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  [browser, pages, axe] = await Promise.all([openBrowser(), writeFakePages(), readFile(axePath, 'utf8')]);
}, 60_000);
afterAll(() => browser?.close());
afterEach(async () => {
  const used = opened.splice(0);
  await Promise.all(
    used.map(async (page) => {
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await page.goto('about:blank');
    }),
  );
  parked.push(...used);
  expect(troubles.splice(0), 'errors in the page').toEqual([]);
});

/** A page of which every error and every request is told. */
async function newPage(): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('request', (request) => {
    if (!/^(?:file|about):/.test(request.url())) troubles.push(`request: ${request.url()}`);
  });
  return page;
}

async function open(
  view: View,
  scenario: Scenario,
  language: Language = 'en',
  size = { width: 300, height: 700 },
): Promise<Page> {
  const page = parked.pop() ?? (await newPage());
  opened.push(page);
  await page.setViewportSize(size);
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
  undoWords,
  freezeWords,
  groomingWords,
  templatesWords,
  playbooksWords,
  tourWords,
  boardWords,
  standUpWords,
  retroWords,
  trackWords,
  forecastWords,
  settingsWords,
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
  it('offers first of all to turn the open sheet into a backlog where there is none, then a file, then New sprint', async () => {
    const page = await open('home', 'new');
    expect(await page.locator('section .button').allInnerTexts()).toEqual([
      'Turn this sheet into a backlog',
      'Import a file',
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
    const card = page.locator('section.card');
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

  it('names the last action and who did it, and leads to its undo; offers none where there is none', async () => {
    const page = await open('home', 'ready');
    await page.getByText('“Turn into a backlog”, by Karim Benali, 3 Apr 2026 14:30').waitFor();
    await button(page, 'Undo the last action').click();
    await shown(page, 'undo/0');
    const fresh = await open('home', 'new');
    expect(await button(fresh, 'Undo the last action').count()).toBe(0);
    await button(fresh, 'Action log').click();
    await fresh.getByText('No action yet.').waitFor();
  });

  it('keeps saying what was put right, though the next reading no longer knows', async () => {
    const page = await open('home', 'cut');
    const told = page.locator('[aria-live] .notice', { hasText: '“Close sprint” (Karim Benali) was cut' });
    await told.waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect.poll(async () => (await calls(page)).length).toBe(2);
    await page.locator('main[aria-busy="false"]').waitFor();
    expect(await told.count()).toBe(1);
  });

  it('offers to freeze the open tab where it is one of ours', async () => {
    const ours = await open('home', 'cut');
    await button(ours, 'Freeze this tab to values').click();
    await shown(ours, 'freeze/preview/freeze-kpi');
    const theirs = await open('home', 'ready');
    expect(await button(theirs, 'Freeze this tab to values').count()).toBe(0);
  });

  it('asks for a name once where none was given, and keeps the field at hand', async () => {
    const page = await open('home', 'cut');
    const name = page.getByLabel('Your name');
    expect(await name.isVisible()).toBe(true);
    await page.reload();
    await page.locator('main[aria-busy="false"]').waitFor();
    expect(await name.isVisible()).toBe(false);
    await page.getByText('In the action log you are “user AF3C”').click();
    await name.waitFor();
  });

  it('saves a name by keyboard, says so and gives the focus back; an empty one is refused', async () => {
    const page = await open('home', 'cut');
    await tabTo(page, 'textbox', 'Your name');
    await page.keyboard.press('Enter');
    await page.getByText('Write a name.').waitFor();
    expect(await lastCall(page, 'setName')).toBeUndefined();
    await page.keyboard.type('  Noa Petit ');
    await page.keyboard.press('Enter');
    await page.locator('[aria-live] .notice.success', { hasText: 'calls you “Noa Petit”' }).waitFor();
    expect(await lastCall(page, 'setName')).toEqual({ name: 'Noa Petit' });
    await page.getByText('In the action log you are “Noa Petit”').waitFor();
    expect(await page.getByLabel('Your name').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
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
  it('keeps each character of a number that is typed faster than the page is drawn', async () => {
    const page = await open('newSprint', 'new');
    const target = page.getByLabel('Target to reach');
    const typed = await target.evaluate(async (element) => {
      const field = element as HTMLInputElement;
      // Within one task nothing is drawn; Preact renders between the keys, as it does while a busy browser lags.
      for (const key of '25%') {
        field.value += key;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data: key }));
        await new Promise<void>((rendered) => queueMicrotask(rendered));
        await new Promise<void>((rendered) => queueMicrotask(rendered));
      }
      return field.value;
    });
    expect(typed).toBe('25%');
    expect(await target.inputValue()).toBe('25%');
    expect(await page.getByLabel('Sprint goal').inputValue()).toContain('25.0%');
  });

  it('goes from goal to team to items to preview to start', async () => {
    const page = await open('newSprint', 'ready', 'fr');
    await page.getByText('4', { exact: true }).click();
    await page.getByText('Du lundi 20/04/2026 au dimanche 17/05/2026.').waitFor();
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
    await page.getByText('à 0,4 % au plus du meilleur possible').waitFor();
    await button(page, 'Retirer « Réécrire la page tarifs » du sprint').click();
    await page.getByText('valeur attendue 22 000 au lieu de 24 500 (−2 500)').waitFor();
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

  it('says at once what must leave for an item and what that costs, and exchanges them when it is agreed to', async () => {
    const page = await open('newSprint', 'ready');
    await goOn(page);
    await goOn(page);
    const bar = page.locator('.bar', { hasText: 'Karim Benali' });
    expect(await bar.innerText()).toContain('16 h of 42 h, 38%');
    const out = page.locator('[data-item="B-5"]');
    await out
      .getByText('No capacity: needs 30 h, best free 26 h at Karim Benali; would displace B-2')
      .waitFor();
    await button(page, 'Take “Automate quote follow-ups” into the sprint').click();
    const panel = page.getByRole('group', { name: 'To take “Automate quote follow-ups” in:' });
    expect(await panel.innerText()).toContain('Record a 3-minute demo (Karim Benali)');
    expect(await panel.innerText()).toContain('5,000 gained, 6,000 lost, −1,000 in all.');
    // Nothing has moved yet, and Escape leaves it so.
    expect(await bar.innerText()).toContain('16 h of 42 h');
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    await button(page, 'Take “Automate quote follow-ups” into the sprint').click();
    await button(page, 'Exchange').click();
    expect(await bar.innerText()).toContain('30 h of 42 h, 71%');
    await page.locator('[data-item="B-2"]', { hasText: 'Left out by your changes.' }).waitFor();
    await page.getByText('expected value 23,500 instead of 24,500 (−1,000)').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toBe('Take “Automate quote follow-ups” out of the sprint');
    await button(page, 'Back to the proposal').click();
    expect(await bar.innerText()).toContain('16 h of 42 h');
  });

  it('takes what fits in no plan only when one insists, and warns in words above 100 %', async () => {
    const page = await open('newSprint', 'ready');
    await goOn(page);
    await goOn(page);
    await button(page, 'Take “Run a booth at the fair” into the sprint').click();
    await page.getByText('Too large for anyone: needs 60 h, at most 49 h').last().waitFor();
    await button(page, 'Take it anyway').click();
    const bar = page.locator('.bar', { hasText: 'Zoé Lefèvre' });
    expect(await bar.innerText()).toContain('12.5 h of 35 h');
    await page.getByLabel('Owner of “Run a booth at the fair”').selectOption('Zoé Lefèvre');
    expect(await bar.innerText()).toContain('72.5 h of 35 h, 207%: too much');
    // What is taken against the plan stays; the rest is weighed in the hours that are left.
    await button(page, 'Take “Translate the brochure” into the sprint').click();
    await page.locator('[data-item="B-9"]').getByLabel('Owner of').waitFor();
    expect(await bar.innerText()).toContain('72.5 h of 35 h');
  });

  it('reads the goal’s sentence, and asks whether 15 % is relative or points before it goes on', async () => {
    const page = await open('newSprint', 'ready', 'fr');
    const target = page.getByLabel('Cible à atteindre');
    await page
      .getByLabel('But du sprint')
      .fill('Augmenter le taux de conversion de la campagne LinkedIn de 15 % en deux semaines');
    await page.getByText('12 / 60').waitFor();
    expect(await target.inputValue()).toBe('');
    await button(page, 'Suivant').click();
    await page.getByText('Répondez à cette question.').waitFor();
    expect(await page.locator('main').getAttribute('data-shown')).toBe('newSprint/0');
    await page.getByLabel('Relatif : de 20,0 % à 23,0 %').check();
    expect(await target.inputValue()).toBe('23\u202f%');
    await page.getByLabel('En points : de 20,0 % à 35,0 %').check();
    expect(await target.inputValue()).toBe('35\u202f%');
    await page.locator('.notice.warning', { hasText: 'il faut 138 leads, 45 attendus' }).waitFor();
    expect(await page.locator('.smart li').count()).toBe(5);
    await goOn(page);
    await goOn(page);
    expect(await lastCall(page, 'propose')).toMatchObject({
      goal: {
        kpi: 'conversion',
        base: 0.2,
        target: 0.35,
        segments: [{ field: 'source', value: 'LinkedIn' }],
      },
    });
  });

  it('asks in which column a word is meant that two of them hold, and measures that part alone', async () => {
    const page = await open('newSprint', 'ready', 'fr');
    await page
      .getByLabel('But du sprint')
      .fill('Augmenter le taux de conversion en Santé de 5 points en deux semaines');
    const question = page.getByRole('group', { name: '« Santé » : dans quelle colonne ?' });
    await question.waitFor();
    await page.getByText('La base se mesure une fois la colonne choisie.').waitFor();
    await button(page, 'Suivant').click();
    await question.getByText('Répondez à cette question.').waitFor();
    await question.getByLabel('Secteur').check();
    await page.getByText('12 / 60').waitFor();
    expect(await page.getByLabel('Cible à atteindre').inputValue()).toBe('25\u202f%');
    await goOn(page);
    await goOn(page);
    expect(await lastCall(page, 'propose')).toMatchObject({
      goal: { base: 0.2, target: 0.25, segments: [{ field: 'segment', value: 'Santé' }] },
    });
  });

  it('says where the sentence and what is measured or chosen differ', async () => {
    const page = await open('newSprint', 'ready', 'fr');
    const letter = (name: string) => page.locator('.smart li', { hasText: name });
    const goal = page.getByLabel('But du sprint');
    await goal.fill('Augmenter le taux de conversion LinkedIn de 30 % à 15 % en 3 semaines');
    await letter('Mesurable')
      .getByText('la phrase part de 30,0 %, la base mesurée est 20,0 % ; 15,0 % serait une baisse')
      .waitFor();
    // The sentence's length is the sprint's, until one is chosen.
    expect(await page.getByRole('radio', { name: '3', exact: true }).isChecked()).toBe(true);
    await page.getByText('Du lundi 20/04/2026 au dimanche 10/05/2026.').waitFor();
    await letter('Temporel').getByText('en 21 jours').waitFor();
    await page.locator('.segment', { hasText: '2' }).click();
    await letter('Temporel').getByText('la phrase dit 21 jours, le sprint en dure 14').waitFor();
    await goal.fill('Augmenter le taux de conversion LinkedIn de 5 points, signer 12 affaires');
    await letter('Mesurable').getByText('plusieurs changements dans la phrase').waitFor();
    await page.getByLabel('Cible à atteindre').fill('25');
    await letter('Mesurable').getByText('de 20,0 % à 25,0 %').waitFor();
  });

  it('judges on the items whether the goal is realistic: by the work, and by whose it is', async () => {
    const page = await open('newSprint', 'ready', 'fr');
    await page.getByLabel('But du sprint').fill('Gagner 15 000 € de CA en deux semaines');
    await page.locator('.smart li', { hasText: 'se juge aux éléments choisis' }).waitFor();
    await goOn(page);
    await goOn(page);
    const letter = page.locator('.smart li', { hasText: 'Réaliste' });
    await letter.getByText('le travail tient dans la capacité (58 %)').waitFor();
    await button(page, 'Prendre « Tenir un stand au salon » dans le sprint').click();
    await button(page, 'Prendre quand même').click();
    await page.getByLabel('Responsable de « Tenir un stand au salon »').selectOption('Zoé Lefèvre');
    await letter.getByText('le travail dépasse').waitFor();
  });

  it('asks which KPI sales are, and takes the field’s target over the sentence’s', async () => {
    const page = await open('newSprint', 'ready');
    await page.getByLabel('Sprint goal').fill('Increase sales by 20% this quarter');
    await button(page, 'Next').click();
    await page.getByText('Answer this question.').waitFor();
    await page.getByLabel('revenue won').check();
    await page.getByLabel('Target to reach').fill('20000');
    await goOn(page);
    await goOn(page);
    expect(await lastCall(page, 'propose')).toMatchObject({ goal: { kpi: 'wonAmount', target: 20000 } });
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

  it('keeps the changes when one goes back and changes nothing, and proposes anew when one does', async () => {
    const page = await open('newSprint', 'ready');
    const asked = async () => (await calls(page)).filter(({ name }) => name === 'propose').length;
    const takeOut = button(page, 'Take “Rewrite the pricing page” out of the sprint');
    await goOn(page);
    await goOn(page);
    await takeOut.click();
    await button(page, 'Back').click();
    await goOn(page);
    expect(await takeOut.count()).toBe(0);
    expect(await asked()).toBe(1);
    await button(page, 'Back').click();
    await page.getByLabel('Days off').first().fill('2');
    await goOn(page);
    expect(await takeOut.count()).toBe(1);
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
    await tabTo(page, 'button', 'Take “Rewrite the pricing page” out of the sprint');
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
    expect(await lastCall(page, 'previewClose')).toEqual({ moves, retro: 'columns' });
    await button(page, 'Close sprint').click();
    await page.getByText('Sprint 4 closed: 7 of 10 items done.').waitFor();
    expect(await lastCall(page, 'applyClose')).toEqual({ moves, retro: 'columns', token: 'close-4' });
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

describe('the retrospective', () => {
  it('puts an action into the backlog once it was previewed, then shows the retrospective as it is now', async () => {
    const page = await open('retro', 'running');
    const put = button(page, 'Add to the backlog');
    // Of the two actions one is in the backlog already.
    expect(await put.count()).toBe(1);
    await put.click();
    await shown(page, 'retro-action/preview/action');
    expect(await lastCall(page, 'previewAction')).toEqual({ retro: 'budget' });
    await button(page, 'Add the item').click();
    await page.getByText('Action added to the backlog').waitFor();
    expect(await lastCall(page, 'applyAction')).toEqual({ retro: 'budget', token: 'action' });
    const readings = (await calls(page)).filter(({ name }) => name === 'retro').length;
    await button(page, 'Back to the retrospective').click();
    await shown(page, 'retro');
    expect((await calls(page)).filter(({ name }) => name === 'retro').length).toBeGreaterThan(readings);
  });
});

describe('adapting a sprint', () => {
  it('takes dates typed key by key, keeps a wrong one with the days that are expected, and plans once it is put right', async () => {
    const page = await open('adaptSprint', 'running');
    await page.getByText('Somebody is away').click();
    const from = page.getByLabel('Amélie Durand, away from');
    await from.focus();
    await page.keyboard.type('04202026');
    expect(await from.inputValue()).toBe('2026-04-20');
    await page
      .getByText(
        'Absence of Amélie Durand: start expected between 13 Apr 2026 and 19 Apr 2026, read 20 Apr 2026.',
      )
      .waitFor();
    await button(page, 'Plan the rest again').click();
    await page
      .locator('.notice.error', { hasText: 'Correct or clear the absence of Amélie Durand' })
      .waitFor();
    expect(await page.locator('.consequences').count()).toBe(0);
    await from.focus();
    await page.keyboard.type('04142026');
    const back = page.getByLabel('Amélie Durand, back on (blank: end of the sprint)');
    await page.getByText('4 working days away; 9.8 h left').waitFor();
    await back.focus();
    await page.keyboard.type('04162026');
    await page.getByText('2 working days away; 29.4 h left').waitFor();
    expect(await page.locator('.notice.error').count()).toBe(0);
    await button(page, 'Preview').click();
    await page.locator('main[data-shown^="adaptSprint/preview"]').waitFor();
    expect(await lastCall(page, 'previewAdapt')).toMatchObject({
      absent: [{ name: 'Amélie Durand', from: '2026-04-14', back: '2026-04-16' }],
    });
  });

  it('says each item’s id, by which reasons name it, and why it is out as the lists are now', async () => {
    const page = await open('adaptSprint', 'running');
    await page.locator('[data-item="B-2"]', { hasText: 'B-2 · Should · Rank 2 · 16 h' }).waitFor();
    const out = page.locator('[data-item="B-5"]');
    await out
      .getByText('best free 26 h at Karim Benali; would displace B-2, priority 6,000 > 5,000.')
      .waitFor();
    await button(page, 'Take “Record a 3-minute demo” out of the sprint').click();
    await out.getByText('There is room to take it.').waitFor();
  });
});

describe('undoing', () => {
  it('shows what the last action was and what its undo would restore, remove and leave alone', async () => {
    const page = await open('undo', 'running');
    const next = page.locator('section.card');
    for (const words of ['New sprint', '6 Apr 2026 09:12', 'Amélie Durand', 'Done', 'with 10 items']) {
      expect(await next.textContent()).toContain(words);
    }
    await page.getByText('Puts 10 cells of “Backlog” back as before.').waitFor();
    await page.getByText('Removes the tab “Sprint” that the action had made.').waitFor();
    await page.locator('.notice.warning', { hasText: 'Sprint!G8, Sprint!G9, Sprint!H12' }).waitFor();
    const others = page.locator('.items .item');
    expect(await others.count()).toBe(4);
    expect(await others.first().textContent()).toContain('Cut, put back as before');
    expect(await lastCall(page, 'applyUndo')).toBeUndefined();
  });

  it('undoes step after step until nothing is left, and says what it left alone', async () => {
    const page = await open('undo', 'running');
    await button(page, 'Undo this action').click();
    await shown(page, 'undo/1');
    const told = page.locator('[aria-live] .notice.success');
    await told.filter({ hasText: '“New sprint” is undone.' }).waitFor();
    await told.filter({ hasText: 'Sprint!H12' }).waitFor();
    expect(await lastCall(page, 'applyUndo')).toEqual({ token: '4.undo' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await goOn(page);
    expect(await lastCall(page, 'applyUndo')).toEqual({ token: '2.undo' });
    await goOn(page);
    await page.getByText('Nothing to undo: the actions below').waitFor();
    expect(await button(page, 'Undo this action').count()).toBe(0);
    expect(await page.locator('.items .item').count()).toBe(5);
  });

  it('shows what would be undone now when a colleague was faster, and undoes nothing before that is agreed to', async () => {
    const page = await open('undo', 'changing');
    await goOn(page);
    await page.locator('.notice.warning', { hasText: 'Nothing was undone' }).waitFor();
    expect(await page.locator('section.card').textContent()).toContain('Turn into a pipeline');
    await goOn(page);
    expect(await lastCall(page, 'applyUndo')).toEqual({ token: '1.undo' });
    await page.getByText('“Turn into a pipeline” is undone.').waitFor();
  });

  it('reads the log again when the server refuses, and keeps the reason in sight', async () => {
    const page = await open('undo', 'ready');
    await page.evaluate(() => {
      const { run } = (window as unknown as { google: { script: { run: Record<string, unknown> } } }).google
        .script;
      const refusing = (handlers: { done?: (reply: string) => void }): object => ({
        ...run,
        withSuccessHandler: (done: (reply: string) => void) => refusing({ done }),
        withFailureHandler: () => refusing(handlers),
        api_applyUndo: () => handlers.done?.('{"ok":false,"error":"Ana is doing this right now."}'),
        api_history: () => handlers.done?.('{"ok":true,"value":[]}'),
      });
      Object.assign(window, { google: { script: { run: refusing({}) } } });
    });
    await button(page, 'Undo this action').click();
    await page.getByText('No action yet.').waitFor();
    expect(await page.locator('.notice.error').textContent()).toContain('Ana is doing this right now.');
    expect(await button(page, 'Undo this action').count()).toBe(0);
  });

  it('leads home where nothing was done yet', async () => {
    const page = await open('undo', 'new');
    await page.locator('.button.primary', { hasText: 'Back to home' }).click();
    await shown(page, 'home');
  });

  it('is done by keyboard alone', async () => {
    const page = await open('undo', 'running', 'fr');
    await tabTo(page, 'button', 'Annuler cette action');
    await page.keyboard.press('Enter');
    await shown(page, 'undo/1');
    await tabTo(page, 'button', 'Annuler cette action');
    await page.keyboard.press('Space');
    await shown(page, 'undo/2');
    await page.getByText('est annulé.').waitFor();
  });

  it('is one press away after a sprint was started or closed, and shows that action first', async () => {
    const page = await open('newSprint', 'ready');
    for (let i = 0; i < 4; i++) await goOn(page);
    await page.getByText('The commitment is frozen in the Sprint tab.').waitFor();
    await button(page, 'Undo').click();
    await shown(page, 'undo/0');
    expect(await page.locator('section.card').textContent()).toContain('New sprint');
    const closing = await open('closeSprint', 'running');
    await goOn(closing);
    await goOn(closing);
    await closing.getByText('The Retro tab is ready for the team.').waitFor();
    await button(closing, 'Undo').click();
    await shown(closing, 'undo/0');
    expect(await closing.locator('section.card').textContent()).toContain('Close sprint');
  });

  it('is not offered in the dialog, which shows its notes', async () => {
    const page = await open('turnBacklog', 'ready', 'en', dialogSize);
    await goOn(page);
    await goOn(page);
    await page.getByText('The tab “Leads 2026” was not changed.').waitFor();
    expect(await page.locator('.button').allTextContents()).toEqual(['Close']);
  });
});

describe('freezing a tab', () => {
  it('shows the copy that it would make, makes it, and offers its undo', async () => {
    const page = await open('freeze', 'running');
    await page.getByText('Copies “KPI” to “KPI (values)”').waitFor();
    await tabTo(page, 'button', 'Freeze to values');
    await page.keyboard.press('Enter');
    await page.getByText('“KPI (values)” is ready').waitFor();
    expect(await lastCall(page, 'applyFreeze')).toEqual({ token: 'freeze-kpi' });
    await button(page, 'Undo').click();
    await shown(page, 'undo/0');
    expect(await page.locator('section.card').textContent()).toContain('Freeze to values');
  });

  it('goes home from the preview, and writes nothing', async () => {
    const page = await open('freeze', 'running');
    await button(page, 'Back').click();
    await shown(page, 'home');
    expect(await lastCall(page, 'applyFreeze')).toBeUndefined();
  });

  it('says which tabs it takes where another is open, and tries again', async () => {
    const page = await open('freeze', 'ready', 'fr');
    await page.locator('.notice', { hasText: 'n’est pas un onglet de Sales Sprint' }).waitFor();
    await button(page, 'Réessayer').click();
    await expect
      .poll(async () => (await calls(page)).filter(({ name }) => name === 'previewFreeze').length)
      .toBe(2);
  });
});

describe('playbooks', () => {
  it('are shown as a plan, written, and hand their goal to the next sprint, once', async () => {
    const page = await open('playbooks', 'ready');
    await button(page, 'Choose “Qualification”').click();
    await shown(page, 'playbooks/preview/playbook-Case – Qualification');
    await goOn(page);
    expect(await lastCall(page, 'applyPlaybook')).toMatchObject({
      token: 'playbook-Case – Qualification',
      fr: { tab: 'Cas – Qualification' },
      en: { tab: 'Case – Qualification' },
    });
    await button(page, 'New sprint with this goal').click();
    await shown(page, 'newSprint/0');
    const goal = 'Raise the qualification rate of LinkedIn leads from 15% to 30% in four weeks';
    expect(await page.locator('textarea').inputValue()).toBe(goal);
    await button(page, commonWords.home.en).click();
    await shown(page, 'home');
    await button(page, homeWords.start.en).click();
    await shown(page, 'newSprint/0');
    expect(await page.locator('textarea').inputValue()).not.toBe(goal);
  });
});

describe('templates', () => {
  it('are ticked by keyboard, adapted, previewed and added', async () => {
    const page = await open('templates', 'ready');
    await tabTo(page, 'checkbox', 'Prospect a list of 20 contacts');
    await page.keyboard.press('Space');
    await page.getByText('3.5 h (median of 14 done; half of them 2–5 h)').waitFor();
    await page.getByLabel('Effort (h)').fill('two');
    await button(page, 'Add (1)').click();
    expect(await page.getByLabel('Effort (h)').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Effort (h)').fill('2.5');
    await page.getByLabel('Owner').selectOption('Zoé');
    await button(page, 'Add (1)').click();
    await shown(page, 'templates/preview/templates-1');
    expect(await lastCall(page, 'previewTemplates')).toEqual({
      items: [
        {
          template: 'prospecting/1',
          title: 'Prospect a list of 20 contacts',
          effort: 2.5,
          skill: 'Prospecting',
          owner: 'Zoé',
        },
      ],
    });
    await button(page, 'Add to the backlog').click();
    await page.getByText('1 item added to the tab “Backlog”.').waitFor();
    await button(page, 'Add more items').click();
    await shown(page, 'templates');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  });
});

describe('grooming', () => {
  it('is done by keyboard: a kind ticked as a whole, previewed, written, and read again', async () => {
    const page = await open('grooming', 'ready');
    expect(await page.locator('.item').count()).toBe(8);
    await page.getByText('8 problems in Backlog (42 rows) and Pipeline (1,215 rows)').waitFor();
    await page.locator('select').focus();
    await page.locator('select').selectOption({ label: 'Pipeline: spelt another way (3)' });
    expect(await page.locator('.item').count()).toBe(3);
    await tabTo(page, 'checkbox', 'Tick all 3');
    await page.keyboard.press('Space');
    await tabTo(page, 'button', 'Put right (3)');
    await page.keyboard.press('Enter');
    await shown(page, 'grooming/preview/groom-repair-1');
    expect(await lastCall(page, 'previewGrooming')).toEqual({ keys: ['pipeline/spelling'], as: 'repair' });
    await button(page, 'Write the repairs').click();
    await page.getByText('3 problems put right.').waitFor();
    await button(page, 'Go on grooming').click();
    await shown(page, 'grooming');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect((await calls(page)).filter(({ name }) => name === 'grooming').length).toBeGreaterThan(1);
  });

  it('offers the review of items alone, and leaves deals without a repair to people', async () => {
    const page = await open('grooming', 'ready');
    expect(await page.getByRole('checkbox').count()).toBe(7);
    await page.getByRole('checkbox', { name: /T2 · Demo/ }).check();
    expect(await page.locator('.buttons .button').allInnerTexts()).toEqual(['Reviewed today']);
    await page.getByRole('checkbox', { name: /T33/ }).check();
    expect(await page.locator('.buttons .button').allInnerTexts()).toEqual([
      'Put right (1)',
      'Reviewed today',
    ]);
    await button(page, 'Reviewed today').click();
    await expect
      .poll(() => lastCall(page, 'previewGrooming'))
      .toEqual({ keys: ['backlog/noEstimate/L3', 'backlog/duplicate/B34'], as: 'review' });
  });

  it('takes one out of a kind that is ticked as a whole, and leads to a cell of the grid', async () => {
    const page = await open('grooming', 'ready');
    await page.locator('select').selectOption('pipeline/spelling');
    await page.locator('.tick-all input').check();
    await page.getByRole('checkbox', { name: /D-9/ }).uncheck();
    expect(await page.locator('.tick-all input').isChecked()).toBe(false);
    await button(page, 'Put right (2)').waitFor();
    await button(page, 'Go to Pipeline, G8').click();
    await expect.poll(() => lastCall(page, 'show')).toEqual({ tab: 'Pipeline', cell: 'G8' });
  });
});

describe('the functions', () => {
  it('have examples in the reader’s words', async () => {
    const french = await open('functions', 'ready', 'fr');
    const english = await open('functions', 'ready', 'en');
    const formulas = async (page: Page) => (await page.locator('.formula code').allTextContents()).join('\n');
    expect(await formulas(french)).toContain('"cohorte"; "Commercial=Anna"');
    expect(await formulas(english)).toContain('"cohort"; "Owner=Anna"');
    expect(await formulas(english)).not.toMatch(/[à-ÿ]|cohorte|Commercial/i);
  });

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
