import { useState } from 'preact/hooks';
import { formatNumber } from '../../../src/i18n/format.ts';
import type { Member, Proposal, ProposedItem } from '../../../src/server/contract.ts';
import { Bar } from '../../components/Bar.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { BareSelect } from '../../components/Select.tsx';
import { dayInWords } from '../../dates.ts';
import { language, say } from '../../language.ts';
import { writeNumber } from '../../numbers.ts';
import { commonWords } from '../../words/common.ts';
import { newSprintWords } from '../../words/newSprint.ts';
import { type Choice, type Choices, type Load, type Loads, loadsOf, ownerFor } from './load.ts';

type Props = {
  readonly proposal: Proposal;
  readonly team: readonly Member[];
  readonly choices: Choices;
  readonly choose: (id: string, choice: Choice) => void;
};

/** More people than this, and bars that stay in sight would hide the items. */
const BARS_IN_SIGHT = 4;

/** The items that were proposed, to be ticked or not, over everyone's load. */
export function ItemsStep({ proposal, team, choices, choose }: Props) {
  if (proposal.items.length === 0) return <Notice kind="info">{say(newSprintWords.noItems)}</Notice>;
  const loads = loadsOf(proposal, choices);
  const chosen = proposal.items.filter((item) => choices[item.id]?.in).length;
  const shared = { team, choices, choose, loads };
  return (
    <>
      <p class="muted">
        {say(newSprintWords.period(dayInWords(proposal.end), proposal.workingDays))}
        <br />
        {say(newSprintWords.chosenCount(chosen, proposal.items.length))}
      </p>
      <LoadBars loads={loads} />
      <Group {...shared} title={newSprintWords.proposed} items={proposal.items.filter((item) => item.in)} />
      <Group {...shared} title={newSprintWords.leftOut} items={proposal.items.filter((item) => !item.in)} />
    </>
  );
}

function LoadBars({ loads }: { loads: Loads }) {
  const { members, unassigned, unestimated } = loads;
  const over = members.filter(({ share }) => share > 1);
  return (
    <section
      class={members.length > BARS_IN_SIGHT ? 'loads' : 'loads in-sight'}
      aria-label={say(newSprintWords.load)}
    >
      {members.map((load) => (
        <Bar key={load.member} label={load.member} share={load.share} text={loadInWords(load)} />
      ))}
      {unassigned > 0 ? (
        <p class="muted">{say(newSprintWords.unassigned(formatNumber(unassigned, language)))}</p>
      ) : null}
      {unestimated > 0 ? <p class="muted">{say(newSprintWords.unestimated(unestimated))}</p> : null}
      <div class="unseen" aria-live="polite">
        {over.map((load) => `${load.member}, ${loadInWords(load)}. `)}
      </div>
    </section>
  );
}

function loadInWords({ used, hours, share }: Load): string {
  const percent = Number.isFinite(share) ? writeNumber(Math.round(share * 100) / 100, 'rate', language) : '';
  const words = newSprintWords.loadOf(formatNumber(used, language), formatNumber(hours, language), percent);
  return say(share > 1 ? newSprintWords.tooMuch(words) : words);
}

type Shared = Omit<Props, 'proposal'> & { readonly loads: Loads };

const FIRST_SHOWN = 30;

function Group({
  title,
  items,
  ...shared
}: Shared & { title: (n: number) => Parameters<typeof say>[0]; items: readonly ProposedItem[] }) {
  const [shown, setShown] = useState(FIRST_SHOWN);
  if (items.length === 0) return null;
  const more = Math.min(FIRST_SHOWN, items.length - shown);
  return (
    <section>
      <h2>{say(title(items.length))}</h2>
      <ul class="items">
        {items.slice(0, shown).map((item) => (
          <Item key={item.id} item={item} {...shared} />
        ))}
      </ul>
      {more > 0 ? (
        <Button wide onPress={() => setShown(shown + FIRST_SHOWN)}>
          {say(newSprintWords.showMore(more))}
        </Button>
      ) : null}
    </section>
  );
}

function Item({ item, team, choices, choose, loads }: Shared & { item: ProposedItem }) {
  const choice = choices[item.id] ?? { in: item.in, owner: item.owner };
  const tick = (ticked: boolean) => {
    const owner = ticked && choice.owner === '' ? ownerFor(item, team, loads) : choice.owner;
    choose(item.id, { in: ticked, owner });
  };
  const effort =
    item.effort === null
      ? say(newSprintWords.noEstimate)
      : say(commonWords.hours(formatNumber(item.effort, language)));
  const rank = item.rank === null ? '' : say(newSprintWords.rank(item.rank));
  return (
    <li class="item">
      <label class="tick">
        <input type="checkbox" checked={choice.in} onChange={(event) => tick(event.currentTarget.checked)} />
        <span class="item-title">{item.title || item.id}</span>
      </label>
      <div class="item-more">
        <div class="muted">{[item.moscow, rank, effort, item.skill].filter(Boolean).join(' · ')}</div>
        {item.reason ? <div class="muted">{item.reason}</div> : null}
        {choice.in ? (
          <BareSelect
            aria-label={say(newSprintWords.ownerOf(item.title || item.id))}
            value={choice.owner}
            options={[
              { value: '', label: say(newSprintWords.nobody) },
              ...team.map(({ name }) => ({ value: name, label: name })),
            ]}
            onValue={(owner) => choose(item.id, { in: true, owner })}
          />
        ) : null}
      </div>
    </li>
  );
}
