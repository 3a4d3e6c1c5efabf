import { say } from '../language.ts';
import type { Plan } from '../plan.ts';
import { commonWords } from '../words/common.ts';
import { Button } from './Button.tsx';
import { Done } from './Done.tsx';
import { Loading } from './Loading.tsx';
import { Preview } from './Preview.tsx';
import { View } from './View.tsx';

/** A way on: what its button says, and what it does. */
export type Link = { readonly label: string; readonly go: () => void };

type Props<R> = {
  readonly name: string;
  readonly title: string;
  readonly plan: Plan<R>;
  readonly write: string;
  readonly writing: string;
  readonly doneTitle: string;
  /** Where to go once it is done; the first is what most people want next. */
  readonly next: readonly Link[];
  readonly narrow?: boolean;
  /** Where *Back* leads; the form unless said otherwise. */
  readonly leave?: () => void;
};

/** What follows the form of an act: the preview with the button that writes it, then what was done. */
export function PlanView<R>(props: Props<R>) {
  const { name, title, plan, write, writing, doneTitle, next, narrow = false, leave } = props;
  const { stage, task } = plan;
  if (stage.at === 'none') return null;
  if (stage.at === 'done') {
    const buttons = next.map(({ label, go }, at) => (
      <Button key={label} primary={at === 0} onPress={go}>
        {label}
      </Button>
    ));
    return <Done name={name} title={doneTitle} {...stage.outcome} buttons={buttons} />;
  }
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
