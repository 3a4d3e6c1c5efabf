import { useState } from 'preact/hooks';
import { fairShare } from '../../../src/domain/execution/stand-up.ts';
import { useStopwatch } from '../../stopwatch.ts';

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
  const [speaker, setSpeaker] = useState('');
  const { total, spent, nextTurn, ...watch } = useStopwatch(speaker);
  const share = fairShare(minutes, people.length);
  const now = speaker || (people[0] ?? '');
  return {
    ...watch,
    speaker: now,
    left: minutes * 60 - total,
    speakerLeft: share - spent,
    share,
    next(person) {
      const to = person ?? people[(people.indexOf(now) + 1) % people.length] ?? '';
      if (to === now) return;
      setSpeaker(to);
      nextTurn();
    },
  };
}

/** `4:05` */
export function clock(seconds: number): string {
  const size = Math.abs(seconds);
  return `${seconds < 0 ? '−' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
}
