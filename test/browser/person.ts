import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import type { Language } from '../../src/i18n/text.ts';

/** What a cell shows, and where it is drawn; see test/host/page/client/grid.ts. */
type Look = { display: string; error: string; x: number; y: number; width: number; height: number };
type Host = { sheetsHost: { look(tab: string, a1: string): Look } };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const places = { fr: 'fr-FR', en: 'en-US' } as const;
const windowSize = { width: 1280, height: 800 };

/** How long a person waits for what must happen: much, since two workbooks may compute at once on a small machine. */
const patience = 120_000;

/** Spaces that must not break are typography; tests read plain ones. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** A person at the page of the local host. Everything goes by mouse and keyboard, as for a user. */
export class Person {
  readonly page: Page;
  /** Errors that the page or its frames have thrown or logged. */
  readonly troubles: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
  }

  /** Opens the workbook in a window of its own. */
  static async open(browser: Browser, url: string, language: Language, user?: string): Promise<Person> {
    const context = await browser.newContext({ viewport: windowSize, locale: places[language] });
    const person = new Person(await context.newPage());
    await person.page.goto(user ? `${url}?user=${encodeURIComponent(user)}` : url);
    await person.page.locator('body[data-ready]').waitFor();
    return person;
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }

  // --- menus and tabs ---------------------------------------------------------------------------------------------------

  /** Opens Extensions › Sales Sprint › … with the mouse. */
  async menu(...labels: readonly string[]): Promise<void> {
    await this.page.getByRole('menubar').getByRole('menuitem', { name: 'Extensions' }).click();
    for (const label of ['Sales Sprint', ...labels]) {
      await this.page.getByRole('menu').last().getByRole('menuitem', { name: label, exact: true }).click();
    }
  }

  /** The same with the keyboard alone. */
  async menuByKeys(...labels: readonly string[]): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press('F10');
    await this.#pressUntil('ArrowLeft', 'Extensions');
    await keyboard.press('Enter');
    for (const [at, label] of ['Sales Sprint', ...labels].entries()) {
      if (at > 0) await keyboard.press('ArrowRight');
      await this.#pressUntil('ArrowDown', label);
    }
    await keyboard.press('Enter');
  }

  async #pressUntil(key: string, label: string): Promise<void> {
    for (let presses = 0; presses < 20; presses++) {
      const text = await this.page.evaluate(() => {
        const focused = document.activeElement;
        return (focused?.querySelector('.host-menu-label') ?? focused)?.textContent ?? '';
      });
      if (plain(text).trim() === label) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`No menu entry ${label}`);
  }

  /** The tabs at the bottom, in order. */
  async tabs(): Promise<string[]> {
    return this.page.locator('.o-sheet .o-sheet-name').allTextContents();
  }

  /** The tab in front. */
  async tab(): Promise<string> {
    return (await this.page.locator('.o-sheet.active .o-sheet-name').textContent()) ?? '';
  }

  #tabButton(name: string): Locator {
    return this.page.locator('.o-sheet').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  async openTab(name: string): Promise<void> {
    await this.#tabButton(name).click();
    await this.seesTab(name);
  }

  /** Waits until the tab is in front. */
  async seesTab(name: string): Promise<void> {
    await this.page
      .locator('.o-sheet.active')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .waitFor();
  }

  // --- cells ------------------------------------------------------------------------------------------------------------

  async look(tab: string, a1: string): Promise<Look> {
    const look = await this.page.evaluate(
      ([name, cell]) => (window as unknown as Host).sheetsHost.look(name, cell),
      [tab, a1] as const,
    );
    return { ...look, display: plain(look.display), error: plain(look.error) };
  }

  /** Waits until the cell shows this text. */
  async sees(tab: string, a1: string, text: string): Promise<void> {
    try {
      await this.page.waitForFunction(
        ([name, cell, wanted]) => {
          const { sheetsHost } = window as unknown as Host;
          return sheetsHost.look(name, cell).display.replace(/[\u00a0\u202f]/g, ' ') === wanted;
        },
        [tab, a1, text] as const,
        { timeout: patience / 2 },
      );
    } catch {
      const { display, error: hover } = await this.look(tab, a1);
      throw new Error(`${tab}!${a1} shows “${display}” ${hover}, not “${text}”`);
    }
  }

  /** Goes to a cell of the tab in front through the name box. */
  async goTo(a1: string): Promise<void> {
    const box = this.page.locator('.host-name-box input');
    // What is typed is lost where the grid is drawn anew meanwhile; a person types it again.
    for (let tries = 0; tries < 8; tries++) {
      await box.click();
      await box.fill(a1);
      await box.press('Enter');
      const arrived = await this.page
        .waitForFunction(
          (cell) => {
            const input = document.querySelector<HTMLInputElement>('.host-name-box input');
            return input !== document.activeElement && input?.value === cell;
          },
          a1,
          { timeout: 4_000 },
        )
        .then(
          () => true,
          () => false,
        );
      if (arrived) return;
    }
    throw new Error(`The name box did not lead to ${a1}`);
  }

  /** Presses the mouse in a cell of the tab in front; `at` is the share of its width from the left. */
  async press(a1: string, at = 0.5): Promise<void> {
    await this.goTo(a1);
    const { x, y, width, height } = await this.look(await this.tab(), a1);
    await this.page.mouse.click(x + width * at, y + height / 2);
  }

  /** Types into a cell of the tab in front and presses Enter. */
  async type(a1: string, text: string): Promise<void> {
    await this.press(a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses from the dropdown of a cell, by its arrow. */
  async choose(a1: string, word: string): Promise<void> {
    await this.goTo(a1);
    const tab = await this.tab();
    const { x, y, width, height } = await this.look(tab, a1);
    await this.page.mouse.click(x + width - 11, y + height / 2);
    await this.page.locator('.o-autocomplete-value', { hasText: new RegExp(`^\\s*${word}\\s*$`) }).click();
    await this.sees(tab, a1, word);
  }

  /** What the formula bar shows. */
  async formulaBar(): Promise<string> {
    return plain((await this.page.locator('.host-formula-bar .o-composer').textContent()) ?? '').trim();
  }

  // --- the add-on's pages -----------------------------------------------------------------------------------------------

  /** The sidebar's page, or the dialog's, once it shows this view and is at rest. `view` may be the beginning of a name. */
  async view(where: 'sidebar' | 'dialog', view: string): Promise<Frame> {
    const place = where === 'sidebar' ? '#sidebar iframe' : 'dialog iframe';
    const shown = `main[data-shown^="${view}"][aria-busy="false"]`;
    // A page that opens takes the place of another: only what stands there in the end is looked into.
    await this.page.frameLocator(place).locator(shown).waitFor();
    const handle = await this.page.locator(place).elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error(`There is no ${where}`);
    return frame;
  }

  /** Presses the view's one primary button and waits for the next view. */
  async goOn(where: 'sidebar' | 'dialog', from: string, to: string): Promise<Frame> {
    await (await this.view(where, from)).locator('.button.primary').click();
    return this.view(where, to);
  }

  async noDialog(): Promise<void> {
    await this.page.locator('dialog').waitFor({ state: 'detached' });
  }

  // --- for the eye ------------------------------------------------------------------------------------------------------

  /** Keeps a picture of the window to look at. */
  async picture(name: string): Promise<void> {
    await this.pictureAt(`test/browser/screenshots/${name}.png`);
  }

  /** Keeps a picture of the window in a file, once what moves has come to rest. */
  async pictureAt(path: string): Promise<void> {
    await this.page.evaluate(async () => {
      // A click's ripple on a tab ends by itself, and the row of tabs glides to its place.
      await Promise.all(
        document.getAnimations().map((animation) => animation.finished.catch(() => undefined)),
      );
      const tabs = document.querySelector('.o-sheet-list');
      let [at, still] = [-1, 0];
      while (still < 12) {
        // The grid draws a frame after what changed it.
        await new Promise((done) => requestAnimationFrame(done));
        still = tabs?.scrollLeft === at ? still + 1 : 0;
        at = tabs?.scrollLeft ?? -1;
      }
    });
    await this.page.screenshot({ path, animations: 'disabled' });
  }
}

type Axe = {
  run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
};

/** What axe-core finds serious or critical in a page of the add-on. */
export async function seriousFaults(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(() => (window as unknown as { axe: Axe }).axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/**
 * Tabs on inside a page of the add-on until the control has the focus, as someone without a mouse does.
 *
 * @param control a CSS selector
 */
export async function tabTo(person: Person, frame: Frame, control: string): Promise<Locator> {
  const wanted = frame.locator(control).first();
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return wanted;
    await person.page.keyboard.press('Tab');
  }
  throw new Error(`The focus never came to ${control}`);
}
