import { keyOf } from '../../domain/planning/words.ts';
import { type MeetingKey, meetingFields } from '../../i18n/fields/meeting.ts';
import * as say from '../../i18n/sentences/meeting.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import type { MeetingRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import { runningSprint } from '../sprint/running.ts';
import { columnSteps } from '../table-writes.ts';
import { riskKey } from './list.ts';
import { newMeeting } from './new-meeting.ts';
import { type MeetingRecord, meetingIn } from './record.ts';

/**
 * What a planning meeting decides, written into the Sprint tab: each vote and commitment into its person's row, each risk into
 * its own, so that several people save at once and none of it is lost.
 *
 * @throws Refusal where no sprint runs, there is nothing to write, a vote is none of 1 to 5, or a risk lacks its counter-measure
 */
export function decideMeeting(workbook: Workbook, request: MeetingRequest, language: Language): Decision {
  const sprint = runningSprint(workbook, language);
  const { content } = sprint;
  const refuse = (found: string): never => {
    throw new Refusal(say.meetingNothing(language, found));
  };
  const text = (given: unknown) => String(given).trim();
  const votes = request.votes.map(({ name, confidence }) => {
    if (![1, 2, 3, 4, 5].includes(confidence)) refuse(`${name} ${confidence}`);
    return { name: text(name), confidence };
  });
  const commitments = request.commitments.map((one) => ({
    name: text(one.name),
    commitment: text(one.text) || null,
  }));
  const risks = request.risks.map((one) => {
    const [risk, counter] = [text(one.risk), text(one.counter)];
    if (!risk || !counter) refuse(risk || counter);
    return { key: one.key, risk, counter, watcher: text(one.watcher) || null };
  });
  if (votes.length + commitments.length + risks.length === 0) refuse('');

  const record = meetingIn(content, workbook.conventions);
  const gone: string[] = [];
  const rows = rowsOf(
    record,
    [...votes, ...commitments].map(({ name }) => name),
  );
  const cells = new Map<MeetingKey, Map<number, Content>>();
  const set = (key: MeetingKey, row: number, cell: Content) =>
    cells.set(key, (cells.get(key) ?? new Map<number, Content>()).set(row, cell));
  for (const [name, row] of rows.added) set('member', row, name);
  for (const { name, confidence } of votes) set('confidence', rows.of(name), confidence);
  for (const { name, commitment } of commitments) set('commitment', rows.of(name), commitment);
  let free = 1 + Math.max(rows.top - 1, ...(record?.risks ?? []).map(({ row }) => row));
  let written = 0;
  for (const { key, ...risk } of risks) {
    const known = key === null ? undefined : record?.risks.find((one) => riskKey(one) === key);
    if (key !== null && !known) {
      gone.push(say.riskGone(language, risk.risk));
      continue;
    }
    const row = known?.row ?? free++;
    for (const field of ['risk', 'counter', 'watcher'] as const) set(field, row, risk[field]);
    written++;
  }
  if (votes.length + commitments.length + written === 0) throw new Refusal(gone.join(' '));
  const said = say.meetingSays(language, votes.length, commitments.length, written);
  return {
    plan: { steps: steps(workbook, content, record, cells) },
    notes: [said],
    problems: gone,
    done: said,
  };
}

/** Whose row is whose; who has none yet gets one below the others. */
function rowsOf(record: MeetingRecord | null, names: readonly string[]) {
  const top = record?.top ?? 1;
  const rows = new Map(record?.people.map(({ name, row }) => [keyOf(name), row]));
  const added = new Map<string, number>();
  let free = 1 + Math.max(top - 1, ...rows.values());
  for (const name of names) {
    if (name === '' || rows.has(keyOf(name))) continue;
    rows.set(keyOf(name), free);
    added.set(name, free++);
  }
  return { top, added, of: (name: string) => rows.get(keyOf(name)) ?? free };
}

function steps(
  workbook: Workbook,
  content: Parameters<typeof columnSteps>[0],
  record: MeetingRecord | null,
  cells: ReadonlyMap<MeetingKey, ReadonlyMap<number, Content>>,
): Step[] {
  const keys = Object.keys(meetingFields) as MeetingKey[];
  // A tab that was made before has no part for it yet: it comes with this plan, beside all that is there.
  const made = record ? [] : newMeeting(content.id, [], content, workbook);
  const write = made.find((step) => step.do === 'write');
  const columnOf = (key: MeetingKey) =>
    record ? record.column(key) : (write?.column ?? 1) - 1 + keys.indexOf(key);
  const last = Math.max(...[...cells.values()].flatMap((rows) => [...rows.keys()]));
  return [
    ...made,
    { do: 'growTo', tab: content.id, rows: Math.max(content.maxRows, last + 1) },
    ...[...cells].flatMap(([key, rows]): Step[] => {
      record?.require(key);
      const column = columnOf(key);
      // A row holds a person and a risk that have nothing to do with each other.
      const whose = key === 'confidence' || key === 'commitment' ? 'member' : 'risk';
      const of = { keys: [columnOf(whose)] };
      return column === null ? [] : columnSteps(content, column, rows, workbook, of);
    }),
  ];
}
