import { useEffect, useState } from 'preact/hooks';
import type { ActionSource, RetroRequest, RetroState } from '../../../src/server/contract.ts';
import { announceChange, onChange } from '../../changed.ts';
import { Awaited } from '../../components/Awaited.tsx';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PlanView } from '../../components/PlanView.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { View } from '../../components/View.tsx';
import { say } from '../../language.ts';
import { usePlan } from '../../plan.ts';
import { server } from '../../server.ts';
import { useTask } from '../../task.ts';
import { retroWords as words } from '../../words/retro.ts';
import { toHome, toUndo } from '../links.ts';
import type { Go } from '../sidebar-view.ts';
import { ActionForm, type EnteredAction, isComplete, noAction } from './ActionForm.tsx';
import { Actions } from './Actions.tsx';

type Part = 'notes' | 'action';

/** What somebody adds to the retrospective: notes without a name, votes, and actions that were decided. */
export function RetroView({ go }: { go: Go }) {
  const [state, setState] = useState<RetroState | null>(null);
  const [part, setPart] = useState<Part>('notes');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [votes, setVotes] = useState<readonly string[]>([]);
  const [action, setAction] = useState<EnteredAction>(noAction);
  const [told, setTold] = useState('');
  const [wrong, setWrong] = useState('');
  const reading = useTask();
  const saving = useTask();
  const opening = useTask();
  const plan = usePlan<ActionSource>(server.previewAction, server.applyAction);
  const read = () => reading.run(server.retro, setState);
  useEffect(() => {
    read();
    return onChange(read);
  }, []);

  const goOn = () => {
    plan.leave();
    read();
  };

  const importNotes = () =>
    opening.run(
      () => server.open({ dialog: 'notes' }),
      () => undefined,
    );

  const save = () => {
    setTold('');
    const notes = Object.entries(texts).flatMap(([category, text]) =>
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ category, text: line })),
    );
    const isNotes = part === 'notes';
    const lacks = isNotes ? notes.length + votes.length === 0 : !isComplete(action);
    setWrong(lacks ? say(isNotes ? words.nothing : words.missing) : '');
    if (lacks) return;
    const request: RetroRequest = isNotes ? { notes, votes, action: null } : { notes: [], votes: [], action };
    saving.run(
      () => server.saveRetro(request),
      ({ sentence, notes: more }) => {
        announceChange();
        setTold([sentence, ...more].join(' '));
        if (isNotes) {
          setTexts({});
          setVotes([]);
        } else setAction(noAction);
        read();
      },
    );
  };
  if (plan.stage.at !== 'none')
    return (
      <PlanView
        name="retro-action"
        title={say(words.toBacklog)}
        plan={plan}
        write={say(words.put)}
        writing={say(words.putting)}
        doneTitle={say(words.isPut)}
        next={[{ label: say(words.goOn), go: goOn }, toUndo(go)]}
        narrow
      />
    );
  const error = reading.error || saving.error || opening.error || plan.task.error || wrong;
  const isReady = state?.refused === null;
  return (
    <View
      name="retro"
      title={say(isReady ? words.title(state.sprint) : words.row)}
      back={toHome(go)}
      notice={error ? { kind: 'error', text: error } : told ? { kind: 'success', text: told } : undefined}
      busy={reading.busy || saving.busy}
      buttons={
        isReady ? (
          <Button primary busy={saving.busy} onPress={save}>
            {say(saving.busy ? words.adding : words.add)}
          </Button>
        ) : undefined
      }
    >
      {!state ? (
        <Awaited busy={reading.busy} text={say(words.reading)} again={read} />
      ) : state.refused !== null ? (
        <>
          <Notice kind="info">{state.refused}</Notice>
          <Button wide busy={opening.busy} onPress={importNotes}>
            {say(words.importNotes)}
          </Button>
        </>
      ) : (
        <>
          <Segmented
            label={say(words.part)}
            value={part}
            options={(['notes', 'action'] as const).map((value) => ({ value, label: say(words[value]) }))}
            onValue={setPart}
          />
          {part === 'notes' ? (
            <Notes state={state} texts={texts} setTexts={setTexts} votes={votes} setVotes={setVotes} />
          ) : (
            <ActionForm state={state} action={action} setAction={setAction} />
          )}
          <section>
            <Button wide busy={opening.busy} onPress={importNotes}>
              {say(words.importNotes)}
            </Button>
          </section>
          <Actions state={state} busy={plan.task.busy} plan={(key) => plan.ask({ retro: key })} />
        </>
      )}
    </View>
  );
}

function Notes({
  state: { categories, notes },
  texts,
  setTexts,
  votes,
  setVotes,
}: {
  state: RetroState;
  texts: Readonly<Record<string, string>>;
  setTexts: (texts: Readonly<Record<string, string>>) => void;
  votes: readonly string[];
  setVotes: (votes: readonly string[]) => void;
}) {
  return (
    <>
      <p class="muted">{say(words.hint)}</p>
      {categories.map(({ key, label }) => (
        <TextInput
          key={key}
          label={label}
          lines={2}
          value={texts[key] ?? ''}
          onValue={(text) => setTexts({ ...texts, [key]: text })}
        />
      ))}
      {notes.length > 0 ? (
        <fieldset class="field">
          <legend>{say(words.votes)}</legend>
          {notes.map(({ key, category, text, votes: given }) => (
            <Checkbox
              key={key}
              checked={votes.includes(key)}
              onValue={(checked) =>
                setVotes(checked ? [...votes, key] : votes.filter((other) => other !== key))
              }
            >
              {text}
              <br />
              <span class="muted">{say(words.voted(category, given))}</span>
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
