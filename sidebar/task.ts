import { useRef, useState } from 'preact/hooks';

/** One conversation with the server at a time: what is under way, and the sentence of the last failure. */
export type Task = {
  readonly busy: boolean;
  /** Empty where nothing went wrong. */
  readonly error: string;
  /** Starts a call; of two that overlap, only the later one's answer counts, since answers come in any order. */
  run<T>(call: () => Promise<T>, then: (value: T) => void): void;
};

export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const latest = useRef(0);
  return {
    busy,
    error,
    run(call, then) {
      const mine = ++latest.current;
      setBusy(true);
      setError('');
      call().then(
        (value) => {
          if (mine !== latest.current) return;
          setBusy(false);
          then(value);
        },
        (failure: unknown) => {
          if (mine !== latest.current) return;
          setBusy(false);
          setError(failure instanceof Error ? failure.message : String(failure));
        },
      );
    },
  };
}
