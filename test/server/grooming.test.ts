import { describe, expect, test } from 'vitest';
import type { OpenedTab } from '../host/open-files.ts';
import { type Opened, openHost, turn } from './host.ts';

/** A team's sheets with faults of several kinds. */
const untidyTasks: OpenedTab = {
  name: 'Tâches',
  rows: [
    ['N°', 'Tâche', 'Enjeu (€)', 'Heures', 'Après', 'Responsable', 'Statut', 'Échéance', 'Réévalué le'],
    ['T1', 'Relancer Duval', 4000, 4, null, 'Ana', 'À faire', '20/03/2026', '10/01/2026'],
    ['T2', 'Démo Zola', 9000, null, 'T1', 'ana', 'À faire', null, '25/03/2026'],
    ['T3', 'Relancer Duval', 500, -8, 'T3, T99', 'Ana', 'À faire', null, null],
    ['T4', 'Appeler Hugo', 800, 2, null, 'Ana', 'Annulé', null, null],
    ['T5', 'Appeler Mère', 800, 2, null, 'Ana', 'Annulé', null, null],
  ],
};
const untidyLeads: OpenedTab = {
  name: 'Leads',
  rows: [
    ['Réf', 'Société', 'Commercial', 'Statut', 'Montant', 'Créé le', 'Clos le'],
    ['D-1', 'Duval', 'Ana', 'Gagné', 7000, '20/03/2026', '02/03/2026'],
    ['D-2', 'Zola', 'Ana', 'Gagné', null, '02/03/2026', '12/03/2026'],
    ['D-3', 'Hugo', 'Ana', 'Prospection', 300, '20/03/2026', null],
  ],
};

function turned(): Opened {
  const opened = openHost([untidyTasks, untidyLeads]);
  turn(opened, 'backlog', 'Tâches');
  turn(opened, 'pipeline', 'Leads');
  return opened;
}

const repair = (keys: readonly string[]) => ({ keys, as: 'repair' as const });
const review = (keys: readonly string[]) => ({ keys, as: 'review' as const });
const keyOf = ({ api }: Opened, fault: RegExp) => {
  const found = api.grooming().findings.find((one) => fault.test(one.fault));
  if (!found) throw new Error(`No ${fault}: ${api.grooming().findings.map((one) => one.fault)}`);
  return found.key;
};
function groom({ api }: Opened, request: ReturnType<typeof repair> | ReturnType<typeof review>) {
  return api.applyGrooming({ ...request, token: api.previewGrooming(request).token });
}
const rowOf = ({ host }: Opened, tab: string, id: string) =>
  host.values(tab).findIndex(([first]) => first === id) + 1;

