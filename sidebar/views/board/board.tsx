import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { daysOfWork, LEAST_DONE } from '../../../src/domain/execution/pace.ts';
import type { ItemState } from '../../../src/domain/execution/replay.ts';
import { choiceWord } from '../../../src/i18n/choices/define.ts';
import { workStates } from '../../../src/i18n/choices/item-status.ts';
import type { Board, BoardCard } from '../../../src/server/contract.ts';
import { Awaited } from '../../components/Awaited.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { View } from '../../components/View.tsx';
import { language, say } from '../../language.ts';
import { boardWords } from '../../words/board.ts';
import { Card } from './Card.tsx';
import { Column } from './Column.tsx';
import { Filters } from './Filters.tsx';
import { isInProgress, NO_FILTER, overLimit, passes } from './filter.ts';
import { MoveMenu } from './MoveMenu.tsx';
import { type Moves, useMoves } from './moves.ts';
import { Obstacle } from './Obstacle.tsx';

const states = ['todo', 'doing', 'blocked', 'done', 'cancelled'] as const;
const columns = states.map((state) => ({ state, label: choiceWord(workStates, state, language) }));

/** How often the board looks for what colleagues did, while it is in sight. In milliseconds. */
const LOOK_AGAIN = 30_000;

export function BoardView() {
  const moves = useMoves();
  const { board, cards, saving, warning, busy } = moves;
  const [filter, setFilter] = useState(NO_FILTER);
  const [menu, setMenu] = useState<{ readonly card: BoardCard; readonly at: HTMLElement } | null>(null);
  const [blocking, setBlocking] = useState<BoardCard | null>(null);
  const [stop, setStop] = useState('');
  const focusNext = useRef('');

  const go = (card: BoardCard, to: ItemState) => {
    focusNext.current = card.key;
    setMenu(null);
    if (to === card.state) return;
    if (to === 'blocked') setBlocking(card);
    else moves.move(card, to, choiceWord(workStates, to, language));
  };
  // What is registered once, with the browser or in cards that are not drawn again, calls the latest.
  const latest = useRef({ cards, go, moves });
  latest.current = { cards, go, moves };
  useEffect(() => {
    latest.current.moves.read();
    const look = () => {
      if (document.visibilityState === 'visible') latest.current.moves.read();
    };
    const timer = setInterval(look, LOOK_AGAIN);
    const stopMonitor = monitorForElements({
      onDrop: ({ source, location }) => {
        const to = location.current.dropTargets[0]?.data.state as ItemState | undefined;
        const card = latest.current.cards.find(({ key }) => key === source.data.card);
        if (card && to) latest.current.go(card, to);
      },
    });
    return () => {
      clearInterval(timer);
      stopMonitor();
    };
  }, []);
  useLayoutEffect(() => {
    if (focusNext.current === '' || menu || blocking) return;
    buttonOf(focusNext.current)?.focus();
    focusNext.current = '';
  });
  const pressed = useMemo(
    () => ({
      onMenu: (card: BoardCard, at: HTMLElement) => setMenu({ card, at }),
      onKey: (card: BoardCard, event: KeyboardEvent) => onKey(card, event, latest.current.go),
      onStop: setStop,
    }),
    [],
  );

  const shown = cards.filter((card) => passes(card, filter));
  const stopKey = shown.some(({ key }) => key === stop) ? stop : (inOrder(shown)[0]?.key ?? '');
  return (
    <View
      name="board"
      title={board && board.refused === null ? say(boardWords.title(board.number)) : say(boardWords.board)}
      busy={busy}
      notice={warning ? { kind: 'warning', text: warning } : undefined}
      buttons={<Footer moves={moves} />}
    >
      {!board ? (
        <Awaited busy={busy} again={moves.read} />
      ) : board.refused !== null ? (
        <Notice kind="info">{board.refused}</Notice>
      ) : (
        <>
          <div class="board-top">
            <Facts board={board} cards={cards} />
            <Filters cards={board.cards} filter={filter} choose={setFilter} />
          </div>
          {board.cards.length === 0 ? <p>{say(boardWords.noCards)}</p> : null}
          <div class="board">
            {columns.map(({ state, label }) => {
              const inside = shown.filter((card) => card.state === state);
              const hours = inside.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
              return (
                <Column key={state} state={state} label={label} cards={inside.length} hours={hours}>
                  {inside.map((card) => (
                    <Card
                      key={card.key}
                      card={card}
                      locale={board.locale}
                      saving={saving.has(card.key)}
                      isStop={card.key === stopKey}
                      {...pressed}
                    />
                  ))}
                </Column>
              );
            })}
          </div>
        </>
      )}
      {menu ? (
        <MoveMenu
          at={menu.at}
          current={menu.card.state}
          columns={columns}
          choose={(to) => go(menu.card, to)}
          close={() => {
            focusNext.current = menu.card.key;
            setMenu(null);
          }}
        />
      ) : null}
      {blocking ? (
        <Obstacle
          title={blocking.title || blocking.id}
          known={blocking.blocker}
          block={(obstacle) => {
            setBlocking(null);
            focusNext.current = blocking.key;
            moves.move(blocking, 'blocked', choiceWord(workStates, 'blocked', language), obstacle);
          }}
          cancel={() => {
            focusNext.current = blocking.key;
            setBlocking(null);
          }}
        />
      ) : null}
    </View>
  );
}

