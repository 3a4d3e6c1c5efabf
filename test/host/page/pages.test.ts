import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { Pages } from './pages.ts';

const pages = new Pages();
const server = createServer((request, response) => pages.add(request.url ?? '', 'someone', response));

const opened = (port: number, id: string): Promise<IncomingMessage> =>
  new Promise((resolve) => get({ port, path: `/${id}` }, resolve));
const ended = (stream: IncomingMessage): Promise<void> =>
  new Promise((resolve) => stream.on('end', resolve).resume());

it('closing the host tells no page that another has left: their streams are ended', async () => {
  let left = 0;
  pages.onLeave = () => {
    left++;
    pages.tell({ type: 'reload' });
  };
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const streams = await Promise.all([opened(port, 'one'), opened(port, 'two')]);
  const all = Promise.all(streams.map(ended));
  pages.close();
  await all;
  await new Promise((resolve) => server.close(resolve));
  expect(left).toBe(0);
});