describe('grooming', () => {
  test('lists backlog and pipeline in one list, the most value at risk first, with counts and n', () => {
    const opened = turned();
    const { tabs, groups, findings, problems } = opened.api.grooming();
    expect(problems).toEqual([]);
    expect(tabs).toEqual([
      { kind: 'backlog', name: 'Backlog', rows: 5 },
      { kind: 'pipeline', name: 'Pipeline', rows: 3 },
    ]);
    expect(findings[0]).toMatchObject({
      title: 'T2 · Démo Zola',
      fault: 'sans estimation',
      value: '9 000,00 €',
    });
    expect(findings.slice(0, 3).map(({ tab }) => tab)).toEqual(['Backlog', 'Backlog', 'Pipeline']);
    expect(findings.find(({ group }) => group === 'pipeline/closedBeforeCreated')).toMatchObject({
      title: 'D-1 · Duval',
      hasRepair: true,
    });
    expect(groups.find(({ key }) => key === 'backlog/noEstimate')).toEqual({
      key: 'backlog/noEstimate',
      tab: 'backlog',
      label: 'sans estimation',
      count: 1,
      repairs: 0,
    });
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(findings.length);
    // A press on a finding leads to its cell in the grid.
    opened.api.show({ tab: 'Backlog', cell: findings[0]?.cell ?? '' });
    opened.host.asPerson((spreadsheet) => {
      expect(spreadsheet.getActiveSheet().getName()).toBe('Backlog');
      expect(spreadsheet.getActiveSheet().getActiveCell().getA1Notation()).toBe(findings[0]?.cell);
    });
  });

  test('puts several right at once, after a preview, and an undo gives every cell back', () => {
    const opened = turned();
    const { api, host } = opened;
    const before = [host.values('Backlog'), host.values('Pipeline')];
    const keys = [keyOf(opened, /négatif/), keyOf(opened, /clos avant/), keyOf(opened, /^doublon/)];
    const { summary, changes } = api.previewGrooming(repair(keys));
    expect(summary.join(' ')).toMatch(/Corrige 3 problèmes : clos avant d’être créé \(1\)/);
    expect(changes).toContainEqual({ tab: 'Backlog', where: expect.any(String), before: '−8', after: '8' });
    expect([host.values('Backlog'), host.values('Pipeline')]).toEqual(before);
    expect(groom(opened, repair(keys))).toMatchObject({ done: true, sentence: '3 problèmes corrigés.' });
    const row = rowOf(opened, 'Backlog', 'T3');
    expect(host.value('Backlog', `L${row}`)).toBe(8);
    expect(host.values('Backlog')[row - 1]).toContain('Abandonné');
    expect(api.grooming().findings.some(({ fault }) => /clos avant|négatif/.test(fault))).toBe(false);
    expect(api.history()[0]).toMatchObject({ action: 'Toilettage', state: 'Fait' });
    api.applyUndo({ token: api.previewUndo().token });
    expect([host.values('Backlog'), host.values('Pipeline')]).toEqual(before);
  });

  test('puts a whole kind right, and writes the word that the column has most often', () => {
    const opened = turned();
    const { host } = opened;
    for (const id of ['T4', 'T5']) host.edit('Backlog', `Q${rowOf(opened, 'Backlog', id)}`, 'Annulé');
    groom(opened, repair(['backlog/duplicate']));
    expect(host.value('Backlog', `Q${rowOf(opened, 'Backlog', 'T3')}`)).toBe('Annulé');
  });

  test('notes items as reviewed today, whatever was wrong with them', () => {
    const opened = turned();
    const keys = [keyOf(opened, /dormant/), keyOf(opened, /sans estimation/)];
    expect(opened.api.previewGrooming(review(keys)).summary[0]).toBe(
      'Note 2 éléments comme réévalués le 30/03/2026.',
    );
    expect(groom(opened, review(keys))).toMatchObject({ done: true, sentence: '2 éléments réévalués.' });
    // Midnight in Paris.
    const day = new Date(Date.UTC(2026, 2, 29, 22));
    const dates = opened.host.values('Backlog').map((row) => row[18]);
    expect(dates.slice(1, 4)).toEqual([day, day, '']);
    expect(opened.api.grooming().groups.some(({ key }) => key === 'backlog/stale')).toBe(false);
  });

  test('finds the line again after a sort, and says what somebody put right meanwhile', () => {
    const opened = turned();
    const { api, host } = opened;
    const keys = [keyOf(opened, /négatif/)];
    const { token } = api.previewGrooming(repair(keys));
    host.asPerson((spreadsheet) => {
      spreadsheet.getSheetByName('Backlog')?.getRange('A2:S6').sort({ column: 2, ascending: true });
    });
    const moved = api.applyGrooming({ ...repair(keys), token });
    expect(moved).toMatchObject({ done: false });
    if (!moved.done) api.applyGrooming({ ...repair(keys), token: moved.preview.token });
    expect(host.value('Backlog', `L${rowOf(opened, 'Backlog', 'T3')}`)).toBe(8);
    expect(() => api.previewGrooming(repair(keys))).toThrow(/n’est plus à corriger/);
  });

  test('leaves formulas alone, and of two repairs of one cell the second for later', () => {
    const opened = turned();
    const { api, host } = opened;
    const keys = [keyOf(opened, /dépend de lui-même/), keyOf(opened, /dépendance inconnue/)];
    expect(api.previewGrooming(repair(keys)).problems).toEqual([
      'Laisse pour la suite 1 correction : une autre change déjà la même cellule.',
    ]);
    const row = rowOf(opened, 'Backlog', 'T3');
    host.edit('Backlog', `L${row}`, '=-4-4');
    expect(api.previewGrooming(repair([keyOf(opened, /négatif/)]))).toMatchObject({
      summary: ['Tout est déjà à jour : rien à écrire.'],
      problems: [`Backlog!L${row} contient une formule : elle reste telle quelle, corrigez ce qu’elle lit.`],
    });
  });

  test('a backlog without the column of reviews is told so; without any tab the list is empty', () => {
    const opened = turned();
    const header = opened.host.values('Backlog')[0]?.indexOf('Réévalué le') ?? -1;
    expect(header).toBe(18);
    const keys = [keyOf(opened, /sans estimation/)];
    opened.host.edit('Backlog', 'S1', 'Autre');
    expect(() => opened.api.previewGrooming(review(keys))).toThrow(/n’a plus de colonne « Réévalué le »/);
    expect(openHost().api.grooming()).toEqual({ tabs: [], groups: [], findings: [], problems: [] });
  });
});
