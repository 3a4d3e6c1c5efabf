import { describe, expect, test } from 'vitest';
import { piecesOf, send } from '../../sidebar/views/import/send.ts';
import { exportFile } from '../../src/intake/export-file.ts';
import { readFile } from '../../src/intake/read-file.ts';
import type { ImportPiece, ImportRow, Upload } from '../../src/server/contract.ts';

const rows = Array.from(
  { length: 3_000 },
  (_, at): ImportRow => [at + 2, `é${at}`, `Tâche ${at} 😀`, at, null],
);

/** A server that keeps pieces, as ours does. */
function keeper(failAt = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, ImportPiece>();
  return {
    kept,
    importPiece: async (given: ImportPiece) => {
      if (given.piece === failAt) throw new Error('The connection is down.');
      kept.set(`${given.upload} ${given.piece}`, given);
      return null;
    },
    dropImport: async ({ upload, pieces }: Upload) => {
      for (let piece = 0; piece < pieces; piece++) kept.delete(`${upload} ${piece}`);
      return null;
    },
  };
}

describe('sending rows', () => {
  test('goes in pieces of at most 90 kB of JSON, whatever characters they hold, and loses none', () => {
    const pieces = piecesOf(rows);
    expect(pieces.flat()).toEqual(rows);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces)
      expect(new TextEncoder().encode(JSON.stringify(piece)).length).toBeLessThanOrEqual(90_000);
  });

  test('tells how far it is after each piece, and gives the upload', async () => {
    const server = keeper();
    const told: number[] = [];
    const upload = await send(
      server,
      rows,
      (sent) => told.push(sent),
      () => false,
    );
    expect(told.at(-1)).toBe(3_000);
    expect(told.length).toBe(upload?.pieces);
    expect([...server.kept.values()].flatMap((piece) => piece.rows)).toEqual(rows);
  });

  test('leaves nothing behind where it is cancelled at any piece, the last one included', async () => {
    for (let after = 0; after <= piecesOf(rows).length; after++) {
      const server = keeper();
      let sent = 0;
      const upload = await send(
        server,
        rows,
        () => sent++,
        () => sent >= after,
      );
      expect(upload).toBeNull();
      expect(server.kept.size).toBe(0);
    }
  });

  test('leaves nothing behind where a piece fails, and says why', async () => {
    const server = keeper(1);
    const sending = send(
      server,
      rows,
      () => undefined,
      () => false,
    );
    await expect(sending).rejects.toThrow('The connection is down.');
    expect(server.kept.size).toBe(0);
  });
});

describe('an exported file', () => {
  const tab = {
    fields: ['id', 'title', 'status', 'effort', 'urgency', 'due', 'owner'],
    rows: [
      ['T1', '=1+1', 'En cours', 1.5, 4, '2026-04-02', 'Ana, Bob'],
      ['T2', '@Zola; « été »', 'Terminé', '', '', '', ''],
    ],
  };

  test('of our columns has our headers, a decimal comma where the semicolon separates, and text that stays text', () => {
    const text = exportFile(tab, { shape: 'plain', delimiter: ';', bom: true, language: 'fr' });
    expect(text.split('\r\n')).toEqual([
      '\ufeffID;Titre;Statut;Effort (h);Urgence;Échéance;Responsable',
      'T1;"\'=1+1";En cours;1,5;4;2026-04-02;Ana, Bob',
      'T2;"\'@Zola; « été »";Terminé;;;;',
      '',
    ]);
    const plain = exportFile(tab, { shape: 'plain', delimiter: ',', bom: false, language: 'en' });
    expect(plain.split('\r\n')[0]).toBe('ID,Title,Status,Effort (h),Urgency,Due,Owner');
    expect(plain).toContain(',1.5,');
  });

  test.each(['trello', 'asana', 'jira'] as const)(
    'for %s comes back with titles, states and dates',
    (shape) => {
      const text = exportFile(tab, { shape, delimiter: ',', bom: true, language: 'en' });
      const [table] = readFile(new TextEncoder().encode(text), 'x.csv');
      const column = table?.mappings.backlog.title?.columns[0] ?? -1;
      expect(table?.rows.map(({ cells }) => cells[column])).toEqual(['=1+1', '@Zola; « été »']);
      expect(text).toContain('2026-04-02');
    },
  );
});
