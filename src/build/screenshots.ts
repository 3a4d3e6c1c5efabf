// Makes the pictures of the README from the local host, in one window of 1280 × 800: `npm run screenshots`. The demo
// workbook and the clock are fixed, so that a picture changes only when what it shows has changed.
import { mkdirSync, statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { screen, startSprint, turn } from '../../test/browser/acts.ts';
import { openBrowser } from '../../test/browser/browser.ts';
import { rowOf, startDemo } from '../../test/browser/demo.ts';
import { Person } from '../../test/browser/person.ts';
import type { RunningServer } from '../../test/host/server.ts';
import type { Language } from '../i18n/text.ts';

const FOLDER = 'docs/images';
const MOST_BYTES = 250_000;

type Act = { readonly server: RunningServer; readonly user: Person; keep(name: string): Promise<void> };

/** A user before the demo workbook in this language. */
async function withDemo(
  browser: Browser,
  language: Language,
  act: (given: Act) => Promise<void>,
): Promise<void> {
  const server = await startDemo(language);
  const user = await Person.open(browser, server.url, language);
  const keep = async (name: string): Promise<void> => {
    const path = `${FOLDER}/${name}-${language}.png`;
    // What the pointer rests on looks chosen: it goes out by a place of the page in the sidebar where nothing is.
    await user.page.mouse.move(1120, 120);
    await user.page.mouse.move(900, 20, { steps: 5 });
    await user.pictureAt(path);
    const { size } = statSync(path);
    if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes, more than ${MOST_BYTES}`);
    console.log(`${path} (${Math.round(size / 1000)} kB)`);
  };
  await act({ server, user, keep });
  await user.leave();
  await server.close();
}

/** Leads that are still open are won, on days of the sprint. */
async function win({ server, user }: Act, language: Language, days: readonly string[]): Promise<void> {
  await user.openTab('Pipeline');
  for (const day of days) {
    const row = rowOf(server, 'Pipeline', screen[language].contacted, 3);
    await user.choose(`D${row}`, screen[language].won);
    await user.type(`L${row}`, day);
  }
}

async function inFrench(given: Act): Promise<void> {
  const { server, user, keep } = given;
  const say = screen.fr;
  await user.menu('Ouvrir Sales Sprint');
  const home = await user.view('sidebar', 'home');
  const name = home.locator('.your-name');
  if (!(await name.locator('input').isVisible())) await name.locator('summary').click();
  await name.locator('input').fill('Camille Moreau');
  await name.locator('button').click();
  await home.locator('.notice.success').waitFor();
  await user.page.locator('#sidebar .host-close').click();

  await turn(user, 'fr', 'Pipeline', async (stop) => {
    if (stop === 'columns') await keep('turn');
  });
  await user.openTab(say.tasks);
  await turn(user, 'fr', 'Backlog');
  await user.menu(say.newSprint);
  await (await user.view('sidebar', 'newSprint/0')).locator('select').selectOption('winRate');
  await startSprint(user, 'fr', '40', async (stop) => {
    if (stop === 'items') await keep('new-sprint');
  });
  await win(given, 'fr', ['31/03/2026']);
  await user.openTab('Sprint');
  const first = rowOf(server, 'Sprint', 'ID') + 1;
  const words = ['Terminé', 'Terminé', 'Terminé', 'En cours', 'En cours', 'Bloqué', 'En cours'];
  for (const [at, word] of words.entries()) await user.choose(`D${first + at}`, word);
  await user.goTo('A1');
  await user.goOn('sidebar', 'newSprint/done', 'home');
  await keep('sprint');
}

async function inEnglish(given: Act): Promise<void> {
  const { server, user, keep } = given;
  const say = screen.en;
  await turn(user, 'en', 'Pipeline');
  await user.openTab(say.tasks);
  await turn(user, 'en', 'Backlog');
  await user.menu(say.newSprint);
  await (await user.view('sidebar', 'newSprint/0')).locator('select').selectOption('winRate');
  await startSprint(user, 'en', '60');
  await win(given, 'en', ['3/31/2026', '4/1/2026']);
  await user.page.locator('#sidebar .host-close').click();
  await user.openTab('KPI');
  await user.sees('KPI', 'C57', '2');
  await user.goTo('A14');
  await keep('kpi');
  await user.openTab('Sprint');
  const first = rowOf(server, 'Sprint', 'ID') + 1;
  for (let at = 0; at < 9; at++) await user.choose(`D${first + at}`, say.done);
  await user.goTo('A1');
  await user.menu(say.closeSprint);
  const closing = await user.view('sidebar', 'closeSprint');
  await closing.locator('.items select').nth(1).selectOption('backlog');
  await keep('close');
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await openBrowser();
  try {
    await withDemo(browser, 'fr', inFrench);
    await withDemo(browser, 'en', inEnglish);
  } finally {
    await browser.close();
  }
}

main().then(
  // The hosts' helpers may still be running.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
