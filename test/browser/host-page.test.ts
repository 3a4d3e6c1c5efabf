import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedTab } from '../host/open-files.ts';
import { type RunningServer, type ServerOptions, startServer } from '../host/server.ts';
import { openBrowser } from './browser.ts';
import { SheetPage } from './sheet-page.ts';

const dist = join(dirname(fileURLToPath(import.meta.url)), 'fixtures', 'addon');

const tabs = (): OpenedTab[] => [
  {
    name: 'Data',
    rows: [
      ['Deal', 'Status', 'Points', 'Done', 'When', 'Amount'],
      ['Acme', 'Won', 3, false, 46_000, 1234.5],
      ['Bolt', 'Open', 5, true, 46_001, 99],
      ['Cora', 'Lost', 2, false, 46_002, 12],
      ['Dune', 'Won', 4, false, 46_003, 7],
    ],
  },
  { name: 'Log', rows: [['Range', 'Value', 'Old value']] },
];

let browser: Browser;
let server: RunningServer;
let context: BrowserContext;
let sheet: SheetPage;

async function start(
  options: Partial<ServerOptions> = {},
  size = { width: 1280, height: 800 },
): Promise<void> {
  server = await startServer({ dist, tabs: tabs(), locale: 'en_US', title: 'Sales', port: 0, ...options });
  server.host.run('setUp');
  context = await browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
  sheet = await new SheetPage(await context.newPage()).open(server.url);
}

/** Another page on the same workbook. */
async function another(user?: string): Promise<SheetPage> {
  const page = new SheetPage(await context.newPage());
  return page.open(user ? `${server.url}?user=${user}` : server.url);
}

/** The edits that onEdit was told of. */
const logged = (): unknown[][] => server.host.values('Log').slice(1);

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});
afterEach(async () => {
  await context?.close();
  await server?.close();
});

