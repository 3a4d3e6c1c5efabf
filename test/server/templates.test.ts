import { describe, expect, test } from 'vitest';
import type { OpenedTab } from '../host/open-files.ts';
import { type Opened, openHost, turn } from './host.ts';

const finished: OpenedTab = {
  name: 'Tâches',
  rows: [
    ['N°', 'Tâche', 'Type', 'Heures', 'Responsable', 'Statut'],
    ...[1, 2, 3, 4, 10].map((hours, at) => [
      `T${at + 1}`,
      `Relancer ${at}`,
      'Suivi',
      hours,
      'Ana',
      'Terminé',
    ]),
    ['T9', 'Démo Zola', 'Démo', 5, 'Zoé', 'Terminé'],
    ['T12', 'Démo Hugo', 'Démo', 5, 'Ana', 'À faire'],
  ],
};
const turned = (): Opened => {
  const opened = openHost([finished]);
  turn(opened, 'backlog', 'Tâches');
  return opened;
};
const named = ({ api }: Opened, title: RegExp) => {
  const found = api.templates().templates.find((one) => title.test(one.title));
  if (!found) throw new Error(`No ${title}`);
  return found;
};
const itemOf = (opened: Opened, title: RegExp, more: object = {}) => {
  const { key, title: name, effort, skill } = named(opened, title);
  return { template: key, title: name, effort, skill, owner: '', ...more };
};
function add({ api }: Opened, ...items: ReturnType<typeof itemOf>[]) {
  const { token } = api.previewTemplates({ items });
  return api.applyTemplates({ items, token });
}
const rowsOf = ({ host }: Opened) => {
  const [headers = [], ...rows] = host.values('Backlog');
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at]])));
};

describe('task templates', () => {
  test('propose the median of the team’s finished items of the type, with its n; else what the template says', () => {
    const { api } = turned();
    const { templates, owners, backlog } = api.templates();
    expect(backlog).toBe('Backlog');
    expect(owners).toEqual(['Ana', 'Zoé']);
    expect(templates.map(({ type, effort, why }) => [type, effort, why])).toEqual([
      ['Prospection', 4, '4 h, selon le modèle (aucun terminé)'],
      ['Qualification', 3, '3 h, selon le modèle (aucun terminé)'],
      ['Présentation', 3, '3 h, selon le modèle (1 terminé, trop peu pour une médiane)'],
      ['Suivi', 3, '3 h (médiane de 5 terminés ; la moitié entre 2 et 4 h)'],
      ['Formation', 4, '4 h, selon le modèle (aucun terminé)'],
      ['Réseautage', 6, '6 h, selon le modèle (aucun terminé)'],
    ]);
  });

  test('are added below the backlog under the next ids, previewed, and undone', () => {
    const opened = turned();
    const before = opened.host.snapshot();
    const follow = itemOf(opened, /devis/, { title: '=1+1', owner: 'Zoé', effort: 2.5 });
    const { summary, sample } = opened.api.previewTemplates({ items: [follow] });
    expect(summary.join(' ')).toContain('1 ligne');
    expect(JSON.stringify(sample)).toContain('=1+1');
    const outcome = add(opened, follow, itemOf(opened, /Prospecter/));
    expect(outcome).toMatchObject({ done: true, sentence: '2 éléments ajoutés à l’onglet « Backlog ».' });
    const [first, second] = rowsOf(opened).filter(({ ID }) => ['T13', 'T14'].includes(String(ID)));
    expect(first).toMatchObject({
      Titre: '=1+1',
      Type: 'Suivi',
      'Effort (h)': 2.5,
      Compétence: 'Négociation',
      MoSCoW: 'Must',
      Responsable: 'Zoé',
      Statut: 'À faire',
    });
    expect(second).toMatchObject({ Type: 'Prospection', 'Effort (h)': 4, Responsable: '' });
    const undo = opened.api.previewUndo();
    opened.api.applyUndo({ token: undo.token });
    const values = (tabs: typeof before.tabs) => tabs.filter(({ hidden }) => !hidden).map(({ name }) => name);
    expect(values(opened.host.snapshot().tabs)).toEqual(values(before.tabs));
    expect(rowsOf(opened).filter(({ ID }) => String(ID) !== '')).toHaveLength(7);
  });

  test('make the backlog, with its priority, where there is none', () => {
    const opened = openHost([{ name: 'Feuille 1', rows: [] }]);
    expect(opened.api.templates().backlog).toBeNull();
    expect(add(opened, itemOf(opened, /Qualifier/))).toMatchObject({ done: true });
    expect(rowsOf(opened)[0]).toMatchObject({
      ID: 'T1',
      Titre: 'Qualifier les nouveaux leads',
      'Effort (h)': 3,
    });
    expect(opened.host.values('Backlog')[0]).toContain('Pourquoi');
  });

  test('refuse what makes no item, in one sentence', () => {
    const opened = turned();
    const preview = (...items: ReturnType<typeof itemOf>[]) => opened.api.previewTemplates({ items });
    expect(() => preview()).toThrow('Cochez au moins un modèle.');
    expect(() => preview(itemOf(opened, /devis/, { title: '  ' }))).toThrow(
      'Donnez un titre à l’élément du modèle « Relancer les devis sans réponse ».',
    );
    expect(() => preview(itemOf(opened, /devis/, { effort: -3 }))).toThrow('doit être un nombre d’heures');
    expect(() => preview(itemOf(opened, /devis/, { template: 'x/y' }))).toThrow(
      'n’est plus dans les réglages',
    );
  });
});
