import { confidenceOf } from '../../domain/planning/confidence.ts';
import { foreseen } from '../../domain/retro/foreseen.ts';
import { formatMoney, formatNumber } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/retrospective.ts';
import { factUnfinished } from '../../i18n/sentences/sprinting.ts';
import { termsOf } from '../../i18n/terms.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { meetingIn } from '../meeting/record.ts';
import type { Told } from '../review/review.ts';
import type { Sprint, SprintItem } from '../sprint/read-sprint.ts';

/** How many blockers are named: those that lasted longest. */
const BLOCKERS = 5;

/** What the planning meeting foretold against what came: the votes beside the commitment, the risks beside the obstacles. */
function foretold({ blocked, byItems }: Told, { content }: Sprint, workbook: Workbook): string[] {
  const { language } = workbook;
  const meeting = meetingIn(content, workbook.conventions);
  const votes = meeting?.people.map(({ confidence }) => confidence) ?? [];
  const risks = meeting?.risks.map(({ risk }) => risk).filter(Boolean) ?? [];
  const met = blocked.map(({ obstacle }) => obstacle).filter(Boolean);
  const { n, mean, low, high } = confidenceOf(votes);
  const { doneOfInitial, initial } = byItems;
  return [
    ...(mean !== null && low !== null && high !== null
      ? [
          say.factConfidence(
            language,
            formatNumber(mean, language, 1),
            n,
            [low, high],
            [doneOfInitial.items, initial.items],
          ),
        ]
      : []),
    ...(risks.length > 0
      ? [
          say.factForeseen(
            language,
            foreseen(risks, met, (text) => termsOf(text, language)),
          ),
        ]
      : []),
  ];
}

/**
 * What the sprint itself says, in the file's language, so that the retrospective does not begin with opinions.
 *
 * @param slipped committed items that are not done
 */
export function factsOf(
  told: Told,
  sprint: Sprint,
  slipped: readonly SprintItem[],
  workbook: Workbook,
): string[] {
  const { language, locale } = workbook;
  const { blocked, titleOf } = told;
  const { initial, added, removed } = told.items;
  const facts: string[] = [];
  const hours = slipped.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
  if (slipped.length > 0) facts.push(factUnfinished(language, slipped.length, hours));
  if (added.length + removed.length > 0)
    facts.push(say.factScope(language, added.length, removed.length, initial.size));
  for (const { id, days, value, obstacle } of blocked.slice(0, BLOCKERS)) {
    const stake = value === null ? '' : formatMoney(value, locale, language);
    facts.push(say.factBlocked(language, titleOf(id), days, stake, obstacle));
  }
  return [...facts, ...foretold(told, sprint, workbook)];
}
