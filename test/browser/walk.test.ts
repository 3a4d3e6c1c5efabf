import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../host/server.ts';
import { openBrowser } from './browser.ts';
import { rowOf, startDemo } from './demo.ts';
import { Person, plain, seriousFaults, tabTo } from './person.ts';

let browser: Browser;
const servers: RunningServer[] = [];
const people: Person[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  const troubles = people.flatMap((person) => person.troubles);
  await Promise.all(people.splice(0).map((person) => person.leave()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
  expect(troubles, 'errors in the page').toEqual([]);
});

async function started(starting: Promise<RunningServer>): Promise<RunningServer> {
  const server = await starting;
  servers.push(server);
  return server;
}

async function opened(server: RunningServer, language: 'fr' | 'en', user?: string): Promise<Person> {
  const person = await Person.open(browser, server.url, language, user);
  people.push(person);
  return person;
}

test('in French, with the mouse: a sheet of leads becomes a pipeline, a backlog, a sprint that closes, and the next one', async () => {
  const server = await started(startDemo('fr'));
  const user = await opened(server, 'fr');
  await user.picture('fr-01-open');

  // The leads become a pipeline; the source is only read.
  const leads = server.host.values('Suivi des leads');
  await user.menu('Transformer cette feuille en…', 'Pipeline');
  const columns = await user.view('dialog', 'turn');
  await columns.locator('tbody tr').first().waitFor();
  await user.picture('fr-02-turn-leads');
  expect(await seriousFaults(columns)).toEqual([]);
  for (const line of await columns.locator('tr:has(.origin.ask) select').all()) await line.selectOption('');
  const preview = await user.goOn('dialog', 'turn', 'turn/preview');
  await user.picture('fr-03-turn-leads-preview');
  expect(await seriousFaults(preview)).toEqual([]);
  expect(server.host.tabs()).not.toContain('Pipeline');
  await user.goOn('dialog', 'turn/preview', 'turn/done');
  await user.picture('fr-04-turn-leads-done');
  await (await user.view('dialog', 'turn/done')).locator('.button.primary').click();
  await user.noDialog();
  await user.seesTab('Pipeline');
  expect(server.host.values('Suivi des leads')).toEqual(leads);
  await user.picture('fr-05-pipeline');

  // The list of tasks becomes a backlog with its priorities.
  await user.openTab('À faire équipe');
  await user.menu('Transformer cette feuille en…', 'Backlog');
  const tasks = await user.view('dialog', 'turn');
  await tasks.locator('tbody tr').first().waitFor();
  await user.picture('fr-06-turn-tasks');
  for (const line of await tasks.locator('tr:has(.origin.ask) select').all()) await line.selectOption('');
  await user.goOn('dialog', 'turn', 'turn/preview');
  await user.picture('fr-07-turn-tasks-preview');
  await user.goOn('dialog', 'turn/preview', 'turn/done');
  await (await user.view('dialog', 'turn/done')).locator('.button.primary').click();
  await user.noDialog();
  await user.seesTab('Backlog');
  await user.picture('fr-08-backlog');
  await user.goTo('V1');
  await user.picture('fr-08b-backlog-right');
  await user.openTab('KPI');
  await user.sees('KPI', 'D12', '12,5%');
  await user.picture('fr-08c-kpi');

  // A sprint in three steps.
  await user.menu('Nouveau sprint');
  const goal = await user.view('sidebar', 'newSprint/0');
  await user.picture('fr-09-goal');
  expect(await seriousFaults(goal)).toEqual([]);
  await goal.getByLabel('Cible à atteindre').fill('20');
  const team = await user.goOn('sidebar', 'newSprint/0', 'newSprint/1');
  await user.picture('fr-10-team');
  expect(await seriousFaults(team)).toEqual([]);
  const items = await user.goOn('sidebar', 'newSprint/1', 'newSprint/2');
  await user.picture('fr-11-items');
  expect(await seriousFaults(items)).toEqual([]);
  const check = await user.goOn('sidebar', 'newSprint/2', 'newSprint/preview');
  await user.picture('fr-12-start-preview');
  expect(await seriousFaults(check)).toEqual([]);
  await user.goOn('sidebar', 'newSprint/preview', 'newSprint/done');
  await user.seesTab('Sprint');
  await user.picture('fr-13-sprint');
  await user.goOn('sidebar', 'newSprint/done', 'home');
  await user.picture('fr-14-home');
  expect(await seriousFaults(await user.view('sidebar', 'home'))).toEqual([]);

  // A lead won in the grid counts at once.
  await user.openTab('Pipeline');
  const lead = server.host.values('Pipeline').findIndex((row) => row[3] === 'Contacté') + 1;
  console.log(lead); user.page.setDefaultTimeout(4000); try { await user.choose(`D${lead}`, 'Gagné'); } catch (e) { await user.picture('x'); console.log(await user.page.locator('.host-name-box input').inputValue()); throw e; }
  await user.picture('fr-15-won');
  await user.openTab('KPI');
  await user.sees('KPI', 'B12', '51');
  await user.picture('fr-16-kpi');

  // The short form of a formula is completed in place.
  await user.press('F2');
  await user.page.keyboard.type('=SPRINT_CONVERSION(');
  await user.page.locator('.host-help').waitFor();
  await user.picture('fr-17-help');
  await user.page.keyboard.type(')');
  await user.page.keyboard.press('Enter');
  await user.page.waitForTimeout(1500);
  await user.goTo('F2');
  console.log(await user.formulaBar(), (await user.look('KPI','F2')).display);
  await user.picture('fr-18-completed');

  await user.openTab('Sprint');
  for (const row of [17, 18, 19]) await user.choose(`G${row}`, 'Terminé');
  await user.picture('fr-19-done');

  await user.menu('Clore le sprint');
  const closing = await user.view('sidebar', 'closeSprint');
  await user.picture('fr-20-close');
  expect(await seriousFaults(closing)).toEqual([]);
  await closing.locator('select').first().selectOption('backlog');
  await closing.locator('.items select').first().selectOption('next');
  await closing.locator('.items select').nth(1).selectOption('drop');
  await user.picture('fr-21-moves');
  await user.goOn('sidebar', 'closeSprint', 'closeSprint/preview');
  await user.picture('fr-22-close-preview');
  await user.goOn('sidebar', 'closeSprint/preview', 'closeSprint/done');
  await user.picture('fr-23-closed');
  console.log(await user.tabs());
  await user.openTab('Historique');
  await user.picture('fr-24-history');
  await user.openTab('Rétro');
  await user.picture('fr-25-retro');
  await user.goTo('Q2');
  await user.picture('fr-25b-retro');
  await user.openTab('Équipe');
  await user.goTo('O2');
  await user.picture('fr-26-team');
  await user.goOn('sidebar', 'closeSprint/done', 'newSprint/0');
  await user.picture('fr-27-next');
  const next = await user.view('sidebar', 'newSprint/0');
  await next.getByLabel('Cible à atteindre').fill('20');
  await user.goOn('sidebar', 'newSprint/0', 'newSprint/1');
  await user.goOn('sidebar', 'newSprint/1', 'newSprint/2');
  await user.goOn('sidebar', 'newSprint/2', 'newSprint/preview');
  await user.picture('fr-28-next-preview');
  await user.goOn('sidebar', 'newSprint/preview', 'newSprint/done');
  await user.picture('fr-29-next-sprint');
  await user.openTab('Sprint 1');
  await user.picture('fr-30-sprint-1');
});
