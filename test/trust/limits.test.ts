import { describe, expect, test } from 'vitest';
import type { Host } from '../host/host.ts';
import { apiOf, type Opened, turn } from '../server/host.ts';
import { isDone, type Request, requestOf, send } from './act.ts';
import { acts, actsNamed, people, turnIntoBacklog } from './acts.ts';
import { linesUnderWay, visible } from './state.ts';

const languages = ['fr', 'en'] as const;
const [owner, ana] = people;

/** What an act answers in a language, and whether the workbook is as before, without a line under way. */
function answerOf(opened: Opened, { call, body }: Request, language: string) {
  const { host } = opened;
  host.machine.userLocale = language;
  const before = visible(host);
  const reply = send(opened, { call, body });
  const sentence = ((reply.ok ? reply.value?.sentence : reply.error) ?? '').replace(/[\u00a0\u202f]/g, ' ');
  return {
    done: isDone(reply),
    sentence,
    isAsBefore: visible(host) === before,
    underWay: linesUnderWay(host),
  };
}

const nothing = { done: false, isAsBefore: true, underWay: [] };

/** A workbook that is ready for an act, and its request as one of two people sends it. */
function ready(name: string, user: string) {
  const [act] = actsNamed(name);
  if (!act) throw new Error(name);
  const opened = act.prepare();
  opened.host.user = user;
  return { opened, request: requestOf(act, opened) };
}

describe('ten million cells', () => {
  /** A tab counts as long as the whole file may be, without being so. */
  function nearlyFull(host: Host, tab: string): () => void {
    const { g } = host.engine;
    const id = g.getSheetIdByName(tab);
    const rows = g.getNumberRows;
    g.getNumberRows = (one) => (one === id ? 384_000 : rows(one));
    return () => {
      g.getNumberRows = rows;
    };
  }

  test.each([
    [
      'fr',
      /^Le classeur dépasserait 10 millions de cellules \(10 \d{3} \d{3} cellules\).*Rien n’a été écrit : supprimez des lignes/,
    ],
    [
      'en',
      /^The spreadsheet would exceed 10 million cells \(10,\d{3},\d{3} cells\).*Nothing was written: delete blank rows/,
    ],
  ])('a sprint that does not fit is refused before anything is written (%s)', (language, sentence) => {
    const { opened, request } = ready('New sprint', owner);
    opened.host.machine.userLocale = language;
    const before = visible(opened.host);
    const empty = nearlyFull(opened.host, 'Leads');
    const reply = send(opened, request);
    empty();
    expect(reply.error?.replace(/[\u00a0\u202f]/g, ' ')).toMatch(sentence);
    expect(visible(opened.host)).toBe(before);
    expect(linesUnderWay(opened.host)).toEqual([]);
  });

  test('a frozen copy that does not fit is refused too', () => {
    const { opened } = ready('Close sprint', owner);
    opened.host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Backlog')?.activate());
    const { token } = opened.api.previewFreeze();
    nearlyFull(opened.host, 'Leads');
    expect(() => opened.api.applyFreeze({ token })).toThrow(/10 millions de cellules/);
    expect(opened.host.tabs().filter((name) => name.startsWith('Backlog'))).toEqual(['Backlog']);
  });
});

describe('50,000 characters', () => {
  test.each([
    [
      'fr',
      '« Sprint », B6 : 60 000 caractères, une cellule en tient 50 000 au plus. Rien n’a été écrit : raccourcissez le texte, puis recommencez.',
    ],
    [
      'en',
      '“Sprint”, B6: 60,000 characters, a cell holds 50,000 at most. Nothing was written: shorten the text, then try again.',
    ],
  ])('a goal that is too long is refused by its cell (%s)', (language, sentence) => {
    const { opened, request } = ready('New sprint', owner);
    const { token: _, ...start } = request.body as { token: string; goal: object };
    const long = { ...start, goal: { ...start.goal, text: 'x'.repeat(60_000) } } as never;
    const { token } = opened.api.previewStart(long);
    const answer = answerOf(
      opened,
      { call: 'api_applyStart', body: { ...(long as object), token } },
      language,
    );
    expect(answer).toMatchObject({ ...nothing, sentence });
  });
});

