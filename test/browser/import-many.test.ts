import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/domain/statistics/random.ts';
import type { Language } from '../../src/i18n/text.ts';
import { startServer } from '../host/server.ts';
import { tasks } from '../server/samples.ts';
import { openBrowser } from './browser.ts';
import { Person, plain, seriousFaults } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const ITEMS = 10_000;

const words = {
  fr: {
    locale: 'fr_FR',
    import: 'Importer…',
    headers: ['ID', 'Titre', 'Client', 'Responsable', 'Échéance', 'Statut', 'Effort (h)', 'Priorité'],
    states: ['À faire', 'En cours', 'Terminé'],
    levels: ['Haute', 'Moyenne', 'Basse'],
    separator: ';',
    cancel: 'Annuler',
    cancelling: 'Annulation…',
    cancelled: 'Import annulé : rien n’a été écrit, rien n’est gardé de l’envoi.',
    made: 'Crée l’onglet « Backlog » avec 10 000 lignes.',
    sent: (rows: string) => `${rows} lignes sur 10 000`,
  },
  en: {
    locale: 'en_US',
    import: 'Import…',
    headers: ['ID', 'Title', 'Client', 'Owner', 'Due', 'Status', 'Effort (h)', 'Priority'],
    states: ['To do', 'In progress', 'Done'],
    levels: ['High', 'Medium', 'Low'],
    separator: ',',
    cancel: 'Cancel',
    cancelling: 'Cancelling…',
    cancelled: 'Import cancelled: nothing was written, nothing of what was sent is kept.',
    made: 'Creates the tab “Backlog” with 10,000 rows.',
    sent: (rows: string) => `${rows} of 10,000 rows`,
  },
} as const satisfies Record<Language, unknown>;

/** The same ten thousand items each time; the title of each bears its number. */
function manyItems(language: Language): Buffer {
  const { headers, states, levels, separator } = words[language];
  const random = randomFrom(10_000);
  const lines = Array.from({ length: ITEMS }, (_, at) => {
    const due = `2026-${String(random.whole(4, 9)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
    const hours = random.whole(1, 16);
    return [
      `T-${at + 1}`,
      `Relancer Société ${random.whole(1, 3000)} (${at + 1})`,
      `Société ${random.whole(1, 3000)}`,
      random.pick(['Ana', 'Bob', 'Chloé', '']),
      due,
      random.pick(states),
      hours,
      random.pick(levels),
    ].join(separator);
  });
  return Buffer.from(`${[headers.join(separator), ...lines].join('\r\n')}\r\n`);
}

/** Holds the pieces of an upload back from one on, until they are let go. */
async function holdPiecesFrom(user: Person, first: number): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let pieces = 0;
  await user.page.route('**/call*', async (route) => {
    if (route.request().postData()?.includes('importPiece') && ++pieces >= first) await held;
    await route.continue();
  });
  return letGo;
}

async function checkFile(user: Person, language: Language): Promise<Frame> {
  const choose = await user.view('dialog', 'import/choose');
  await choose.locator('input[type="file"]').setInputFiles({
    name: 'taches.csv',
    mimeType: 'text/csv',
    buffer: manyItems(language),
  });
  return user.view('dialog', 'import/check');
}

/** The progress that the dialog shows while rows are on their way, once it shows this share at least. */
async function sendingFrom(user: Person, percent: number): Promise<Frame> {
  const dialog = user.page.frameLocator('dialog iframe');
  await dialog.locator('main[data-shown^="import/sending"]').waitFor();
  const frame = await (await user.page.locator('dialog iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no dialog');
  await frame.waitForFunction((least) => {
    const fill = document.querySelector<HTMLElement>('.bar-fill');
    return fill !== null && Number.parseFloat(fill.style.width) >= least;
  }, percent);
  return frame;
}

describe.each(['fr', 'en'] as const)('ten thousand items are imported (%s)', (language) => {
  test('cancelled half-way nothing is left of it, then all of them arrive', {
    timeout: 900_000,
  }, async () => {
    const said = words[language];
    const server = await startServer({
      dist: 'dist',
      tabs: [tasks],
      locale: said.locale,
      language,
      port: 0,
    });
    const { host } = server;
    const user = await Person.open(browser, server.url, language);
    // Ten thousand rows are computed twice here, beside whatever else a small machine does.
    user.page.setDefaultTimeout(300_000);
    try {
      const before = host.snapshot();
      await user.menu(said.import);
      const check = await checkFile(user, language);
      await user.picture(`import-many-${language}-check`);

      const letGo = await holdPiecesFrom(user, 9);
      await check.locator('.button.primary').click();
      const sending = await sendingFrom(user, 40);
      expect(plain((await sending.locator('.bar-text').textContent()) ?? '')).toMatch(/^\d/);
      expect(await seriousFaults(sending)).toEqual([]);
      await user.picture(`import-many-${language}-sending`);
      await sending.getByRole('button', { name: said.cancel }).click();
      await sending.getByRole('button', { name: said.cancelling }).waitFor();
      await user.picture(`import-many-${language}-cancelling`);
      letGo();
      const again = await user.view('dialog', 'import/choose');
      expect(plain((await again.locator('main').textContent()) ?? '')).toContain(said.cancelled);
      await user.picture(`import-many-${language}-cancelled`);
      expect(host.snapshot()).toEqual(before);

      await (await checkFile(user, language)).locator('.button.primary').click();
      const preview = await user.view('dialog', 'import/preview');
      expect(plain((await preview.locator('main').textContent()) ?? '')).toContain(said.made);
      await user.picture(`import-many-${language}-preview`);
      expect(host.snapshot()).toEqual(before);
      // Written the same way in both languages: once is enough for what takes this long.
      if (language === 'en') return;
      const done = await user.goOn('dialog', 'import/preview', 'import/done');
      await user.picture(`import-many-${language}-done`);
      await done.locator('.button.primary').click();
      await user.noDialog();
      await user.seesTab('Backlog');
      const titles = host.values('Backlog').map((row) => String(row[1]));
      expect(titles.slice(1).map((title) => Number(/\((\d+)\)$/.exec(title)?.[1]))).toEqual(
        Array.from({ length: ITEMS }, (_, at) => at + 1),
      );
      await user.picture(`import-many-${language}-backlog`);
      expect(user.troubles).toEqual([]);
    } finally {
      await user.leave();
      await server.close();
    }
  });
});
