import type { Page } from 'playwright-core';
import type { View } from './fake-pages.ts';
import type { Scenario } from './fake-server.ts';

/** A view in a state worth looking at, and how a user gets there. */
export type Picture = {
  readonly name: string;
  readonly view: View;
  readonly scenario: Scenario;
  readonly size: { readonly width: number; readonly height: number };
  readonly act?: (page: Page) => Promise<void>;
};

const side = { width: 300, height: 720 };
const dialog = { width: 760, height: 560 };
const large = { width: 1180, height: 680 };

/** Presses the one primary button and waits until the view has settled. */
export async function goOn(page: Page): Promise<void> {
  const before = await page.locator('main').getAttribute('data-shown');
  await page.locator('.button.primary').click();
  await page.waitForFunction((shown) => document.querySelector('main')?.dataset.shown !== shown, before);
  await page.locator('main[aria-busy="false"]').waitFor();
}

const times = (n: number, then?: (page: Page) => Promise<void>) => async (page: Page) => {
  for (let i = 0; i < n; i++) await goOn(page);
  await then?.(page);
};

const goalSentence = (page: Page, amount: string) =>
  page.url().includes('.fr.')
    ? `Augmenter le taux de conversion de la campagne LinkedIn de ${amount} en deux semaines`
    : `Raise the conversion rate of the LinkedIn campaign by ${amount.replace(' ', '')} in two weeks`;

/** Writes the goal's sentence, and waits until its base is worked out. */
export async function writeGoal(page: Page, text: string): Promise<void> {
  await page.locator('textarea').fill(text);
  await page.getByText('12 / 60').waitFor();
}

async function answerAmount(page: Page): Promise<void> {
  await page
    .locator('tr', { has: page.locator('.origin.ask') })
    .locator('select')
    .selectOption({ index: 2 });
}

/** Chooses a country with regions, and a year. */
async function belgianHolidays(page: Page): Promise<void> {
  const choose = (at: number, value: string) => page.locator('select').nth(at).selectOption(value);
  await choose(0, 'BE');
  await choose(1, 'BRU');
  await choose(2, '2027');
}

