import { useEffect, useState } from 'preact/hooks';
import type { SettingsState } from '../../src/server/contract.ts';
import { onChange } from '../changed.ts';
import { Button } from '../components/Button.tsx';
import { Loading } from '../components/Loading.tsx';
import { Notice } from '../components/Notice.tsx';
import { PlanView } from '../components/PlanView.tsx';
import { Sentences } from '../components/Sentences.tsx';
import { View } from '../components/View.tsx';
import { say } from '../language.ts';
import { usePlan } from '../plan.ts';
import { server } from '../server.ts';
import { useTask } from '../task.ts';
import { settingsWords as words } from '../words/settings.ts';
import { toHome, toUndo } from './links.ts';
import type { Go } from './sidebar-view.ts';

/** The Settings tab: made or completed after a preview, opened, and what of it cannot be read. */
export function SettingsView({ go }: { go: Go }) {
  const [state, setState] = useState<SettingsState | null>(null);
  const reading = useTask();
  const opening = useTask();
  const plan = usePlan<object>(server.previewSettings, server.applySettings);
  const read = () => reading.run(server.settings, setState);
  useEffect(() => {
    read();
    return onChange(read);
  }, []);
  const home = toHome(go);
  const isNew = state?.tab === null;
  const write = say(isNew ? words.create : words.complete);

  if (plan.stage.at !== 'none') {
    return (
      <PlanView
        name="settings"
        title={say(words.title)}
        plan={plan}
        write={write}
        writing={say(words.writing)}
        doneTitle={say(words.doneTitle)}
        next={[home, toUndo(go)]}
        narrow
      />
    );
  }
  const error = reading.error || opening.error || plan.task.error;
  const ask = (
    <Button primary={isNew} busy={plan.task.busy} onPress={() => plan.ask({})}>
      {write}
    </Button>
  );
  return (
    <View
      name="settings"
      title={say(words.title)}
      back={home}
      notice={error ? { kind: 'error', text: error } : undefined}
      busy={reading.busy || plan.task.busy}
      buttons={
        state ? (
          state.tab === null ? (
            ask
          ) : (
            <>
              <OpenTab
                tab={state.tab}
                busy={opening.busy}
                open={(tab) =>
                  opening.run(
                    () => server.show({ tab }),
                    () => undefined,
                  )
                }
              />
              {state.missing.length > 0 ? ask : <Button onPress={read}>{say(words.again)}</Button>}
            </>
          )
        ) : null
      }
    >
      {state ? <State state={state} /> : <Loading text={say(words.reading)} />}
      {state ? (
        <Button
          busy={opening.busy}
          onPress={() =>
            opening.run(
              () => server.open({ dialog: 'holidays' }),
              () => undefined,
            )
          }
        >
          {say(words.holidays)}
        </Button>
      ) : null}
    </View>
  );
}

function OpenTab({ tab, busy, open }: { tab: string; busy: boolean; open: (tab: string) => void }) {
  return (
    <Button primary busy={busy} onPress={() => open(tab)}>
      {say(words.open(tab))}
    </Button>
  );
}

function State({ state }: { state: SettingsState }) {
  return (
    <>
      {state.tab === null ? <p>{say(words.none)}</p> : null}
      <p class="muted">{say(words.what)}</p>
      {state.missing.length > 0 ? <Notice kind="info">{say(words.missing(state.missing))}</Notice> : null}
      {state.problems.length > 0 ? (
        <section>
          <h2>{say(words.problems)}</h2>
          <Notice kind="warning">
            <Sentences sentences={state.problems} />
          </Notice>
        </section>
      ) : state.tab === null ? null : (
        <p>{say(words.fine)}</p>
      )}
    </>
  );
}
