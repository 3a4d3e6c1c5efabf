import { useState } from 'preact/hooks';
import type { StandUp, StandUpPerson, StandUpRequest } from '../../../src/server/contract.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { focusFirstWrong } from '../../components/Field.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { View } from '../../components/View.tsx';
import { say } from '../../language.ts';
import type { Task } from '../../task.ts';
import { commonWords } from '../../words/common.ts';
import { standUpWords as words } from '../../words/standUp.ts';
import { changedDeals, type DealSteps, Deals } from './Deals.tsx';

/** Somebody's three answers, filled in as far as they are known; who has nothing to add presses one button. */
export function PersonForm({
  state,
  person,
  saving,
  save,
  back,
}: {
  state: StandUp;
  person: StandUpPerson;
  saving: Task;
  save: (request: StandUpRequest) => void;
  back: () => void;
}) {
  const [said, setSaid] = useState(person.said);
  const [mood, setMood] = useState('');
  const [item, setItem] = useState('');
  const [obstacle, setObstacle] = useState('');
  const [steps, setSteps] = useState<DealSteps>({});
  const [wrong, setWrong] = useState(false);
  const others = state.people.filter(({ name }) => name !== person.name);
  const text = (key: 'yesterday' | 'today' | 'obstacles') => (
    <TextInput
      label={say(words[key])}
      lines={Math.max(2, said[key].split('\n').length)}
      value={said[key]}
      onValue={(value) => setSaid({ ...said, [key]: value })}
    />
  );
  const send = () => {
    if (item !== '' && obstacle.trim() === '') {
      setWrong(true);
      focusFirstWrong();
      return;
    }
    save({
      ...said,
      person: person.name,
      seen: person.seen,
      mood: mood === '' ? null : Number(mood),
      blocked: item === '' ? null : { key: item, obstacle },
      deals: changedDeals(person.deals, steps),
    });
  };
  return (
    <View
      name="standUp/person"
      title={person.name}
      back={{ label: say(commonWords.back), go: back }}
      notice={saving.error ? { kind: 'error', text: saving.error } : undefined}
      busy={saving.busy}
      buttons={
        <Button primary busy={saving.busy} onPress={send}>
          {say(words.save)}
        </Button>
      }
    >
      {person.seen === '' ? <p class="muted">{say(words.prefilled)}</p> : null}
      {text('yesterday')}
      {text('today')}
      {text('obstacles')}
      {person.items.length > 0 ? (
        <Select
          label={say(words.blockItem)}
          value={item}
          options={[
            { value: '', label: say(words.noItem) },
            ...person.items.map(({ key, title }) => ({ value: key, label: title })),
          ]}
          onValue={setItem}
        />
      ) : null}
      {item === '' ? null : (
        <TextInput
          label={say(words.obstacle)}
          value={obstacle}
          onValue={setObstacle}
          error={wrong && obstacle.trim() === '' ? say(words.obstacleMissing) : undefined}
          required
        />
      )}
      <Deals
        deals={person.deals}
        silence={state.silence}
        locale={state.locale}
        steps={steps}
        setSteps={setSteps}
      />
      {others.length > 0 ? (
        <fieldset class="field">
          <legend>{say(words.helpedBy)}</legend>
          {others.map(({ name }) => (
            <Checkbox
              key={name}
              checked={said.helpedBy.includes(name)}
              onValue={(checked) =>
                setSaid({
                  ...said,
                  helpedBy: checked
                    ? [...said.helpedBy, name]
                    : said.helpedBy.filter((helper) => helper !== name),
                })
              }
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
      <TextInput
        label={say(words.practice)}
        value={said.practice}
        onValue={(practice) => setSaid({ ...said, practice })}
        hint={say(words.practiceHint)}
      />
      {person.seen === '' ? (
        <>
          <Segmented
            label={say(words.mood)}
            value={mood}
            options={['', '1', '2', '3', '4', '5'].map((value) => ({
              value,
              label: value || say(words.moodNone),
            }))}
            onValue={setMood}
          />
          <p class="below mood-hint">{say(words.moodHint)}</p>
        </>
      ) : null}
    </View>
  );
}
