import type { Browser, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../src/i18n/text.ts';
import type { RunningServer } from '../host/server.ts';
import { apiOf, turn } from '../server/host.ts';
import { screen } from './acts.ts';
import { openBrowser } from './browser.ts';
import { rowOf, startDemo } from './demo.ts';
import { Person, plain, seriousFaults, tabTo } from './person.ts';

// A sprint is planned from the goal's sentence to its start, and adapted.

let browser: Browser;
let server: RunningServer;
let user: Person;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  const { troubles } = user;
  await user.leave();
  await server.close();
  expect(troubles, 'errors in the page').toEqual([]);
});

/** The walks are long: every step is a click, a call and a drawing, on a machine that may be slow. */
const long = 300_000;

/** The demo workbook with its pipeline and its backlog, which another walk makes by hand. */
async function prepared(language: Language): Promise<void> {
  server = await startDemo(language);
  const opened = { host: server.host, api: apiOf(server.host) };
  turn(opened, 'pipeline', screen[language].leads);
  turn(opened, 'backlog', screen[language].tasks);
  user = await Person.open(browser, server.url, language);
}

function looker(name: string) {
  let pictures = 0;
  return async (what: string, frame: Frame): Promise<void> => {
    await user.picture(`${name}-${String(++pictures).padStart(2, '0')}-${what}`);
    expect(await seriousFaults(frame), what).toEqual([]);
  };
}

const counted = async (frame: Frame) =>
  Number(
    /\d+/.exec(
      (await frame
        .locator('h2', { hasText: /\(\d+\)/ })
        .first()
        .textContent()) ?? '',
    )?.[0],
  );

