import { Button } from '../../components/Button.tsx';
import { say } from '../../language.ts';
import { standUpWords as words } from '../../words/standUp.ts';
import { clock, type Timer } from './timer.ts';

/** The time of the whole and of who speaks. Over the share, it says so aloud once. */
export function TimerCard({ timer }: { timer: Timer }) {
  const { isRunning, hasBegun, speaker, left, speakerLeft, share, start, pause, next } = timer;
  const isOver = hasBegun && speakerLeft < 0;
  return (
    <section class={isOver ? 'card timer over' : 'card timer'}>
      <div class="timer-time" role="timer" aria-label={say(words.left)}>
        {clock(left)}
      </div>
      <p>
        {!hasBegun
          ? say(words.share(clock(share)))
          : isOver
            ? say(words.over(speaker, clock(-speakerLeft)))
            : say(words.speaks(speaker, clock(speakerLeft)))}
      </p>
      <div class="unseen" aria-live="polite">
        {isOver ? say(words.over(speaker, clock(0))) : ''}
      </div>
      <div class="timer-buttons">
        <Button onPress={isRunning ? pause : start}>
          {say(isRunning ? words.pause : hasBegun ? words.goOn : words.start)}
        </Button>
        {hasBegun ? <Button onPress={() => next()}>{say(words.next)}</Button> : null}
      </div>
    </section>
  );
}
