import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LoggedAction, Outcome, WritePreview } from '../../../src/server/contract.ts';
import { announceChange } from '../../changed.ts';
import { Button } from '../../components/Button.tsx';
import { Loading } from '../../components/Loading.tsx';
import type { NoticeKind } from '../../components/Notice.tsx';
import { Preview } from '../../components/Preview.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { View } from '../../components/View.tsx';
import { say } from '../../language.ts';
import { server } from '../../server.ts';
import { useTask } from '../../task.ts';
import { commonWords } from '../../words/common.ts';
import { undoWords } from '../../words/undo.ts';
import { toHome } from '../links.ts';
import type { Go } from '../sidebar-view.ts';
import { ActionLine } from './ActionLine.tsx';

type Told = { readonly kind: NoticeKind; readonly text: ComponentChildren };

/** The action log: what the add-on did last, what undoing the last action would do, and its undo, again and again. */
export function UndoView({ go }: { go: Go }) {
  const [log, setLog] = useState<readonly LoggedAction[] | null>(null);
  const [preview, setPreview] = useState<WritePreview | null>(null);
  const [told, setTold] = useState<Told | undefined>(undefined);
  /** How often *Undo* was answered: after each answer the view counts as another one. */
  const [answers, setAnswers] = useState(0);
  const reading = useTask();
  const undoing = useTask();

  const readPreview = (entries: readonly LoggedAction[]) => {
    setLog(entries);
    if (entries.some(({ isNext }) => isNext)) reading.run(server.previewUndo, setPreview);
    else setPreview(null);
  };
  const read = () => reading.run(server.history, readPreview);
  useEffect(read, []);

  const take = (outcome: Outcome) => {
    setAnswers((count) => count + 1);
    if (outcome.done) {
      announceChange();
      setTold({
        kind: 'success',
        text: <Sentences sentences={[outcome.sentence, ...outcome.notes]} />,
      });
      setPreview(null);
      read();
    } else {
      setTold({ kind: 'warning', text: outcome.sentence });
      setPreview(outcome.preview);
      reading.run(server.history, setLog);
    }
  };
  const undo = () => {
    if (preview) undoing.run(() => server.applyUndo({ token: preview.token }), take);
  };

  // What was refused is seldom what stands in the log now: someone else wrote, or undid it first.
  useEffect(() => {
    if (undoing.error) read();
  }, [undoing.error]);

  const busy = reading.busy || undoing.busy;
  const error = undoing.error || reading.error;
  const next = log?.find(({ isNext }) => isNext);
  const home = toHome(go);
  return (
    <View
      name={`undo/${answers}`}
      title={say(undoWords.title)}
      back={home}
      notice={error ? { kind: 'error', text: error } : undoing.busy ? undefined : told}
      busy={busy}
      buttons={
        preview ? (
          <Button primary busy={busy} onPress={undo}>
            {say(undoing.busy ? undoWords.undoing : undoWords.undo)}
          </Button>
        ) : log && !next && !busy ? (
          <Button primary onPress={home.go}>
            {home.label}
          </Button>
        ) : undefined
      }
    >
      {log === null && busy ? <Loading /> : null}
      {reading.error ? <Button onPress={read}>{say(commonWords.retry)}</Button> : null}
      {log && !next ? (
        <section>{say(log.length > 0 ? undoWords.nothingLeft : undoWords.noAction)}</section>
      ) : null}
      {next ? (
        <section class="card">
          <h2>{say(undoWords.next)}</h2>
          <ActionLine action={next} />
        </section>
      ) : null}
      {next && !preview && reading.busy ? <Loading text={say(undoWords.previewing)} /> : null}
      {preview ? <Preview preview={preview} words={undoWords} narrow /> : null}
      <Others log={log ?? []} />
    </View>
  );
}

function Others({ log }: { log: readonly LoggedAction[] }) {
  const others = log.filter(({ isNext }) => !isNext);
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{say(undoWords.others)}</h2>
      <ul class="items">
        {others.map((action) => (
          <li key={action.number} class="item">
            <ActionLine action={action} />
          </li>
        ))}
      </ul>
    </section>
  );
}
