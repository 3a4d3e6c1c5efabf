import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ItemState } from '../../../src/domain/execution/replay.ts';
import { say } from '../../language.ts';
import { boardWords } from '../../words/board.ts';

/** The columns that a card can go to, as a menu: what dragging does, for keys, single presses and screen readers. */
export function MoveMenu({
  at,
  current,
  columns,
  choose,
  close,
}: {
  at: HTMLElement;
  current: ItemState;
  columns: readonly { readonly state: ItemState; readonly label: string }[];
  choose: (state: ItemState) => void;
  close: () => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return undefined;
    const button = at.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(button.right - width, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(button.bottom + 4, innerHeight - height - 8))}px`;
    element.querySelector<HTMLElement>('button')?.focus();
    const outside = (event: PointerEvent) => {
      if (!element.contains(event.target as Node)) close();
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [at]);
  const onKey = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const now = items.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: (now + 1) % items.length,
      ArrowUp: (now - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (to !== undefined) items[to]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={say(boardWords.moveTo)}
      ref={menu}
      onKeyDown={onKey}
    >
      <div class="menu-title" aria-hidden="true">
        {say(boardWords.moveTo)}
      </div>
      {columns
        .filter(({ state }) => state !== current)
        .map(({ state, label }) => (
          <button key={state} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(state)}>
            {label}
          </button>
        ))}
    </div>
  );
}
