import { sprintEnd } from '../../domain/calendar/working-days.ts';
import { type Day, dayFromIso } from '../../domain/day.ts';
import * as say from '../../i18n/sentences/sprinting.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Member, SprintRequest } from '../contract.ts';
import { Refusal } from '../refusal.ts';
import { settingsOf } from '../settings/settings-of.ts';

/** A page's request, checked: whatever reaches the server may come from anywhere. */
export type CheckedRequest = {
  readonly number: number;
  readonly start: Day;
  readonly end: Day;
  readonly weeks: 1 | 2 | 3 | 4;
  readonly team: readonly Member[];
};

export function checkRequest(request: SprintRequest, number: number, language: Language): CheckedRequest {
  const start = dayFromIso(String(request.start));
  if (start === null) throw new Refusal(say.badStart(language, String(request.start)));
  const { weeks } = request;
  if (![1, 2, 3, 4].includes(weeks)) throw new Refusal(say.badWeeks(language, String(weeks)));
  const team = request.team
    .map((member) => ({ ...member, name: member.name.trim() }))
    .filter(({ name }) => name !== '');
  if (team.length === 0) throw new Refusal(say.noMembers(language));
  const names = new Set<string>();
  for (const { name } of team) {
    if (names.has(name.toLowerCase())) throw new Refusal(say.memberTwice(language, name));
    names.add(name.toLowerCase());
  }
  return { number, start, end: sprintEnd(start, weeks), weeks, team };
}

/** The holidays that a new sprint counts with: those of the Settings tab. */
export function usualHolidays(workbook: Workbook): string {
  return settingsOf(workbook).values.calendar.holidays;
}
