import type { MeetingPart } from '../../../src/domain/planning/agenda.ts';
import { Button } from '../../components/Button.tsx';
import { say } from '../../language.ts';
import { meetingWords as words } from '../../words/meeting.ts';
import { clock } from '../standUp/timer.ts';
import type { MeetingTimer } from './timer.ts';

/** The meeting's clock over its parts, the one that it is at marked. A part that is over says so aloud once. */
export function Agenda({
  agenda,
  timer,
}: {
  agenda: readonly { readonly part: MeetingPart; readonly minutes: number }[];
  timer: MeetingTimer;
}) {
  const { isRunning, hasBegun, at, left, partLeft, start, pause, go } = timer;
  const now = agenda[at];
  const name = now ? say(words.parts[now.part]) : '';
  const isOver = hasBegun && partLeft < 0;
  return (
    <section class={isOver ? 'card timer over' : 'card timer'} aria-label={say(words.agenda)}>
      <div class="timer-time" role="timer" aria-label={say(words.left)}>
        {clock(left)}
      </div>
      {hasBegun ? (
        <p>{say(isOver ? words.partOver(name, clock(-partLeft)) : words.partLeft(name, clock(partLeft)))}</p>
      ) : null}
      <div class="unseen" aria-live="polite">
        {isOver ? say(words.partOver(name, clock(0))) : ''}
      </div>
      <div class="timer-buttons">
        <Button onPress={isRunning ? pause : start}>
          {say(isRunning ? words.pause : hasBegun ? words.goOn : words.begin)}
        </Button>
        {hasBegun && at < agenda.length - 1 ? (
          <Button onPress={() => go()}>{say(words.nextPart)}</Button>
        ) : null}
      </div>
      <ol class="agenda">
        {agenda.map(({ part, minutes }, place) => (
          <li key={part} aria-current={hasBegun && place === at ? 'step' : undefined}>
            <button type="button" class="row" onClick={() => go(place)}>
              <span class="row-label">{say(words.parts[part])}</span>
              <span class="row-detail">{say(words.minutes(minutes))}</span>
            </button>
          </li>
        ))}
      </ol>
      <p class="muted">{say(words.agendaHint)}</p>
    </section>
  );
}
