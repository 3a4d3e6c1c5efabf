import { useLayoutEffect, useState } from 'preact/hooks';
import type { Pin, Reason } from '../../../src/domain/planning/model.ts';
import { formatNumber } from '../../../src/i18n/format.ts';
import { sayReason } from '../../../src/i18n/reasons.ts';
import type { PlanBoard, PlanItem } from '../../../src/server/contract.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { BareSelect } from '../../components/Select.tsx';
import { language, say } from '../../language.ts';
import { commonWords } from '../../words/common.ts';
import { planningWords as words } from '../../words/planning.ts';
import {
  type Choice,
  type Choices,
  type Consequence,
  canForce,
  forced,
  type Loads,
  loadsOf,
  moved,
  ownerFor,
  reasonsOf,
} from './board.ts';
import { Consequences } from './Consequences.tsx';

type Props = {
  readonly board: PlanBoard;
  readonly choices: Choices;
  readonly setChoices: (choices: Choices) => void;
};

/** A wish that moves more than its item, or that the plan refuses: shown until it is agreed to or left. */
type Pending = { readonly item: PlanItem; readonly wanted: Pin; readonly change: Consequence };

const FIRST_SHOWN = 30;

/**
 * What is in and what is out. A move that changes nothing else is made at once; one that makes others leave says which
 * and what that costs, and is made when it is agreed to.
 */
export function Lists({ board, choices, setChoices }: Props) {
  const [pending, setPending] = useState<Pending | null>(null);
  const [told, setTold] = useState('');
  const [focus, setFocus] = useState<string | null>(null);
  // Where an item went is where one goes on.
  useLayoutEffect(() => {
    if (focus === null) return;
    const row = [...document.querySelectorAll<HTMLElement>('[data-item]')].find(
      (element) => element.dataset.item === focus,
    );
    row?.querySelector<HTMLElement>('.move')?.focus();
    setFocus(null);
  }, [focus]);

  const make = (item: PlanItem, next: Choices) => {
    const { in: isIn, owner } = next[item.id] ?? { in: false, owner: '' };
    const name = item.task.title || item.id;
    setChoices(next);
    setPending(null);
    setTold(say(isIn ? words.tookIn(name, owner) : words.tookOut(name)));
    setFocus(item.id);
  };
  const wish = (item: PlanItem, wanted: Pin) => {
    const change = moved(board, choices, item.id, wanted);
    if (change.refused === null && change.isAlone) make(item, change.choices);
    else setPending({ item, wanted, change });
  };
  const leave = () => {
    const at = pending?.item.id ?? null;
    setPending(null);
    setFocus(at);
  };
  const reasons = reasonsOf(board, choices);
  const shared = { board, choices, reasons, loads: loadsOf(board, choices), wish, make, pending, leave };
  const isIn = ({ id }: PlanItem) => choices[id]?.in === true;
  return (
    <>
      <div class="unseen" aria-live="polite">
        {told}
      </div>
      <List {...shared} title={words.inSprint} none={words.noneIn} items={board.items.filter(isIn)} />
      <List
        {...shared}
        title={words.outside}
        none={words.noneOut}
        items={board.items.filter((item) => !isIn(item))}
      />
    </>
  );
}

type Shared = {
  readonly board: PlanBoard;
  readonly choices: Choices;
  readonly reasons: ReadonlyMap<string, Reason | null>;
  readonly loads: Loads;
  readonly wish: (item: PlanItem, wanted: Pin) => void;
  readonly make: (item: PlanItem, next: Choices) => void;
  readonly pending: Pending | null;
  readonly leave: () => void;
};

function List({
  title,
  none,
  items,
  ...shared
}: Shared & {
  title: (n: number) => Parameters<typeof say>[0];
  none: Parameters<typeof say>[0];
  items: readonly PlanItem[];
}) {
  const [shown, setShown] = useState(FIRST_SHOWN);
  const more = Math.min(FIRST_SHOWN, items.length - shown);
  return (
    <section>
      <h2>{say(title(items.length))}</h2>
      {items.length === 0 ? <p class="muted">{say(none)}</p> : null}
      <ul class="items">
        {items.slice(0, shown).map((item) => (
          <Item key={item.id} item={item} {...shared} />
        ))}
      </ul>
      {more > 0 ? (
        <Button wide onPress={() => setShown(shown + FIRST_SHOWN)}>
          {say(words.showMore(more))}
        </Button>
      ) : null}
    </section>
  );
}

