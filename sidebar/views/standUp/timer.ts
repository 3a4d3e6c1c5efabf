import { useEffect, useState } from 'preact/hooks';
import { fairShare } from '../../../src/domain/execution/stand-up.ts';

export type Timer = {
  readonly isRunning: boolean;
  readonly hasBegun: boolean;
  /** Whose turn it is. */
  readonly speaker: string;
  /** Seconds: of the whole, of the speaker's share, and what a share is. Negative where it is over. */
  readonly left: number;
  readonly speakerLeft: number;
  readonly share: number;
  start(): void;
  pause(): void;
  /** The turn of the next one, or of somebody. */
  next(person?: string): void;
};

/** A stand-up's time, with the same share for each. */
export function useTimer(minutes: number, people: readonly string[]): Timer {
  const [isRunning, setRunning] = useState(false);
  const [total, setTotal] = useState(0);
  const [spoken, setSpoken] = useState(0);
  const [speaker, setSpeaker] = useState('');
  useEffect(() => {
    if (!isRunning) return undefined;
    const began = Date.now();
    // By the clock, not by the ticks: a page in the background gets fewer.
    const timer = setInterval(() => {
      const seconds = Math.round((Date.now() - began) / 1000);
      setTotal(total + seconds);
      setSpoken(spoken + seconds);
    }, 1000);
    return () => clearInterval(timer);
  }, [isRunning, speaker]);
  const share = fairShare(minutes, people.length);
  const now = speaker || (people[0] ?? '');
  return {
    isRunning,
    hasBegun: total > 0 || isRunning,
    speaker: now,
    left: minutes * 60 - total,
    speakerLeft: share - spoken,
    share,
    start: () => setRunning(true),
    pause: () => setRunning(false),
    next(person) {
      const to = person ?? people[(people.indexOf(now) + 1) % people.length] ?? '';
      if (to === now) return;
      setSpeaker(to);
      setSpoken(0);
    },
  };
}

/** `4:05` */
export function clock(seconds: number): string {
  const size = Math.abs(seconds);
  return `${seconds < 0 ? '−' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
}
