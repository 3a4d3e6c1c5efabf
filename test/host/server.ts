import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Host, type HostOptions, type UiState } from './host.ts';
import type { FunctionArgument, Position } from './o-spreadsheet.ts';
import { guessLocale, type OpenedTab, openFile } from './open-files.ts';
import { type Asset, buildAssets, pageHtml } from './page/bundle.ts';
import { readFunctionHelp } from './page/function-help.ts';
import { FunctionResults } from './page/function-results.ts';
import { type OpenPage, Pages } from './page/pages.ts';
import type { Block } from './page/protocol.ts';
import { Questions } from './page/questions.ts';
import { type Message, Revisions } from './page/revisions.ts';
import { SharedWorkbook } from './page/shared-workbook.ts';

export type ServerOptions = {
  /** The folder that holds the files that are pushed. */
  dist: string;
  /** CSV and XLSX files to open, one tab a sheet. */
  files?: string[];
  /** Tabs made by the caller, after those of the files. */
  tabs?: OpenedTab[];
  /** The spreadsheet's locale. Default: guessed from the files. */
  locale?: string;
  /** The language of the page and of the person. Default: that of the locale. */
  language?: 'fr' | 'en';
  timeZone?: string;
  /** The person where the address names none. */
  user?: string;
  /** The spreadsheet's name. Default: the first file's. */
  title?: string;
  /** The add-on's name in the Extensions menu. */
  addOn?: string;
  now?: () => number;
  /**
   * Answers `ui.alert` and `ui.prompt` in the person's place. Without it a script waits for the person, and the thread
   * that serves stands still: a test that drives the page from the same thread would wait for itself.
   */
  answer?: UiState['answer'];
  /** The first port to try; 0 takes any free one. */
  port?: number;
};

export type RunningServer = {
  /** The page's address, ending in `/`. */
  readonly url: string;
  readonly host: Host;
  close(): Promise<void>;
};

/** Largest request of a page, in bytes: a paste of a whole sheet fits. */
const largestBody = 64 * 1024 * 1024;

/**
 * Serves the local Sheets host as a page on 127.0.0.1.
 *
 * @returns Once the page can be opened. Throws what opening the files or loading dist throws.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const files = options.files ?? [];
  const locale =
    options.locale ?? (files.length ? guessLocale(files) : options.language === 'fr' ? 'fr_FR' : 'en_US');
  const language = options.language ?? (locale.startsWith('fr') ? 'fr' : 'en');
  const tabs = [...files.flatMap((file) => openFile(file, { locale })), ...(options.tabs ?? [])];
  const title =
    options.title ??
    (files[0]
      ? basename(files[0], extname(files[0]))
      : language === 'fr'
        ? 'Feuille de calcul sans titre'
        : 'Untitled spreadsheet');

  const pages = new Pages();
  const revisions = new Revisions(pages);
  const results = new FunctionResults((key, result) =>
    pages.tell({ type: 'result', key, result }, (page) => page.since !== null),
  );
  const assets = buildAssets();
  const hostOptions: HostOptions = {
    dist: options.dist,
    locale,
    userLocale: language,
    ...(options.user ? { user: options.user } : {}),
    transport: revisions.transport,
    client: { id: 'script', name: 'Script' },
    onFunctionResult: (key, result) => results.add(key, result),
    ...(options.timeZone ? { timeZone: options.timeZone } : {}),
    ...(options.now ? { now: options.now } : {}),
  };
  const host = new Host(hostOptions, tabs);
  host.engine.model.joinSession();

  const server = createServer();
  await listen(server, options.port ?? 8400);
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const questions = await Questions.start(url.slice(0, -1));
  const help = readFunctionHelp(serverFiles(options.dist));
  const shared = new SharedWorkbook({
    host,
    pages,
    revisions,
    questions,
    results,
    help,
    title,
    addOn: options.addOn ?? 'Sales Sprint',
  });
  if (options.answer) host.ui.answer = options.answer;
  const routes = { shared, pages, person: host.user, language, title, assets: await assets, port };
  server.on('request', (request, response) => {
    answer(routes, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  return {
    url,
    host,
    close: async () => {
      pages.close();
      await questions.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Listens on the port or, where it is taken, on the next free one. */
