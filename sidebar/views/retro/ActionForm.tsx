import type { RetroRequest, RetroState } from '../../../src/server/contract.ts';
import { Select } from '../../components/Select.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { say } from '../../language.ts';
import { retroWords as words } from '../../words/retro.ts';

export type EnteredAction = NonNullable<RetroRequest['action']>;

export const noAction: EnteredAction = { text: '', owner: '', due: '', kpi: '' };

/** An action that nobody owns, that has no date or that moves no KPI is no action yet. */
export function isComplete(action: EnteredAction): boolean {
  return Object.values(action).every((value) => value.trim() !== '');
}

export function ActionForm({
  state: { owners, kpis },
  action,
  setAction,
}: {
  state: RetroState;
  action: EnteredAction;
  setAction: (action: EnteredAction) => void;
}) {
  const none = { value: '', label: say(words.choose) };
  const set = (key: keyof EnteredAction) => (value: string) => setAction({ ...action, [key]: value });
  return (
    <>
      <TextInput label={say(words.what)} required lines={2} value={action.text} onValue={set('text')} />
      {owners.length > 0 ? (
        <Select
          label={say(words.owner)}
          value={action.owner}
          options={[none, ...owners.map((name) => ({ value: name, label: name }))]}
          onValue={set('owner')}
        />
      ) : (
        <TextInput label={say(words.owner)} required value={action.owner} onValue={set('owner')} />
      )}
      <TextInput label={say(words.due)} required type="date" value={action.due} onValue={set('due')} />
      <Select
        label={say(words.kpi)}
        value={action.kpi}
        options={[none, ...kpis.map(({ key, label }) => ({ value: key, label }))]}
        onValue={set('kpi')}
      />
    </>
  );
}
