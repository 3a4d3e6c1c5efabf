import { useState } from 'preact/hooks';
import { useStopwatch } from '../../stopwatch.ts';

export type MeetingTimer = {
  readonly isRunning: boolean;
  readonly hasBegun: boolean;
  /** Which part it is, 0 for the first. */
  readonly at: number;
  /** Seconds: of the whole meeting, and of the part. Negative where it is over. */
  readonly left: number;
  readonly partLeft: number;
  start(): void;
  pause(): void;
  /** To a part, the next one where none is named. */
  go(to?: number): void;
};

/** A meeting's time, whose parts have their own. A part that takes too long takes from the whole, not from the others. */
export function useMeetingTimer(minutes: readonly number[]): MeetingTimer {
  const [at, setAt] = useState(0);
  const { total, spent, nextTurn, ...watch } = useStopwatch(at);
  const whole = minutes.reduce((sum, part) => sum + part, 0);
  return {
    ...watch,
    at,
    left: whole * 60 - total,
    partLeft: (minutes[at] ?? 0) * 60 - spent,
    go(to = at + 1) {
      if (to === at || to >= minutes.length) return;
      setAt(to);
      nextTurn();
    },
  };
}
