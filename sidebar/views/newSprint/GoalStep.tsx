import { formatNumber } from '../../../src/i18n/format.ts';
import type { SprintDraft } from '../../../src/server/contract.ts';
import { Notice } from '../../components/Notice.tsx';
import { NumberInput } from '../../components/NumberInput.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { endOf, weekdayInWords } from '../../dates.ts';
import { language, say } from '../../language.ts';
import { goalWords } from '../../words/goal.ts';
import { newSprintWords } from '../../words/newSprint.ts';
import { retroWords } from '../../words/retro.ts';
import type { AimNow } from './aim.ts';
import { type Entered, goalProblems, goalText } from './draft.ts';
import { GoalQuestions, SmartLetters, Undecidable } from './GoalReading.tsx';

const weekOptions = (['1', '2', '3', '4'] as const).map((value) => ({ value, label: value }));

/** When the sprint runs and what it aims at. */
export function GoalStep({
  draft,
  entered,
  aim,
  change,
  checked,
}: {
  draft: SprintDraft;
  entered: Entered;
  aim: AimNow;
  change: (changed: Partial<Entered>) => void;
  /** The user asked to go on: what is missing is now said. */
  checked: boolean;
}) {
  const problems = goalProblems(entered, aim);
  const { weeks } = aim.request;
  const end = endOf(entered.start, weeks);
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
      {draft.actions.length > 0 ? (
        <section>
          <h2>{say(retroWords.open)}</h2>
          <Sentences sentences={draft.actions} />
        </section>
      ) : null}
      <p class="strong">{say(newSprintWords.sprint(draft.number))}</p>
      <Segmented
        label={say(newSprintWords.weeks)}
        value={formatNumber(weeks, language)}
        options={weekOptions}
        onValue={(chosen) => change({ weeks: Number(chosen) as Entered['weeks'], weeksAreOwn: true })}
        hint={aim.weeksAreSaid ? say(goalWords.readInText) : undefined}
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
      {draft.objective ? <p class="muted">{draft.objective}</p> : null}
      <TextInput
        label={say(newSprintWords.goal)}
        lines={4}
        value={entered.text}
        // A sentence that was erased follows the fields again.
        onValue={(text) => change({ text, textIsOwn: text !== '' })}
        hint={say(goalWords.example)}
        error={checked ? problems.text : undefined}
        required
      />
      <GoalQuestions aim={aim} entered={entered} change={change} checked={checked} />
      <Fields draft={draft} entered={entered} aim={aim} change={change} />
      <Undecidable aim={aim} />
      <SmartLetters aim={aim} />
    </>
  );
}

/** The KPI and the value to reach; the goal's sentence follows them until the user writes one. */
function Fields({
  draft,
  entered,
  aim,
  change,
}: {
  draft: SprintDraft;
  entered: Entered;
  aim: AimNow;
  change: (changed: Partial<Entered>) => void;
}) {
  const { kpi, figures, segments, target } = aim;
  if (!kpi) return null;
  const set = (aimed: Partial<Entered> & Pick<Entered, 'kpi' | 'target'>) =>
    change(entered.textIsOwn ? aimed : { ...aimed, text: goalText(draft.kpis, aimed.kpi, aimed.target) });
  const measured = figures?.baseInWords ?? (segments.length === 0 ? kpi.baseInWords : null);
  const baseInWords =
    aim.asked === 'column'
      ? say(goalWords.columnFirst)
      : measured === null
        ? say(goalWords.measuring)
        : // A count or an amount names the days that it was counted over.
          aim.base === null || kpi.unit !== 'rate'
          ? measured
          : say(newSprintWords.base(measured));
  // While it is asked what the sentence means, there is no target yet.
  const isOpen = (aim.asked === 'meaning' || aim.asked === 'column') && !entered.targetIsOwn;
  const read = entered.textIsOwn && !entered.targetIsOwn && target !== null;
  return (
    <>
      <Select
        label={say(newSprintWords.kpi)}
        value={kpi.key}
        options={draft.kpis.map(({ key, label }) => ({ value: key, label }))}
        // A target of another unit means nothing.
        onValue={(key) => set({ kpi: key, target: null, kpiIsOwn: true, targetIsOwn: false })}
        hint={baseInWords}
      />
      <NumberInput
        key={kpi.key}
        label={say(newSprintWords.target)}
        kind={kpi.unit}
        value={isOpen ? null : read ? target : entered.target}
        min={0}
        onValue={(typed) => set({ kpi: kpi.key, target: typed, targetIsOwn: entered.textIsOwn })}
        hint={say(read ? goalWords.readInText : newSprintWords.targetHint[kpi.unit])}
      />
    </>
  );
}
