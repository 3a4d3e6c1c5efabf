import { deliveryRanges } from '../../domain/execution/delivered.ts';
import { keyOf } from '../../domain/planning/words.ts';
import { delivered } from '../../i18n/sentences/sprinting.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { openHistory } from '../history/table.ts';
import { readJournal } from '../journal/journal-tab.ts';

/** How many closed sprints it looks back. */
const LOOKED_BACK = 6;

/** What share of their planned hours these people finished in the last closed sprints, in words; nothing of the others. */
export function deliveryInWords(
  names: readonly string[],
  workbook: Workbook,
  language: Language,
): Readonly<Record<string, string>> {
  const table = openHistory(workbook);
  if (!table?.has('sprint') || !table.has('start') || !table.has('end')) return {};
  const sprints = table.rows.flatMap((row) => {
    const [number, start, end] = [
      table.number(row, 'sprint'),
      table.day(row, 'start'),
      table.day(row, 'end'),
    ];
    return number === null || start === null || end === null || end < start ? [] : [{ number, start, end }];
  });
  const latest = sprints.sort((a, b) => a.number - b.number).slice(-LOOKED_BACK);
  const ranges = deliveryRanges(readJournal(workbook), latest);
  return Object.fromEntries(
    names.flatMap((name) => {
      const range = ranges.get(keyOf(name));
      return range ? [[name, delivered(language, range.low, range.high, range.sprints)]] : [];
    }),
  );
}
