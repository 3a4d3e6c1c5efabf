import { useEffect, useState } from 'preact/hooks';
import type { Home, LoggedAction, SourceKind } from '../../src/server/contract.ts';
import { onChange } from '../changed.ts';
import { Awaited } from '../components/Awaited.tsx';
import { Bar } from '../components/Bar.tsx';
import { Button, Row } from '../components/Button.tsx';
import type { IconName } from '../components/Icon.tsx';
import { Notice } from '../components/Notice.tsx';
import { Sentences } from '../components/Sentences.tsx';
import { View } from '../components/View.tsx';
import { dayInWords } from '../dates.ts';
import { say } from '../language.ts';
import { server } from '../server.ts';
import { type Task, useTask } from '../task.ts';
import { commonWords } from '../words/common.ts';
import { homeWords } from '../words/home.ts';
import { playbooksWords } from '../words/playbooks.ts';
import { retroWords } from '../words/retro.ts';
import { tourWords } from '../words/tour.ts';
import { trackWords } from '../words/track.ts';
import { Forecast } from './Forecast.tsx';
import type { Go } from './sidebar-view.ts';
import { YourName } from './YourName.tsx';

const tabOrder = [
  'pipeline',
  'backlog',
  'team',
  'sprint',
  'kpi',
  'retro',
  'history',
  'points',
  'settings',
] as const;
const tabIcons: Partial<Record<(typeof tabOrder)[number], IconName>> = {
  pipeline: 'pipeline',
  backlog: 'backlog',
};

export function HomeView({ go }: { go: Go }) {
  const [home, setHome] = useState<Home | null>(null);
  const [told, setTold] = useState('');
  const [recovered, setRecovered] = useState<readonly string[]>([]);
  const reading = useTask();
  const refreshing = useTask();
  const opening = useTask();
  const read = () =>
    reading.run(server.home, (found) => {
      setHome(found);
      // Said by the one call that put it right: the next reading no longer knows of it.
      setRecovered((before) => [...new Set([...before, ...found.recovered])]);
    });
  useEffect(() => {
    read();
    return onChange(read);
  }, []);

  const turn = (kind: SourceKind) => opening.run(() => server.turn({ kind }), read);
  const open = (dialog: 'import' | 'export' | 'board' | 'guide') =>
    opening.run(() => server.open({ dialog }), read);
  const refresh = () => {
    setTold('');
    refreshing.run(server.refresh, ({ sentence }) => {
      setTold(sentence);
      read();
    });
  };
  const error = reading.error || refreshing.error || opening.error;
  const notice = error
    ? ({ kind: 'error', text: error } as const)
    : told
      ? ({ kind: 'success', text: told } as const)
      : undefined;
  return (
    <View name="home" title={say(homeWords.title)} notice={notice} busy={reading.busy}>
      <div aria-live="polite">
        {recovered.length > 0 ? (
          <Notice kind="info">
            <Sentences sentences={recovered} />
          </Notice>
        ) : null}
      </div>
      {home ? (
        <>
          {home.broken.length > 0 ? (
            <Notice kind="warning">
              <Sentences sentences={home.broken} />
            </Notice>
          ) : null}
          <NextStep home={home} go={go} turn={turn} open={open} opening={opening} />
          {home.lastAction ? <LastAction action={home.lastAction} undo={() => go('undo')} /> : null}
          <Tools
            home={home}
            go={go}
            turn={turn}
            open={open}
            opening={opening}
            refresh={refresh}
            refreshing={refreshing}
          />
          <Tabs
            home={home}
            show={(tab) =>
              opening.run(
                () => server.show({ tab }),
                () => undefined,
              )
            }
          />
          <YourName
            who={home.who}
            saved={(name) => {
              setTold(say(homeWords.nameSaved(name)));
              read();
            }}
          />
        </>
      ) : (
        <Awaited busy={reading.busy} again={read} />
      )}
    </View>
  );
}

type PartProps = {
  readonly home: Home;
  readonly go: Go;
  readonly turn: (kind: SourceKind) => void;
  readonly open: (dialog: 'import' | 'export' | 'board' | 'guide') => void;
  readonly opening: Task;
};

/** The running sprint, or what to do next where none runs. */
function NextStep({ home, go, turn, open, opening }: PartProps) {
  if (home.sprint)
    return (
      <SprintCard
        sprint={home.sprint}
        standUp={() => go('standUp')}
        board={() => open('board')}
        adapt={() => go('adaptSprint')}
        opening={opening}
        close={() => go('closeSprint')}
      />
    );
  if (home.tabs.backlog) {
    return (
      <section class="card">
        <h2>{say(homeWords.noSprint)}</h2>
        <p>{say(homeWords.noSprintHint)}</p>
        <Button primary wide icon="add" onPress={() => go('newSprint')}>
          {say(homeWords.start)}
        </Button>
      </section>
    );
  }
  return (
    <section class="card">
      <h2>{say(homeWords.firstStep)}</h2>
      <p>{say(homeWords.firstStepHint)}</p>
      <p class="muted">{say(homeWords.thisTab(home.activeTab))}</p>
      <Button primary wide busy={opening.busy} onPress={() => turn('backlog')}>
        {say(homeWords.turnBacklog)}
      </Button>
      <Button wide icon="import" onPress={() => open('import')}>
        {say(homeWords.import)}
      </Button>
      <Button wide icon="add" onPress={() => go('newSprint')}>
        {say(homeWords.start)}
      </Button>
    </section>
  );
}

