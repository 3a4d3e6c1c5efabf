import { say } from '../language.ts';
import type { Plan } from '../plan.ts';
import { commonWords } from '../words/common.ts';
import { Button } from './Button.tsx';
import { Loading } from './Loading.tsx';
import { Preview } from './Preview.tsx';
import { View } from './View.tsx';

type Props<R> = {
  readonly name: string;
  readonly title: string;
  readonly plan: Plan<R>;
  readonly write: string;
  readonly writing: string;
  readonly narrow?: boolean;
  /** Where *Back* leads; the form unless said otherwise. */
  readonly leave?: () => void;
};

/** The preview of a plan and the button that writes it. Shown while the plan's stage is `preview`. */
export function PlanView<R>({ name, title, plan, write, writing, narrow = false, leave }: Props<R>) {
  const { stage, task } = plan;
  if (stage.at !== 'preview') return null;
  const notice = task.error
    ? ({ kind: 'error', text: task.error } as const)
    : stage.changed && !task.busy
      ? ({ kind: 'warning', text: stage.changed } as const)
      : undefined;
  return (
    <View
      name={`${name}/preview/${stage.preview.token}`}
      title={title}
      notice={notice}
      busy={task.busy}
      buttons={
        <>
          <Button primary busy={task.busy} onPress={plan.write}>
            {task.busy ? writing : write}
          </Button>
          {task.busy ? null : <Button onPress={leave ?? plan.leave}>{say(commonWords.back)}</Button>}
        </>
      }
    >
      {task.busy ? <Loading text={writing} /> : null}
      <Preview preview={stage.preview} narrow={narrow} />
    </View>
  );
}
