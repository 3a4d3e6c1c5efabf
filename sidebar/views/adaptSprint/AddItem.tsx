import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { NumberInput } from '../../components/NumberInput.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { say } from '../../language.ts';
import type { Entry } from '../../numbers.ts';
import { adaptWords as words } from '../../words/adaptSprint.ts';
import type { NewItem } from './adapting.ts';

const tiers = [
  { value: 'must', label: 'Must' },
  { value: 'should', label: 'Should' },
  { value: 'could', label: 'Could' },
] as const;

/** An item that came up during the sprint: it is put beside the others, and into the backlog once it is taken. */
export function AddItem({ add }: { add: (item: NewItem) => void }) {
  const [title, setTitle] = useState('');
  const [moscow, setMoscow] = useState<NewItem['moscow']>('must');
  const [effort, setEffort] = useState<Entry>(null);
  const [value, setValue] = useState<Entry>(null);
  const [checked, setChecked] = useState(false);
  const press = () => {
    setChecked(true);
    const unread = [effort, value].some((entry) => entry !== null && Number.isNaN(entry));
    if (title.trim() === '' || unread) return;
    add({ title: title.trim(), moscow, effort, value });
    setTitle('');
    setEffort(null);
    setValue(null);
    setChecked(false);
  };
  return (
    <details class="card">
      <summary>
        <h2>{say(words.add)}</h2>
      </summary>
      <TextInput
        label={say(words.newTitle)}
        value={title}
        onValue={setTitle}
        error={checked && title.trim() === '' ? say(words.titleMissing) : undefined}
        required
      />
      <Segmented label="MoSCoW" value={moscow} options={tiers} onValue={setMoscow} />
      <div class="halves">
        <NumberInput label={say(words.effort)} value={effort} min={0} onValue={setEffort} />
        <NumberInput label={say(words.value)} value={value} min={0} onValue={setValue} />
      </div>
      <Button wide onPress={press}>
        {say(words.addThis)}
      </Button>
    </details>
  );
}
