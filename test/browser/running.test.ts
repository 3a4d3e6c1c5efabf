import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../host/server.ts';
import { apiOf, turn } from '../server/host.ts';
import { leads, tasks, team } from '../server/samples.ts';
import { openBrowser } from './browser.ts';
import { monday } from './demo.ts';
import { Person, plain, seriousFaults } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const words = {
  fr: {
    locale: 'fr_FR',
    standUp: 'Stand-up',
    board: 'Tableau du sprint',
    saved: (name: string) => `Stand-up enregistré : ${name}.`,
    moved: /^Enregistré\./,
    copied: 'Compte rendu copié.',
    states: {
      todo: 'À faire',
      doing: 'En cours',
      blocked: 'Bloqué',
      done: 'Terminé',
      cancelled: 'Abandonné',
    },
    tracking: 'Onglets Burndown et Tableau',
    chart: 'Burndown du sprint 1',
    headers: ['Date', 'Idéal', 'Reste', 'Périmètre', 'Terminé', 'Valeur terminée'],
    boardTab: 'Tableau',
    doneHeader: 'Terminé (3)',
    hours: (n: string) => `${n},0`,
  },
  en: {
    locale: 'en_US',
    standUp: 'Stand-up',
    board: 'Sprint board',
    saved: (name: string) => `Stand-up saved: ${name}.`,
    moved: /^Saved\./,
    copied: 'Summary copied.',
    states: { todo: 'To do', doing: 'In progress', blocked: 'Blocked', done: 'Done', cancelled: 'Cancelled' },
    tracking: 'Burndown and Board tabs',
    chart: 'Sprint 1 burndown',
    headers: ['Date', 'Ideal', 'Remaining', 'Scope', 'Done', 'Value done'],
    boardTab: 'Board',
    doneHeader: 'Done (3)',
    hours: (n: string) => `${n}.0`,
  },
} as const;

/** A sprint of four items that runs, before anybody opens a page. */
function startSprint({ host }: RunningServer): void {
  const opened = { host, api: apiOf(host) };
  turn(opened, 'pipeline', leads.name);
  turn(opened, 'backlog', tasks.name);
  const request = {
    number: 1,
    start: '2026-03-30',
    weeks: 2,
    goal: { text: 'Convertir plus de leads', kpi: 'conversion', base: 0.4, target: 0.6 },
    team,
    items: ['T1', 'T2', 'T3', 'T4'].map((id, at) => ({ id, owner: at % 2 === 0 ? 'Ana' : 'Bob' })),
  } as const;
  const { token } = opened.api.previewStart(request);
  expect(opened.api.applyStart({ ...request, token })).toMatchObject({ done: true });
}

type State = 'todo' | 'doing' | 'blocked' | 'done' | 'cancelled';

/** Takes a card by its middle and lets it go over a column, as a hand does. */
async function drag(user: Person, board: Frame, id: string, to: State): Promise<void> {
  const middle = async (selector: string) => {
    const box = await board.locator(selector).boundingBox();
    if (!box) throw new Error(`Nothing to see of ${selector}`);
    return [box.x + box.width / 2, box.y + Math.min(box.height / 2, 200)] as const;
  };
  const from = await middle(`[data-card="${id}"] .board-card-title`);
  const target = await middle(`[data-state="${to}"]`);
  const { mouse } = user.page;
  await mouse.move(...from);
  await mouse.down();
  await mouse.move(from[0] + 8, from[1] + 4, { steps: 3 });
  await mouse.move(...target, { steps: 8 });
  await mouse.up();
}