test('in French with the mouse: the goal’s sentence, an exchange that is weighed, the start, and somebody who falls ill', {
  timeout: long,
}, async () => {
  await prepared('fr');
  const { host } = server;
  const look = looker('planning-fr');

  // "15 %" is asked about, never guessed; the base is the segment's own, with its n.
  await user.menu(screen.fr.newSprint);
  const goal = await user.view('sidebar', 'newSprint/0');
  await goal
    .getByLabel('But du sprint')
    .fill(
      'Augmenter le taux de conversion des prospects issus de la campagne LinkedIn de 15 % en deux semaines, en ciblant les entreprises de la finance de plus de 50 employés',
    );
  const question = goal.locator('.question');
  await question.getByText(/15\s%\s: relatif ou en points\s\?/).waitFor();
  await question.getByText(/Relatif\s: de \d/).waitFor();
  await look('asked', goal);
  await question.getByRole('radio').first().check();
  await goal.locator('.smart').scrollIntoViewIfNeeded();
  await look('read', goal);
  const team = await user.goOn('sidebar', 'newSprint/0', 'newSprint/1');
  for (const hours of await team.getByLabel('h/jour').all()) await hours.fill('3');

  // The proposal says how good it is; an item from outside says what must leave for it.
  const items = await user.goOn('sidebar', 'newSprint/1', 'newSprint/2');
  await items.getByText(/^Valeur attendue prise\s: /).waitFor();
  await look('proposal', items);
  const before = await counted(items);
  const outside = items.locator('[data-item]', { hasText: /Capacité insuffisante|Place dispersée/ }).first();
  const wanted = (await outside.getAttribute('data-item')) ?? '';
  await outside.locator('.move').click();
  const panel = items.locator('.consequences');
  expect(plain(await panel.innerText())).toMatch(/Sort[\s\S]*Valeur attendue : .* gagnés, .* perdus, soit /);
  await look('exchange', items);
  await panel.getByRole('button', { name: 'Faire l’échange' }).click();
  await items.getByText(/^Avec vos changements\s: /).waitFor();
  expect(await counted(items)).toBeLessThanOrEqual(before);
  await look('check', await user.goOn('sidebar', 'newSprint/2', 'newSprint/preview'));
  await user.goOn('sidebar', 'newSprint/preview', 'newSprint/done');
  await user.seesTab('Sprint');
  expect(rowOf(server, 'Sprint', wanted)).toBeGreaterThan(20);
  const fact = (label: string) => `B${rowOf(server, 'Sprint', label)}`;
  expect((await user.look('Sprint', fact('Verdict'))).display).toMatch(
    /^(trop tôt|progrès établi|recul|plat) \(/,
  );
  await user.picture('planning-fr-sprint');

  // Somebody is away for the rest: the rest is planned again, and what changes is said before it is written.
  await user.menu('Adapter le sprint');
  const adapt = await user.view('sidebar', 'adaptSprint');
  await adapt.getByText('Quelqu’un s’absente').click();
  const away = adapt.locator('input[type=date]').first();
  await away.focus();
  // Key by key, as people do: each key of the year makes another date. This browser's fields begin with the month.
  await user.page.keyboard.type('04132026', { delay: 50 });
  await adapt.getByText(/début attendu entre le .* et le .*, lu 13\/04\/2026/).waitFor();
  await look('away-wrong', adapt);
  // Typing begins with the first part again where one comes back to the field.
  await away.blur();
  await away.focus();
  await user.page.keyboard.type('04022026', { delay: 50 });
  expect(await away.inputValue()).toBe('2026-04-02');
  await adapt.getByText(/^6 jours ouvrés d’absence/).waitFor();
  await look('away', adapt);
  await adapt.getByRole('button', { name: 'Replanifier le reste' }).click();
  await adapt.locator('.consequences').getByText('Sort', { exact: true }).waitFor();
  await look('replanned', adapt);
  await adapt.getByRole('button', { name: 'Reprendre ce plan' }).click();
  await look('adapt-check', await user.goOn('sidebar', 'adaptSprint', 'adaptSprint/preview'));
  await look('adapted', await user.goOn('sidebar', 'adaptSprint/preview', 'adaptSprint/done'));
  const lines = host.values('Journal').filter((row) => row[7] === 'Adaptation');
  expect(lines.some((row) => row[3] === 'Sprint' && row[5] === '')).toBe(true);
  await user.openTab('Journal');
  await user.picture('planning-fr-journal');
});

test('in English by keyboard: the question answered, an item taken out and in again, the start, and something new', {
  timeout: long,
}, async () => {
  await prepared('en');
  const look = looker('planning-en');
  const { keyboard } = user.page;
  await user.menuByKeys(screen.en.newSprint);
  const goal = await user.view('sidebar', 'newSprint/0');
  await tabTo(user, goal, 'textarea');
  await keyboard.type('Raise the conversion rate of the LinkedIn campaign by 15% in two weeks');
  await goal.getByText('15%: relative or points?').waitFor();
  await tabTo(user, goal, '.question input');
  await keyboard.press('Space');
  await look('read', goal);
  await tabTo(user, goal, '.button.primary');
  await keyboard.press('Enter');
  const team = await user.view('sidebar', 'newSprint/1');
  await tabTo(user, team, '.button.primary');
  await keyboard.press('Enter');

  const items = await user.view('sidebar', 'newSprint/2');
  const before = await counted(items);
  const id = await (await tabTo(user, items, '.move')).evaluate(
    (button) => button.closest<HTMLElement>('[data-item]')?.dataset.item ?? '',
  );
  await keyboard.press('Enter');
  if ((await items.locator('.consequences').count()) > 0) {
    await tabTo(user, items, '.consequences button');
    await keyboard.press('Enter');
  }
  await expect.poll(() => counted(items)).toBeLessThan(before);
  // The focus went with it: the same key takes it in again.
  const focused = () =>
    items.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item);
  await expect.poll(focused).toBe(id);
  await look('out', items);
  await keyboard.press('Enter');
  await expect.poll(() => items.locator(`[data-item="${id}"] select`).count()).toBe(1);
  await tabTo(user, items, '.button.primary');
  await keyboard.press('Enter');
  const check = await user.view('sidebar', 'newSprint/preview');
  await tabTo(user, check, '.button.primary');
  await keyboard.press('Enter');
  await user.view('sidebar', 'newSprint/done');
  await user.seesTab('Sprint');

  // The keys of the menu are the page's own: the focus goes back to the grid first.
  await user.openTab('Sprint');
  await user.menuByKeys('Adapt the sprint');
  const adapt = await user.view('sidebar', 'adaptSprint');
  await tabTo(user, adapt, 'details:nth-of-type(2) summary');
  await keyboard.press('Enter');
  await tabTo(user, adapt, 'details[open] input[type=text]');
  await keyboard.type('Call the fair’s leads');
  await tabTo(user, adapt, 'details[open] .button');
  await keyboard.press('Enter');
  await look('new', adapt);
  await tabTo(user, adapt, '[data-item="+1"] .move');
  await keyboard.press('Enter');
  // Without an estimate it fits in no plan: it is taken all the same.
  await tabTo(user, adapt, '.consequences button');
  await keyboard.press('Enter');
  await tabTo(user, adapt, '.button.primary');
  await keyboard.press('Enter');
  const adaptCheck = await user.view('sidebar', 'adaptSprint/preview');
  await look('adapt-check', adaptCheck);
  await tabTo(user, adaptCheck, '.button.primary');
  await keyboard.press('Enter');
  await user.view('sidebar', 'adaptSprint/done');
  expect(rowOf(server, 'Sprint', 'Call the fair’s leads', 1)).toBeGreaterThan(20);
});
