import { formatNumber } from '../../../src/i18n/format.ts';
import type { SprintDraft } from '../../../src/server/contract.ts';
import { Notice } from '../../components/Notice.tsx';
import { NumberInput } from '../../components/NumberInput.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { endOf, weekdayInWords } from '../../dates.ts';
import { language, say } from '../../language.ts';
import { newSprintWords } from '../../words/newSprint.ts';
import { type Entered, goalProblems, goalText } from './draft.ts';

const weekOptions = (['1', '2', '3', '4'] as const).map((value) => ({ value, label: value }));

/** When the sprint runs and what it aims at. */
export function GoalStep({
  draft,
  entered,
  change,
  checked,
}: {
  draft: SprintDraft;
  entered: Entered;
  change: (changed: Partial<Entered>) => void;
  /** The user asked to go on: what is missing is now said. */
  checked: boolean;
}) {
  const problems = goalProblems(entered);
  const end = endOf(entered.start, entered.weeks);
  return (
    <>
      {draft.hints.length > 0 ? (
        <Notice kind="info">
          <ul class="sentences">
            {draft.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <p class="strong">{say(newSprintWords.sprint(draft.number))}</p>
      <Segmented
        label={say(newSprintWords.weeks)}
        value={formatNumber(entered.weeks, language)}
        options={weekOptions}
        onValue={(weeks) => change({ weeks: Number(weeks) as Entered['weeks'] })}
      />
      <TextInput
        label={say(newSprintWords.start)}
        type="date"
        value={entered.start}
        onValue={(start) => change({ start })}
        hint={
          end ? say(newSprintWords.fromTo(weekdayInWords(entered.start), weekdayInWords(end))) : undefined
        }
        error={checked || !end ? problems.start : undefined}
        required
      />
      <Aim draft={draft} entered={entered} change={change} />
      <TextInput
        label={say(newSprintWords.goal)}
        lines={3}
        value={entered.text}
        onValue={(text) => change({ text, textIsOwn: true })}
        hint={say(newSprintWords.goalHint)}
        error={checked ? problems.text : undefined}
        required
      />
    </>
  );
}

/** The KPI and the value to reach; the goal's sentence follows them until the user writes one. */
function Aim({
  draft,
  entered,
  change,
}: {
  draft: SprintDraft;
  entered: Entered;
  change: (changed: Partial<Entered>) => void;
}) {
  const kpi = draft.kpis.find(({ key }) => key === entered.kpi);
  if (!kpi) return null;
  const aim = (aimed: Pick<Entered, 'kpi' | 'target'>) =>
    change(entered.textIsOwn ? aimed : { ...aimed, text: goalText(draft.kpis, aimed.kpi, aimed.target) });
  return (
    <>
      <Select
        label={say(newSprintWords.kpi)}
        value={kpi.key}
        options={draft.kpis.map(({ key, label }) => ({ value: key, label }))}
        // A target of another unit means nothing.
        onValue={(key) => aim({ kpi: key, target: null })}
        hint={kpi.base === null ? kpi.baseInWords : say(newSprintWords.base(kpi.baseInWords))}
      />
      <NumberInput
        key={kpi.key}
        label={say(newSprintWords.target)}
        kind={kpi.unit}
        value={entered.target}
        min={0}
        onValue={(target) => aim({ kpi: kpi.key, target })}
        hint={say(newSprintWords.targetHint[kpi.unit])}
      />
    </>
  );
}
