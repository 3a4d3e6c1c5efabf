import { useRef, useState } from 'preact/hooks';
import type { ItemState } from '../../../src/domain/execution/replay.ts';
import type { Board, BoardCard, CardMove } from '../../../src/server/contract.ts';
import { announceChange } from '../../changed.ts';
import { say } from '../../language.ts';
import { server } from '../../server.ts';
import { boardWords } from '../../words/board.ts';
import { withKnown } from './known.ts';

/** What the user reads of moves; `action` is what an undo would take back. */
export type Told = { readonly text: string; readonly action: number | null };

export type Moves = {
  /** The board as the server told it last. */
  readonly board: Board | null;
  /** Its cards where the user has put them. */
  readonly cards: readonly BoardCard[];
  readonly saving: ReadonlySet<string>;
  readonly told: Told;
  /** Why something stayed as it was; empty where nothing did. */
  readonly warning: string;
  readonly busy: boolean;
  read(): void;
  move(card: BoardCard, to: ItemState, label: string, blocker?: string): void;
  undo(): void;
};

/**
 * Cards are shown where they were put at once, and saved one call at a time: what is moved meanwhile goes together in the
 * next one. The answer holds the board as it is then, with what colleagues did.
 */
export function useMoves(): Moves {
  const [board, setBoard] = useState<Board | null>(null);
  const [told, setTold] = useState<Told>({ text: '', action: null });
  const [warning, setWarning] = useState('');
  const [busy, setBusy] = useState(false);
  const [, draw] = useState(0);
  const underWay = useRef<readonly CardMove[]>([]);
  const waiting = useRef<CardMove[]>([]);
  /** Of two readings that overlap the later one counts, and none that was asked before a write. */
  const asked = useRef(0);

  function failed(error: unknown): void {
    underWay.current = [];
    waiting.current = [];
    setTold({ text: '', action: null });
    setWarning(error instanceof Error ? error.message : String(error));
  }
  function read(): void {
    if (underWay.current.length > 0) return;
    const mine = ++asked.current;
    setBusy(true);
    server.board().then(
      (found) => {
        if (mine !== asked.current) return;
        setBusy(false);
        setBoard((known) => withKnown(known, found));
      },
      (error: unknown) => {
        if (mine !== asked.current) return;
        setBusy(false);
        failed(error);
      },
    );
  }
  function send(): void {
    const moves = waiting.current;
    waiting.current = [];
    underWay.current = moves;
    asked.current++;
    setBusy(true);
    server.moveCards({ moves }).then(
      ({ sentence, notes, action, board: now }) => {
        underWay.current = [];
        announceChange();
        setWarning(notes.join(' '));
        setTold({ text: say(boardWords.saved(sentence)), action });
        if (now) setBoard((known) => withKnown(known, now));
        waiting.current = rebased(waiting.current, moves, now);
        if (waiting.current.length > 0) return send();
        setBusy(false);
        if (!now) read();
      },
      (error: unknown) => {
        failed(error);
        read();
      },
    );
  }
  return {
    board,
    cards: board ? placed(board.cards, [...underWay.current, ...waiting.current]) : [],
    saving: new Set([...underWay.current, ...waiting.current].map(({ key }) => key)),
    told,
    warning,
    busy,
    read,
    move(card, to, label, blocker) {
      const { key, title, id } = card;
      // A second move of a card that still waits takes the first one's place.
      const earlier = waiting.current.find((one) => one.key === key);
      const move = {
        key,
        title: title || id,
        seen: earlier?.seen ?? card.status,
        to,
        ...(blocker ? { blocker } : {}),
      };
      waiting.current = [...waiting.current.filter((one) => one !== earlier), move];
      setTold({ text: say(boardWords.saving(title || id, label)), action: null });
      setWarning('');
      draw((n) => n + 1);
      if (underWay.current.length === 0) send();
    },
    undo() {
      const { action } = told;
      if (action === null) return;
      setBusy(true);
      server
        .previewUndo()
        .then(({ token }) =>
          token.split('.')[0] === String(action)
            ? server.applyUndo({ token })
            : Promise.reject(new Error(say(boardWords.undoTaken))),
        )
        .then(({ sentence }) => {
          announceChange();
          setTold({ text: sentence, action: null });
        }, failed)
        .then(read);
    },
  };
}

/** Cards where moves that are not answered yet have put them. */
function placed(cards: readonly BoardCard[], moves: readonly CardMove[]): readonly BoardCard[] {
  if (moves.length === 0) return cards;
  const last = new Map(moves.map((move) => [move.key, move]));
  return cards.map((card) => {
    const move = last.get(card.key);
    return move ? { ...card, state: move.to, blocker: move.blocker ?? card.blocker } : card;
  });
}

/**
 * Moves that were made while others were saved: a card that was in both is now where the first put it. Where the first
 * was refused, its second is dropped: what the user moved on from is not so.
 */
function rebased(moves: readonly CardMove[], saved: readonly CardMove[], now: Board | null): CardMove[] {
  return moves.flatMap((move): CardMove[] => {
    const before = saved.find(({ key }) => key === move.key);
    if (!before) return [move];
    const card = now?.cards.find(({ key }) => key === move.key);
    return card?.state === before.to ? [{ ...move, seen: card.status }] : [];
  });
}
