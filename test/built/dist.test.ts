import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { oneByteComment } from '../../src/build/one-byte.ts';
import { functions } from '../../src/functions/index.ts';
import { apiNames } from '../../src/server/api-names.ts';
import { menuFunctions } from '../../src/server/menu.ts';

/** What is pushed to Apps Script, read as it was built. */

const code = readFileSync('dist/Code.js', 'utf8');
/** The same, laid out line by line. */
const readable = transformSync(code, { charset: 'utf8' }).code;
const topLevel = [...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name);
const triggers = ['onOpen', 'onInstall', 'onEdit'];

describe('the pushed set', () => {
  test('is one server file, the pages and the manifest', () => {
    expect(readdirSync('dist').sort()).toEqual([
      'Code.js',
      'appsscript.json',
      'board.html',
      'dialog.html',
      'files.html',
      'guide.html',
      'holidays.html',
      'meeting.html',
      'sidebar.html',
    ]);
  });

  test('is exactly what clasp would push', () => {
    const { stdout } = spawnSync('npx', ['clasp', 'show-file-status', '--json'], { encoding: 'utf8' });
    const listed = JSON.parse(stdout) as { filesToPush: string[] };
    expect([...listed.filesToPush].sort()).toEqual(
      readdirSync('dist')
        .map((file) => `dist/${file}`)
        .sort(),
    );
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as Record<string, unknown>;
  test('asks for two narrow scopes and nothing else', () => {
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });
  test('names V8, a time zone and the log', () => {
    expect(manifest).toMatchObject({
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      timeZone: expect.stringMatching(/\//),
    });
    expect(Object.keys(manifest).sort()).toEqual([
      'exceptionLogging',
      'oauthScopes',
      'runtimeVersion',
      'timeZone',
    ]);
  });
});

describe('the server file', () => {
  test('holds no syntax newer than ES2020', () => {
    // Lowering to ES2020 changes nothing where nothing is newer; names and comments are left alone.
    const lowered = transformSync(code, {
      target: 'es2020',
      minifyWhitespace: true,
      charset: 'utf8',
      legalComments: 'none',
    }).code;
    const asIs = transformSync(code, {
      target: 'esnext',
      minifyWhitespace: true,
      charset: 'utf8',
      legalComments: 'none',
    }).code;
    expect(lowered).toBe(asIs);
  });

  test('is Latin-1, which the engine reads and compiles faster', () => {
    expect(code.match(/[^\0-\xff]/g) ?? []).toEqual([]);
  });

  test('declares the functions, the triggers, the menu and the calls, and nothing else', () => {
    const expected = [
      ...functions.map(({ name }) => name),
      ...triggers,
      ...menuFunctions,
      ...apiNames.map((name) => `api_${name}`),
    ];
    expect([...topLevel].sort()).toEqual([...expected].sort());
  });

  test('touches no service while it loads', () => {
    const touched: string[] = [];
    const service = (name: string) =>
      new Proxy({}, { get: (_, key) => touched.push(`${name}.${String(key)}`) });
    const names = [
      'SpreadsheetApp',
      'PropertiesService',
      'CacheService',
      'LockService',
      'Session',
      'HtmlService',
      'Utilities',
      'ScriptApp',
      'UrlFetchApp',
      'Logger',
    ];
    vm.runInNewContext(code, Object.fromEntries(names.map((name) => [name, service(name)])));
    expect(touched).toEqual([]);
  });

  test('loads where there is nothing but the language: no browser, no Node', () => {
    expect(() => vm.runInNewContext(code, {})).not.toThrow();
    const foreign =
      /(?<![.\w])(?:window|document|navigator|fetch|XMLHttpRequest|setTimeout|setInterval|TextDecoder|TextEncoder|structuredClone|atob|btoa|process|Buffer|URLSearchParams)\s*[.(]/;
    const found = readable
      .split('\n')
      .filter((line) => foreign.test(line.replace(/'[^']*'|"[^"]*"|`[^`]*`|\/\*.*|^\s*\*.*|\/\/.*/g, '')));
    expect(found).toEqual([]);
  });

  test('stays under 630 kB, stubs and their comments included', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(630_000);
  });

  test('carries what documents say of a function in the comment of its stub alone', () => {
    const bundle = code.slice(0, code.indexOf('/**'));
    for (const { summary, args } of functions) {
      for (const text of [summary, ...Object.values(args).map(({ help }) => help)]) {
        expect(bundle).not.toContain(text.en);
        expect(bundle).not.toContain(text.fr);
      }
    }
  });

  test('keeps the facts of its sentences', () => {
    const script = vm.createContext({
      SpreadsheetApp: {
        getActive: () => ({
          getSpreadsheetLocale: () => 'fr_FR',
          getSpreadsheetTimeZone: () => 'Europe/Paris',
        }),
      },
    });
    vm.runInContext(code, script);
    const refusal = vm.runInContext(
      `try { SPRINT_RATE_CI(12, 'x') } catch (error) { error.message }`,
      script,
    );
    expect(refusal).toMatch(/SPRINT_RATE_CI.*x/);
    expect(refusal).not.toMatch(/undefined/);
  });

  test('makes no network call', () => {
    expect(code).not.toMatch(/UrlFetchApp|JdbcApp|MailApp|GmailApp|DriveApp|openById|openByUrl/);
  });
});

describe.each(functions.map((fn) => [fn.name, fn] as const))('%s in the server file', (name, fn) => {
  const block = new RegExp(`/\\*\\*\\n((?: \\*[^\\n]*\\n)+) \\*/\\nfunction ${name}\\(([^)]*)\\)`).exec(code);
  test('keeps its description in both languages and its tag', () => {
    expect(block?.[1]).toContain('@customfunction');
    expect(block?.[1]).toContain(oneByteComment(fn.summary.fr));
    expect(block?.[1]).toContain(oneByteComment(fn.summary.en));
  });
  test('keeps its parameters, each explained', () => {
    const labels = Object.values(fn.args).map(({ label }) => label.fr);
    expect(block?.[2]).toBe(labels.join(', '));
    for (const label of labels) expect(block?.[1]).toMatch(new RegExp(`@param \\{\\S+\\} ${label} \\S`));
  });
});

describe.each(['sidebar.html', 'dialog.html', 'files.html', 'board.html', 'meeting.html', 'holidays.html'])(
  '%s',
  (file) => {
    const html = readFileSync(`dist/${file}`, 'utf8');
    test('asks the network for nothing', () => {
      expect(html).not.toMatch(
        /(?:src|href)="|@import|url\(\s*['"]?https?:|fetch\(|XMLHttpRequest|WebSocket/,
      );
    });
    test('holds nothing that Apps Script would run as a template', () => {
      expect(html).not.toContain('<?');
    });
    test('has the two places that the server fills in before it is shown', () => {
      expect(html).toMatch(/<body data-view="[^"]*" data-language="[^"]*">/);
    });
  },
);
