import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Question, QuestionAnswer } from './protocol.ts';

/**
 * `ui.alert` and `ui.prompt` suspend a script until the person answers. The script runs on the main thread, which
 * therefore stops in `ask`; a second thread with a small server of its own shows the question on the page that started
 * the script and wakes the main thread with the answer. Meanwhile other pages wait too.
 */
export class Questions {
  readonly url: string;
  readonly #worker: Worker;
  readonly #state: Int32Array;
  readonly #text: Uint8Array;
  #last = 0;

  private constructor(worker: Worker, shared: SharedArrayBuffer, port: number) {
    this.#worker = worker;
    this.#state = new Int32Array(shared, 0, 2);
    this.#text = new Uint8Array(shared, 8);
    this.url = `http://127.0.0.1:${port}/`;
  }

  /** Starts the second thread. `origin` is the page's, the only one that may read the answers' server. */
  static async start(origin: string): Promise<Questions> {
    const shared = new SharedArrayBuffer(64 * 1024);
    const worker = new Worker(new URL('./questions-worker.mjs', import.meta.url), {
      workerData: { shared, origin, port: 0 },
    });
    const [port] = (await once(worker, 'message')) as [number];
    worker.unref();
    return new Questions(worker, shared, port);
  }

  /** Shows a question on one page and returns when it is answered; a page that went away answers `CLOSE`. */
  ask(page: string, question: Omit<Question, 'id'>): QuestionAnswer {
    Atomics.store(this.#state, 0, 0);
    this.#worker.postMessage({ page, question: { ...question, id: ++this.#last } });
    Atomics.wait(this.#state, 0, 0);
    return JSON.parse(new TextDecoder().decode(this.#text.slice(0, this.#state[1]))) as QuestionAnswer;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
