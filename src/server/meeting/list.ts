import { sprintEnd } from '../../domain/calendar/working-days.ts';
import { type Day, dayFromIso, isoOf } from '../../domain/day.ts';
import { keyOf } from '../../domain/planning/words.ts';
import type { Language } from '../../i18n/text.ts';
import { userName } from '../../sheets/user.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { MeetingPerson, MeetingState } from '../contract.ts';
import { hash } from '../fingerprint.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { draftSprint } from '../sprint/draft.ts';
import { readSprint } from '../sprint/read-sprint.ts';
import { usualHolidays } from '../sprint/request.ts';
import { capacityCheck, goalCheck, itemChecks, type Period } from './readiness.ts';
import { type MeetingRecord, meetingIn } from './record.ts';

/** What a planning meeting begins with: how ready everything is, and what was decided already. */
export function meeting(workbook: Workbook, today: Day, language: Language): MeetingState {
  const read = readSprint(workbook);
  const sprint = read?.state === 'running' ? read : null;
  const draft = sprint ? null : draftSprint(workbook, today, language);
  const start = sprint?.start ?? dayFromIso(draft?.start ?? '') ?? today;
  const period: Period = sprint ?? {
    start,
    end: sprintEnd(start, draft?.weeks ?? 2),
    holidays: usualHolidays(workbook),
  };
  const { check, people, hours } = capacityCheck(workbook, period);
  const record = sprint && meetingIn(sprint.content, workbook.conventions);
  const names = new Map<string, string>();
  const owners = sprint?.items.map(({ owner }) => owner) ?? [];
  for (const name of [
    ...people.map((one) => one.name),
    ...(record?.people ?? []).map((one) => one.name),
    ...owners,
  ])
    if (name !== '' && !names.has(keyOf(name))) names.set(keyOf(name), name);
  const user = userName();
  const ofTeam = [...names].map(([key, name]): MeetingPerson => {
    const own = sprint?.items.filter((item) => keyOf(item.owner) === key && item.state !== 'cancelled') ?? [];
    const said = record?.people.find((one) => keyOf(one.name) === key);
    return {
      name,
      items: own.length,
      load: Math.round(own.reduce((sum, { effort }) => sum + (effort ?? 0), 0) * 100) / 100,
      hours: people.find((one) => keyOf(one.name) === key)?.hours ?? null,
      confidence: said?.confidence ?? null,
      commitment: said?.commitment ?? '',
    };
  });
  return {
    goal: sprint?.goal ?? null,
    number: sprint?.number ?? draft?.number ?? 1,
    start: isoOf(period.start),
    end: isoOf(period.end),
    minutesAWeek: settingsOf(workbook).values.planning.planningMinutes,
    checks: [goalCheck(workbook, sprint, draft?.kpis ?? []), check, ...itemChecks(workbook, sprint, hours)],
    you: ofTeam.find(({ name }) => name === user)?.name ?? '',
    // Who has no time in the sprint, and nothing in it, has no say in it.
    people: ofTeam.filter(
      ({ items, hours: own, confidence }) => items > 0 || own !== 0 || confidence !== null,
    ),
    risks: record?.risks.map((risk) => ({ ...told(risk), key: riskKey(risk) })) ?? [],
  };
}

/** By which a page names a risk: what it says. */
export function riskKey(risk: MeetingRecord['risks'][number]): string {
  return hash(JSON.stringify(told(risk)));
}

function told({ risk, counter, watcher }: MeetingRecord['risks'][number]) {
  return { risk, counter, watcher };
}
