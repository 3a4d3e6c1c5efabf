import { beforeAll, describe, expect, test } from 'vitest';
import type { Move } from '../../src/server/contract.ts';
import { apiOf, type Opened } from './host.ts';
import { running } from './running.ts';

/** Closes the running sprint: what is left goes where `to` says. */
function close({ api }: Opened, to: Move = 'next') {
  const moves = api.closeDraft().unfinished.map(({ id }) => ({ id, to }));
  const { token, summary } = api.previewClose({ moves });
  return { summary, outcome: api.applyClose({ moves, token }) };
}

/** The lines of a review under a heading, as label and text. */
function under({ host }: Opened, heading: string, tab = 'Bilan 1'): string[][] {
  const rows = host.values(tab).map((row) => row.map(String));
  const at = rows.findIndex(([label]) => label === heading);
  const end = rows.findIndex(([, text], row) => row > at && text === '');
  return rows.slice(at + 1, end < 0 ? undefined : end);
}

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

describe('the review of a sprint that is closed', () => {
  let opened: Opened;
  let said: ReturnType<typeof close>;
  beforeAll(() => {
    opened = running();
    const { host, api } = opened;
    // Won in the sprint's first days, with a product.
    host.asPerson((file) => {
      const pipeline = file.getSheetByName('Pipeline');
      const header = pipeline?.getDataRange().getValues()[0] ?? [];
      const set = (row: number, name: string, value: string | number) =>
        pipeline?.getRange(row, header.indexOf(name) + 1).setValue(value);
      for (const [row, product] of [
        [2, 'Cours'],
        [5, 'Cours'],
        [3, 'Atelier'],
      ] as const) {
        set(row, 'Clos le', '31/03/2026');
        set(row, 'Produit', product);
      }
    });
    api.moveCards({
      moves: [
        {
          key: 'T3',
          title: 'Nettoyer le fichier',
          seen: 'À faire',
          to: 'blocked',
          blocker: '=Attend "le" devis',
        },
      ],
    });
    const row = host.values('Sprint').length + 1;
    host.edit('Sprint', `B${row}`, 'Appeler la presse');
    said = close(opened);
  });

  test('stands on one page of values, named after the sprint, and is announced before', () => {
    expect(said.summary.join(' ')).toContain('Bilan 1');
    const rows = opened.host.values('Bilan 1');
    expect(rows[0]?.[0]).toBe('Bilan du sprint 1');
    let formulas: string[][] = [];
    opened.host.asPerson((file) => {
      formulas = file.getSheetByName('Bilan 1')?.getDataRange().getFormulas() ?? [];
    });
    expect(formulas.length).toBe(rows.length);
    expect(formulas.flat().filter(Boolean)).toEqual([]);
  });

  test('says what was kept of the commitment, in items and in hours', () => {
    expect(under(opened, 'Engagement tenu').map((line) => line.map(plain))).toEqual([
      ['Éléments', '1 sur 2 = 50,0 %'],
      ['Effort', '4 h sur 12 h = 33,3 %'],
    ]);
  });

  test('names what came in, what is not done and where it went, and what stood in the way', () => {
    const added = under(opened, 'Périmètre').slice(0, 2);
    expect(added.map(([label, text = '']) => [label, plain(text)])).toEqual([
      ['Ajoutés', '1 élément :'],
      ['', '• Appeler la presse'],
    ]);
    expect(under(opened, 'Non terminés, et où ils vont')).toEqual([
      ['Nettoyer le fichier', '→ sprint 2'],
      ['Appeler la presse', '→ sprint 2'],
    ]);
    expect(under(opened, 'Obstacles rencontrés').map((line) => line.map(plain))).toEqual([
      ['Nettoyer le fichier', 'bloqué 0 jour : « =Attend "le" devis »'],
    ]);
  });

  test('counts the deals won in the sprint’s days, their amounts, and those by product, each with its n', () => {
    const wins = under(opened, 'Réussites').map((line) => line.map(plain));
    expect(wins).toContainEqual(['Affaires', '2 gagnées sur 3 closes pendant le sprint']);
    expect(wins).toContainEqual(['CA gagné', '3 234,50 € (n = 2)']);
    expect(under(opened, 'CA gagné par produit').map((line) => line.map(plain))).toEqual([
      ['Cours', '3 234,50 € (n = 2)'],
    ]);
  });

  test('comes as a text to share, in the language of who closes', () => {
    const { outcome } = said;
    const text = plain((outcome.done && outcome.copy) || '');
    expect(text).toContain('Bilan du sprint 1');
    expect(text).toContain('- Éléments – 1 sur 2 = 50,0 %');
    expect(text).not.toContain('bravo');
  });

  test('goes with the close where that is undone', () => {
    const host = opened.host.fork();
    const api = apiOf(host);
    const { token } = api.previewUndo();
    api.applyUndo({ token });
    const names = host.snapshot().tabs.map(({ name }) => name);
    expect(names).toContain('Sprint');
    expect(names).not.toContain('Bilan 1');
  });

  test('congratulates where the goal is met, and nowhere else', () => {
    const met = running({ text: 'Un lead de plus', kpi: 'leadCount', base: null, target: 1 });
    close(met);
    expect(met.host.value('Bilan 1', 'A2')).toMatch(/But atteint/);
    // A count stands beside that of as many days before, which are named.
    expect(under(met, 'But').map((line) => line.map(plain))).toContainEqual([
      'Avant → sprint',
      '0 (du 16/03/2026 au 29/03/2026, n = 0 lead) → 1 (n = 1)',
    ]);
    expect(opened.host.value('Bilan 1', 'A2')).toBe('');
  });
});
