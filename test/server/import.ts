import { readDeals } from '../../src/intake/deals.ts';
import { backlogRows, pipelineRows, type SentRows } from '../../src/intake/import-rows.ts';
import type { SourceTable } from '../../src/intake/source-table.ts';
import { readWorkItems } from '../../src/intake/work-items.ts';
import type { ImportRequest, SourceKind } from '../../src/server/contract.ts';
import type { Opened } from './host.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** A board of Trello as its export has it. */
export function board(
  cards: readonly { id: string; name: string; list?: string; due?: string }[],
): Uint8Array {
  const lists = [...new Set(cards.map(({ list }) => list ?? 'À faire'))];
  return encode(
    JSON.stringify({
      id: 'b0',
      name: 'Relances',
      lists: lists.map((name, at) => ({ id: `l${at}`, name, closed: false, pos: at })),
      labels: [],
      members: [],
      checklists: [],
      actions: [],
      cards: cards.map(({ id, name, list, due }, at) => ({
        id,
        idShort: at + 1,
        name,
        desc: '',
        idList: `l${lists.indexOf(list ?? 'À faire')}`,
        idMembers: [],
        labels: [],
        closed: false,
        due: due ?? null,
        dueComplete: false,
        pos: at,
        url: `https://trello.com/c/${id}`,
        shortLink: id,
        dateLastActivity: '2026-03-20T10:00:00.000Z',
      })),
    }),
  );
}

/** What the page sends of a table that a person agrees with. */
export function rowsOf(table: SourceTable, kind: SourceKind): SentRows {
  return kind === 'backlog'
    ? backlogRows(readWorkItems(table).records, { hours: 1, seconds: 1 / 3600, days: 7 })
    : pipelineRows(readDeals(table).records);
}

const PIECE = 400;

/** Sends a table as a page does, piece by piece; the request for its preview. */
export function upload(
  { api }: Pick<Opened, 'api'>,
  table: SourceTable,
  kind: SourceKind,
  { name = table.name, complete = true, id = 'up1' } = {},
): ImportRequest {
  const { fields, rows } = rowsOf(table, kind);
  const pieces = Math.ceil(rows.length / PIECE);
  for (let piece = 0; piece < pieces; piece++)
    api.importPiece({ upload: id, piece, rows: rows.slice(piece * PIECE, (piece + 1) * PIECE) });
  return {
    kind,
    upload: id,
    pieces,
    fields,
    source: { name, complete },
    mapping: {
      answers: [],
      headers: table.columns.map(({ header }) => header),
      lines: [{ label: { fr: 'Titre', en: 'Title' }, columns: [1], header: table.columns[1]?.header ?? '' }],
    },
  };
}

/** The whole way of a person who agrees with everything. */
export function importTable(
  opened: Opened,
  table: SourceTable,
  kind: SourceKind,
  options: Parameters<typeof upload>[3] = {},
) {
  const request = upload(opened, table, kind, options);
  const preview = opened.api.previewImport(request);
  const outcome = opened.api.applyImport({ ...request, token: preview.token });
  return { request, preview, outcome };
}
