import { useEffect, useState } from 'preact/hooks';
import { formatList } from '../../../src/i18n/format.ts';
import type { Language, Text } from '../../../src/i18n/text.ts';
import type { Grooming, GroomingRequest } from '../../../src/server/contract.ts';
import { onChange } from '../../changed.ts';
import { Awaited } from '../../components/Awaited.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PlanView } from '../../components/PlanView.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { View } from '../../components/View.tsx';
import { say } from '../../language.ts';
import { usePlan } from '../../plan.ts';
import { server } from '../../server.ts';
import { useTask } from '../../task.ts';
import { commonWords } from '../../words/common.ts';
import { groomingWords as words } from '../../words/grooming.ts';
import { toHome, toUndo } from '../links.ts';
import type { Go } from '../sidebar-view.ts';
import { Findings } from './Findings.tsx';
import { standing, type Ticks } from './ticks.ts';

/** What is wrong in backlog and pipeline: ticked, put right after a preview, or noted as reviewed. */
export function GroomingView({ go }: { go: Go }) {
  const [state, setState] = useState<Grooming | null>(null);
  const [ticks, setTicks] = useState<Ticks>(new Set());
  const [filter, setFilter] = useState('');
  const reading = useTask();
  const opening = useTask();
  const plan = usePlan<GroomingRequest>(server.previewGrooming, server.applyGrooming);
  const [asked, setAsked] = useState<GroomingRequest['as']>('repair');
  const read = () => reading.run(server.grooming, setState);
  useEffect(() => {
    read();
    return onChange(read);
  }, []);
  const home = toHome(go);

  const goOn = () => {
    setTicks(new Set());
    plan.leave();
    read();
  };
  if (plan.stage.at !== 'none') {
    return (
      <PlanView
        name="grooming"
        title={say(words.title)}
        plan={plan}
        write={say(asked === 'repair' ? words.writeRepair : words.writeReview)}
        writing={say(words.writing)}
        doneTitle={say(asked === 'repair' ? words.doneTitle : words.reviewedTitle)}
        next={[{ label: say(words.goOn), go: goOn }, toUndo(go)]}
        narrow
      />
    );
  }
  const { keys, repairs, hasItems } = state
    ? standing(ticks, state)
    : { keys: [], repairs: 0, hasItems: false };
  const ask = (as: GroomingRequest['as']) => {
    setAsked(as);
    plan.ask({ keys, as });
  };
  const error = reading.error || opening.error || plan.task.error;
  return (
    <View
      name="grooming"
      title={say(words.title)}
      back={home}
      notice={error ? { kind: 'error', text: error } : undefined}
      busy={reading.busy || plan.task.busy}
      buttons={
        keys.length > 0 ? (
          <>
            {repairs > 0 ? (
              <Button primary busy={plan.task.busy && asked === 'repair'} onPress={() => ask('repair')}>
                {say(words.repair(repairs))}
              </Button>
            ) : null}
            {hasItems ? (
              <Button
                primary={repairs === 0}
                busy={plan.task.busy && asked === 'review'}
                onPress={() => ask('review')}
              >
                {say(words.review)}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      {state ? (
        <>
          <Summary state={state} />
          {state.findings.length > 0 ? (
            <Findings
              state={state}
              ticks={ticks}
              setTicks={setTicks}
              filter={filter}
              setFilter={setFilter}
              show={(tab, cell) =>
                opening.run(
                  () => server.show({ tab, cell }),
                  () => undefined,
                )
              }
            />
          ) : (
            <Button onPress={read}>{say(words.again)}</Button>
          )}
          <div class="unseen" aria-live="polite">
            {keys.length > 0 ? say(words.ticked(repairs)) : ''}
          </div>
        </>
      ) : (
        <Awaited busy={reading.busy} text={say(words.reading)} again={read} />
      )}
    </View>
  );
}

function Summary({ state: { tabs, groups, problems } }: { state: Grooming }) {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {problems.length > 0 ? (
        <Notice kind="warning">
          <Sentences sentences={problems} />
        </Notice>
      ) : null}
      {total > 0 ? (
        <>
          <p>{say(words.found(words.problems(total), named(tabs)))}</p>
          <p class="muted">{say(words.tick)}</p>
        </>
      ) : tabs.length > 0 ? (
        <Notice kind="success">{say(words.clean(named(tabs)))}</Notice>
      ) : problems.length === 0 ? (
        <Notice kind="info">{say(words.nothing)}</Notice>
      ) : null}
    </>
  );
}

/** `Backlog (42 lignes) et Pipeline (1 215 lignes)` */
function named(tabs: Grooming['tabs']): Text {
  const list = (l: Language) =>
    formatList(
      tabs.map(({ name, rows }) => `${name} (${commonWords.rows(rows)[l]})`),
      l,
    );
  return { fr: list('fr'), en: list('en') };
}
