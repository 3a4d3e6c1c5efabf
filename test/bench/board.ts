import type { Page } from 'playwright-core';
import { openBrowser } from '../browser/browser.ts';
import { CROWD } from '../sidebar/fake-board.ts';
import { writeFakePages } from '../sidebar/fake-pages.ts';

const DRAGS = 10;
/** Positions of the mouse in a drag, a frame each. */
const STEPS = 40;
/** What the browser calls a long task: 50 ms in which the page answers to nothing. */
const screen = { width: 1180, height: 680 };

export type BoardFigures = {
  readonly cards: number;
  readonly drags: number;
  /** Frames that were drawn from the first press to the last answer, and those that took longer than 50 ms. */
  readonly frames: number;
  readonly late: number;
  /** Tasks of more than 50 ms, and the longest of them in milliseconds; 0 where there was none. */
  readonly longTasks: number;
  readonly longest: number;
  /** Of the processor, for each drag, whatever else the machine does: scripts, styles and layout, and all tasks. */
  readonly milliseconds: { readonly script: number; readonly layout: number; readonly all: number };
  /** Cards of which anything was drawn anew, for each drag. */
  readonly redrawn: number;
};

type Counts = { frames: number; late: number; tasks: number[]; cards: Set<string>; redrawn: number };

/** Drags cards from column to column on the board as it is built, and counts what the browser has to do for it. */
export async function measureBoard(): Promise<BoardFigures> {
  const pages = await writeFakePages();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: screen });
    // The runner names the functions that it compiles, with a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (named) => named;');
    await page.goto(pages.url('board', 'fr', 'crowded'));
    await page.locator('main[aria-busy="false"]').waitFor();
    await page.evaluate(count);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
      return {
        script: of('ScriptDuration'),
        layout: of('LayoutDuration') + of('RecalcStyleDuration'),
        all: of('TaskDuration'),
      };
    };
    const before = await worked();
    for (let drag = 0; drag < DRAGS; drag++) {
      const [from, to] = drag % 2 === 0 ? (['todo', 'doing'] as const) : (['doing', 'done'] as const);
      await dragFirst(page, from, to);
      await page.evaluate(() => {
        const { counts } = window as unknown as { counts: Counts };
        counts.redrawn += counts.cards.size;
        counts.cards.clear();
      });
    }
    const after = await worked();
    const each = (part: keyof typeof after) => (after[part] - before[part]) / DRAGS;
    const counts = await page.evaluate(() => {
      const { frames, late, tasks, redrawn } = (window as unknown as { counts: Counts }).counts;
      return { frames, late, tasks, redrawn };
    });
    return {
      cards: CROWD,
      drags: DRAGS,
      frames: counts.frames,
      late: counts.late,
      longTasks: counts.tasks.length,
      longest: Math.max(0, ...counts.tasks),
      milliseconds: { script: each('script'), layout: each('layout'), all: each('all') },
      redrawn: counts.redrawn / DRAGS,
    };
  } finally {
    await browser.close();
  }
}

/** Runs in the page: counts frames, long tasks and cards of which anything changes. */
function count(): void {
  const counts: Counts = { frames: 0, late: 0, tasks: [], cards: new Set(), redrawn: 0 };
  Object.assign(window, { counts });
  let last = performance.now();
  const frame = (now: number) => {
    counts.frames++;
    if (now - last > 50) counts.late++;
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) counts.tasks.push(duration);
  }).observe({ type: 'longtask' });
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      for (const node of [target, ...addedNodes]) {
        const element = node instanceof Element ? node : node.parentElement;
        const card = element?.closest('.board-card')?.getAttribute('data-card');
        if (card) counts.cards.add(card);
      }
  }).observe(document.querySelector('.board') as Element, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}

async function dragFirst(page: Page, from: string, to: string): Promise<void> {
  const card = await page.locator(`[data-state="${from}"] .board-card`).first().boundingBox();
  const column = await page.locator(`[data-state="${to}"]`).boundingBox();
  if (!card || !column) throw new Error(`Nothing to drag from ${from} to ${to}`);
  const start = { x: card.x + 30, y: card.y + 12 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.mouse.move(column.x + column.width / 2, column.y + 200, { steps: STEPS });
  await page.mouse.up();
  await page.locator('main[aria-busy="false"]').waitFor();
}
