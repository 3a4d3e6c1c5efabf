import type { ServerResponse } from 'node:http';
import type { PageEvent } from './protocol.ts';

/** A page that is open. */
export type OpenPage = {
  readonly id: string;
  readonly user: string;
  readonly stream: ServerResponse;
  /** Revisions up to this one were part of the page's first state; null until it has read one. */
  since: number | null;
  /** The last event that was sent to it. */
  sent: number;
};

/** The pages that are open on the workbook, and the stream of events to each. */
export class Pages {
  readonly #open = new Map<string, OpenPage>();
  /** Number of the last event. */
  seq = 0;
  onLeave: (page: OpenPage) => void = () => {};

  /** Keeps a page's stream. */
  add(id: string, user: string, stream: ServerResponse): void {
    stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    stream.write('retry: 1000\n\n');
    const page: OpenPage = { id, user, stream, since: null, sent: 0 };
    this.#open.set(id, page);
    stream.on('close', () => {
      if (this.#open.get(id)?.stream !== stream) return;
      this.#open.delete(id);
      this.onLeave(page);
    });
  }

  get(id: string): OpenPage | undefined {
    return this.#open.get(id);
  }

  /** Tells every page, or those that `to` picks. */
  tell(event: PageEvent, to: (page: OpenPage) => boolean = () => true): void {
    this.seq++;
    for (const page of this.#open.values()) if (to(page)) this.#write(page, event);
  }

  /** Ends every stream. Nobody is told of those that leave: what is told then would go to an ended stream. */
  close(): void {
    const streams = [...this.#open.values()].map((page) => page.stream);
    this.#open.clear();
    for (const stream of streams) stream.end();
  }

  #write(page: OpenPage, event: PageEvent): void {
    page.sent = this.seq;
    page.stream.write(`id: ${this.seq}\ndata: ${JSON.stringify(event)}\n\n`);
  }
}
