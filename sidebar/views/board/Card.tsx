import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import { formatMoney } from '../../../src/i18n/format.ts';
import type { BoardCard } from '../../../src/server/contract.ts';
import { Icon } from '../../components/Icon.tsx';
import { Spinner } from '../../components/Spinner.tsx';
import { language, say } from '../../language.ts';
import { boardWords } from '../../words/board.ts';

type Props = {
  readonly card: BoardCard;
  readonly locale: string;
  readonly saving: boolean;
  /** Whether Tab comes to this one of all cards. */
  readonly isStop: boolean;
  readonly onMenu: (card: BoardCard, button: HTMLElement) => void;
  readonly onKey: (card: BoardCard, event: KeyboardEvent) => void;
  readonly onStop: (key: string) => void;
};

/** A card: drawn anew only where it changed, so that a board of hundreds follows each move. */
export const Card = memo(function Card({ card, locale, saving, isStop, onMenu, onKey, onStop }: Props) {
  const element = useRef<HTMLLIElement>(null);
  const { key, id, title, owner, effort, value, client, product, moscow, blocker, state, days } = card;
  useEffect(() => {
    if (!element.current) return undefined;
    return draggable({ element: element.current, getInitialData: () => ({ card: key }) });
  }, [key]);
  const facts = [
    owner || say(boardWords.nobody),
    effort === null ? '' : say(boardWords.hours(effort)),
    value === null ? '' : formatMoney(value, locale, language).replace(/[,.]00(?!\d)/, ''),
    moscow,
  ].filter(Boolean);
  const about = [client, product].filter(Boolean).join(' · ');
  const age = days !== null && (state === 'doing' || state === 'blocked') ? say(boardWords.since(days)) : '';
  return (
    <li class={saving ? 'board-card saving' : 'board-card'} data-card={key} ref={element}>
      <div class="board-card-head">
        <span class="board-card-title">{title || id}</span>
        <button
          type="button"
          class="icon-button"
          aria-label={say(boardWords.move([title || id, ...facts].join(', ')))}
          aria-haspopup="menu"
          aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
          tabIndex={isStop ? 0 : -1}
          onFocus={() => onStop(key)}
          onKeyDown={(event) => onKey(card, event)}
          onClick={(event) => onMenu(card, event.currentTarget)}
        >
          {saving ? <Spinner /> : <Icon name="more" />}
        </button>
      </div>
      <div class="board-card-facts">{facts.join(' · ')}</div>
      {about ? <div class="board-card-facts">{about}</div> : null}
      {blocker && (state === 'blocked' || state === 'doing' || state === 'todo') ? (
        <div class="board-card-blocker">{say(boardWords.blockedBy(blocker))}</div>
      ) : null}
      {age ? <div class="board-card-facts">{age}</div> : null}
    </li>
  );
});
