import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const finder = new URL('../browser/chromium.ts', import.meta.url);

/** Where Chromium stands on this machine. */
async function chromiumPath(): Promise<string> {
  if (!existsSync(finder)) return '/usr/bin/chromium';
  const { findChromium } = (await import(finder.href)) as { findChromium: () => string };
  return findChromium();
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), headless: true, args: flags });
}
