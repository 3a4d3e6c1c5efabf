import { useEffect, useState } from 'preact/hooks';
import type { PlaybookRequest, WritePreview } from '../../src/server/contract.ts';
import { announceChange } from '../changed.ts';
import { Awaited } from '../components/Awaited.tsx';
import { Button } from '../components/Button.tsx';
import { Done } from '../components/Done.tsx';
import { PlanView } from '../components/PlanView.tsx';
import { Steps } from '../components/Steps.tsx';
import { View } from '../components/View.tsx';
import { say } from '../language.ts';
import { usePlan } from '../plan.ts';
import { stops, tourRequest } from '../playbooks/tour.ts';
import { server } from '../server.ts';
import { useTask } from '../task.ts';
import { commonWords } from '../words/common.ts';
import { tourWords as words } from '../words/tour.ts';
import { toHome } from './links.ts';
import type { Go } from './sidebar-view.ts';

/** The tour that this user began: what ending it would do; null where none is under way. */
type UnderWay = WritePreview | null;

/** A guided tour in a trial tab, which goes at its end; a tour that was left is gone on with. */
export function TourView({ go }: { go: Go }) {
  const [tour, setTour] = useState<UnderWay | undefined>(undefined);
  const [step, setStep] = useState(0);
  const [isOver, setOver] = useState(false);
  const task = useTask();
  const plan = usePlan<PlaybookRequest>(server.previewPlaybook, server.applyPlaybook);
  const read = () => {
    // Where there is nothing to end, the server says so.
    const found = server.previewUndo({ tour: true }).catch(() => null);
    task.run(() => found, setTour);
  };
  useEffect(read, []);
  const isWritten = plan.stage.at === 'done';
  useEffect(() => {
    if (isWritten) {
      plan.leave();
      read();
    }
  }, [isWritten]);

  if (isOver) {
    return (
      <Done
        name="tour"
        title={say(words.title)}
        sentence={say(words.ended)}
        notes={[]}
        buttons={
          <>
            <Button primary onPress={() => go('playbooks')}>
              {say(words.playbooks)}
            </Button>
            <Button onPress={() => go('home')}>{say(commonWords.home)}</Button>
          </>
        }
      />
    );
  }
  if (plan.stage.at === 'preview') {
    return (
      <PlanView
        name="tour"
        title={say(words.title)}
        plan={plan}
        write={say(words.write)}
        writing={say(words.writing)}
        doneTitle={say(words.title)}
        next={[]}
        narrow
      />
    );
  }
  const error = task.error || plan.task.error;
  const frame = {
    title: say(words.title),
    back: toHome(go),
    notice: error ? ({ kind: 'error', text: error } as const) : undefined,
    busy: task.busy || plan.task.busy,
  };
  if (tour === undefined) {
    return (
      <View name="tour" {...frame}>
        <Awaited busy={task.busy} again={read} />
      </View>
    );
  }
  if (tour === null) {
    return (
      <View
        name="tour/start"
        {...frame}
        buttons={
          <Button primary busy={plan.task.busy} onPress={() => plan.ask(tourRequest())}>
            {say(words.begin)}
          </Button>
        }
      >
        <p>{say(words.intro)}</p>
      </View>
    );
  }
  const [tab] = tour.made ?? [];
  const isLast = step === words.steps.length - 1;
  // Ended as it stands now: others may have written since it was read.
  const end = () =>
    task.run(
      async () => {
        const { token } = await server.previewUndo({ tour: true });
        return server.applyUndo({ token, tour: true });
      },
      (outcome) => {
        if (!outcome.done) return read();
        announceChange();
        setOver(true);
      },
    );
  const text = [words.table, words.rate, words.verdict, words.next][step] ?? words.next;
  const ending = (primary: boolean) => (
    <Button primary={primary} busy={task.busy} onPress={end}>
      {say(words.end)}
    </Button>
  );
  return (
    <View
      name={`tour/${step}`}
      {...frame}
      buttons={
        isLast || tab === undefined ? (
          <>
            {ending(true)}
            {step > 0 ? <Button onPress={() => setStep(step - 1)}>{say(commonWords.back)}</Button> : null}
          </>
        ) : (
          <>
            <Button primary onPress={() => setStep(step + 1)}>
              {say(commonWords.next)}
            </Button>
            {ending(false)}
          </>
        )
      }
    >
      <Steps labels={words.steps.map(say)} at={step} />
      <p>{say(tab === undefined ? words.gone : text)}</p>
      {tab === undefined ? null : (
        <>
          <Button
            wide
            icon="tab"
            onPress={() =>
              task.run(
                () => server.show({ tab, cell: stops[step] ?? 'A1' }),
                () => undefined,
              )
            }
          >
            {say(words.show)}
          </Button>
          <p class="muted">{say(words.removes(tab))}</p>
        </>
      )}
    </View>
  );
}
