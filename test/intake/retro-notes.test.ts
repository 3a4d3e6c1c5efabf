import { describe, expect, test } from 'vitest';
import { readRetro } from '../../src/intake/retro-notes.ts';

const read = (text: string, name = 'retro.md') => readRetro(new TextEncoder().encode(text), name);
const said = (text: string, name?: string) =>
  read(text, name).notes.map(({ category, note, action }) =>
    action ? `action: ${action}` : `${category}: ${note}`,
  );

describe('notes of a retrospective', () => {
  test('stand under the headings of a page, whatever marks these, and keep their words', () => {
    expect(
      said(
        '# Sprint 4\n\n## 😀 What went well\n- **Script** by `Ana`\n\n## What didn’t go well\n* CRM [slow](http://x)\n',
      ),
    ).toEqual(['good: Script by Ana', 'bad: CRM slow']);
    expect(said('Ce qui a bien marché :\n- Script\n\nCe qui n’a pas marché :\n1. CRM\n   lent\n')).toEqual([
      'good: Script',
      'bad: CRM lent',
    ]);
    expect(said('**Start**\n- Appeler tôt\n\n**Stop**\n- Courriels longs\n')).toEqual([
      'start: Appeler tôt',
      'stop: Courriels longs',
    ]);
    // A heading that nobody knows keeps its own name; what explains an item stays with it.
    expect(said('# Rétro\n## Météo\n- Orages\n  - le lundi\n')).toEqual(['Météo: Orages\nle lundi']);
  });

  test('may be prose, and what is no note of a retrospective is named as left out', () => {
    const text =
      '# Retro\n## Planned\n| # | Title |\n|---|---|\n| 1 | Build |\n## Glad\nAll went\nfine.\n\nTwice.\n';
    expect(said(text)).toEqual(['good: All went fine.', 'good: Twice.']);
    expect(read(text).leftOut).toEqual(['Planned']);
  });

  test('may stand in a table, a row a note or a column a category, in a page or as CSV', () => {
    expect(said('# R\n| Start | Stop |\n|---|---|\n| Appeler | Courriels |\n| | Réunions |\n')).toEqual([
      'start: Appeler',
      'stop: Courriels',
      'stop: Réunions',
    ]);
    expect(said('What went well;What went wrong\n"Good; fast";CRM\n', 'a.csv')).toEqual([
      'good: Good; fast',
      'bad: CRM',
    ]);
    const [note] = read('Sprint,Catégorie,Note,Votes\nSprint 2,Bien,"Bon script, court",3\n', 'b.csv').notes;
    expect(note).toMatchObject({ sprint: '2', category: 'good', note: 'Bon script, court', votes: 3 });
  });

  test('are actions under a heading of actions, with owner, date and state where they are written', () => {
    const { notes } = read('## Action items\n- [x] Filter @ana by 2026-04-03\n- [ ] Call (owner: Bob)\n');
    expect(notes).toMatchObject([
      { action: 'Filter @ana by 2026-04-03', owner: 'ana', due: '2026-04-03', status: 'done', note: '' },
      { owner: 'Bob', due: '', status: '' },
    ]);
  });

  test('carry the votes that stand behind them', () => {
    expect(read('## Good\n- Script (+3)\n- Team [2 votes]\n- Plan (v2)\n').notes).toMatchObject([
      { note: 'Script', votes: 3 },
      { note: 'Team', votes: 2 },
      { note: 'Plan (v2)', votes: null },
    ]);
  });

  test('tell their sprint by title and by file name, each apart', () => {
    expect(read('# Rétrospective – Sprint02\n## Bien\n- a\n', 'fr_sprint03.md')).toMatchObject({
      titled: '2',
      named: '3',
    });
    expect(read('# Retro S7\n## Good\n- a\n', 'notes.md')).toMatchObject({ titled: '7', named: '' });
  });

  test('that are none are refused', () => {
    expect(() => read('# Retro\n\n')).toThrow();
    expect(() => read('a,b\n1,2\n', 'x.csv')).toThrow();
  });
});
