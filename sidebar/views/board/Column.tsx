import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ItemState } from '../../../src/domain/execution/replay.ts';
import { say } from '../../language.ts';
import { boardWords } from '../../words/board.ts';

/** A column that cards are dropped into. */
export function Column({
  state,
  label,
  cards,
  hours,
  children,
}: {
  state: ItemState;
  label: string;
  cards: number;
  hours: number;
  children: ComponentChildren;
}) {
  const element = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const heading = useId();
  useEffect(() => {
    if (!element.current) return undefined;
    return dropTargetForElements({
      element: element.current,
      getData: () => ({ state }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [state]);
  return (
    <section
      class={`board-column ${state}${over ? ' over' : ''}`}
      data-state={state}
      aria-labelledby={heading}
      ref={element}
    >
      <h2 id={heading}>
        {label}{' '}
        <span class="muted">
          {cards}
          {hours > 0 ? ` · ${say(boardWords.hours(hours))}` : ''}
          <span class="unseen">{` ${say(boardWords.cards(cards))}`}</span>
        </span>
      </h2>
      {cards > 0 ? (
        <ul class="board-cards">{children}</ul>
      ) : (
        <p class="muted board-empty">{say(boardWords.empty)}</p>
      )}
    </section>
  );
}
