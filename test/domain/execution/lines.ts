import { dayFromIso, type Serial } from '../../../src/domain/day.ts';
import type {
  JournalField,
  JournalLine,
  JournalSource,
  JournalValue,
} from '../../../src/domain/execution/journal.ts';

/** The moment `2026-03-30` or `2026-03-30 14:30`. */
export function moment(text: string): Serial {
  const [day = '', clock = '09:00'] = text.split(' ');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return ((dayFromIso(day) ?? Number.NaN) + (hours * 60 + minutes) / 1440) as Serial;
}

/** A line of sprint 4: `line('2026-03-31', 'T1', 'status', 'done')`. */
export function line(
  when: string,
  item: string,
  field: JournalField,
  after: JournalValue,
  source: JournalSource = 'grid',
  sprint: number | null = 4,
): JournalLine {
  return { when: moment(when), who: 'Ana', item, field, before: null, after, sprint, source };
}

/** The lines by which an item comes into sprint 4. */
export function comes(
  when: string,
  item: string,
  effort: number,
  value: number | null = null,
  source: JournalSource = 'start',
): JournalLine[] {
  return [
    line(when, item, 'sprint', 4, source),
    line(when, item, 'effort', effort, source),
    ...(value === null ? [] : [line(when, item, 'value', value, source)]),
  ];
}
