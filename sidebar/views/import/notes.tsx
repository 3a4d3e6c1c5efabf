import { useState } from 'preact/hooks';
import { type RetroFile, readRetro } from '../../../src/intake/retro-notes.ts';
import { FileError } from '../../../src/intake/source-table.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PlanView } from '../../components/PlanView.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { View } from '../../components/View.tsx';
import { say } from '../../language.ts';
import { usePlan } from '../../plan.ts';
import { closeDialog, server } from '../../server.ts';
import { useTask } from '../../task.ts';
import { commonWords } from '../../words/common.ts';
import { retroWords as words } from '../../words/retro.ts';
import { turnWords } from '../../words/turn.ts';
import { ChooseFile, type Given } from './ChooseFile.tsx';
import { fileProblemText } from './told.ts';

type Read = RetroFile & { readonly name: string; readonly sprint: string };

/** The dialog that brings notes of past retrospectives: choose, say the sprint, preview, write. */
export function NotesView() {
  const [files, setFiles] = useState<readonly Read[]>([]);
  const [wrong, setWrong] = useState(false);
  const reading = useTask();
  const plan = usePlan(server.previewNotes, server.applyNotes);

  if (plan.stage.at !== 'none')
    return (
      <PlanView
        name="notes"
        title={say(turnWords.previewTitle)}
        plan={plan}
        write={say(turnWords.write)}
        writing={say(turnWords.writing)}
        doneTitle={say(turnWords.doneTitle)}
        next={[{ label: say(commonWords.close), go: closeDialog }]}
      />
    );
  if (files.length === 0)
    return (
      <ChooseFile
        busy={reading.busy}
        error={reading.error}
        told=""
        title={say(words.importNotes)}
        formats={say(words.formats)}
        paste={say(words.paste)}
        give={(given) => reading.run(() => readAll(given), setFiles)}
      />
    );
  const lacks = ({ sprint, notes }: Read) => sprint.trim() === '' && notes.some((note) => note.sprint === '');
  const ask = () => {
    setWrong(files.some(lacks));
    if (files.some(lacks)) return;
    plan.ask({
      notes: files.flatMap(({ notes, sprint }) =>
        notes.map((note) => ({ ...note, sprint: note.sprint || sprint.trim() })),
      ),
    });
  };
  return (
    <View
      name="notes/check"
      title={say(words.checkNotes)}
      notice={plan.task.error ? { kind: 'error', text: plan.task.error } : undefined}
      busy={plan.task.busy}
      buttons={
        <>
          <Button primary busy={plan.task.busy} onPress={ask}>
            {say(words.showPreview)}
          </Button>
          <Button onPress={() => setFiles([])}>{say(commonWords.back)}</Button>
        </>
      }
    >
      {files.map((file, at) => (
        <FileCard
          key={file.name}
          file={file}
          error={wrong && lacks(file) ? say(words.sprintMissing) : undefined}
          setSprint={(sprint) => setFiles(files.map((one, i) => (i === at ? { ...one, sprint } : one)))}
        />
      ))}
    </View>
  );
}

/** What was read of a file, and the sprint that it is of. */
function FileCard({
  file: { name, notes, sprint, titled, named, leftOut },
  error,
  setSprint,
}: {
  file: Read;
  error: string | undefined;
  setSprint: (sprint: string) => void;
}) {
  const actions = notes.filter((note) => note.action !== '').length;
  const said = notes.filter((note) => note.note !== '').length;
  const isAsked = notes.some((note) => note.sprint === '');
  return (
    <section class="card">
      <h2>{name}</h2>
      <p>{say(words.counted(said, actions))}</p>
      {leftOut.length > 0 ? <p class="muted">{say(words.leftOut(leftOut.join(', ')))}</p> : null}
      {isAsked && titled && named && titled !== named ? (
        <Notice kind="warning">{say(words.disagree(titled, named))}</Notice>
      ) : null}
      {isAsked ? (
        <TextInput
          label={say(words.sprintOf)}
          hint={say(words.sprintHint)}
          required
          value={sprint}
          error={error}
          onValue={setSprint}
        />
      ) : null}
    </section>
  );
}

/** @throws with a sentence where a file holds no note */
async function readAll(files: readonly Given[]): Promise<Read[]> {
  const read: Read[] = [];
  for (const { name, bytes } of files) {
    try {
      const file = readRetro(await bytes(), name);
      // Where title and name disagree, nobody but a person can tell.
      const agreed = file.titled && file.named && file.titled !== file.named ? '' : file.titled || file.named;
      read.push({ ...file, name, sprint: agreed });
    } catch (error) {
      if (error instanceof FileError) throw new Error(say(fileProblemText(error.problem, name)));
      throw error;
    }
  }
  return read;
}
