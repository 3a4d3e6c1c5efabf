import { useState } from 'preact/hooks';
import type { Outcome, WritePreview } from '../src/server/contract.ts';
import { announceChange } from './changed.ts';
import { type Task, useTask } from './task.ts';

type Stage<R> =
  | { readonly at: 'none' }
  /** `changed`: why this preview replaces the one that was agreed to; empty for the first. */
  | { readonly at: 'preview'; readonly request: R; readonly preview: WritePreview; readonly changed: string }
  | { readonly at: 'done'; readonly outcome: Outcome & { readonly done: true } };

/** A write on its way: asked for, shown, agreed to, done. Nothing is written before `write()`. */
export type Plan<R> = {
  readonly stage: Stage<R>;
  readonly task: Task;
  ask(request: R): void;
  write(): void;
  /** Back to the form, which keeps what was entered. */
  leave(): void;
};

/**
 * @param preview the call that works out the plan
 * @param apply the call that writes it; when the sheet has moved since, it answers with a new preview instead
 */
export function usePlan<R extends object>(
  preview: (request: R) => Promise<WritePreview>,
  apply: (request: R & { readonly token: string }) => Promise<Outcome>,
): Plan<R> {
  const [stage, setStage] = useState<Stage<R>>({ at: 'none' });
  const task = useTask();
  return {
    stage,
    task,
    ask(request) {
      task.run(
        () => preview(request),
        (shown) => setStage({ at: 'preview', request, preview: shown, changed: '' }),
      );
    },
    write() {
      if (stage.at !== 'preview' || task.busy) return;
      const { request } = stage;
      task.run(
        () => apply({ ...request, token: stage.preview.token }),
        (outcome) => {
          if (outcome.done) announceChange();
          setStage(
            outcome.done
              ? { at: 'done', outcome }
              : { at: 'preview', request, preview: outcome.preview, changed: outcome.sentence },
          );
        },
      );
    },
    leave: () => setStage({ at: 'none' }),
  };
}
