import { useId, useState } from 'preact/hooks';
import type { Grooming, GroomingFinding } from '../../../src/server/contract.ts';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { say } from '../../language.ts';
import { groomingWords as words } from '../../words/grooming.ts';
import { filtered, isItem, isTickable, isTicked, type Ticks, tickGroup, tickOne } from './ticks.ts';

type Props = {
  readonly state: Grooming;
  readonly ticks: Ticks;
  readonly setTicks: (ticks: Ticks) => void;
  /** The key of a group; empty for all. */
  readonly filter: string;
  readonly setFilter: (filter: string) => void;
  readonly show: (tab: string, cell: string) => void;
};

const FIRST_SHOWN = 20;

/** The findings, most at risk first, by kind or all. */
export function Findings({ state, ticks, setTicks, filter, setFilter, show }: Props) {
  const { groups, tabs } = state;
  const [shown, setShown] = useState(FIRST_SHOWN);
  const heading = useId();
  // A kind that was put right is no longer among them.
  const group = groups.find(({ key }) => key === filter);
  const { total, listed } = filtered(state, group?.key ?? '');
  const more = Math.min(FIRST_SHOWN, listed.length - shown);
  const tabOf = (kind: string) =>
    tabs.length > 1 ? (tabs.find((tab) => tab.kind === kind)?.name ?? '') : '';
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Select
        label={say(words.kind)}
        value={group?.key ?? ''}
        options={[
          { value: '', label: say(words.all(all)) },
          ...groups.map(({ key, tab, label, count }) => ({
            value: key,
            label: say(words.group(tabOf(tab), label, count)),
          })),
        ]}
        onValue={(key) => {
          setFilter(key);
          setShown(FIRST_SHOWN);
        }}
      />
      {group && (group.repairs > 0 || isItem(group.key)) ? (
        <label class="tick tick-all">
          <input
            type="checkbox"
            checked={ticks.has(group.key)}
            onChange={(event) => setTicks(tickGroup(ticks, group.key, event.currentTarget.checked, state))}
          />
          <span>{say(words.tickAll(group.count))}</span>
        </label>
      ) : null}
      <h2 id={heading} class="unseen">
        {say(words.list)}
      </h2>
      <ul class="items" aria-labelledby={heading}>
        {listed.slice(0, shown).map((finding) => (
          <Line
            key={finding.key}
            finding={finding}
            ticked={isTicked(ticks, finding)}
            tick={(on) => setTicks(tickOne(ticks, finding, on, state))}
            show={() => show(finding.tab, finding.cell)}
          />
        ))}
      </ul>
      {more > 0 ? (
        <Button wide onPress={() => setShown(shown + FIRST_SHOWN)}>
          {say(words.showMore(more))}
        </Button>
      ) : listed.length < total ? (
        <p class="muted">{say(words.first(listed.length, total))}</p>
      ) : null}
    </>
  );
}

function Line({
  finding,
  ticked,
  tick,
  show,
}: {
  finding: GroomingFinding;
  ticked: boolean;
  tick: (on: boolean) => void;
  show: () => void;
}) {
  const { title, fault, proposal, value, tab, cell } = finding;
  const name = title || say(words.goTo(tab, cell));
  return (
    <li class="item">
      {isTickable(finding) ? (
        <label class="tick">
          <input
            type="checkbox"
            checked={ticked}
            onChange={(event) => tick(event.currentTarget.checked)}
            aria-label={`${name}, ${fault}`}
          />
          <span class="item-title">{title || cell}</span>
        </label>
      ) : (
        <div class="item-title untickable">{title || cell}</div>
      )}
      <div class="item-more">
        <div>{fault.charAt(0).toUpperCase() + fault.slice(1)}</div>
        <div class="muted">{proposal.charAt(0).toUpperCase() + proposal.slice(1)}</div>
        <div class="item-foot">
          <button type="button" class="link" aria-label={say(words.goTo(tab, cell))} onClick={show}>
            {tab} {cell}
          </button>
          {value ? <span class="muted">{say(words.atRisk(value))}</span> : null}
        </div>
      </div>
    </li>
  );
}
