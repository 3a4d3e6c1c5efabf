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
import { trackWords } from '../words/track.ts';
import { undoWords } from '../words/undo.ts';
import type { Go } from './sidebar-view.ts';

/** The tabs in which the sprint is followed: what would be made or fitted, then done. */
export function TrackView({ go }: { go: Go }) {
  const plan = usePlan<object>(server.previewTracking, server.applyTracking);
  const ask = () => plan.ask({});
  useEffect(ask, []);
  const home = { label: say(commonWords.home), go: () => go('home') };
  const title = say(trackWords.title);

  if (plan.stage.at === 'done') {
    return (
      <Done
        name="track"
        title={say(trackWords.doneTitle)}
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
        name="track"
        title={title}
        plan={plan}
        write={say(trackWords.write)}
        writing={say(trackWords.writing)}
        leave={home.go}
        narrow
      />
    );
  }
  const { busy, error } = plan.task;
  return (
    <View
      name="track"
      title={title}
      back={home}
      notice={error ? { kind: 'warning', text: error } : undefined}
      busy={busy}
    >
      {busy ? (
        <Loading text={say(trackWords.previewing)} />
      ) : (
        <Button onPress={ask}>{say(commonWords.retry)}</Button>
      )}
    </View>
  );
}
