import { useEffect } from 'preact/hooks';
import { Button } from '../components/Button.tsx';
import { Done } from '../components/Done.tsx';
import { Loading } from '../components/Loading.tsx';
import { PlanView } from '../components/PlanView.tsx';
import { View } from '../components/View.tsx';
import { say } from '../language.ts';
import { usePlan } from '../plan.ts';
import { server } from '../server.ts';
import { commonWords } from '../words/common.ts';
import { freezeWords } from '../words/freeze.ts';
import { undoWords } from '../words/undo.ts';
import type { Go } from './sidebar-view.ts';

/** A copy of the open tab without formulas: what it would be, then the copy. */
export function FreezeView({ go }: { go: Go }) {
  const plan = usePlan<object>(server.previewFreeze, server.applyFreeze);
  const ask = () => plan.ask({});
  useEffect(ask, []);
  const home = { label: say(commonWords.home), go: () => go('home') };
  const title = say(freezeWords.title);

  if (plan.stage.at === 'done') {
    return (
      <Done
        name="freeze"
        title={say(freezeWords.doneTitle)}
        {...plan.stage.outcome}
        buttons={
          <>
            <Button primary onPress={home.go}>
              {home.label}
            </Button>
            <Button onPress={() => go('undo')}>{say(undoWords.link)}</Button>
          </>
        }
      />
    );
  }
  if (plan.stage.at === 'preview') {
    return (
      <PlanView
        name="freeze"
        title={title}
        plan={plan}
        write={say(freezeWords.write)}
        writing={say(freezeWords.writing)}
        leave={home.go}
        narrow
      />
    );
  }
  const { busy, error } = plan.task;
  return (
    <View
      name="freeze"
      title={title}
      back={home}
      notice={error ? { kind: 'warning', text: error } : undefined}
      busy={busy}
    >
      {busy ? (
        <Loading text={say(freezeWords.previewing)} />
      ) : (
        <Button onPress={ask}>{say(commonWords.retry)}</Button>
      )}
    </View>
  );
}
