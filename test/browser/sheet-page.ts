import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';

/** What the page tells of a cell: the grid is a canvas, which holds no text to find. */
type Look = { display: string; error: string; x: number; y: number; width: number; height: number };
type Window = { sheetsHost: { look(tab: string, a1: string): Look } };

const screenshots = join(dirname(fileURLToPath(import.meta.url)), 'screenshots');

/** The local Sheets host in a browser, used as a person uses it: cells, menus, the sidebar. */
export class SheetPage {
  readonly page: Page;
  /** What went wrong in the page: errors of its scripts and requests to elsewhere. */
  readonly troubles: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('request', (request) => {
      if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:|about:)/.test(request.url()))
        this.troubles.push(`request to ${request.url()}`);
    });
  }

  async open(url: string): Promise<this> {
    await this.page.goto(url);
    await this.ready();
    return this;
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector('body[data-ready]');
  }

  async look(tab: string, a1: string): Promise<Look> {
    return this.page.evaluate(
      ([t = '', a = '']) => (window as unknown as Window).sheetsHost.look(t, a),
      [tab, a1],
    );
  }

  async display(tab: string, a1: string): Promise<string> {
    return (await this.look(tab, a1)).display;
  }

  /** Waits until a cell shows this. */
  async shows(tab: string, a1: string, text: string): Promise<void> {
    try {
      await this.page.waitForFunction(
        ([t = '', a = '', expected]) =>
          (window as unknown as Window).sheetsHost.look(t, a).display === expected,
        [tab, a1, text],
        { timeout: 20_000 },
      );
    } catch {
      throw new Error(`${tab}!${a1} shows “${await this.display(tab, a1)}”, not “${text}”`);
    }
  }

  /** Clicks a cell of the active tab. `part` picks its right end, where a dropdown's arrow is. */
  async click(tab: string, a1: string, part: 'middle' | 'right' = 'middle'): Promise<void> {
    const { x, y, width, height } = await this.look(tab, a1);
    await this.page.mouse.click(part === 'right' ? x + width - 12 : x + width / 2, y + height / 2);
    await this.drawn();
  }

  /** Types into a cell of the active tab, as a person does, and presses Enter. */
  async type(tab: string, a1: string, text: string): Promise<void> {
    await this.click(tab, a1);
    await this.page.keyboard.type(text);
    await this.drawn();
    await this.page.keyboard.press('Enter');
    await this.drawn();
  }

  /** Chooses *Extensions › Sales Sprint › …* with the mouse. */
  async choose(...captions: string[]): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Extensions' }).click();
    for (const name of ['Sales Sprint', ...captions])
      await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('#sidebar iframe');
  }

  get dialog(): FrameLocator {
    return this.page.frameLocator('dialog iframe');
  }

  async activateTab(name: string): Promise<void> {
    await this.page.locator('.o-sheet', { hasText: name }).first().click();
    await this.drawn();
  }

  /** The grid draws with the next frames; a key that comes before them would meet the old content. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  /** Keeps a picture to look at. */
  async picture(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.drawn();
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }
}
