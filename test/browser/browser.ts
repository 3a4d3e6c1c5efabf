import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** For a small machine without a display: no graphics card, nothing fetched in the background. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-partial-raster',
];

/** A browser without a window, for the tests and the pictures. Throws where none is installed. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), headless: true, args: flags });
}
