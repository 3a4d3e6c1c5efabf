import type { OpenedTab } from '../../test/host/open-files.ts';
import type { Day } from '../domain/day.ts';
import { type DemoTab, demoWorkbook } from '../domain/demo/workbook.ts';
import { languageOf } from '../i18n/text.ts';
import { formatsOf } from '../tabs/formats.ts';

const titles = { fr: 'Équipe ventes en ligne (démo)', en: 'Online sales team (demo)' };

/**
 * The demo workbook as the local host opens it.
 *
 * @param locale the spreadsheet's: it says the language of the words and the format of the days
 * @param today the day up to which leads came in
 */
export function demoWorkbookIn(locale: string, today: Day): { tabs: OpenedTab[]; title: string } {
  const language = languageOf(locale);
  const { day } = formatsOf(locale);
  return { tabs: demoWorkbook({ language, today }).map((tab) => opened(tab, day)), title: titles[language] };
}

/** A demo table as the host opens it: days are numbers with a date format. */
function opened(tab: DemoTab, dayFormat: string): OpenedTab {
  const formats: Record<string, string> = {};
  const rows = tab.rows.map((row, r) =>
    row.map((cell, c) => {
      if (typeof cell !== 'object') return cell;
      formats[`${r},${c}`] = dayFormat;
      return cell.day;
    }),
  );
  return { name: tab.name, rows, formats };
}
