import { useEffect, useState } from 'preact/hooks';
import { formatMoney } from '../../../src/i18n/format.ts';
import type { StandUp, StandUpPerson, StandUpRequest } from '../../../src/server/contract.ts';
import { announceChange, onChange } from '../../changed.ts';
import { Awaited } from '../../components/Awaited.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { View } from '../../components/View.tsx';
import { copyText } from '../../copy.ts';
import { language, say } from '../../language.ts';
import { server } from '../../server.ts';
import { useTask } from '../../task.ts';
import { standUpWords as words } from '../../words/standUp.ts';
import { toHome } from '../links.ts';
import type { Go } from '../sidebar-view.ts';
import { PersonForm } from './PersonForm.tsx';
import { Practices } from './Practices.tsx';
import { summaryOf } from './summary.ts';
import { TimerCard } from './TimerCard.tsx';
import { useTimer } from './timer.ts';

/** Today's stand-up: who speaks when, for how long, and what each says. */
export function StandUpView({ go }: { go: Go }) {
  const [state, setState] = useState<StandUp | null>(null);
  const [person, setPerson] = useState('');
  const [told, setTold] = useState('');
  const [summary, setSummary] = useState('');
  const reading = useTask();
  const saving = useTask();
  const timer = useTimer(state?.minutes ?? 15, state?.people.map(({ name }) => name) ?? []);
  const read = () => reading.run(server.standUp, setState);
  useEffect(() => {
    read();
    return onChange(read);
  }, []);

  const speaking = state?.people.find(({ name }) => name === person);
  if (state && speaking) {
    const save = (request: StandUpRequest) =>
      saving.run(
        () => server.saveStandUp(request),
        ({ sentence, notes }) => {
          announceChange();
          setTold([sentence, ...notes].join(' '));
          setPerson('');
          if (timer.hasBegun && timer.speaker === request.person) timer.next();
          read();
        },
      );
    return (
      <PersonForm
        key={person}
        state={state}
        person={speaking}
        saving={saving}
        save={save}
        back={() => setPerson('')}
      />
    );
  }
  const copy = async () => {
    if (!state) return;
    const text = summaryOf(state, language);
    const isCopied = await copyText(text);
    setTold(say(isCopied ? words.copied : words.notCopied));
    setSummary(text);
  };
  return (
    <View
      name="standUp"
      title={say(words.title)}
      back={toHome(go)}
      notice={
        reading.error
          ? { kind: 'error', text: reading.error }
          : told
            ? { kind: 'success', text: told }
            : undefined
      }
      busy={reading.busy}
      buttons={
        state?.people.some(({ seen }) => seen !== '') ? (
          <Button primary icon="copy" onPress={copy}>
            {say(words.copy)}
          </Button>
        ) : undefined
      }
    >
      {!state ? (
        <Awaited busy={reading.busy} text={say(words.reading)} again={read} />
      ) : state.refused !== null ? (
        <Notice kind="info">{state.refused}</Notice>
      ) : (
        <>
          <TimerCard timer={timer} />
          <Agenda
            state={state}
            choose={(name) => {
              setTold('');
              if (timer.hasBegun) timer.next(name);
              setPerson(name);
            }}
          />
          {summary ? (
            <section>
              <h2>{say(words.summary)}</h2>
              <pre class="summary">{summary}</pre>
            </section>
          ) : null}
          {state.mood ? <p>{say(words.moodToday(state.mood.mean, state.mood.n))}</p> : null}
          {state.help.length > 0 ? (
            <section>
              <h2>{say(words.help)}</h2>
              <ul>
                {state.help.map(({ by, whom, times }) => (
                  <li key={`${by} ${whom}`}>{say(words.helped(by, whom, times))}</li>
                ))}
              </ul>
            </section>
          ) : null}
          {state.practices.length > 0 ? <Practices practices={state.practices} /> : null}
        </>
      )}
    </View>
  );
}

function Agenda({ state, choose }: { state: StandUp; choose: (name: string) => void }) {
  return (
    <section>
      <h2>{say(words.agenda)}</h2>
      <p class="muted">{say(words.agendaHint)}</p>
      <ol>
        {state.people.map((person) => (
          <li key={person.name}>
            <button type="button" class="row" onClick={() => choose(person.name)}>
              <Icon name={person.seen === '' ? 'person' : 'check'} />
              <span class="row-label">
                <span class="strong">
                  {person.name === state.you ? say(words.you(person.name)) : person.name}
                </span>
                <br />
                <span class="muted">{riskOf(person, state.locale)}</span>
              </span>
              {person.seen === '' ? null : <span class="row-detail">{say(words.saved)}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function riskOf({ atRisk, blocked, attention }: StandUpPerson, locale: string): string {
  const parts = [
    atRisk > 0 ? say(words.atRisk(formatMoney(atRisk, locale, language).replace(/[,.]00(?!\d)/, ''))) : '',
    blocked > 0 ? say(words.blocked(blocked)) : '',
    attention > 0 ? say(words.dealsAtRisk(attention)) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : say(words.nothingAtRisk);
}
