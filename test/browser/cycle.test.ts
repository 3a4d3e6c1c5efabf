import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../host/server.ts';
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
    caseTab: 'Cas – Qualification',
    early: 'trop tôt',
    goal: 'Augmenter le taux de qualification des leads LinkedIn de 15 % à 30 % en quatre semaines',
    newSprint: 'Nouveau sprint',
    board: 'Tableau du sprint',
    saved: 'Stand-up enregistré : Ana.',
    done: 'Terminé',
    close: 'Clore le sprint',
    open: 'Ouvrir Sales Sprint',
    retro: 'Rétrospective',
    note: 'La définition écrite évite les débats',
    decision: 'Demander le budget au premier appel',
    due: 'Échéance',
    owner: 'Responsable',
    what: 'Ce qui est décidé',
    qualification: 'Taux de qualification',
    kpi: 'KPI à faire bouger',
    actions: 'Actions à suivre',
    retroTab: 'Rétro',
    tour: 'Visite guidée',
  },
  en: {
    locale: 'en_US',
    caseTab: 'Case – Qualification',
    early: 'too early',
    goal: 'Raise the qualification rate of LinkedIn leads from 15% to 30% in four weeks',
    newSprint: 'New sprint',
    board: 'Sprint board',
    saved: 'Stand-up saved: Ana.',
    done: 'Done',
    close: 'Close sprint',
    open: 'Open Sales Sprint',
    retro: 'Retrospective',
    note: 'A written definition spares us debates',
    decision: 'Ask for the budget in the first call',
    due: 'Due',
    owner: 'Owner',
    what: 'What is decided',
    qualification: 'Qualification rate',
    kpi: 'KPI that it should move',
    actions: 'Actions to follow',
    retroTab: 'Retro',
    tour: 'Guided tour',
  },
} as const;

/** An empty workbook, on a Monday. */
function empty(language: 'fr' | 'en'): Promise<RunningServer> {
  return startServer({
    dist: 'dist',
    tabs: [],
    locale: words[language].locale,
    language,
    timeZone: 'Europe/Paris',
    now: () => monday,
    port: 0,
  });
}