/** Gives the import a file. */
async function give(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** Gives it a retrospective whose title and name do not tell the same sprint. */
async function notesChecked(page: Page): Promise<void> {
  const text =
    '# Sprint 2\n## Bien\n- Le script B\n- L’équipe\n## Budget\n## Actions\n- Relancer sous 48 h\n';
  await give(page, 'sprint03.md', text);
  await page.locator('main[data-shown="notes/check"]').waitFor();
}

/** Gives it a file and waits until what was read is shown. */
async function checked(page: Page, name: string, text: string): Promise<void> {
  await give(page, name, text);
  await page.locator('main[data-shown^="import/check"][aria-busy="false"]').waitFor();
}

/** Deals in which the amount and the order of day and month must be asked. */
const deals = [
  'Deal ID;Deal Name;Client;Stage;Montant HT;Montant TTC;Created;Owner',
  '7001;Duval;Duval SA;Won;1 200,00 €;1 440,00 €;03/04/2026;Ana',
  '7002;=2+2;Zola;Proposal;800,00 €;960,00 €;05/06/2026;Bob',
].join('\n');

const tasks = [
  'ID,Task,Status,Assignee,Due Date,Story Points',
  'T-1,Call Duval back,In progress,Ana,2026-04-02,3',
  'T-2,=IMPORTXML("http://x"),To do,Bob,2026-04-09,5',
  'T-3,Clean the lead list,Done,,soon,2',
].join('\n');

export const pictures: readonly Picture[] = [
  { name: 'home-new', view: 'home', scenario: 'new', size: side },
  { name: 'home-ready', view: 'home', scenario: 'ready', size: side },
  { name: 'home-running', view: 'home', scenario: 'running', size: side },
  { name: 'home-forecast', view: 'home', scenario: 'changing', size: side },
  { name: 'home-failing', view: 'home', scenario: 'failing', size: side },
  {
    name: 'home-refreshed',
    view: 'home',
    scenario: 'running',
    size: side,
    act: async (page) => {
      await page.getByRole('button', { name: /Actualiser|Refresh/ }).click();
      await page.locator('.notice.success').waitFor();
    },
  },
  { name: 'home-cut', view: 'home', scenario: 'cut', size: side },
  {
    name: 'home-named',
    view: 'home',
    scenario: 'cut',
    size: side,
    act: async (page) => {
      await page.locator('.your-name input').fill('Zoé Lefèvre');
      await page.keyboard.press('Enter');
      await page.locator('.notice.success').waitFor();
      await page.locator('main[aria-busy="false"]').waitFor();
    },
  },
  {
    name: 'home-name-wrong',
    view: 'home',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      await page.locator('.your-name summary').click();
      await page.locator('.your-name input').fill('');
      await page.locator('.your-name button').click();
      await page.locator('.below.wrong').waitFor();
    },
  },
  { name: 'undo-1', view: 'undo', scenario: 'running', size: side },
  { name: 'undo-2-done', view: 'undo', scenario: 'running', size: side, act: times(1) },
  { name: 'undo-3-nothing-left', view: 'undo', scenario: 'running', size: side, act: times(3) },
  { name: 'undo-changed', view: 'undo', scenario: 'changing', size: side, act: times(1) },
  { name: 'undo-empty', view: 'undo', scenario: 'new', size: side },
  { name: 'undo-failing', view: 'undo', scenario: 'failing', size: side },
  { name: 'freeze-1', view: 'freeze', scenario: 'running', size: side },
  { name: 'freeze-2-done', view: 'freeze', scenario: 'running', size: side, act: times(1) },
  { name: 'freeze-refused', view: 'freeze', scenario: 'ready', size: side },
  { name: 'kpi-none', view: 'kpi', scenario: 'new', size: side },
  { name: 'kpi-no-alert', view: 'kpi', scenario: 'ready', size: side },
  { name: 'kpi-1', view: 'kpi', scenario: 'running', size: side },
  {
    name: 'kpi-1-rows',
    view: 'kpi',
    scenario: 'running',
    size: { ...side, height: 1400 },
    act: async (page) => {
      await page.locator('details').first().locator('summary').click();
      await page.locator('.button.primary').click();
      await page.locator('h3').nth(2).waitFor();
    },
  },
  {
    name: 'kpi-2-preview',
    view: 'kpi',
    scenario: 'running',
    size: side,
    act: async (page) => {
      await page.locator('.card .button').first().click();
      await page.locator('.button.primary').waitFor();
      await page.locator('main[aria-busy="false"]').waitFor();
    },
  },
  { name: 'grooming-none', view: 'grooming', scenario: 'new', size: side },
  { name: 'grooming-clean', view: 'grooming', scenario: 'running', size: side },
  { name: 'grooming-1', view: 'grooming', scenario: 'ready', size: side },
  {
    name: 'grooming-1-kind',
    view: 'grooming',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      await page.locator('select').selectOption('pipeline/spelling');
      await page.locator('.tick-all input').check();
    },
  },
  {
    name: 'grooming-1-both',
    view: 'grooming',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      for (const at of [0, 1]) await page.getByRole('checkbox').nth(at).check();
    },
  },
  {
    name: 'grooming-2-preview',
    view: 'grooming',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      await page.getByRole('checkbox').first().check();
      await goOn(page);
    },
  },
  {
    name: 'grooming-3-done',
    view: 'grooming',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      await page.getByRole('checkbox').first().check();
      await goOn(page);
      await goOn(page);
    },
  },
  { name: 'grooming-failing', view: 'grooming', scenario: 'failing', size: side },
  { name: 'playbooks-1', view: 'playbooks', scenario: 'ready', size: { ...side, height: 1900 } },
  {
    name: 'playbooks-2-preview',
    view: 'playbooks',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      await page.locator('.card .button').nth(1).click();
      await page.locator('main[data-shown^="playbooks/preview"][aria-busy="false"]').waitFor();
    },
  },
  {
    name: 'playbooks-3-done',
    view: 'playbooks',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      await page.locator('.card .button').nth(1).click();
      await page.locator('main[data-shown^="playbooks/preview"][aria-busy="false"]').waitFor();
      await goOn(page);
    },
  },
  { name: 'tour-1', view: 'tour', scenario: 'ready', size: side },
  { name: 'tour-2-preview', view: 'tour', scenario: 'ready', size: side, act: times(1) },
  { name: 'tour-3-rate', view: 'tour', scenario: 'ready', size: side, act: times(3) },
  { name: 'tour-4-over', view: 'tour', scenario: 'ready', size: side, act: times(6) },
  { name: 'guide', view: 'guide', scenario: 'ready', size: dialog },
  {
    name: 'functions-try',
    view: 'functions',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      await page.locator('input[type="search"]').fill('SPRINT_CONVERSION');
      await page.locator('.formula .icon-button').nth(1).click();
      await page.locator('main[data-shown^="functions/preview"][aria-busy="false"]').waitFor();
    },
  },
  { name: 'retro', view: 'retro', scenario: 'running', size: side },
  { name: 'retro-none', view: 'retro', scenario: 'new', size: side },
  {
    name: 'retro-action',
    view: 'retro',
    scenario: 'running',
    size: side,
    act: async (page) => {
      await page.locator('.segment').nth(1).click();
      await page.locator('input[type="date"]').waitFor();
    },
  },
  {
    name: 'retro-backlog',
    view: 'retro',
    scenario: 'running',
    size: side,
    act: async (page) => {
      await page.locator('.card button').first().click();
      await page.locator('main[data-shown^="retro-action/preview"][aria-busy="false"]').waitFor();
    },
  },
  { name: 'retro-notes-1', view: 'notes', scenario: 'ready', size: dialog },
  {
    name: 'retro-notes-2-check',
    view: 'notes',
    scenario: 'ready',
    size: dialog,
    act: (page) => notesChecked(page),
  },
  {
    name: 'retro-notes-3-preview',
    view: 'notes',
    scenario: 'ready',
    size: dialog,
    act: async (page) => {
      await notesChecked(page);
      await page.locator('input[type="text"]').fill('3');
      await goOn(page);
    },
  },
  { name: 'standUp', view: 'standUp', scenario: 'running', size: side },
  { name: 'standUp-none', view: 'standUp', scenario: 'new', size: side },
  {
    name: 'standUp-person',
    view: 'standUp',
    scenario: 'running',
    size: side,
    act: async (page) => {
      await page.locator('ol .row').first().click();
      await page.locator('main[data-shown="standUp/person"]').waitFor();
    },
  },
  {
    name: 'standUp-person-wrong',
    view: 'standUp',
    scenario: 'running',
    size: side,
    act: async (page) => {
      await page.locator('ol .row').first().click();
      await page.locator('select').selectOption('T2');
      await page.locator('.button.primary').click();
    },
  },
  {
    name: 'standUp-saved',
    view: 'standUp',
    scenario: 'running',
    size: side,
    act: async (page) => {
      await page.locator('.timer button').click();
      await page.locator('ol .row').first().click();
      await page.locator('.button.primary').click();
      await page.locator('.notice.success').waitFor();
      await page.locator('.button.primary').click();
      await page.locator('.summary').waitFor();
      await page.locator('.timer button').first().click();
    },
  },
  { name: 'track-1', view: 'track', scenario: 'running', size: side },
  { name: 'track-2-done', view: 'track', scenario: 'running', size: side, act: times(1) },
  { name: 'templates-new', view: 'templates', scenario: 'new', size: side },
  { name: 'templates-1', view: 'templates', scenario: 'ready', size: side },
  {
    name: 'templates-1-ticked',
    view: 'templates',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      await page.getByRole('checkbox').first().check();
    },
  },
  {
    name: 'templates-2-preview',
    view: 'templates',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      for (const at of [0, 1]) await page.getByRole('checkbox').nth(at).check();
      await goOn(page);
    },
  },
  { name: 'settings-new', view: 'settings', scenario: 'new', size: side },
  { name: 'settings-problems', view: 'settings', scenario: 'ready', size: side },
  { name: 'holidays', view: 'holidays', scenario: 'ready', size: dialog, act: belgianHolidays },
  {
    name: 'holidays-preview',
    view: 'holidays',
    scenario: 'ready',
    size: dialog,
    act: async (page) => {
      await belgianHolidays(page);
      await goOn(page);
    },
  },
  { name: 'newSprint-1', view: 'newSprint', scenario: 'ready', size: side },
  {
    name: 'newSprint-1-wrong',
    view: 'newSprint',
    scenario: 'new',
    size: side,
    act: async (page) => {
      await page.locator('input[inputmode]').fill('vingt');
      await page.locator('textarea').fill('');
      await page.locator('.button.primary').click();
    },
  },
  {
    name: 'newSprint-1-asked',
    view: 'newSprint',
    scenario: 'ready',
    size: side,
    act: (page) => writeGoal(page, goalSentence(page, '15 %')),
  },
  {
    name: 'newSprint-1-read',
    view: 'newSprint',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      await writeGoal(page, goalSentence(page, '15 %'));
      await page.locator('.question input').nth(1).check();
    },
  },
  { name: 'newSprint-2', view: 'newSprint', scenario: 'ready', size: side, act: times(1) },
  {
    name: 'newSprint-2-wrong',
    view: 'newSprint',
    scenario: 'new',
    size: side,
    act: async (page) => {
      await page.locator('input[inputmode]').fill('20 %');
      await goOn(page);
      await page.locator('.add-person button').click();
      await page.locator('.thirds input').first().fill('99');
      await page.locator('.button.primary').click();
    },
  },
  { name: 'newSprint-3', view: 'newSprint', scenario: 'ready', size: side, act: times(2) },
  {
    name: 'newSprint-3-swap',
    view: 'newSprint',
    scenario: 'ready',
    size: side,
    act: times(2, async (page) => {
      await page.locator('[data-item="B-6"] .move').click();
      await page.locator('.consequences').waitFor();
    }),
  },
  {
    name: 'newSprint-3-over',
    view: 'newSprint',
    scenario: 'ready',
    size: side,
    act: times(2, async (page) => {
      for (const id of ['B-8', 'B-7']) {
        await page.locator(`[data-item="${id}"] .move`).click();
        await page.locator('.consequences button').first().click();
      }
    }),
  },
  { name: 'newSprint-4-preview', view: 'newSprint', scenario: 'ready', size: side, act: times(3) },
  { name: 'newSprint-5-done', view: 'newSprint', scenario: 'ready', size: side, act: times(4) },
  { name: 'newSprint-changed', view: 'newSprint', scenario: 'changing', size: side, act: times(4) },
  { name: 'newSprint-refused', view: 'newSprint', scenario: 'running', size: side },
  { name: 'adapt-1', view: 'adaptSprint', scenario: 'running', size: side },
  {
    name: 'adapt-1-open',
    view: 'adaptSprint',
    scenario: 'running',
    size: side,
    act: async (page) => {
      for (const at of [0, 1]) await page.locator('summary').nth(at).click();
      await page.locator('input[type="date"]').first().fill('2026-04-15');
      await page.locator('details input[type="text"]').first().fill('Salon');
      await page.locator('details .button').click();
      await page.locator('section > .button.wide').click();
      await page.locator('.consequences').waitFor();
    },
  },
  {
    name: 'adapt-2-preview',
    view: 'adaptSprint',
    scenario: 'running',
    size: side,
    act: async (page) => {
      await page.locator('[data-item="B-5"] .move').click();
      await page.locator('.consequences button').first().click();
      await goOn(page);
    },
  },
  { name: 'adapt-refused', view: 'adaptSprint', scenario: 'ready', size: side },
  { name: 'closeSprint-1', view: 'closeSprint', scenario: 'running', size: side },
  { name: 'closeSprint-2-preview', view: 'closeSprint', scenario: 'running', size: side, act: times(1) },
  { name: 'closeSprint-3-done', view: 'closeSprint', scenario: 'running', size: side, act: times(2) },
  { name: 'closeSprint-refused', view: 'closeSprint', scenario: 'ready', size: side },
  { name: 'functions', view: 'functions', scenario: 'ready', size: side },
  {
    name: 'functions-open',
    view: 'functions',
    scenario: 'ready',
    size: side,
    act: async (page) => {
      await page.locator('summary').first().click();
    },
  },
  { name: 'turn-1', view: 'turnPipeline', scenario: 'ready', size: dialog },
  {
    name: 'turn-1-bottom',
    view: 'turnPipeline',
    scenario: 'ready',
    size: dialog,
    act: (page) => page.evaluate(() => scrollTo(0, 9999)),
  },
  {
    name: 'turn-1-wrong',
    view: 'turnPipeline',
    scenario: 'ready',
    size: dialog,
    act: async (page) => {
      await page.locator('.button.primary').click();
      await page.locator('.notice.error').waitFor();
    },
  },
  {
    name: 'turn-2-preview',
    view: 'turnPipeline',
    scenario: 'ready',
    size: dialog,
    act: async (page) => {
      await answerAmount(page);
      await goOn(page);
    },
  },
  {
    name: 'turn-3-changed',
    view: 'turnPipeline',
    scenario: 'changing',
    size: dialog,
    act: async (page) => {
      await answerAmount(page);
      await goOn(page);
      await goOn(page);
    },
  },
  { name: 'turn-4-done', view: 'turnBacklog', scenario: 'ready', size: dialog, act: times(2) },
  { name: 'turn-failing', view: 'turnBacklog', scenario: 'failing', size: dialog },
  { name: 'import-1', view: 'import', scenario: 'ready', size: dialog },
  {
    name: 'import-1-wrong',
    view: 'import',
    scenario: 'ready',
    size: dialog,
    act: async (page) => {
      await give(page, 'offre.pdf', '%PDF-1.7\n%âãÏÓ\n');
      await page.locator('.notice.error').waitFor();
    },
  },
  {
    name: 'import-2-asked',
    view: 'import',
    scenario: 'ready',
    size: dialog,
    act: async (page) => {
      await checked(page, 'deals-2026-03.csv', deals);
      await page.locator('.button.primary').click();
      await page.locator('.notice.error').waitFor();
    },
  },
  {
    name: 'import-2-bottom',
    view: 'import',
    scenario: 'ready',
    size: dialog,
    act: async (page) => {
      await checked(page, 'deals-2026-03.csv', deals);
      await page.evaluate(() => scrollTo(0, 9999));
    },
  },
  {
    name: 'import-2-recalled',
    view: 'import',
    scenario: 'running',
    size: dialog,
    act: (page) => checked(page, 'tasks.csv', tasks),
  },
  {
    name: 'import-3-preview',
    view: 'import',
    scenario: 'ready',
    size: dialog,
    act: async (page) => {
      await checked(page, 'tasks.csv', tasks);
      await goOn(page);
    },
  },
  {
    name: 'import-4-done',
    view: 'import',
    scenario: 'ready',
    size: dialog,
    act: async (page) => {
      await checked(page, 'tasks.csv', tasks);
      await goOn(page);
      await goOn(page);
    },
  },
  { name: 'meeting', view: 'meeting', scenario: 'ready', size: dialog },
  { name: 'meeting-failing', view: 'meeting', scenario: 'failing', size: dialog },
  {
    name: 'meeting-begun',
    view: 'meeting',
    scenario: 'running',
    size: dialog,
    act: async (page) => {
      await page.locator('.timer-buttons button').first().click();
      await page.locator('.agenda button').nth(2).click();
      await page.locator('.timer-buttons button').first().click();
    },
  },
  {
    name: 'meeting-confidence',
    view: 'meeting',
    scenario: 'running',
    size: dialog,
    act: async (page) => {
      await page.locator('.segment').nth(1).click();
      await page.locator('.voter').nth(2).locator('.segment').nth(4).click();
      await page.locator('.voter .link').first().click();
    },
  },
  {
    name: 'meeting-confidence-bottom',
    view: 'meeting',
    scenario: 'running',
    size: dialog,
    act: async (page) => {
      await page.locator('.segment').nth(1).click();
      await page.evaluate(() => scrollTo(0, 9999));
    },
  },
  {
    name: 'meeting-risks-wrong',
    view: 'meeting',
    scenario: 'running',
    size: dialog,
    act: async (page) => {
      await page.locator('.segment').nth(2).click();
      await page.locator('.meeting .button').last().click();
      await page.locator('.risk').nth(1).locator('textarea').first().fill('Un concurrent baisse ses prix');
      await page.locator('.button.primary').click();
    },
  },
  {
    name: 'meeting-preview',
    view: 'meeting',
    scenario: 'running',
    size: dialog,
    act: async (page) => {
      await page.locator('.segment').nth(1).click();
      await page.locator('.voter').nth(2).locator('.segment').nth(4).click();
      await goOn(page);
    },
  },
  { name: 'board', view: 'board', scenario: 'running', size: large },
  {
    name: 'board-menu',
    view: 'board',
    scenario: 'running',
    size: large,
    act: async (page) => {
      await page.locator('[data-card="T2"] button').click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'board-obstacle',
    view: 'board',
    scenario: 'running',
    size: large,
    act: async (page) => {
      await page.locator('[data-card="T2"] button').press('Shift+ArrowRight');
      await page.locator('dialog .button.primary').click();
    },
  },
  {
    name: 'board-moved',
    view: 'board',
    scenario: 'running',
    size: large,
    act: async (page) => {
      await page.locator('[data-card="T5"] button').press('Shift+ArrowRight');
      await page.locator('.board-told', { hasText: /Enregistré|Saved/ }).waitFor();
    },
  },
  {
    name: 'board-colleague',
    view: 'board',
    scenario: 'changing',
    size: large,
    act: async (page) => {
      await page.locator('[data-card="T5"] button').press('Shift+ArrowRight');
      await page.locator('.notice.warning').waitFor();
    },
  },
  { name: 'board-none', view: 'board', scenario: 'ready', size: large },
  { name: 'export-1', view: 'export', scenario: 'ready', size: dialog },
  {
    name: 'export-2-done',
    view: 'export',
    scenario: 'ready',
    size: dialog,
    act: async (page) => {
      await page.locator('.button.primary').click();
      await page.locator('.notice.success').waitFor();
    },
  },
  {
    name: 'export-nothing',
    view: 'export',
    scenario: 'new',
    size: dialog,
    act: async (page) => {
      await page.locator('.button.primary').click();
      await page.locator('.notice.error').waitFor();
    },
  },
];