/** Goal, days left, and the work in progress against the team's pace and each one's limit. */
function Facts({ board, cards }: { board: Board; cards: readonly BoardCard[] }) {
  const inProgress = cards.filter(isInProgress);
  const blocked = inProgress.filter(({ state }) => state === 'blocked').length;
  const days = daysOfWork(inProgress.length, board.pace);
  const over = overLimit(cards, (person) => board.limits[person] ?? board.limit);
  const { items, days: worked } = board.pace;
  return (
    <div class="board-facts">
      <p>
        <span class="goal">{board.goal}</span>{' '}
        <span class="muted">{say(boardWords.daysLeft(board.workingDaysLeft))}</span>
      </p>
      <p>
        {days === null
          ? say(boardWords.noPace(inProgress.length, items, LEAST_DONE))
          : say(boardWords.work(inProgress.length, blocked, days, items, worked))}
      </p>
      {over.length > 0 ? (
        <p class="board-over">
          <Icon name="warning" />
          {over
            .map(({ person, inProgress: n, limit }) => say(boardWords.overLimit(person, n, limit)))
            .join(' ; ')}
        </p>
      ) : null}
    </div>
  );
}

function Footer({ moves: { told, undo, busy, read } }: { moves: Moves }) {
  return (
    <>
      <div class="board-told" aria-live="polite">
        {told.text}
      </div>
      {told.action === null ? null : (
        <Button icon="undo" busy={busy} onPress={undo}>
          {say(boardWords.undo)}
        </Button>
      )}
      <Button icon="refresh" busy={busy} onPress={read}>
        {say(boardWords.refresh)}
      </Button>
      <p class="muted board-keys">{say(boardWords.keys)}</p>
    </>
  );
}

function inOrder(cards: readonly BoardCard[]): BoardCard[] {
  return states.flatMap((state) => cards.filter((card) => card.state === state));
}

function buttonOf(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"] button`);
}

/** Arrows go from card to card; with Shift they push the card into the next column. */
function onKey(card: BoardCard, event: KeyboardEvent, go: (card: BoardCard, to: ItemState) => void): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const at = states.indexOf(card.state);
  const element = buttonOf(card.key)?.closest('li');
  if (step !== undefined && event.shiftKey) {
    const to = states[at + step];
    if (to) go(card, to);
  } else if (step !== undefined) {
    const rank = [...(element?.parentElement?.children ?? [])].indexOf(element as Element);
    for (let next = at + step; next >= 0 && next < states.length; next += step) {
      const others = document.querySelectorAll<HTMLElement>(`[data-state="${states[next]}"] li button`);
      if (others.length === 0) continue;
      others[Math.min(rank, others.length - 1)]?.focus();
      break;
    }
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = event.key === 'ArrowDown' ? element?.nextElementSibling : element?.previousElementSibling;
    next?.querySelector('button')?.focus();
  } else return;
  event.preventDefault();
}
