import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { say } from '../../language.ts';
import { boardWords } from '../../words/board.ts';

/** Asks what blocks a card before it goes to the blocked ones. */
export function Obstacle({
  title,
  known,
  block,
  cancel,
}: {
  title: string;
  known: string;
  block: (obstacle: string) => void;
  cancel: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(known);
  const [wrong, setWrong] = useState(false);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.focus();
  }, []);
  const done = () => {
    if (text.trim() !== '') block(text.trim());
    else setWrong(true);
  };
  return (
    <dialog class="ask" aria-labelledby="obstacle-title" ref={dialog} onCancel={cancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        <h2 id="obstacle-title">{say(boardWords.obstacleTitle(title))}</h2>
        <TextInput
          label={say(boardWords.obstacle)}
          value={text}
          onValue={setText}
          hint={say(boardWords.obstacleHint)}
          error={wrong && text.trim() === '' ? say(boardWords.obstacleMissing) : undefined}
          required
        />
        <div class="ask-buttons">
          <Button primary onPress={done}>
            {say(boardWords.block)}
          </Button>
          <Button onPress={cancel}>{say(boardWords.cancel)}</Button>
        </div>
      </form>
    </dialog>
  );
}
