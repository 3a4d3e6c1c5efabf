import { describe, expect, test } from 'vitest';
import { packs } from '../../sidebar/playbooks/index.ts';
import { requestOf, tabOf } from '../../sidebar/playbooks/pack.ts';
import { languages } from '../../src/i18n/text.ts';
import { verdictWords } from '../../src/i18n/verdict.ts';
import type { PlaybookRequest } from '../../src/server/contract.ts';
import { day } from '../domain/days.ts';
import { type Opened, openHost, turn } from './host.ts';
import { tasks } from './samples.ts';

const today = day('2026-03-30');
const opened = (language: 'fr' | 'en'): Opened =>
  openHost([], language === 'fr' ? {} : { locale: 'en_US', userLocale: 'en' });
const packOf = (key: string) => {
  const pack = packs.find((one) => one.key === key);
  if (!pack) throw new Error(`No pack ${key}`);
  return pack;
};
function write({ api }: Opened, request: PlaybookRequest) {
  const preview = api.previewPlaybook(request);
  return { preview, outcome: api.applyPlaybook({ ...request, token: preview.token }) };
}
const qualification = () => requestOf(packOf('qualification'), today);

/** What each case is to show: successes and cases of its rates, verdicts in their order, the sample that it would take. */
const cases = {
  generic: { counts: ['12/60', '18/60'], verdicts: ['early', 'progress'], sample: 293 },
  qualification: { counts: ['6/40', '9/40', '12/40'], verdicts: ['early', 'progress'], sample: 120 },
  trials: { counts: ['11/90', '20/90'], verdicts: ['early'], sample: 220 },
  retention: { counts: ['16/40', '22/40'], verdicts: ['early'], sample: 173 },
  script: {
    counts: ['12/80', '20/80', '50/80', '64/80'],
    verdicts: ['early', 'progress'],
    sample: 250,
  },
} as const;

describe.each(languages)('a playbook (%s)', (language) => {
  test.each(Object.entries(cases))('%s: its formulas give what its sentences say', (key, wanted) => {
    const pack = packOf(key);
    const own = opened(language);
    expect(write(own, requestOf(pack, today)).outcome).toMatchObject({ done: true });
    const all = own.host.values(tabOf(pack, language));
    const rows = all.slice(0, all.length - pack.demoRows - 1);
    expect(all.flat().filter((value) => /^#|^SPRINT_/.test(String(value)))).toEqual([]);
    const rates = rows.filter(
      ([, yes, n, rate]) => Number.isInteger(yes) && Number.isInteger(n) && rate === Number(yes) / Number(n),
    );
    expect(rates.map(([, yes, n]) => `${yes}/${n}`)).toEqual(wanted.counts);
    const words = Object.values(verdictWords).map((word) => word[language]);
    expect(rows.map(([first]) => String(first)).filter((text) => words.includes(text))).toEqual(
      wanted.verdicts.map((kind) => verdictWords[kind][language]),
    );
    expect(rows.map(([, figure]) => figure)).toContain(wanted.sample);
  });
});

describe('a playbook', () => {
  test('adds nothing a second time, changes nothing of what people made of it, and is undone whole', () => {
    const own = openHost();
    const before = own.host.snapshot();
    expect(write(own, qualification()).preview.summary).toEqual([
      'Crée l’onglet « Backlog » avec 6 lignes.',
      'Crée l’onglet « Réglages ».',
      'Crée l’onglet « Cas – Qualification ».',
    ]);
    own.host.edit('Backlog', 'B2', 'Notre définition');
    own.host.edit('Cas – Qualification', 'A5', 'Notre but');
    const again = write(own, qualification());
    expect(again.preview.summary).toEqual([
      '6 éléments sont déjà dans « Backlog ».',
      'L’onglet « Cas – Qualification » reste tel quel.',
      'Tout est déjà à jour : rien à écrire.',
    ]);
    expect(own.host.values('Backlog')[1]?.[1]).toBe('Notre définition');
    expect(own.host.values('Cas – Qualification')[4]?.[0]).toBe('Notre but');
    own.host.edit('Backlog', 'B2', qualification().fr.items[0]?.title ?? '');
    own.host.edit('Cas – Qualification', 'A5', String(qualification().fr.rows[4]?.[0]));
    for (const _ of [1, 2]) own.api.applyUndo({ token: own.api.previewUndo().token });
    expect(own.host.snapshot().tabs.filter(({ hidden }) => !hidden)).toEqual(before.tabs);
  });

  test('goes below a backlog that is there, and leaves its rows as they are', () => {
    const own = openHost([tasks]);
    turn(own, 'backlog', tasks.name);
    const before = own.host
      .values('Backlog')
      .slice(0, 6)
      .map((row) => row.slice(0, 10));
    write(own, qualification());
    const rows = own.host.values('Backlog');
    expect(rows.slice(0, 6).map((row) => row.slice(0, 10))).toEqual(before);
    expect(rows.slice(6, 12).map(([id]) => id)).toEqual([
      'Qua-1',
      'Qua-2',
      'Qua-3',
      'Qua-4',
      'Qua-5',
      'Qua-6',
    ]);
  });

  test('leaves a tab of that name alone, whoever made it', () => {
    const own = openHost([{ name: 'Cas – Qualification', rows: [['Nos notes']] }]);
    write(own, qualification());
    expect(own.host.values('Cas – Qualification')).toEqual([['Nos notes']]);
  });

  test('is refused where the page sends a formula that calls anything else', () => {
    const own = openHost();
    const { fr, en } = qualification();
    for (const text of ['=IMPORTXML("http://x";"//a")', '=SUM(1)+ HYPERLINK ("x")', 'SUM(1)', '=ÉTÉ(1)']) {
      const request = { fr: { ...fr, rows: [[{ formula: text }]] }, en };
      expect(() => own.api.previewPlaybook(request), text).toThrow(/Contenu imprévu/);
    }
  });
});
