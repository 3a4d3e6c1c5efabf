import { useEffect, useState } from 'preact/hooks';
import type { Source, SourceKind } from '../../../src/server/contract.ts';
import { Button } from '../../components/Button.tsx';
import { focusFirstWrong } from '../../components/Field.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Notice } from '../../components/Notice.tsx';
import { NumberInput } from '../../components/NumberInput.tsx';
import { PlanView } from '../../components/PlanView.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { View } from '../../components/View.tsx';
import { say } from '../../language.ts';
import type { Entry } from '../../numbers.ts';
import { usePlan } from '../../plan.ts';
import { closeDialog, server } from '../../server.ts';
import { useTask } from '../../task.ts';
import { commonWords } from '../../words/common.ts';
import { turnWords } from '../../words/turn.ts';
import { Columns } from './Columns.tsx';
import { type Answers, linesOf, mappingOf } from './mapping.ts';

/** The dialog: check how a sheet was read, see what would be written, write it. */
export function TurnView({ first }: { first: SourceKind }) {
  const [kind, setKind] = useState(first);
  const [source, setSource] = useState<Source | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [checked, setChecked] = useState(false);
  const reading = useTask();
  const plan = usePlan(server.previewTurn, server.applyTurn);

  const read = (next: SourceKind, place: { tab?: string; headerRow?: number }) =>
    reading.run(
      () => server.source({ kind: next, ...place }),
      (found) => {
        setSource(found);
        setAnswers({});
        setChecked(false);
      },
    );
  useEffect(() => read(kind, {}), []);

  if (plan.stage.at !== 'none') {
    return (
      <PlanView
        name="turn"
        title={say(turnWords.previewTitle)}
        plan={plan}
        write={say(turnWords.write)}
        writing={say(turnWords.writing)}
        doneTitle={say(turnWords.doneTitle)}
        next={[{ label: say(commonWords.close), go: closeDialog }]}
      />
    );
  }

  const lines = source ? linesOf(source, answers) : [];
  const lacking = lines.filter(({ lacks }) => lacks);
  const preview = () => {
    setChecked(true);
    if (!source || reading.busy || reading.error) return;
    if (lacking.length > 0) return focusFirstWrong();
    plan.ask({ kind, tab: source.tab, headerRow: source.headerRow, mapping: mappingOf(lines) });
  };
  const changeKind = (next: SourceKind) => {
    setKind(next);
    // What was recognised as the other kind is not to be previewed as this one.
    setSource(null);
    read(next, source ? { tab: source.tab } : {});
  };
  const changeHeader = (headerRow: Entry) => {
    if (source && headerRow !== null && headerRow !== source.headerRow && Number.isInteger(headerRow)) {
      read(kind, { tab: source.tab, headerRow });
    }
  };
  const error = reading.error || plan.task.error;
  const lackingNames = lacking.map(({ field }) => field.label).join(', ');
  const notice = error
    ? ({ kind: 'error', text: error } as const)
    : lacking.length > 0 && !reading.busy
      ? ({ kind: checked ? 'error' : 'warning', text: say(turnWords.answerFirst(lackingNames)) } as const)
      : undefined;
  return (
    <View
      name="turn"
      title={say(turnWords.title)}
      notice={notice}
      busy={reading.busy || plan.task.busy}
      buttons={
        <>
          {source ? (
            <Button primary busy={plan.task.busy || reading.busy} onPress={preview}>
              {say(
                plan.task.busy
                  ? turnWords.previewing
                  : reading.busy
                    ? turnWords.reading
                    : commonWords.preview,
              )}
            </Button>
          ) : null}
          <Button onPress={closeDialog}>{say(turnWords.cancel)}</Button>
        </>
      }
    >
      <div class="turn-head">
        <Segmented
          label={say(turnWords.kind)}
          value={kind}
          options={[
            { value: 'pipeline', label: say(turnWords.pipeline) },
            { value: 'backlog', label: say(turnWords.backlog) },
          ]}
          onValue={changeKind}
        />
        {source ? <SourcePlace source={source} changeHeader={changeHeader} /> : null}
      </div>
      {reading.busy && !source ? <Loading text={say(turnWords.reading)} /> : null}
      {!source && reading.error ? (
        <Button onPress={() => read(kind, {})}>{say(commonWords.retry)}</Button>
      ) : null}
      {source ? (
        <>
          <SourceNotes source={source} />
          <Columns
            source={source}
            lines={lines}
            checked={checked}
            answer={(key, column) => setAnswers({ ...answers, [key]: column })}
          />
          <p class="muted">{say(turnWords.untouched)}</p>
        </>
      ) : null}
    </View>
  );
}

function SourcePlace({ source, changeHeader }: { source: Source; changeHeader: (row: Entry) => void }) {
  const rows = commonWords.rows(source.rows);
  return (
    <>
      <div class="header-row">
        <NumberInput
          label={say(turnWords.headerRow)}
          value={source.headerRow}
          min={1}
          max={1000}
          onValue={changeHeader}
        />
      </div>
      <p class="source-tab">
        <strong>{source.tab}</strong>
        <br />
        <span class="muted">{say(turnWords.rowsFound(rows, source.columns.length))}</span>
      </p>
    </>
  );
}

function SourceNotes({ source }: { source: Source }) {
  if (source.notes.length === 0) return null;
  return (
    <Notice kind="info">
      <ul class="sentences" aria-label={say(turnWords.notes)}>
        {source.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Notice>
  );
}