function Item({
  item,
  board,
  choices,
  reasons,
  loads,
  wish,
  make,
  pending,
  leave,
}: Shared & { item: PlanItem }) {
  const { id, task } = item;
  const choice = choices[id] ?? { in: item.in, owner: item.owner };
  const name = task.title || id;
  const why = whyOf(item, choice, reasons.get(id) ?? null);
  const hand = (owner: string) =>
    owner === '' || choice.forced ? make(item, forced(choices, id, owner)) : wish(item, { in: true, owner });
  return (
    <li class="item" data-item={id}>
      <div class="item-head">
        <span class="item-title">{name}</span>
        <IconButton
          icon={choice.in ? 'remove' : 'add'}
          label={say(choice.in ? words.takeOut(name) : words.takeIn(name))}
          more="move"
          onPress={() => wish(item, { in: !choice.in })}
        />
      </div>
      <div class="item-facts">
        <div class="muted">{factsOf(item).filter(Boolean).join(' · ')}</div>
        {why ? <div class="muted">{why}</div> : null}
        {choice.in ? (
          <BareSelect
            aria-label={say(words.ownerOf(name))}
            value={choice.owner}
            options={[
              { value: '', label: say(words.nobody) },
              ...board.people.map((person) => ({ value: person.name, label: person.name })),
              // Somebody who is no longer in the team still has what they had.
              ...(choice.owner === '' || board.people.some((person) => person.name === choice.owner)
                ? []
                : [{ value: choice.owner, label: choice.owner }]),
            ]}
            onValue={hand}
          />
        ) : null}
      </div>
      {pending?.item.id === id ? <PendingMove {...{ pending, choices, board, loads, make, leave }} /> : null}
    </li>
  );
}

function PendingMove({
  pending: { item, wanted, change },
  choices,
  board,
  loads,
  make,
  leave,
}: Pick<Shared, 'choices' | 'board' | 'loads' | 'make' | 'leave'> & { pending: Pending }) {
  const { id, task } = item;
  const name = task.title || id;
  const { refused } = change;
  if (refused === null)
    return (
      <Consequences
        title={say(wanted.in ? words.toTakeIn(name) : words.toTakeOut(name))}
        why=""
        change={change}
        agree={say(wanted.in ? words.exchange : words.takeAllOut)}
        agreed={() => make(item, change.choices)}
        leave={leave}
      />
    );
  const owner = wanted.owner ?? ownerFor(task, board, loads);
  return (
    <Consequences
      title={say(words.cannot(name))}
      why={sentenceOf(refused)}
      change={change}
      agree={canForce(refused) ? say(words.force) : null}
      agreed={() => make(item, forced(choices, id, owner))}
      leave={leave}
    />
  );
}

function factsOf({ id, task, moscow, rank }: PlanItem): string[] {
  return [
    // By its id the reasons of others name it. Without a title it stands above already.
    task.title === '' ? '' : id,
    moscow,
    rank === null ? '' : say(words.rank(rank)),
    task.effort === null
      ? say(words.noEstimate)
      : say(commonWords.hours(formatNumber(task.effort, language))),
    task.worth === null ? '' : say(words.worth(formatNumber(task.worth, language, 0))),
    task.skills.join(', '),
  ];
}

/** Why it is where it is: as the lists are now, or because the user wanted so. Empty where it is in by its rank. */
function whyOf({ in: proposed }: PlanItem, choice: Choice, reason: Reason | null): string {
  if (choice.forced) return say(words.isForced);
  if (choice.in !== proposed) return say(choice.in ? words.putIn : words.putOut);
  if (reason === null) return choice.in ? '' : say(words.hasRoom);
  return reason.code === 'taken' ? '' : sentenceOf(reason);
}

function sentenceOf(reason: Reason): string {
  const text = sayReason({ reason }, language, 'named');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