function SprintCard({
  sprint,
  standUp,
  board,
  opening,
  adapt,
  close,
}: {
  sprint: NonNullable<Home['sprint']>;
  standUp: () => void;
  board: () => void;
  opening: Task;
  adapt: () => void;
  close: () => void;
}) {
  const { done, total } = sprint.items;
  return (
    <section class="card">
      <h2>{say(homeWords.sprint(sprint.number))}</h2>
      <p class="goal">{sprint.goal}</p>
      {sprint.goalChanged ? <p class="muted">{sprint.goalChanged}</p> : null}
      <p>
        {sprint.progress}
        {sprint.verdict ? <span class="verdict">{sprint.verdict}</span> : null}
      </p>
      <Bar
        label={say(homeWords.done)}
        share={total > 0 ? done / total : 0}
        text={say(homeWords.doneOf(done, total))}
      />
      <p class="muted">
        {say(homeWords.dates(dayInWords(sprint.start), dayInWords(sprint.end)))}
        <br />
        {say(homeWords.daysLeft(sprint.workingDaysLeft))}
      </p>
      {sprint.forecast ? <Forecast of={sprint.forecast} /> : null}
      <Button primary wide icon="board" busy={opening.busy} onPress={board}>
        {say(homeWords.board)}
      </Button>
      <Button wide icon="person" onPress={standUp}>
        {say(homeWords.standUp)}
      </Button>
      <Button wide onPress={adapt}>
        {say(homeWords.adapt)}
      </Button>
      <Button wide onPress={close}>
        {say(homeWords.close)}
      </Button>
    </section>
  );
}

function LastAction({ action, undo }: { action: LoggedAction; undo: () => void }) {
  return (
    <section>
      <h2>{say(homeWords.lastAction)}</h2>
      <p>{say(homeWords.lastBy(action.action, action.who, action.when))}</p>
      <Button wide icon="undo" onPress={undo}>
        {say(homeWords.undo)}
      </Button>
    </section>
  );
}

function Tools({
  home,
  go,
  turn,
  open,
  refresh,
  refreshing,
}: PartProps & { refresh: () => void; refreshing: Task }) {
  const turnIsAbove = !home.sprint && !home.tabs.backlog;
  const isOurs = Object.values(home.tabs).some((tab) => tab?.name === home.activeTab);
  return (
    <section>
      <h2>{say(homeWords.tools)}</h2>
      {turnIsAbove ? null : <p class="muted">{say(homeWords.thisTab(home.activeTab))}</p>}
      <Row icon="pipeline" onPress={() => turn('pipeline')}>
        {say(homeWords.turnPipeline)}
      </Row>
      {turnIsAbove ? null : (
        <Row icon="backlog" onPress={() => turn('backlog')}>
          {say(homeWords.turnBacklog)}
        </Row>
      )}
      {turnIsAbove ? null : (
        <Row icon="import" onPress={() => open('import')}>
          {say(homeWords.import)}
        </Row>
      )}
      {home.tabs.backlog || home.tabs.sprint ? (
        <Row icon="export" onPress={() => open('export')}>
          {say(homeWords.export)}
        </Row>
      ) : null}
      {home.tabs.pipeline ? (
        <Row icon="kpi" onPress={() => go('kpi')}>
          {say(homeWords.kpi)}
        </Row>
      ) : null}
      <Row icon="add" onPress={() => go('templates')}>
        {say(homeWords.templates)}
      </Row>
      <Row icon="add" onPress={() => go('playbooks')}>
        {say(playbooksWords.title)}
      </Row>
      {home.tabs.retro ? (
        <Row icon="check" onPress={() => go('retro')}>
          {say(retroWords.row)}
        </Row>
      ) : null}
      {home.tabs.backlog || home.tabs.pipeline ? (
        <Row icon="grooming" onPress={() => go('grooming')}>
          {say(homeWords.grooming)}
        </Row>
      ) : null}
      {home.sprint ? (
        <Row icon="tab" onPress={() => go('track')}>
          {say(trackWords.row)}
        </Row>
      ) : null}
      <Row icon="refresh" busy={refreshing.busy} onPress={refresh}>
        {say(homeWords.refresh)}
      </Row>
      <Row icon="playbook" onPress={() => go('tour')}>
        {say(tourWords.title)}
      </Row>
      <Row icon="info" onPress={() => open('guide')}>
        {say(homeWords.guide)}
      </Row>
      <Row icon="formula" onPress={() => go('functions')}>
        {say(homeWords.functions)}
      </Row>
      {isOurs ? (
        <Row icon="freeze" onPress={() => go('freeze')}>
          {say(homeWords.freeze)}
        </Row>
      ) : null}
      <Row icon="settings" onPress={() => go('settings')}>
        {say(homeWords.settings)}
      </Row>
      <Row icon="log" onPress={() => go('undo')}>
        {say(homeWords.log)}
      </Row>
    </section>
  );
}

function Tabs({ home, show }: { home: Home; show: (tab: string) => void }) {
  const present = tabOrder.flatMap((key) => {
    const tab = home.tabs[key];
    return tab ? [{ key, ...tab }] : [];
  });
  if (present.length === 0) return null;
  return (
    <section>
      <h2>{say(homeWords.tabs)}</h2>
      {present.map(({ key, name, rows }) => (
        <Row
          key={key}
          icon={tabIcons[key] ?? 'tab'}
          {...(rows > 0 ? { detail: say(commonWords.rows(rows)) } : {})}
          onPress={() => show(name)}
        >
          {name}
        </Row>
      ))}
    </section>
  );
}
