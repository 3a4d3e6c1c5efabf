import type { Day } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import type { Language } from '../i18n/text.ts';

const MAX_DAYS = 366;

/** Refuses a period that ends before it starts, and one that is no sprint. @throws UserError periodReversed, argumentBounds */
export function refuseLongPeriod(start: Day, end: Day, language: Language): void {
  if (start > end) throw new UserError({ code: 'periodReversed', start, end });
  if (end - start >= MAX_DAYS) {
    throw new UserError({
      code: 'argumentBounds',
      argument: language === 'fr' ? 'fin' : 'end',
      bound: `≤\u00a0${MAX_DAYS} ${language === 'fr' ? 'jours' : 'days'}`,
      found: String(end - start + 1),
    });
  }
}
