import type { Command } from '../o-spreadsheet.ts';
import type { Pages } from './pages.ts';

/** A message of o-spreadsheet's collaboration, as far as the hub reads it. */
export type Message = {
  type: string;
  clientId?: string;
  client?: { id: string };
  serverRevisionId?: string;
  nextRevisionId?: string;
  undoneRevisionId?: string;
  commands?: Command[];
};

type Listener = (message: Message) => void;

/**
 * Keeps everybody's changes in one order: the engine's (a script's) and the pages'. A revision made on another state
 * than the last is refused, and its page makes it again on top of what it missed.
 */
export class Revisions {
  /** The state on which the next revision must stand. */
  last = 'START_REVISION';
  readonly #order = new Map<string, number>();
  readonly #listeners = new Map<string, Listener>();
  readonly #pages: Pages;

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /** o-spreadsheet's transport, for the engine. */
  readonly transport = {
    onNewMessage: (id: string, listener: Listener): void => void this.#listeners.set(id, listener),
    leave: (id: string): void => void this.#listeners.delete(id),
    sendMessage: async (message: Message): Promise<void> => void this.accept(message),
  };

  get count(): number {
    return this.#order.size;
  }

  /** Takes a message from the engine or a page and passes it on to all; false for a revision on an old state. */
  accept(message: Message): boolean {
    const revision = message.nextRevisionId;
    if (revision !== undefined) {
      if (message.serverRevisionId !== this.last) return false;
      this.last = revision;
      this.#order.set(revision, this.#order.size + 1);
    }
    for (const listener of this.#listeners.values()) listener(message);
    const undone =
      message.undoneRevisionId === undefined ? undefined : this.#order.get(message.undoneRevisionId);
    if (undone === undefined) this.#pages.tell({ type: 'message', message }, (page) => page.since !== null);
    else {
      // A page that opened after the undone change has never seen it as a change and cannot take it back.
      const tooLate = (since: number | null): boolean => since !== null && since >= undone;
      this.#pages.tell({ type: 'message', message }, (page) => page.since !== null && !tooLate(page.since));
      this.#pages.tell({ type: 'reload' }, (page) => tooLate(page.since));
    }
    return true;
  }
}
