import type { Browser, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../src/i18n/text.ts';
import type { RunningServer } from '../host/server.ts';
import { apiOf, turn } from '../server/host.ts';
import { screen, startSprint } from './acts.ts';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo.ts';
import { Person, seriousFaults, tabTo } from './person.ts';

// A planning meeting from its opening to what it decided in the Sprint tab.

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

const long = 300_000;

const words = {
  fr: { meeting: 'Réunion de planification', compose: 'Composez le sprint dans le volet' },
  en: { meeting: 'Planning meeting', compose: 'Compose the sprint in the sidebar' },
} as const;

/** The demo workbook with its pipeline and its backlog. */
async function prepared(language: Language): Promise<void> {
  server = await startDemo(language);
  const opened = { host: server.host, api: apiOf(server.host) };
  turn(opened, 'pipeline', screen[language].leads);
  turn(opened, 'backlog', screen[language].tasks);
  user = await Person.open(browser, server.url, language);
}

function looker(name: string) {
  let pictures = 0;
  return async (what: string, frame?: Frame): Promise<void> => {
    await user.picture(`${name}-${String(++pictures).padStart(2, '0')}-${what}`);
    if (frame) expect(await seriousFaults(frame), what).toEqual([]);
  };
}

/** The Sprint tab's cells beside a text, from that text on. */
function besideIn(text: string): unknown[] {
  const row = server.host.values('Sprint').find((cells) => cells.slice(10).includes(text)) ?? [];
  return row.slice(row.indexOf(text, 10));
}

test('in French with the mouse: what is not ready, the sprint composed beside it, votes, a commitment and a risk', {
  timeout: long,
}, async () => {
  await prepared('fr');
  const look = looker('meeting-fr');
  await user.menu(words.fr.meeting);
  const meeting = await user.view('dialog', 'meeting');
  expect(await meeting.locator('.readiness').count()).toBe(4);
  await meeting.getByRole('button', { name: 'Démarrer la réunion' }).click();
  await look('ready', meeting);
  await meeting.getByText('Confiance', { exact: true }).click();
  await meeting.getByText(words.fr.compose).waitFor();
  await look('compose', meeting);

  // The window stays open while the sprint is composed in the sidebar; then it reads the workbook again.
  await user.menu(screen.fr.newSprint);
  await startSprint(user, 'fr', '20');
  await look('started');
  await meeting.getByRole('button', { name: 'Relire le classeur' }).click();
  const voters = meeting.locator('.voter');
  await voters.first().waitFor();
  const name = (await voters.first().getAttribute('aria-label')) ?? '';
  await voters.first().getByText('4', { exact: true }).click();
  await voters.nth(1).getByText('2', { exact: true }).click();
  await voters.first().locator('button.link').click();
  const commitment = await voters.first().locator('input[type=text], input:not([type])').inputValue();
  await look('confidence', meeting);
  await meeting.getByText('Risques', { exact: true }).click();
  await meeting.getByRole('button', { name: 'Ajouter un risque' }).click();
  await meeting.getByLabel('Ce qui peut gêner').fill('Le salon peut être annulé');
  await meeting.getByLabel('Parade').fill('=Préparer deux webinaires');
  await look('risks', meeting);

  await look('check', await user.goOn('dialog', 'meeting', 'meeting/preview'));
  await look('written', await user.goOn('dialog', 'meeting/preview', 'meeting/done'));
  expect(besideIn(name).slice(0, 3)).toEqual([name, 4, commitment]);
  expect(besideIn('Le salon peut être annulé').slice(0, 2)).toEqual([
    'Le salon peut être annulé',
    '=Préparer deux webinaires',
  ]);
  await meeting.getByRole('button', { name: 'Fermer' }).click();
  await user.noDialog();
  await user.goTo('L1');
  await user.picture('meeting-fr-sprint');
});

test('in English by keyboard: a vote and a commitment for the sprint that runs', {
  timeout: long,
}, async () => {
  await prepared('en');
  const api = apiOf(server.host);
  const { number, start, weeks, goal, team } = api.sprintDraft();
  const request = { number, start, weeks, goal: { ...goal, text: 'Win more', target: 0.2 }, team };
  const items = api
    .propose(request)
    .items.flatMap((item) => (item.in ? [{ id: item.id, owner: item.owner }] : []));
  const { token } = api.previewStart({ ...request, items });
  api.applyStart({ ...request, items, token });

  const look = looker('meeting-en');
  const { keyboard } = user.page;
  await user.menuByKeys(words.en.meeting);
  const meeting = await user.view('dialog', 'meeting');
  await look('ready', meeting);
  await tabTo(user, meeting, '.timer-buttons button');
  await keyboard.press('Enter');
  // From *Readiness* to *Confidence*.
  await tabTo(user, meeting, '.meeting > div .segment input');
  await keyboard.press('ArrowRight');
  await meeting.locator('.voter').first().waitFor();
  const name = (await meeting.locator('.voter').first().getAttribute('aria-label')) ?? '';
  await tabTo(user, meeting, '.voter .segment input');
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await tabTo(user, meeting, '.voter input[type=text], .voter input:not([type])');
  await keyboard.type('Two demos a day');
  await look('confidence', meeting);
  await tabTo(user, meeting, '.button.primary');
  await keyboard.press('Enter');
  const check = await user.view('dialog', 'meeting/preview');
  await look('check', check);
  await tabTo(user, check, '.button.primary');
  await keyboard.press('Enter');
  await user.view('dialog', 'meeting/done');
  expect(besideIn(name).slice(0, 3)).toEqual([name, 3, 'Two demos a day']);
});
