import { formatMoney } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/retrospective.ts';
import { factUnfinished } from '../../i18n/sentences/sprinting.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Told } from '../review/review.ts';
import type { SprintItem } from '../sprint/read-sprint.ts';

/** How many blockers are named: those that lasted longest. */
const BLOCKERS = 5;

/**
 * What the sprint itself says, in the file's language, so that the retrospective does not begin with opinions.
 *
 * @param slipped committed items that are not done
 */
export function factsOf(
  { blocked, items: { initial, added, removed }, titleOf }: Told,
  slipped: readonly SprintItem[],
  { language, locale }: Workbook,
): string[] {
  const facts: string[] = [];
  const hours = slipped.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
  if (slipped.length > 0) facts.push(factUnfinished(language, slipped.length, hours));
  if (added.length + removed.length > 0)
    facts.push(say.factScope(language, added.length, removed.length, initial.size));
  for (const { id, days, value, obstacle } of blocked.slice(0, BLOCKERS)) {
    const stake = value === null ? '' : formatMoney(value, locale, language);
    facts.push(say.factBlocked(language, titleOf(id), days, stake, obstacle));
  }
  return facts;
}