describe.each(['fr', 'en'] as const)('a team runs its sprint (%s)', (language) => {
  test('two people’s stand-up, ten moves by mouse and keys, then the burndown with its chart', {
    timeout: 400_000,
  }, async () => {
    const said = words[language];
    const server = await startServer({
      dist: 'dist',
      tabs: [leads, tasks],
      locale: said.locale,
      language,
      timeZone: 'Europe/Paris',
      now: () => monday,
      port: 0,
    });
    startSprint(server);
    const { host } = server;
    const ana = await Person.open(browser, server.url, language, 'ana@example.com');
    const bob = await Person.open(browser, server.url, language, 'bob@example.com');
    try {
      // Both open the stand-up, and save within the same moment what was filled in for them.
      const forms = await Promise.all(
        (
          [
            [ana, 'Ana'],
            [bob, 'Bob'],
          ] as const
        ).map(async ([person, name]) => {
          await person.menu(said.standUp);
          const agenda = await person.view('sidebar', 'standUp');
          await agenda.getByRole('button', { name: new RegExp(`^${name}`) }).click();
          return person.view('sidebar', 'standUp/person');
        }),
      );
      expect(await seriousFaults(forms[0] as Frame)).toEqual([]);
      await ana.picture(`stand-up-${language}`);
      await Promise.all(forms.map((form) => form.locator('.button.primary').click()));
      for (const [person, name] of [
        [ana, 'Ana'],
        [bob, 'Bob'],
      ] as const) {
        const agenda = await person.view('sidebar', 'standUp');
        await agenda.getByText(said.saved(name)).waitFor();
      }
      expect(
        host
          .values('Stand-up')
          .slice(1)
          .map((row) => row[1])
          .filter(Boolean)
          .sort(),
      ).toEqual(['Ana', 'Bob']);
      const agenda = await ana.view('sidebar', 'standUp');
      expect(await seriousFaults(agenda)).toEqual([]);
      await ana.picture(`stand-up-${language}-saved`);

      // Five cards by mouse, five moves by keys; one of each goes to the blocked ones and says why.
      await ana.menu(said.board);
      const board = await ana.view('dialog', 'board');
      expect(await seriousFaults(board)).toEqual([]);
      await ana.picture(`board-${language}`);
      const at = (id: string, state: State) =>
        board.locator(`[data-state="${state}"] [data-card="${id}"]:not(.saving)`).waitFor();
      const obstacle = async (text: string) => {
        await board.locator('dialog input').fill(text);
        await ana.page.keyboard.press('Enter');
      };
      await drag(ana, board, 'T1', 'doing');
      await drag(ana, board, 'T2', 'doing');
      await drag(ana, board, 'T3', 'done');
      await drag(ana, board, 'T1', 'done');
      await at('T1', 'done');
      await drag(ana, board, 'T4', 'blocked');
      await obstacle('=Attend le devis');
      await at('T4', 'blocked');
      await ana.picture(`board-${language}-dragged`);

      const key = (id: string, name: string) => board.locator(`[data-card="${id}"] button`).press(name);
      await key('T2', 'Shift+ArrowRight');
      await obstacle('Absent');
      await at('T2', 'blocked');
      await key('T2', 'Shift+ArrowRight');
      await at('T2', 'done');
      await key('T4', 'Shift+ArrowLeft');
      await at('T4', 'doing');
      await key('T3', 'Shift+ArrowLeft');
      await obstacle('À revoir');
      await at('T3', 'blocked');
      // By its menu: Enter opens it, arrows choose, Enter moves; the focus goes with the card.
      await key('T3', 'Enter');
      await board.getByRole('menuitem', { name: said.states.done }).focus();
      await ana.page.keyboard.press('Enter');
      await at('T3', 'done');
      await expect
        .poll(() => board.evaluate(() => document.activeElement?.closest('li')?.dataset.card))
        .toBe('T3');
      await board.locator('.board-told', { hasText: said.moved }).waitFor();
      await ana.picture(`board-${language}-moved`);
      const status = Object.fromEntries(host.values('Sprint').map((row) => [row[0], row[3]]));
      expect([status.T1, status.T2, status.T3, status.T4]).toEqual([
        said.states.done,
        said.states.done,
        said.states.done,
        said.states.doing,
      ]);
      const journal = host
        .values('Journal')
        .filter((row) => row[7] === (language === 'fr' ? 'Tableau' : 'Board'));
      // T2 and T4 went through the blocked ones, T3 twice; each obstacle came and went.
      expect(journal.filter((row) => row[3] === (language === 'fr' ? 'Statut' : 'Status'))).toHaveLength(10);
      await ana.page.keyboard.press('Escape');
      await ana.noDialog();

      // The burndown right afterwards: what was moved is in it, and so is its chart; asked again it is not a second one.
      await bob.menu(language === 'fr' ? 'Ouvrir Sales Sprint' : 'Open Sales Sprint');
      for (const round of [1, 2]) {
        const home = await bob.view('sidebar', 'home');
        if (round === 1) await bob.picture(`home-${language}-running`);
        await home.getByRole('button', { name: said.tracking }).click();
        await bob.goOn('sidebar', 'track/preview', 'track/done');
        await bob.goOn('sidebar', 'track/done', 'home');
      }
      await bob.seesTab('Burndown');
      for (const [i, header] of said.headers.entries())
        await bob.sees('Burndown', `${String.fromCharCode(65 + i)}6`, header);
      // T4's 40 h are left of 58.
      await bob.sees('Burndown', 'C7', said.hours('40'));
      await bob.sees('Burndown', 'D7', said.hours('58'));
      const chart = bob.page.locator('.host-chart');
      await chart.waitFor();
      expect(await chart.count()).toBe(1);
      expect(await chart.getAttribute('aria-label')).toBe(said.chart);
      await bob.picture(`burndown-${language}`);
      await bob.openTab(said.boardTab);
      await bob.sees(said.boardTab, 'D5', said.doneHeader);
      await bob.picture(`board-tab-${language}`);
      expect(plain([...ana.troubles, ...bob.troubles].join('\n'))).toBe('');
    } finally {
      await ana.leave();
      await bob.leave();
      await server.close();
    }
  });
});
