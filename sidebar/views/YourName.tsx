import { useRef, useState } from 'preact/hooks';
import type { Home } from '../../src/server/contract.ts';
import { askOnce } from '../asked.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { TextInput } from '../components/TextInput.tsx';
import { say } from '../language.ts';
import { server } from '../server.ts';
import { useTask } from '../task.ts';
import { homeWords } from '../words/home.ts';

/** Who the user is in the action log. Open by itself once, as long as no name was given. */
export function YourName({ who, saved }: { who: Home['who']; saved: (name: string) => void }) {
  const [open, setOpen] = useState(() => !who.given && askOnce('name'));
  const [name, setName] = useState(who.given ? who.name : '');
  const [missing, setMissing] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const saving = useTask();

  const save = () => {
    const given = name.trim();
    setMissing(given === '');
    if (given === '' || saving.busy) return;
    saving.run(
      () => server.setName({ name: given }),
      () => {
        setOpen(false);
        summary.current?.focus();
        saved(given);
      },
    );
  };
  return (
    <details class="card your-name" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary}>
        <p>{say(homeWords.youAre(who.name))}</p>
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput
          label={say(homeWords.yourName)}
          value={name}
          onValue={setName}
          hint={say(homeWords.yourNameHint)}
          error={missing && name.trim() === '' ? say(homeWords.yourNameMissing) : ''}
        />
        {saving.error ? <Notice kind="error">{saving.error}</Notice> : null}
        <Button busy={saving.busy} onPress={save}>
          {say(homeWords.saveName)}
        </Button>
      </form>
    </details>
  );
}
