import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { say } from '../../language.ts';
import { meetingWords as words } from '../../words/meeting.ts';
import { type EnteredRisk, isBlank } from './decided.ts';

/** What may come in the way, each with its counter-measure and who watches it. */
export function Risks({
  risks,
  people,
  change,
  checked,
}: {
  risks: readonly EnteredRisk[];
  people: readonly string[];
  change: (risks: readonly EnteredRisk[]) => void;
  checked: boolean;
}) {
  const set = (at: number, changed: Partial<EnteredRisk>) =>
    change(risks.map((risk) => (risk.at === at ? { ...risk, ...changed } : risk)));
  const add = () => {
    const at = Math.max(-1, ...risks.map((risk) => risk.at)) + 1;
    change([...risks, { key: null, risk: '', counter: '', watcher: '', at }]);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.risk:last-of-type textarea')?.focus());
  };
  return (
    <>
      <p class="muted">{say(words.risksHint)}</p>
      {risks.map((one, number) => {
        const { at, risk, counter, watcher } = one;
        const isChecked = checked && !isBlank(one);
        const names = [...new Set([...people, watcher])].filter((name) => name !== '');
        return (
          <fieldset key={at} class="person risk">
            <legend>{say(words.riskNumber(number + 1))}</legend>
            <div class="halves">
              <TextInput
                label={say(words.risk)}
                lines={2}
                required
                value={risk}
                onValue={(text) => set(at, { risk: text })}
                error={isChecked && risk.trim() === '' ? say(words.riskMissing) : undefined}
              />
              <TextInput
                label={say(words.counter)}
                lines={2}
                required
                value={counter}
                onValue={(text) => set(at, { counter: text })}
                error={isChecked && counter.trim() === '' ? say(words.counterMissing) : undefined}
              />
            </div>
            <Select
              label={say(words.watcher)}
              value={watcher}
              options={[
                { value: '', label: say(words.nobody) },
                ...names.map((name) => ({ value: name, label: name })),
              ]}
              onValue={(name) => set(at, { watcher: name })}
            />
          </fieldset>
        );
      })}
      <Button icon="add" onPress={add}>
        {say(words.addRisk)}
      </Button>
    </>
  );
}