describe('what somebody else protects', () => {
  function protect(host: Host, tab: string, range: string | null): void {
    host.asPerson((spreadsheet) => {
      const sheet = spreadsheet.getSheetByName(tab);
      (range ? sheet?.getRange(range) : sheet)?.protect().removeEditor(ana);
    }, owner);
  }

  test.each([
    ['New sprint', 'Backlog', null],
    ['New sprint', 'Backlog', 'Q3:Q3'],
    ['New sprint', 'KPI', null],
    ['Close sprint', 'Sprint', null],
    ['Close sprint', 'Backlog', 'A1:S2'],
    ['Turn into backlog again, after changes', 'Backlog', 'B2'],
    ['Undo of New sprint', 'Backlog', null],
    ['Undo of New sprint', 'Sprint', 'A1'],
  ])(
    '%s leaves everything as it is where %s is protected (%s), and says so in both languages',
    (name, tab, range) => {
      const { opened, request } = ready(name, ana);
      protect(opened.host, tab, range);
      const [french, english] = languages.map((language) => answerOf(opened, request, language));
      expect(french).toMatchObject({
        ...nothing,
        sentence: `Vous n’avez pas le droit de modifier « ${tab} » : l’onglet est protégé. Rien n’a été écrit. Demandez l’accès au propriétaire du classeur, puis recommencez.`,
      });
      expect(english).toMatchObject({
        ...nothing,
        sentence: `You are not allowed to change “${tab}”: the tab is protected. Nothing was written. Ask the owner of the spreadsheet for access, then try again.`,
      });
    },
  );

  test('a protection beside what is written, or one that only warns, stops nobody', () => {
    const { opened, request } = ready('New sprint', ana);
    protect(opened.host, 'Backlog', 'B2:D6');
    opened.host.asPerson((spreadsheet) =>
      spreadsheet.getSheetByName('Backlog')?.getRange('Q2').protect().setWarningOnly(true),
    );
    expect(send(opened, request).value).toMatchObject({ done: true });
  });
});

describe('a person who may only view the file', () => {
  // Who may only view cannot have begun a tour.
  const possible = acts.map(({ name }) => name).filter((name) => name !== 'End of the guided tour');
  test.each(possible)('is told so, and nothing changes: %s', (name) => {
    const { opened, request } = ready(name, 'viewer@example.com');
    const [french, english] = languages.map((language) => answerOf(opened, request, language));
    expect(french).toMatchObject(nothing);
    expect(french?.sentence).toMatch(
      /^Google Sheets refuse d’écrire dans ce classeur .*Rien n’a changé. Si vous ne pouvez que le lire, demandez l’accès en modification à son propriétaire\.$/,
    );
    expect(english).toMatchObject(nothing);
    expect(english?.sentence).toMatch(
      /^Google Sheets refuses to write to this spreadsheet .*Nothing has changed. If you can only view it, ask its owner for edit access\.$/,
    );
  });

  test('can open the sidebar, even where something was cut that only others can put right', () => {
    const { opened, request } = ready('New sprint', owner);
    opened.host.faults = { killAfter: 200 };
    expect(() => send(opened, request)).toThrow();
    opened.host.faults = {};
    opened.host.user = 'viewer@example.com';
    expect(opened.api.home()).toMatchObject({ recovered: [] });
    opened.host.user = ana;
    expect(opened.api.home().recovered).toHaveLength(1);
    expect(linesUnderWay(opened.host)).toEqual([]);
  });
});

test.each([
  ['fr', /^Google n’a pas enregistré votre nom .*Rien d’autre n’a changé/],
  ['en', /^Google did not keep your name .*Nothing else has changed/],
])('a full property store refuses a name in a sentence, and the old one stays (%s)', (language, sentence) => {
  const opened = turnIntoBacklog.prepare();
  opened.api.setName({ name: 'Ana' });
  const store = opened.host.machine.stores.user(owner);
  const used = () => [...store.values].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  while (used() < 500 * 1024 - 40) {
    const key = `other add-on ${store.values.size}`;
    store.values.set(key, 'x'.repeat(Math.min(9_000, 500 * 1024 - used() - key.length)));
  }
  opened.host.machine.userLocale = language;
  expect(() => opened.api.setName({ name: 'Ana Martin' })).toThrow(sentence);
  expect(opened.api.home().who).toEqual({ name: 'Ana', given: true });
  expect(turn(opened, 'backlog', 'Tâches').outcome.done).toBe(true);
});

describe('Sheets that does not answer any more', () => {
  /** From a call on, every call of every execution fails. */
  function outage(host: Host, from: number): void {
    const text = 'Service Spreadsheets timed out while accessing document with id 1aBc.';
    host.faults = {
      onCall: (k, name) => {
        if (k >= from && !name.startsWith('Lock'))
          throw Object.assign(new Error(text), { name: 'Exception' });
      },
    };
  }

  test.each([2, 60, 110, 150, 200, 250, 300])(
    'from call %i on: it is said, and the next one to open the sidebar puts it right',
    (from) => {
      const { opened, request } = ready('New sprint', owner);
      const before = visible(opened.host);
      outage(opened.host, from);
      const reply = send(opened, request);
      opened.host.faults = {};
      expect(reply.ok).toBe(false);
      expect(reply.error).toMatch(/Service Spreadsheets timed out/);
      const { recovered } = apiOf(opened.host).home();
      expect(visible(opened.host)).toBe(before);
      expect(linesUnderWay(opened.host)).toEqual([]);
      // Where it was said to be as before, there is nothing left to do.
      if (!reply.error?.includes('Rouvrez Sales Sprint')) expect(recovered).toEqual([]);
    },
  );
});
