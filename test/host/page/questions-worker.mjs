// Runs in a thread of its own: while a script waits for an answer, the main thread stands still and serves nobody.
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const state = new Int32Array(workerData.shared, 0, 2);
const text = new Uint8Array(workerData.shared, 8);
const closed = { button: 'CLOSE', text: '' };
/** How long a script waits for its page to be there at all, in milliseconds. */
const patience = 3000;

/** @type {Map<string, Set<import('node:http').ServerResponse>>} */
const pages = new Map();
/** @type {{ page: string, question: { id: number } } | null} */
let asked = null;

function answer(value) {
  if (!asked) return;
  asked = null;
  const bytes = new TextEncoder().encode(JSON.stringify(value)).subarray(0, text.length);
  text.set(bytes);
  state[1] = bytes.length;
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
}

function show(response) {
  response.write(`data: ${JSON.stringify(asked?.question)}\n\n`);
}

parentPort.on('message', (message) => {
  asked = message;
  const open = pages.get(message.page);
  if (open?.size) for (const response of open) show(response);
  else
    setTimeout(
      () => asked?.question.id === message.question.id && !pages.get(message.page)?.size && answer(closed),
      patience,
    );
});

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const page = url.searchParams.get('page') ?? '';
  response.setHeader('access-control-allow-origin', workerData.origin);
  response.setHeader('access-control-allow-headers', 'content-type');
  if (request.method === 'OPTIONS') return response.end();
  if (request.method === 'POST') {
    let body = '';
    for await (const chunk of request) body += chunk;
    const value = JSON.parse(body);
    if (asked?.question.id === value.id)
      answer({ button: String(value.button), text: String(value.text ?? '') });
    return response.end();
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('\n');
  const open = pages.get(page) ?? new Set();
  pages.set(page, open.add(response));
  if (asked?.page === page) show(response);
  request.on('close', () => {
    open.delete(response);
    // The person closed the page: the script goes on as if the dialog was closed.
    if (!open.size && asked?.page === page) answer(closed);
  });
});
server.listen(workerData.port, '127.0.0.1', () => parentPort.postMessage(server.address().port));
