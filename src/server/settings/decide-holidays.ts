import { type Day, dayFromIso } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { formatStretch } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/settings.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Content } from '../../tabs/plan.ts';
import { calendar } from '../../tabs/settings/calendar.ts';
import { placesIn } from '../../tabs/settings/places.ts';
import type { HolidaysRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { holidaysOf } from '../sprint/team-tab.ts';
import { newSettings } from './decide.ts';
import { settingsOf } from './settings-of.ts';

/** What adding holidays writes: the one cell that names them, with the days that it does not count yet behind what it says. */
export function decideHolidays(workbook: Workbook, request: HolidaysRequest, language: Language): Decision {
  const asked = request.days.flatMap((iso) => dayFromIso(String(iso)) ?? []);
  const days = [...new Set(asked)].sort((a, b) => a - b);
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) throw new Refusal(say.noDaysChosen(language));
  const content = workbook.read('settings');
  const row = content && placesIn(content.values).calendar.rows.get('holidays');
  if (content && row === undefined) {
    const { header } = calendar.settings.holidays;
    throw new Refusal(say.noHolidaysLine(language, content.name, header[workbook.language]));
  }
  const text = settingsOf(workbook).values.calendar.holidays;
  const known = countedIn(text, first, last, workbook, () =>
    say.holidaysUnread(language, content ? `${content.name}, B${row}` : '', text),
  );
  const added = days.filter((day) => !known.has(day));
  const parts = [text, ...added.map((day) => formatStretch(day, day, workbook.language))];
  const after = parts.filter((part) => part !== '').join(workbook.language === 'fr' ? ' ; ' : '; ');
  const sentence = say.addsHolidays(
    language,
    String(request.of).slice(0, 80),
    added.length,
    days.length - added.length,
  );
  const made = content ? null : newSettings(workbook, (cells) => withHolidays(cells, after));
  const tab = content ? content.id : { made: made?.name ?? '' };
  return {
    plan: {
      steps: [
        ...(made?.steps ?? []),
        ...(row && added.length > 0 ? [{ do: 'write' as const, tab, row, column: 2, cells: [[after]] }] : []),
        { do: 'show', tab },
      ],
    },
    notes: [sentence],
    problems: [],
    done: sentence,
  };
}

/** The days of a stretch that the cell counts already. @throws Refusal where it cannot be read: what is in it is not written over */
function countedIn(text: string, first: Day, last: Day, workbook: Workbook, unread: () => string) {
  try {
    return holidaysOf(text, first, last, workbook);
  } catch (error) {
    throw error instanceof UserError ? new Refusal(unread()) : error;
  }
}

/** The cells of a new tab with these holidays in the place of the usual ones. */
function withHolidays(cells: Content[][], text: string): Content[][] {
  const values = cells.map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell)));
  const row = placesIn(values).calendar.rows.get('holidays');
  return cells.map((line, at) => (at + 1 === row ? [line[0] ?? null, text, ...line.slice(2)] : line));
}