describe('the page in English', () => {
  beforeEach(() => start());
  afterEach(() => expect(sheet.troubles).toEqual([]));

  it('shows the workbook: name, tabs, values, dropdowns, checkboxes, error cells', async () => {
    server.host.edit('Data', 'H1', '=1/0');
    const { page } = sheet;
    expect(await page.locator('h1').textContent()).toBe('Sales');
    expect(await page.locator('.o-sheet-name').allTextContents()).toEqual(['Data', 'Log']);
    expect([await sheet.display('Data', 'A2'), await sheet.display('Data', 'F2')]).toEqual([
      'Acme',
      '1234.5',
    ]);
    await sheet.shows('Data', 'H1', '#DIV/0!');
    await sheet.picture('host-grid');
  });

  it('builds the add-on menu as onOpen built it, and the mouse runs an item', async () => {
    const { page } = sheet;
    await page.getByRole('menuitem', { name: 'Extensions' }).click();
    await page.getByRole('menuitem', { name: 'Sales Sprint' }).click();
    const menu = page.getByRole('menu', { name: 'Sales Sprint' });
    expect(await menu.getByRole('menuitem').allTextContents()).toEqual([
      'Open panel',
      'Write a row',
      'Dialogs▸',
      'Show a toast',
      'Go to the log',
      'Mark the selection',
      'Fail',
    ]);
    expect(await menu.getByRole('separator').count()).toBe(2);
    await sheet.picture('host-menu');
    await menu.getByRole('menuitem', { name: 'Write a row' }).click();
    await sheet.shows('Data', 'A6', 'Script');
    expect(logged()).toEqual([]);
  });

  it('opens the menu and its submenus by keyboard alone, and Escape gives the focus back to the grid', async () => {
    const { page } = sheet;
    await page.keyboard.press('Alt+Shift+N');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('d');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Modal dialog');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Dialogs▸');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    await page.keyboard.type('typed');
    await sheet.drawn();
    await page.keyboard.press('Enter');
    await sheet.shows('Data', 'A1', 'typed');
  });

  it('leaves the menu to the person who is in it when the answer to an earlier click arrives', async () => {
    const { page } = sheet;
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/message*', async (route) => {
      await held;
      await route.continue();
    });
    const answered = page.waitForResponse('**/message*');
    await sheet.click('Data', 'B3');
    await page.keyboard.press('F10');
    await page.keyboard.press('ArrowLeft');
    letGo();
    await answered;
    await sheet.drawn();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sales Sprint▸');
  });

  it('runs google.script.run from the sidebar with its handlers and refuses what Google refuses', async () => {
    await sheet.choose('Open panel');
    const out = sheet.sidebar.locator('#out');
    await expect.poll(() => out.textContent()).toBe(`undefined function ${server.url.slice(0, -1)}`);
    expect(await sheet.page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    expect(await sheet.page.locator('#sidebar').evaluate((el) => el.getBoundingClientRect().width)).toBe(301);
    const click = async (name: string): Promise<void> => sheet.sidebar.getByRole('button', { name }).click();
    const says = async (text: string): Promise<void> => expect.poll(() => out.textContent()).toBe(text);
    await click('Count');
    await says('{"rows":5,"options":{"list":[1,null,"x"]},"user":"en"} mine');
    await click('Fail');
    await says('Error: The board is locked');
    await click('Date');
    await says('null ');
    await click('Illegal');
    await says('Failed due to illegal value in property: 0');
    await click('Send the form');
    await says('{"tab":"Data","kind":"form"} ');
    await click('Write');
    await sheet.shows('Data', 'A6', 'Script');
    await sheet.picture('host-sidebar');
    await click('Focus the grid');
    await expect.poll(() => sheet.page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
    await click('Close');
    await expect.poll(() => sheet.page.locator('#sidebar').isVisible()).toBe(false);
    await sheet.page.keyboard.type('back');
    await sheet.drawn();
    await sheet.page.keyboard.press('Enter');
    await sheet.shows('Data', 'A1', 'back');
  });

  it('closes the sidebar with its cross and puts one sidebar in the place of another', async () => {
    await sheet.choose('Open panel');
    await sheet.choose('Open panel');
    expect(await sheet.page.locator('#sidebar iframe').count()).toBe(1);
    await sheet.page.getByRole('button', { name: 'Close' }).click();
    expect(await sheet.page.locator('#sidebar').isVisible()).toBe(false);
  });

  it('leaves a menu open that was opened while the sidebar was loading', async () => {
    const { page } = sheet;
    await page.evaluate(() => {
      const bar = document.getElementById('sidebar') as HTMLElement;
      new MutationObserver((_, observer) => {
        if (!bar.querySelector('iframe')) return;
        observer.disconnect();
        const menu = [...document.querySelectorAll<HTMLElement>('.host-menu-button')];
        menu.find(({ textContent }) => textContent === 'Extensions')?.click();
      }).observe(bar, { childList: true });
    });
    await sheet.choose('Open panel');
    await sheet.sidebar.locator('#out').waitFor();
    await sheet.drawn();
    expect(await page.getByRole('menuitem', { name: 'Sales Sprint', exact: true }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('opens dialogs in their size, one at a time, and Escape closes them', async () => {
    const { page } = sheet;
    await sheet.choose('Dialogs', 'Modal dialog');
    await sheet.dialog.locator('#out').waitFor();
    const box = await page.locator('dialog iframe').boundingBox();
    expect([box?.width, box?.height]).toEqual([420, 260]);
    await sheet.picture('host-dialog');
    await sheet.dialog.getByRole('button', { name: 'Wider' }).click();
    await expect.poll(async () => (await page.locator('dialog iframe').boundingBox())?.width).toBe(560);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await sheet.choose('Dialogs', 'Modeless dialog');
    await sheet.dialog.locator('#out').waitFor();
    await sheet.type('Data', 'A2', 'behind');
    await sheet.shows('Data', 'A2', 'behind');
    await sheet.choose('Dialogs', 'Modal dialog');
    await expect.poll(() => page.locator('dialog h2').allTextContents()).toEqual(['A modal dialog']);
    await page.getByRole('button', { name: 'Close' }).first().click();
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
  });

  it('shows toasts, and the error of a script that fails', async () => {
    const { page } = sheet;
    await sheet.choose('Show a toast');
    await page.getByText('Three rows written').waitFor();
    await sheet.choose('Fail');
    await page.getByText('Error: The board is locked').waitFor();
    await sheet.picture('host-toast');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.locator('#notice').isVisible()).toBe(false);
  });

  it('helps with a function while it is typed', async () => {
    const { page } = sheet;
    await sheet.click('Data', 'H3');
    await page.keyboard.type('=FIXTURE_T');
    await page.getByText('Additionne par statut — Adds up by status.').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.host-help-call', { hasText: 'FIXTURE_TOTALS(rows, factor)' }).waitFor();
    expect(await page.locator('.host-help-example').textContent()).toBe('FIXTURE_TOTALS(Data!A1:C, factor)');
    expect(await page.locator('.host-help-focus').textContent()).toBe('rows');
    await page.getByText('The rows, with their header.').waitFor();
    await sheet.drawn();
    await page.keyboard.type('A1:C5,');
    await expect.poll(() => page.locator('.host-help-focus').textContent()).toBe('factor');
    await sheet.picture('host-function-help');
    await page.keyboard.type('10');
    await sheet.drawn();
    await page.keyboard.press('Enter');
    await sheet.shows('Data', 'H3', 'Lost');
    await sheet.shows('Data', 'I5', '70');
  });

  it('shows Loading… until a custom function’s result has come, then the spilled result, then its changes', async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await sheet.page.route('**/message*', async (route) => {
      await held;
      await route.continue();
    });
    await sheet.type('Data', 'H1', '=FIXTURE_TOTALS(A1:C)');
    await sheet.shows('Data', 'H1', 'Loading…');
    letGo();
    await sheet.shows('Data', 'I3', '7');
    await sheet.type('Data', 'C2', '30');
    await sheet.shows('Data', 'I3', '34');
    expect(server.host.display('Data', 'I3')).toBe('34');
  });

  it('shows what a custom function throws when its cell is hovered over', async () => {
    await sheet.type('Data', 'H1', '=FIXTURE_REFUSE("x")');
    await sheet.shows('Data', 'H1', '#ERROR!');
    const { x, y, error } = await sheet.look('Data', 'H1');
    expect(error).toContain('FIXTURE_REFUSE: “x” is not expected');
    await sheet.page.mouse.move(x + 30, y + 10);
    await sheet.page.locator('.o-error-tooltip', { hasText: '“x” is not expected' }).waitFor();
    await sheet.picture('host-error');
  });

  it('fires onEdit once for each edit of the person, with the values for one cell alone', async () => {
    const { page } = sheet;
    await sheet.type('Data', 'A2', 'Acme & Co');
    await sheet.shows('Data', 'A2', 'Acme & Co');
    await sheet.click('Data', 'D2');
    await sheet.shows('Data', 'D2', 'TRUE');
    await sheet.click('Data', 'B3', 'right');
    await page.locator('.o-autocomplete-value', { hasText: 'Lost' }).click();
    await sheet.shows('Data', 'B3', 'Lost');
    await sheet.click('Data', 'A7');
    await page.evaluate(() => navigator.clipboard.writeText('one\t2\n"two\nlines"\t3,000\n'));
    await page.keyboard.press('Control+v');
    await sheet.shows('Data', 'A8', 'two\nlines');
    expect(await sheet.display('Data', 'B8')).toBe('3,000');
    await page.keyboard.press('Delete');
    await sheet.shows('Data', 'A8', '');
    await expect.poll(logged).toEqual([
      ['A2', 'Acme & Co', 'Acme'],
      ['D2', true, false],
      ['B3', 'Lost', 'Open'],
      ['A7:B8', 'undefined', 'undefined'],
      ['A7:B8', 'undefined', 'undefined'],
    ]);
  });

  it('undoes and redoes the person’s own edits', async () => {
    await sheet.type('Data', 'A2', 'changed');
    await sheet.shows('Data', 'A2', 'changed');
    await expect.poll(() => logged().length).toBe(1);
    await sheet.page.keyboard.press('Control+z');
    await sheet.shows('Data', 'A2', 'Acme');
    await expect.poll(() => server.host.value('Data', 'A2')).toBe('Acme');
    await sheet.page.keyboard.press('Control+y');
    await sheet.shows('Data', 'A2', 'changed');
    expect(logged()).toHaveLength(1);
  });

  it('rejects what a strict dropdown does not allow, and says so', async () => {
    await sheet.type('Data', 'B4', 'Maybe');
    await sheet.page.getByText('There was a problem').waitFor();
    await sheet.page.keyboard.press('Enter');
    await sheet.shows('Data', 'B4', 'Lost');
    expect(server.host.value('Data', 'B4')).toBe('Lost');
  });

  it('gives a script the tab and the selection of the page that runs it, and goes where the script goes', async () => {
    await sheet.activateTab('Log');
    await sheet.click('Log', 'B2');
    await sheet.page.keyboard.down('Shift');
    await sheet.click('Log', 'C4');
    await sheet.page.keyboard.up('Shift');
    await sheet.choose('Mark the selection');
    await sheet.shows('Data', 'H3', 'Log!B2:C4');
    await sheet.activateTab('Data');
    await sheet.choose('Go to the log');
    await expect.poll(() => sheet.page.locator('.o-sheet.active').textContent()).toContain('Log');
  });

  it('switches tabs by keyboard', async () => {
    await sheet.page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => sheet.page.locator('.o-sheet.active').textContent()).toContain('Log');
    await sheet.page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => sheet.page.locator('.o-sheet.active').textContent()).toContain('Data');
  });

  it('keeps pages of several people on one workbook in step', async () => {
    await sheet.type('Data', 'H1', '=FIXTURE_TOTALS(A1:C)');
    const ana = await another('ana@example.com');
    await ana.shows('Data', 'I3', '7');
    await ana.type('Data', 'C2', '13');
    for (const one of [sheet, ana]) await one.shows('Data', 'I3', '17');
    expect(server.host.value('Data', 'C2')).toBe(13);
    await ana.choose('Write a row');
    for (const one of [sheet, ana]) await one.shows('Data', 'A6', 'Script');
    for (const one of [sheet, ana]) await one.shows('Data', 'I3', '24');
    expect(server.host.executions.find(({ name }) => name === 'writeRow')?.user).toBe('ana@example.com');
    expect(await ana.page.locator('#person').getAttribute('title')).toBe('ana@example.com');
    expect(ana.troubles).toEqual([]);
  });

  it('opens a sidebar only on the page that asked for it', async () => {
    const ana = await another('ana@example.com');
    await ana.choose('Open panel');
    await ana.sidebar.locator('#out').waitFor();
    expect(await sheet.page.locator('#sidebar').isVisible()).toBe(false);
  });

  it('follows when a page takes back a change that another page has never seen happen', async () => {
    await sheet.type('Data', 'A2', 'changed');
    await expect.poll(() => logged().length).toBe(1);
    const late = await another();
    await late.shows('Data', 'A2', 'changed');
    await sheet.page.bringToFront();
    await sheet.page.keyboard.press('Control+z');
    await sheet.shows('Data', 'A2', 'Acme');
    await late.ready();
    await late.shows('Data', 'A2', 'Acme');
  });

  it('does not let a person edit what is protected against him', async () => {
    server.host.asPerson((spreadsheet) => {
      const protection = spreadsheet.getSheetByName('Data')?.protect();
      protection?.removeEditors(['ana@example.com']);
    });
    const ana = await another('ana@example.com');
    await ana.type('Data', 'A2', 'mine');
    await ana.page.getByText('You are trying to edit a protected cell or object.').waitFor();
    await ana.page.keyboard.press('Enter');
    await ana.page.waitForFunction(() => !document.querySelector('dialog') && document.body.dataset.ready);
    await ana.shows('Data', 'A2', 'Acme');
    expect(server.host.value('Data', 'A2')).toBe('Acme');
  });

  it('shows a cell’s note when it is hovered over', async () => {
    server.host.asPerson((spreadsheet) =>
      spreadsheet.getSheetByName('Data')?.getRange('B1').setNote('Open, Won or Lost'),
    );
    await sheet.page.reload();
    await sheet.ready();
    const { x, y } = await sheet.look('Data', 'B1');
    await sheet.page.mouse.move(x + 30, y + 10);
    await sheet.page.locator('.host-note', { hasText: 'Open, Won or Lost' }).waitFor();
  });

  it('downloads the tab as CSV', async () => {
    const { page } = sheet;
    await sheet.type('Data', 'A2', 'Acme, "the" one');
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: '.csv' }).click();
    const stream = await (await download).createReadStream();
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      'Deal,Status,Points,Done,When,Amount',
      '"Acme, ""the"" one",Won,3,FALSE,46000,1234.5',
    ]);
  });

  it('has no accessibility fault in its own parts', async () => {
    await sheet.choose('Open panel');
    await sheet.page.addScriptTag({ path: fileURLToPath(import.meta.resolve('axe-core/axe.min.js')) });
    await sheet.page.getByRole('menuitem', { name: 'Extensions' }).click();
    await sheet.page.getByRole('menuitem', { name: 'Sales Sprint' }).click();
    const faults = await sheet.page.evaluate(async () => {
      type Axe = {
        run(
          where: object,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(
        { include: [['#header'], ['#sidebar'], ['.host-menu']], exclude: [['iframe']] },
        { iframes: false },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('what the page does while a person works', () => {
  beforeEach(() => start());
  afterEach(() => expect(sheet.troubles).toEqual([]));

  it('sums what several cells hold, and not one cell alone', async () => {
    const { page } = sheet;
    const sum = page.locator('.o-selection-statistic');
    await sheet.click('Data', 'C2');
    await page.keyboard.press('Shift+ArrowDown');
    await sum.getByText('Sum: 8').waitFor();
    await sheet.click('Data', 'E3');
    await sum.waitFor({ state: 'detached' });
  });

  it('leaves what is typed in the name box when a script selects other cells meanwhile', async () => {
    const { page } = sheet;
    let finish = () => {};
    const typed = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await page.route('**/run?*', async (route) => {
      await typed;
      await route.continue();
    });
    await sheet.choose('Go to the log');
    const box = page.locator('.host-name-box input');
    await box.click();
    await page.keyboard.type('B');
    finish();
    await page.locator('.o-sheet.active').getByText('Log', { exact: true }).waitFor();
    await sheet.drawn();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await expect.poll(() => box.inputValue()).toBe('B7');
  });
});

describe('the page in French', () => {
  beforeEach(() => start({ locale: 'fr_FR', language: 'fr', title: 'Ventes' }, { width: 1440, height: 900 }));
  afterEach(() => expect(sheet.troubles).toEqual([]));

  it('speaks French and reads what is typed as the locale writes it', async () => {
    const { page } = sheet;
    expect(await page.locator('#menus > button').allTextContents()).toEqual([
      'Fichier',
      'Édition',
      'Affichage',
      'Insertion',
      'Format',
      'Données',
      'Extensions',
    ]);
    const entries: [string, string][] = [
      ['1 234,5 €', '1\u202f234,50 €'],
      ['12,5 %', '12,50%'],
      ['31/12/2025', '31/12/2025'],
      ['vrai', 'VRAI'],
      ['=IF(1<2;1,5;2)', '1,5'],
      ['=IF(1<2,1,2)', '#ERROR!'],
      ['=SUM(C2:C5', '14'],
    ];
    for (const [index, [typed, shown]] of entries.entries()) {
      await sheet.type('Data', `A${index + 8}`, typed);
      await sheet.shows('Data', `A${index + 8}`, shown);
    }
    await sheet.click('Data', 'A12');
    expect(await page.locator('.host-formula-bar .o-composer').textContent()).toBe('=IF(1<2;1,5;2)');
    await sheet.picture('host-french');
  });

  it('separates arguments with semicolons in formulas and in their help', async () => {
    const { page } = sheet;
    await sheet.click('Data', 'H1');
    await page.keyboard.type('=FIXTURE_TOTALS(A1:C5;');
    await page.locator('.host-help-call', { hasText: 'FIXTURE_TOTALS(rows; factor)' }).waitFor();
    await page.getByText('À propos').waitFor();
    await page.keyboard.type('10');
    await sheet.drawn();
    await page.keyboard.press('Enter');
    await sheet.shows('Data', 'I3', '70');
    expect(server.host.formula('Data', 'H1')).toBe('=FIXTURE_TOTALS(A1:C5;10)');
  });
});

describe('typing faster than the page draws', () => {
  beforeEach(() => start());

  it('loses no key, over a filled cell, after an entry and after a completed name', async () => {
    const { keyboard } = sheet.page;
    await sheet.click('Data', 'A2');
    await keyboard.type('first');
    await keyboard.press('Enter');
    await keyboard.type('second');
    await keyboard.press('Enter');
    await keyboard.type('=FIXTURE_R');
    await sheet.page.getByText('Refuses.').waitFor();
    await keyboard.press('Tab');
    await keyboard.type('"x")');
    await keyboard.press('Enter');
    await sheet.shows('Data', 'A2', 'first');
    await sheet.shows('Data', 'A3', 'second');
    await sheet.shows('Data', 'A4', '#ERROR!');
    expect(server.host.formula('Data', 'A4')).toBe('=FIXTURE_REFUSE("x")');
  });
});

describe('a server in a process of its own, from the command line', () => {
  let child: ChildProcess;
  afterEach(() => {
    child?.kill();
  });

  it('opens a file as a tab, prints its address, and holds a script until the person has answered', async () => {
    const files = dirname(dist);
    child = spawn(process.execPath, [
      '--import',
      'tsx',
      join(files, '..', '..', 'host', 'server.ts'),
      join(files, 'Data.csv'),
      '--dist',
      dist,
      '--locale',
      'en_US',
      '--port',
      '0',
      '--no-open',
    ]);
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    const url = /^Sales Sprint: (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(String(line))?.[1] ?? '';
    context = await browser.newContext();
    sheet = await new SheetPage(await context.newPage()).open(url);
    const { page } = sheet;
    expect(await page.locator('h1').textContent()).toBe('Data');
    await sheet.choose('Dialogs', 'Ask');
    const yes = page.getByRole('button', { name: 'Yes' });
    await yes.waitFor();
    expect(await page.locator('dialog h2').textContent()).toBe('A question');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Yes');
    await sheet.picture('host-question');
    await page.keyboard.press('Enter');
    await sheet.shows('Data', 'H1', 'yes');
    await sheet.choose('Dialogs', 'Ask');
    await yes.waitFor();
    await page.keyboard.press('Escape');
    await sheet.shows('Data', 'H1', 'not yes');
    await sheet.choose('Dialogs', 'Ask a name');
    await page.getByRole('textbox', { name: 'Who is it?' }).fill('Zoë');
    await page.getByRole('button', { name: 'OK' }).click();
    await sheet.shows('Data', 'H2', 'Zoë');
    expect(sheet.troubles).toEqual([]);
  });
});

describe('a large workbook', () => {
  it('opens ten thousand rows, edits them, and shows what a script writes over them', async () => {
    const rows = Array.from({ length: 10_000 }, (_, r) =>
      Array.from({ length: 13 }, (_, c) => (c % 3 ? r * c : `text ${r % 97}`)),
    );
    await start({ tabs: [...tabs(), { name: 'Big', rows }] });
    await sheet.activateTab('Big');
    await sheet.type('Big', 'A1', '=SUM(B2:B)');
    await sheet.shows('Big', 'A1', '49995000');
    await sheet.type('Big', 'B2', '1000001');
    await sheet.shows('Big', 'A1', '50995000');
    server.host.asPerson((spreadsheet) =>
      spreadsheet
        .getSheetByName('Big')
        ?.getRange('B1:B10000')
        .setValues(rows.map(() => [1])),
    );
    await sheet.shows('Big', 'A1', '9999');
    expect(sheet.troubles).toEqual([]);
  });
});
