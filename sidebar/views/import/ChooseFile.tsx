import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Loading } from '../../components/Loading.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { View } from '../../components/View.tsx';
import { say } from '../../language.ts';
import { closeDialog } from '../../server.ts';
import { importWords } from '../../words/import.ts';

export type Given = { readonly name: string; readonly bytes: () => Promise<Uint8Array> };

/** Files are dropped, chosen, or a table is pasted. */
export function ChooseFile({
  busy,
  error,
  told,
  title = say(importWords.title),
  formats = say(importWords.formats),
  paste = say(importWords.paste),
  give,
}: {
  busy: boolean;
  error: string;
  /** What became of the import before; '' where there was none. */
  told: string;
  title?: string;
  /** What can be read, in a sentence. */
  formats?: string;
  paste?: string;
  give: (files: readonly Given[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const [lacking, setLacking] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const given = [...(files ?? [])].map((file) => ({
      name: file.name,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    }));
    if (given.length > 0 && !busy) give(given);
  };
  const takeText = () => {
    setLacking(text.trim() === '');
    if (text.trim() === '') return;
    const bytes = new TextEncoder().encode(text);
    give([{ name: say(importWords.pasted), bytes: async () => bytes }]);
  };
  const notice = error
    ? ({ kind: 'error', text: error } as const)
    : told
      ? ({ kind: 'info', text: told } as const)
      : undefined;
  return (
    <View
      name="import/choose"
      title={title}
      notice={notice}
      busy={busy}
      buttons={
        <>
          <Button primary busy={busy} onPress={() => input.current?.click()}>
            {say(busy ? importWords.reading : importWords.choose)}
          </Button>
          <Button onPress={closeDialog}>{say(importWords.cancel)}</Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way for the mouse alone; the button does the same */}
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        {busy ? (
          <Loading text={say(importWords.reading)} />
        ) : (
          <p class="drop-here">{say(importWords.drop)}</p>
        )}
        <p class="muted">{formats}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={say(importWords.choose)}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file can be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <TextInput
        label={paste}
        value={text}
        lines={4}
        onValue={setText}
        error={lacking ? say(importWords.nothingPasted) : undefined}
      />
      <Button busy={busy} onPress={takeText}>
        {say(importWords.readPasted)}
      </Button>
    </View>
  );
}
