import { useEffect, useState } from 'preact/hooks';
import type { AlertKind, KpiAlert, KpiState, RowsBehind } from '../../../src/server/contract.ts';
import { onChange } from '../../changed.ts';
import { Awaited } from '../../components/Awaited.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PlanView } from '../../components/PlanView.tsx';
import { View } from '../../components/View.tsx';
import { say } from '../../language.ts';
import { usePlan } from '../../plan.ts';
import { server } from '../../server.ts';
import { useTask } from '../../task.ts';
import { kpiWords as words } from '../../words/kpi.ts';
import { toHome, toUndo } from '../links.ts';
import type { Go } from '../sidebar-view.ts';
import { RowList } from './RowList.tsx';

type Show = (tab: string, cell?: string) => void;

/** The sprint's KPI, what calls for action, and the rows behind the figure that is selected in the sheet. */
export function KpiView({ go }: { go: Go }) {
  const [state, setState] = useState<KpiState | null>(null);
  const [behind, setBehind] = useState<RowsBehind | null>(null);
  const reading = useTask();
  const opening = useTask();
  const finding = useTask();
  const plan = usePlan<{ readonly kind: AlertKind }>(server.previewAction, server.applyAction);
  const making = usePlan<object>(server.previewKpiTab, server.applyKpiTab);
  const read = () => reading.run(server.kpi, setState);
  useEffect(() => {
    read();
    return onChange(read);
  }, []);
  const show: Show = (tab, cell) =>
    opening.run(
      () => server.show({ tab, ...(cell ? { cell } : {}) }),
      () => undefined,
    );

  const asked =
    plan.stage.at !== 'none'
      ? { plan, title: words.create, write: words.write, doneTitle: words.done }
      : making.stage.at !== 'none'
        ? { plan: making, title: words.theTab, write: words.complete, doneTitle: words.tabDone }
        : null;
  if (asked) {
    const goOn = () => {
      asked.plan.leave();
      read();
    };
    return (
      <PlanView
        name="kpi"
        title={say(asked.title)}
        plan={asked.plan}
        write={say(asked.write)}
        writing={say(words.writing)}
        doneTitle={say(asked.doneTitle)}
        next={[{ label: say(words.goOn), go: goOn }, toUndo(go)]}
        narrow
      />
    );
  }
  const error = reading.error || opening.error || finding.error || plan.task.error || making.task.error;
  return (
    <View
      name="kpi"
      title={say(words.title)}
      back={toHome(go)}
      notice={error ? { kind: 'error', text: error } : undefined}
      busy={reading.busy || plan.task.busy || making.task.busy || finding.busy}
    >
      {state ? (
        state.refused ? (
          <Notice kind="info">{state.refused}</Notice>
        ) : (
          <>
            <section class="card">
              <p>{state.value || say(words.noSprint)}</p>
              {state.remark ? <p class="muted">{state.remark}</p> : null}
            </section>
            {state.lacking ? (
              <section class="card">
                <p>{state.lacking}</p>
                <Button wide busy={making.task.busy} onPress={() => making.ask({})}>
                  {say(words.complete)}
                </Button>
              </section>
            ) : null}
            <Alerts state={state} show={show} busy={plan.task.busy} create={(kind) => plan.ask({ kind })} />
            <section class="behind">
              <h2>{say(words.behind)}</h2>
              <p class="muted">{say(words.behindHint)}</p>
              <Button
                wide
                primary
                busy={finding.busy}
                onPress={() => {
                  setBehind(null);
                  finding.run(server.rowsBehind, setBehind);
                }}
              >
                {say(words.showRows)}
              </Button>
              {state.tab ? (
                <Button wide onPress={() => show(state.tab ?? '')}>
                  {say(words.openTab)}
                </Button>
              ) : null}
              <div aria-live="polite">
                {behind ? (
                  <>
                    <h3>{behind.title}</h3>
                    {behind.total === 0 ? <p class="muted">{say(words.none)}</p> : null}
                    <RowList {...behind} label={behind.title} show={show} />
                  </>
                ) : null}
              </div>
            </section>
          </>
        )
      ) : (
        <Awaited busy={reading.busy} text={say(words.reading)} again={read} />
      )}
    </View>
  );
}

function Alerts({
  state: { alerts, notJudged },
  show,
  create,
  busy,
}: {
  state: KpiState;
  show: Show;
  create: (kind: AlertKind) => void;
  busy: boolean;
}) {
  return (
    <section>
      <h2>{say(alerts.length === 0 ? words.noAlert : words.alerts(alerts.length))}</h2>
      {alerts.map((alert) => (
        <Alert key={alert.kind} alert={alert} show={show} busy={busy} create={() => create(alert.kind)} />
      ))}
      {notJudged.length > 0 ? (
        <details>
          <summary>{say(words.notJudged)}</summary>
          {notJudged.map((text) => (
            <p key={text} class="muted">
              {text}
            </p>
          ))}
        </details>
      ) : null}
    </section>
  );
}

function Alert({
  alert: { title, figures, rows, total },
  show,
  create,
  busy,
}: {
  alert: KpiAlert;
  show: Show;
  create: () => void;
  busy: boolean;
}) {
  return (
    <section class="card alert">
      <h3>{title}</h3>
      <p>{figures}</p>
      {rows.length > 0 ? (
        <details>
          <summary>{say(words.rows(total))}</summary>
          <RowList rows={rows} total={total} label={title} show={show} />
        </details>
      ) : null}
      <Button wide icon="add" busy={busy} onPress={create}>
        {say(words.create)}
      </Button>
    </section>
  );
}
