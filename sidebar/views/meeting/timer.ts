import { useEffect, useState } from 'preact/hooks';

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
  const [isRunning, setRunning] = useState(false);
  const [hasBegun, setBegun] = useState(false);
  const [total, setTotal] = useState(0);
  const [spent, setSpent] = useState(0);
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (!isRunning) return undefined;
    const began = Date.now();
    // By the clock, not by the ticks: a page in the background gets fewer.
    const timer = setInterval(() => {
      const seconds = Math.round((Date.now() - began) / 1000);
      setTotal(total + seconds);
      setSpent(spent + seconds);
    }, 1000);
    return () => clearInterval(timer);
  }, [isRunning, at]);
  const whole = minutes.reduce((sum, part) => sum + part, 0);
  return {
    isRunning,
    hasBegun,
    at,
    left: whole * 60 - total,
    partLeft: (minutes[at] ?? 0) * 60 - spent,
    start: () => {
      setBegun(true);
      setRunning(true);
    },
    pause: () => setRunning(false),
    go(to = at + 1) {
      if (to === at || to >= minutes.length) return;
      setAt(to);
      setSpent(0);
    },
  };
}
