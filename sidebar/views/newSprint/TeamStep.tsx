import type { SprintDraft } from '../../../src/server/contract.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { NumberInput } from '../../components/NumberInput.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { say } from '../../language.ts';
import { newSprintWords } from '../../words/newSprint.ts';
import { nameProblem, type Person } from './draft.ts';

const HOURS_PER_DAY = 7;

/** Who takes part, with which skills and how many hours. */
export function TeamStep({
  team,
  delivered,
  worked,
  change,
  checked,
}: {
  team: readonly Person[];
  /** What people finished of their plan in past sprints, in words, by name. */
  delivered: Readonly<Record<string, string>>;
  /** The days of the week of who works others than Monday to Friday, by name. */
  worked: SprintDraft['worked'];
  change: (team: readonly Person[]) => void;
  checked: boolean;
}) {
  const add = () => {
    const key = Math.max(-1, ...team.map((person) => person.key)) + 1;
    change([...team, { key, name: '', skills: '', hoursPerDay: HOURS_PER_DAY, daysOff: 0, focus: 1 }]);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.person:last-of-type input')?.focus());
  };
  const remove = (person: Person) => {
    change(team.filter(({ key }) => key !== person.key));
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.add-person button')?.focus());
  };
  return (
    <>
      <h2>{say(newSprintWords.team)}</h2>
      {team.length === 0 && checked ? <Notice kind="error">{say(newSprintWords.noTeam)}</Notice> : null}
      {team.map((person, index) => (
        <PersonFields
          key={person.key}
          person={person}
          number={index + 1}
          delivered={delivered[person.name.trim()]}
          worked={worked[person.name.trim()]}
          nameError={checked ? nameProblem(person, team) : ''}
          change={(changed) =>
            change(team.map((each) => (each.key === person.key ? { ...each, ...changed } : each)))
          }
          remove={() => remove(person)}
        />
      ))}
      <div class="add-person">
        <Button wide icon="add" onPress={add}>
          {say(newSprintWords.addMember)}
        </Button>
      </div>
      <p class="muted">
        {say(newSprintWords.skillsHint)}
        <br />
        {say(newSprintWords.focusHint)}
      </p>
    </>
  );
}

function PersonFields({
  person,
  number,
  delivered,
  worked,
  nameError,
  change,
  remove,
}: {
  person: Person;
  number: number;
  delivered: string | undefined;
  worked: readonly boolean[] | undefined;
  nameError: string;
  change: (changed: Partial<Person>) => void;
  remove: () => void;
}) {
  const called = person.name.trim() || say(newSprintWords.member(number));
  return (
    <fieldset class="person">
      <legend>{called}</legend>
      <IconButton icon="remove" label={say(newSprintWords.removeMember(called))} onPress={remove} />
      <TextInput
        label={say(newSprintWords.name)}
        value={person.name}
        onValue={(name) => change({ name })}
        error={nameError}
        required
      />
      <TextInput
        label={say(newSprintWords.skills)}
        value={person.skills}
        onValue={(skills) => change({ skills })}
      />
      <div class="thirds">
        <NumberInput
          label={say(newSprintWords.hoursPerDay)}
          value={person.hoursPerDay}
          min={0}
          max={24}
          onValue={(hoursPerDay) => change({ hoursPerDay })}
        />
        <NumberInput
          label={say(newSprintWords.daysOff)}
          value={person.daysOff}
          min={0}
          max={28}
          onValue={(daysOff) => change({ daysOff })}
        />
        <NumberInput
          label={say(newSprintWords.focus)}
          kind="rate"
          value={person.focus}
          min={0}
          max={1}
          onValue={(focus) => change({ focus })}
        />
      </div>
      {worked === undefined ? null : <p class="muted">{say(newSprintWords.worked(worked))}</p>}
      {delivered === undefined ? null : <p class="muted">{delivered}</p>}
    </fieldset>
  );
}
