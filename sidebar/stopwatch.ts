import { useEffect, useState } from 'preact/hooks';

export type Stopwatch = {
  readonly isRunning: boolean;
  readonly hasBegun: boolean;
  /** Seconds: in all, and of the turn. */
  readonly total: number;
  readonly spent: number;
  start(): void;
  pause(): void;
  /** The turn's seconds begin anew. */
  nextTurn(): void;
};

/**
 * The time of something in which turns are taken.
 *
 * @param turn whose it is, or which
 */
export function useStopwatch(turn: string | number): Stopwatch {
  const [isRunning, setRunning] = useState(false);
  const [total, setTotal] = useState(0);
  const [spent, setSpent] = useState(0);
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
  }, [isRunning, turn]);
  return {
    isRunning,
    hasBegun: total > 0 || isRunning,
    total,
    spent,
    start: () => setRunning(true),
    pause: () => setRunning(false),
    nextTurn: () => setSpent(0),
  };
}
