import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Move } from '../../../src/domain/planning/adapt.ts';
import { expectedChange } from '../../../src/i18n/sentences/adapting.ts';
import type { Text } from '../../../src/i18n/text.ts';
import { Button } from '../../components/Button.tsx';
import { language, say } from '../../language.ts';
import { commonWords } from '../../words/common.ts';
import { planningWords as words } from '../../words/planning.ts';
import type { Consequence } from './board.ts';

/** What a move brings with it and costs, to be agreed to. It takes the focus as it opens; Escape leaves it. */
export function Consequences({
  title,
  why,
  change,
  agree,
  agreed,
  leave,
}: {
  title: string;
  /** Why the item cannot come in; empty where it can. */
  why: string;
  change: Consequence;
  agree: string | null;
  agreed: () => void;
  leave: () => void;
}) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [title]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no focus
    <section
      class="consequences"
      role="group"
      aria-label={title}
      tabIndex={-1}
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
    >
      <p class="strong">{title}</p>
      {why ? <p>{why}</p> : <Changes change={change} />}
      <div class="consequences-buttons">
        {agree === null ? null : <Button onPress={agreed}>{agree}</Button>}
        <Button onPress={leave}>{say(commonWords.cancel)}</Button>
      </div>
    </section>
  );
}

/** What enters, leaves and changes hands, and the value lost and gained. */
export function Changes({ change }: { change: Consequence }) {
  const { entered, left, handed, gained, lost } = change;
  return (
    <>
      <Moves title={words.enters} moves={entered} text={({ task, to }) => words.moved(nameOf(task), to)} />
      <Moves title={words.leaves} moves={left} text={({ task, from }) => words.moved(nameOf(task), from)} />
      <Moves
        title={words.hands}
        moves={handed}
        text={({ task, from, to }) => words.handed(nameOf(task), from, to)}
      />
      <p>{expectedChange(language, gained, lost)}</p>
    </>
  );
}

function Moves({ title, moves, text }: { title: Text; moves: readonly Move[]; text: (move: Move) => Text }) {
  if (moves.length === 0) return null;
  return (
    <>
      <p class="muted">{say(title)}</p>
      <ul class="moves">
        {moves.map((move) => (
          <li key={move.task.id}>{say(text(move))}</li>
        ))}
      </ul>
    </>
  );
}

function nameOf({ id, title }: Move['task']): string {
  return title || id;
}