async function listen(server: Server, port: number): Promise<void> {
  for (let tried = port; ; tried++) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(tried, '127.0.0.1', () => {
          server.off('error', fail);
          done();
        });
      });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried - port > 50) throw error;
    }
  }
}

function serverFiles(dist: string): string {
  return readdirSync(dist)
    .filter((name) => /\.(?:js|gs)$/.test(name))
    .map((name) => readFileSync(join(dist, name), 'utf8'))
    .join('\n');
}

type Routes = {
  shared: SharedWorkbook;
  pages: Pages;
  person: string;
  language: 'fr' | 'en';
  title: string;
  assets: Map<string, Asset>;
  port: number;
};

async function answer(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Another site's page must not reach the workbook through the visitor's browser.
  const name = request.headers.host ?? '';
  if (name !== `127.0.0.1:${routes.port}` && name !== `localhost:${routes.port}`)
    return end(response, 403, 'text/plain', 'Wrong host');
  const url = new URL(request.url ?? '/', `http://${name}`);
  const id = url.searchParams.get('page') ?? '';
  if (request.method === 'POST') {
    if (!request.headers['content-type']?.startsWith('application/json'))
      return end(response, 415, 'text/plain', 'JSON only');
    const body = JSON.parse(await read(request)) as Record<string, unknown>;
    const page = routes.pages.get(id);
    if (!page) return end(response, 409, 'text/plain', 'This page is not connected');
    return end(
      response,
      200,
      'application/json',
      JSON.stringify(act(routes.shared, page, url.pathname, body)),
    );
  }
  if (url.pathname === '/events') {
    return routes.pages.add(id, url.searchParams.get('user') || routes.person, response);
  }
  if (url.pathname === '/')
    return end(response, 200, 'text/html; charset=utf-8', pageHtml(routes.language, routes.title));
  const asset = routes.assets.get(url.pathname);
  if (asset) return end(response, 200, asset.type, asset.body);
  return end(response, 404, 'text/plain', 'Not found');
}

function act(shared: SharedWorkbook, page: OpenPage, path: string, body: Record<string, unknown>): object {
  const selection = (body.selection ?? null) as Block | null;
  switch (path) {
    case '/state':
      return shared.state(page);
    case '/message':
      return shared.message(page, body.message as Message);
    case '/run':
      return shared.run(page, String(body.functionName), selection);
    case '/call':
      return shared.call(
        page,
        String(body.functionName),
        JSON.parse(String(body.args)) as unknown[],
        selection,
      );
    case '/compute':
      shared.compute(String(body.name), body.args as FunctionArgument[], body.from as Position | undefined);
      return {};
    default:
      throw new Error(`Unknown request ${path}`);
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw new Error('The request is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function end(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** Opens the person's browser; silent where there is none. */
export function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  if (command) execFile(command, args, () => {});
}

const usage =
  'Usage: tsx test/host/server.ts FILE… [--locale fr_FR] [--language fr|en] [--port N] [--no-open] [--dist DIR]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      locale: { type: 'string' },
      language: { type: 'string' },
      port: { type: 'string' },
      dist: { type: 'string', default: 'dist' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const { language } = values;
  if (language !== undefined && language !== 'fr' && language !== 'en')
    throw new Error(`--language is fr or en\n${usage}`);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new Error(`--port is a number\n${usage}`);
  const { url } = await startServer({
    dist: resolve(values.dist),
    files: positionals,
    ...(values.locale ? { locale: values.locale } : {}),
    ...(language ? { language } : {}),
    ...(port === undefined ? {} : { port }),
  });
  console.log(`Sales Sprint: ${url}`);
  if (!values['no-open']) openBrowser(url);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}
