import { useEffect, useState } from 'preact/hooks';
import { dayFromIso } from '../../../src/domain/day.ts';
import { agendaOf, type MeetingPart } from '../../../src/domain/planning/agenda.ts';
import type { Text } from '../../../src/i18n/text.ts';
import type { MeetingState } from '../../../src/server/contract.ts';
import { onChange } from '../../changed.ts';
import { Awaited } from '../../components/Awaited.tsx';
import { Button } from '../../components/Button.tsx';
import { focusFirstWrong } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PlanView } from '../../components/PlanView.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { View } from '../../components/View.tsx';
import { dayInWords } from '../../dates.ts';
import { say } from '../../language.ts';
import { usePlan } from '../../plan.ts';
import { closeDialog, server } from '../../server.ts';
import { useTask } from '../../task.ts';
import { commonWords } from '../../words/common.ts';
import { meetingWords as words } from '../../words/meeting.ts';
import { Agenda } from './Agenda.tsx';
import { Confidence } from './Confidence.tsx';
import {
  changesOf,
  countOf,
  type Entered,
  enteredFrom,
  isBlank,
  isComplete,
  nothing,
  withNews,
} from './decided.ts';
import { Readiness } from './Readiness.tsx';
import { Risks } from './Risks.tsx';
import { useMeetingTimer } from './timer.ts';

const tabs = ['ready', 'confidence', 'risks'] as const;
type Tab = (typeof tabs)[number];

/** Runs the planning meeting: what is ready, agenda and clock, then votes, commitments and risks into the Sprint tab. */
export function MeetingView() {
  const [state, setState] = useState<MeetingState | null>(null);
  const [entered, setEntered] = useState<Entered>(nothing);
  const [tab, setTab] = useState<Tab>('ready');
  const [checked, setChecked] = useState(false);
  const [told, setTold] = useState('');
  const reading = useTask();
  const opening = useTask();
  const plan = usePlan(server.previewMeeting, server.applyMeeting);
  const agenda = state ? agendaFor(state) : [];
  const timer = useMeetingTimer(agenda.map(({ minutes }) => minutes));
  const read = (begin: boolean) =>
    reading.run(server.meeting, (found) => {
      setState(found);
      setEntered((before) => (begin || !state ? enteredFrom(found) : withNews(before, state, found)));
    });
  useEffect(() => read(true), []);
  useEffect(
    () => (state && plan.stage.at === 'none' ? onChange(() => read(false)) : undefined),
    [state, plan.stage.at],
  );

  if (plan.stage.at !== 'none') {
    const back = () => {
      const isWritten = plan.stage.at === 'done';
      plan.leave();
      setChecked(false);
      if (isWritten) read(true);
    };
    return (
      <PlanView
        name="meeting"
        title={say(words.previewTitle)}
        plan={plan}
        write={say(words.write)}
        writing={say(words.writing)}
        doneTitle={say(words.doneTitle)}
        next={[
          { label: say(words.back), go: back },
          { label: say(commonWords.close), go: closeDialog },
        ]}
      />
    );
  }
  const change = (changed: Partial<Entered>) => {
    setTold('');
    setEntered((now) => ({ ...now, ...changed }));
  };
  const request = state ? changesOf(state, entered) : null;
  const open = request ? countOf(request) : 0;
  const preview = () => {
    setChecked(true);
    if (!request) return;
    if (entered.risks.some((risk) => !isBlank(risk) && !isComplete(risk))) {
      setTab('risks');
      return focusFirstWrong();
    }
    if (open === 0) return setTold(say(words.nothing));
    plan.ask(request);
  };
  const show = (name: string, cell: string) =>
    opening.run(
      () => server.show({ tab: name, cell }),
      () => undefined,
    );
  const error = reading.error || opening.error || plan.task.error;
  const runs = state?.goal !== null;
  return (
    <View
      name="meeting"
      title={say(words.title(state?.number ?? 0))}
      notice={error ? { kind: 'error', text: error } : told ? { kind: 'info', text: told } : undefined}
      busy={reading.busy || plan.task.busy}
      buttons={
        state ? (
          <>
            {runs ? (
              <Button primary busy={plan.task.busy} onPress={preview}>
                {say(plan.task.busy ? words.previewing : commonWords.preview)}
              </Button>
            ) : null}
            <Button busy={reading.busy} onPress={() => read(false)}>
              {say(words.again)}
            </Button>
            {open > 0 ? <span class="muted unsaved">{say(words.unsaved(open))}</span> : null}
          </>
        ) : undefined
      }
    >
      {!state ? (
        <Awaited busy={reading.busy} text={say(words.reading)} again={() => read(true)} />
      ) : (
        <>
          <p class="muted">
            {say(words.period(dayInWords(state.start), dayInWords(state.end), lengthOf(agenda)))}
          </p>
          {state.goal ? <p class="goal">{state.goal}</p> : null}
          <div class="meeting">
            <Agenda agenda={agenda} timer={timer} />
            <div>
              <Segmented
                label={say(words.show)}
                value={tab}
                options={tabs.map((value) => ({ value, label: say(words.tabs[value]) }))}
                onValue={setTab}
              />
              {tab === 'ready' ? (
                <Readiness state={state} show={show} />
              ) : !runs ? (
                <Notice kind="info">{say(words.compose)}</Notice>
              ) : tab === 'confidence' ? (
                <Confidence state={state} entered={entered} change={change} />
              ) : (
                <Risks
                  risks={entered.risks}
                  people={state.people.map(({ name }) => name)}
                  change={(risks) => change({ risks })}
                  checked={checked}
                />
              )}
            </div>
          </div>
        </>
      )}
    </View>
  );
}

/** The agenda of a sprint of that length; what is not ready gets more time. */
function agendaFor({ start, end, minutesAWeek, checks }: MeetingState) {
  const days = (dayFromIso(end) ?? 0) - (dayFromIso(start) ?? 0) + 1;
  const gaps: Partial<Record<MeetingPart, number>> = {};
  for (const { about, gaps: missing } of checks) {
    const part = about === 'estimates' || about === 'dependencies' ? 'items' : about;
    gaps[part] = (gaps[part] ?? 0) + missing.length;
  }
  return agendaOf(Math.max(1, Math.round(days / 7)), minutesAWeek, gaps);
}

/** `45 min`, `2 h`, `1 h 30`. */
function lengthOf(agenda: readonly { readonly minutes: number }[]): Text {
  const minutes = agenda.reduce((sum, part) => sum + part.minutes, 0);
  if (minutes < 60) return words.minutes(minutes);
  const rest = minutes % 60;
  return words.hours(Math.floor(minutes / 60), rest === 0 ? '' : String(rest).padStart(2, '0'));
}
