import { describe, expect, test } from 'vitest';
import { readRetro } from '../../src/intake/retro-notes.ts';
import { apiOf, openHost } from './host.ts';

const page = `# Rétrospective – Sprint 2
## Ce qui a bien fonctionné
- Bonne collaboration
- =IMPORTXML("x";"y")
## Ce qui n'a pas bien fonctionné
- CRM lent (+2)
- CRM lent
## Actions
- [x] Relancer sous 48 h (responsable : Ana, pour le 03/04/2026)
`;

function notesOf(text: string) {
  return readRetro(new TextEncoder().encode(text), 'retro.md').notes.map((note) => ({
    ...note,
    sprint: '2',
  }));
}

const opened = openHost();
const add = ({ api }: typeof opened, text: string) => {
  const request = { notes: notesOf(text) };
  const preview = api.previewNotes(request);
  return { preview, outcome: api.applyNotes({ ...request, token: preview.token }) };
};
const { preview } = add(opened, page);
const rows = () => opened.host.values('Rétro').map((row) => row.slice(0, 12));

describe('notes that are brought from a file', () => {
  test('make the tab where there is none, as text, each under its category, with an action’s owner, date and state', () => {
    expect(preview.summary.join(' ')).toMatch(/5 notes ou actions nouvelles/);
    const [, ...notes] = rows();
    expect(notes.slice(0, 4).map((row) => row.slice(0, 4))).toEqual([
      [2, 'Bien', 'Bonne collaboration', ''],
      [2, 'Bien', '=IMPORTXML("x";"y")', ''],
      [2, 'Pas bien', 'CRM lent', 2],
      [2, 'Pas bien', 'CRM lent', ''],
    ]);
    expect(opened.host.formula('Rétro', 'C3')).toBe('');
    expect(notes[4]?.slice(5, 9)).toEqual([
      'Relancer sous 48 h (responsable : Ana, pour le 03/04/2026)',
      'Ana',
      expect.anything(),
      'Terminé',
    ]);
    const summary = opened.host.values('Rétro').map((row) => row.slice(14).join('|'));
    expect(summary.join('\n')).toMatch(/Bonne collaboration/);
  });

  test('are taken out again as they came, though all of a sprint share their key: the tab is as it was', () => {
    const host = opened.host.fork();
    const copy = { host, api: apiOf(host) };
    const tab = () => host.snapshot().tabs.find(({ name }) => name === 'Rétro');
    const before = tab();
    // More than the summary beside them fills with its lines.
    const many = Array.from({ length: 20 }, (_, at) => `- Devis ${at}`).join('\n');
    add(copy, `# Sprint 2\n## Ce qui a bien fonctionné\n${many}\n`);
    expect(tab()).not.toEqual(before);
    copy.api.applyUndo({ token: copy.api.previewUndo().token });
    expect(tab()).toEqual(before);
  });

  test('are not added again, whatever became of their category and votes; what is new in the file is', () => {
    const host = opened.host.fork();
    const copy = { host, api: apiOf(host) };
    host.edit('Rétro', 'B2', 'À améliorer');
    host.edit('Rétro', 'D4', '7');
    expect(() => add(copy, page)).toThrow(/tout est déjà dans l’onglet \(5\)/);
    const more = add(copy, page.replace('## Actions', '- Devis lents\n## Actions'));
    expect(more.outcome).toMatchObject({ done: true });
    expect(more.preview.summary.join(' ')).toMatch(/1 note ou action nouvelle, 5 déjà là/);
    const added = host.values('Rétro').filter((row) => row[2] === 'Devis lents');
    expect(added.map((row) => row.slice(0, 2))).toEqual([[2, 'Pas bien']]);
    copy.api.applyUndo({ token: copy.api.previewUndo().token });
    expect(host.values('Rétro').some((row) => row[2] === 'Devis lents')).toBe(false);
  });
});
