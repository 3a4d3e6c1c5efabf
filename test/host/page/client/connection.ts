import type {
  ChangeAnswer,
  DrawnChart,
  Note,
  PageEvent,
  PageState,
  Question,
  QuestionAnswer,
  RunAnswer,
  Shown,
} from '../protocol.ts';

type Message = { type: string };
type Listener = (message: Message) => void;

/** The page's link to its server: what it sends, and what the server tells it. */
export class Connection {
  readonly id = `page-${crypto.randomUUID()}`;
  readonly user = new URLSearchParams(location.search).get('user') ?? '';
  onResult: (event: Extract<PageEvent, { type: 'result' }>) => void = () => {};
  onNotes: (notes: Note[]) => void = () => {};
  onCharts: (charts: DrawnChart[]) => void = () => {};
  /** What `onEdit` left on the screen. */
  onShown: (shown: Shown) => void = () => {};
  /** The person may not edit there; the page loads again without the change. */
  onRefused: () => Promise<unknown> = async () => {};
  onFailed: (text: string) => void = () => {};
  onLost: (lost: boolean) => void = () => {};
  /** Bound to the block that a script must find active. */
  selection: () => object | null = () => null;

  readonly #listeners = new Map<string, Listener>();
  #seen: number | null = null;
  readonly #arrivals: (() => void)[] = [];
  #waiting: { seq: number; event: PageEvent }[] = [];
  #sending: Promise<unknown> = Promise.resolve();

  /** Opens the stream of events, then reads the state that they follow. */
  async open(): Promise<PageState> {
    const events = new EventSource(this.#path('/events'));
    events.onmessage = ({ data, lastEventId }) => {
      const entry = { seq: Number(lastEventId), event: JSON.parse(data) as PageEvent };
      if (this.#seen === null) this.#waiting.push(entry);
      else this.#take(entry);
    };
    events.onerror = () => this.onLost(true);
    await new Promise((resolve) => {
      events.onopen = resolve;
    });
    // A stream that comes back has missed events.
    events.onopen = () => location.reload();
    return (await this.#post('/state', {})) as PageState;
  }

  /** From here on events reach the workbook; those that the state already holds are dropped. */
  follow(seq: number): void {
    this.#advance(seq);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const entry of waiting) this.#take(entry);
  }

  #advance(seq: number): void {
    this.#seen = seq;
    // Once the event itself was taken.
    queueMicrotask(() => {
      for (const arrived of this.#arrivals.splice(0)) arrived();
    });
  }

  /** Answers and events come by different ways: an answer waits for the events that were sent before it. */
  async #inOrder<T extends { shown: Shown }>(answer: T): Promise<T> {
    while ((this.#seen ?? 0) < answer.shown.after)
      await new Promise<void>((resolve) => this.#arrivals.push(resolve));
    return answer;
  }

  #take({ seq, event }: { seq: number; event: PageEvent }): void {
    if (event.type === 'reload') location.reload();
    if (event.type === 'reload' || (this.#seen !== null && seq <= this.#seen)) return;
    this.#advance(seq);
    if (event.type === 'result') this.onResult(event);
    else if (event.type === 'notes') this.onNotes(event.notes);
    else if (event.type === 'charts') this.onCharts(event.charts);
    else for (const listener of this.#listeners.values()) listener(event.message as Message);
  }

  /** o-spreadsheet's transport: revisions go to the server one after the other and come back to every page. */
  readonly transport = {
    onNewMessage: (id: string, listener: Listener): void => void this.#listeners.set(id, listener),
    leave: (id: string): void => void this.#listeners.delete(id),
    sendMessage: async (message: Message): Promise<void> => {
      const sent = this.#sending.then(() => this.#post('/message', { message }));
      this.#sending = sent.catch(() => {});
      const { refused, failed, shown } = await this.#inOrder((await sent) as ChangeAnswer);
      this.onShown(shown);
      if (failed) this.onFailed(failed);
      if (!refused) return;
      await this.onRefused();
      location.reload();
    },
  };

  /** Everything that was typed before has reached the server: a script must see it. */
  async settled(): Promise<void> {
    await this.#sending;
  }

  async run(functionName: string): Promise<RunAnswer> {
    await this.settled();
    return this.#inOrder(
      (await this.#post('/run', { functionName, selection: this.selection() })) as RunAnswer,
    );
  }

  async call(functionName: string, args: string): Promise<RunAnswer> {
    await this.settled();
    return this.#inOrder(
      (await this.#post('/call', { functionName, args, selection: this.selection() })) as RunAnswer,
    );
  }

  /** The result of a custom function that the server has not pushed, from its arguments. */
  async compute(name: string, args: unknown[], from: object | undefined): Promise<void> {
    await this.#post('/compute', { name, args, from });
  }

  /** Listens for questions of running scripts and sends the answers. */
  listenForQuestions(url: string, ask: (question: Question) => Promise<QuestionAnswer>): void {
    const events = new EventSource(`${url}?page=${this.id}`);
    events.onmessage = async ({ data }) => {
      const question = JSON.parse(data) as Question;
      const answer = await ask(question);
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: question.id, ...answer }),
      });
    };
  }

  #path(path: string): string {
    return `${path}?page=${this.id}&user=${encodeURIComponent(this.user)}`;
  }

  async #post(path: string, body: object): Promise<unknown> {
    const response = await fetch(this.#path(path), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  }
}
