import { formatChange, formatNumber } from '../../../src/i18n/format.ts';
import type { Proposal } from '../../../src/server/contract.ts';
import { Notice } from '../../components/Notice.tsx';
import { dayInWords } from '../../dates.ts';
import { language, say } from '../../language.ts';
import { newSprintWords } from '../../words/newSprint.ts';
import { planningWords } from '../../words/planning.ts';
import { type Choices, choicesOf, loadsOf, worthOf } from '../planning/board.ts';
import { Lists } from '../planning/Lists.tsx';
import { LoadBars } from '../planning/LoadBars.tsx';
import type { AimNow } from './aim.ts';
import { Realistic } from './GoalReading.tsx';

type Props = {
  readonly proposal: Proposal;
  readonly choices: Choices;
  readonly setChoices: (choices: Choices) => void;
};

/** The proposal as two lists, over everyone's load, with how good it is. */
export function ItemsStep({ proposal, choices, setChoices, aim }: Props & { readonly aim: AimNow }) {
  if (proposal.items.length === 0) return <Notice kind="info">{say(newSprintWords.noItems)}</Notice>;
  return (
    <>
      <p class="muted">{say(newSprintWords.period(dayInWords(proposal.end), proposal.workingDays))}</p>
      <Quality {...{ proposal, choices, setChoices }} />
      <Realistic aim={aim} />
      <LoadBars loads={loadsOf(proposal, choices)} />
      <Lists board={proposal} choices={choices} setChoices={setChoices} />
    </>
  );
}

/** What the plan takes and how near it is to the best; once it was changed, what the changes cost. */
function Quality({ proposal, choices, setChoices }: Props) {
  const proposed = choicesOf(proposal);
  const isChanged = proposal.items.some(
    ({ id }) => choices[id]?.in !== proposed[id]?.in || choices[id]?.owner !== proposed[id]?.owner,
  );
  if (!isChanged) return <p>{proposal.quality}</p>;
  const [now, before] = [worthOf(proposal, choices), worthOf(proposal, proposed)];
  const print = (value: number) => formatNumber(value, language, 0);
  return (
    <p>
      {say(planningWords.changed(print(now), print(before), formatChange(now - before, language, 0)))}{' '}
      <button type="button" class="link" onClick={() => setChoices(proposed)}>
        {say(planningWords.reset)}
      </button>
    </p>
  );
}