describe.each(['fr', 'en'] as const)('a whole cycle (%s)', (language) => {
  test('from a playbook in an empty workbook to the planning in which the retrospective’s action stands', {
    timeout: 300_000,
  }, async () => {
    const said = words[language];
    const server = await empty(language);
    const { host } = server;
    const user = await Person.open(browser, server.url, language, 'ana@example.com');
    let pictures = 0;
    const look = async (what: string, frame?: Frame) => {
      await user.picture(`cycle-${language}-${String(++pictures).padStart(2, '0')}-${what}`);
      if (frame) expect(await seriousFaults(frame), what).toEqual([]);
    };
    try {
      // The playbook: shown, written, its case read.
      await user.menu('Playbooks');
      const packs = await user.view('sidebar', 'playbooks');
      await look('playbooks', packs);
      await packs.locator('.card .button').nth(1).click();
      await look('preview', await user.view('sidebar', 'playbooks/preview'));
      const written = await user.goOn('sidebar', 'playbooks/preview', 'playbooks/done');
      await user.seesTab(said.caseTab);
      await user.sees(said.caseTab, 'B16', '12');
      await user.sees(said.caseTab, 'A20', said.early);
      await look('case', written);

      // Its goal opens the new sprint; two people take its items.
      await written.locator('.button.primary').click();
      const goal = await user.view('sidebar', 'newSprint/0');
      expect(plain(await goal.locator('textarea').inputValue())).toBe(said.goal);
      await look('goal', goal);
      const team = await user.goOn('sidebar', 'newSprint/0', 'newSprint/1');
      for (const [at, name] of ['Ana', 'Bob'].entries()) {
        if ((await team.locator('.person').count()) <= at) await team.locator('.add-person button').click();
        await team.locator('.person').nth(at).locator('input').first().fill(name);
      }
      await look('team', team);
      await look('items', await user.goOn('sidebar', 'newSprint/1', 'newSprint/2'));
      await user.goOn('sidebar', 'newSprint/2', 'newSprint/preview');
      await user.goOn('sidebar', 'newSprint/preview', 'newSprint/done');
      await user.seesTab('Sprint');
      expect(plain(String(host.values('Sprint', 'B6').flat()[0]))).toBe(said.goal);
      expect(host.values('Sprint', 'B7').flat()[0]).toBe(said.qualification);
      await look('sprint');

      // A stand-up, and a card that goes to the end by its menu.
      await user.menu('Stand-up');
      const agenda = await user.view('sidebar', 'standUp');
      await agenda.getByRole('button', { name: /^Ana/ }).click();
      await (await user.view('sidebar', 'standUp/person')).locator('.button.primary').click();
      await agenda.getByText(said.saved).waitFor();
      await user.menu(said.board);
      const board = await user.view('dialog', 'board');
      const card = board.locator('[data-card]').first();
      const id = (await card.getAttribute('data-card')) ?? '';
      await card.locator('button').press('Enter');
      await board.getByRole('menuitem', { name: said.done }).focus();
      await user.page.keyboard.press('Enter');
      await board.locator(`[data-state="done"] [data-card="${id}"]:not(.saving)`).waitFor();
      await look('board', board);
      await user.page.keyboard.press('Escape');
      await user.noDialog();

      // The sprint closes; what is not done goes on.
      await user.menu(said.close);
      await look('closing', await user.view('sidebar', 'closeSprint'));
      await user.goOn('sidebar', 'closeSprint', 'closeSprint/preview');
      await look('closed', await user.goOn('sidebar', 'closeSprint/preview', 'closeSprint/done'));

      // A note without a name, and an action with owner, date and KPI.
      await user.menu(said.open);
      const home = await user.view('sidebar', 'home');
      await look('home', home);
      await home.getByRole('button', { name: said.retro, exact: true }).click();
      const retro = await user.view('sidebar', 'retro');
      await retro.locator('textarea').first().fill(said.note);
      await retro.locator('.button.primary').click();
      await retro.locator('.notice.success').waitFor();
      await retro.locator('.segment').nth(1).click();
      await retro.getByLabel(said.what).fill(said.decision);
      const owner = retro.locator('.field').filter({ hasText: said.owner });
      if ((await owner.locator('select').count()) > 0) await owner.locator('select').selectOption('Ana');
      else await owner.locator('input').fill('Ana');
      await retro.getByLabel(said.due).fill('2026-04-20');
      await retro.getByLabel(said.kpi).selectOption({ index: 1 });
      await look('action', retro);
      await retro.locator('.button.primary').click();
      await expect.poll(() => host.values(said.retroTab).flat()).toContain(said.decision);
      await retro.locator('.notice.success').waitFor();

      // The next planning begins with what was decided.
      await user.menu(said.newSprint);
      const next = await user.view('sidebar', 'newSprint/0');
      await next.getByRole('heading', { name: said.actions }).waitFor();
      await next.getByText(said.decision).waitFor();
      await look('next', next);
      expect(plain(user.troubles.join('\n'))).toBe('');
    } finally {
      await user.leave();
      await server.close();
    }
  });
});

describe.each(['fr', 'en'] as const)('the guided tour (%s)', (language) => {
  test('walks through its tab, is gone on with after the page was closed, and leaves nothing behind', {
    timeout: 200_000,
  }, async () => {
    const said = words[language];
    const server = await empty(language);
    const user = await Person.open(browser, server.url, language);
    try {
      const open = async () => {
        await user.menu(said.open);
        const home = await user.view('sidebar', 'home');
        await home.getByRole('button', { name: said.tour, exact: true }).click();
      };
      const before = await user.tabs();
      await open();
      await user.goOn('sidebar', 'tour/start', 'tour/preview');
      await user.goOn('sidebar', 'tour/preview', 'tour/0');
      await user.seesTab(said.tour);
      const rate = await user.goOn('sidebar', 'tour/0', 'tour/1');
      await user.sees(said.tour, 'B5', '12');
      await user.type('C17', language === 'fr' ? 'Gagné' : 'Won');
      await user.type('C18', language === 'fr' ? 'Gagné' : 'Won');
      await rate.locator('.button.wide').click();
      await user.picture(`tour-${language}-rate`);
      expect(await seriousFaults(rate)).toEqual([]);
      // As somebody who comes back later.
      await open();
      await user.goOn('sidebar', 'tour/0', 'tour/1');
      await user.goOn('sidebar', 'tour/1', 'tour/2');
      await user.picture(`tour-${language}-verdict`);
      await user.goOn('sidebar', 'tour/2', 'tour/3');
      await user.goOn('sidebar', 'tour/3', 'tour/done');
      expect(await user.tabs()).toEqual(before);
      expect(plain(user.troubles.join('\n'))).toBe('');
    } finally {
      await user.leave();
      await server.close();
    }
  });
});
