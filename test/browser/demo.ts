import { demoWorkbookIn } from '../../src/build/demo.ts';
import { type Day, dayFrom } from '../../src/domain/day.ts';
import type { Language } from '../../src/i18n/text.ts';
import { type RunningServer, startServer } from '../host/server.ts';

/** 2026-03-30, a Monday, at noon in Paris: nothing that is shown depends on when it is run. */
export const monday = Date.UTC(2026, 2, 30, 10);

const locales = { fr: 'fr_FR', en: 'en_US' } as const;

/** The demo workbook in a local host of its own, on any free port. */
export function startDemo(language: Language): Promise<RunningServer> {
  const locale = locales[language];
  return startServer({
    dist: 'dist',
    locale,
    language,
    timeZone: 'Europe/Paris',
    now: () => monday,
    port: 0,
    ...demoWorkbookIn(locale, dayFrom(2026, 3, 30) as Day),
  });
}

/** The row, from 1, of the first line of a tab that has this text in its column; read beside the page. */
export function rowOf({ host }: RunningServer, tab: string, text: string, column = 0): number {
  const row = host.values(tab).findIndex((cells) => cells[column] === text) + 1;
  if (row === 0) throw new Error(`${tab} has no row ${text}`);
  return row;
}
