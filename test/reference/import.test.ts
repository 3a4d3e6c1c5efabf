import { describe, expect, test } from 'vitest';
import { openHost } from '../server/host.ts';
import { importTable, rowsOf } from '../server/import.ts';
import { tableOf } from './intake.ts';
import { isThere, skipped } from './shared.ts';

/** The whole way of real files: read as the page reads them, sent in pieces, previewed, written, and imported again. */
const files = [
  { path: 'project/trello_testdrive_en.json', kind: 'backlog', tab: 'Backlog' },
  { path: 'project/jira_fr_724events.csv', kind: 'backlog', tab: 'Backlog' },
  { path: 'project/jira_searchrequest.xml', kind: 'backlog', tab: 'Backlog' },
  { path: 'project/asana_f18_column.csv', kind: 'backlog', tab: 'Backlog' },
  { path: 'project/notion_en_dates_range_bom.csv', kind: 'backlog', tab: 'Backlog' },
  { path: 'crm/salesforce_opportunities_tiny.csv', kind: 'pipeline', tab: 'Pipeline' },
  { path: 'crm/hubspot_deals_en.csv', kind: 'pipeline', tab: 'Pipeline' },
] as const;

describe.skipIf(!isThere).each(files)(`importing $path${skipped}`, ({ path, kind, tab }) => {
  test('writes each row that has what a row must have, as text where it is text; again, it writes nothing', () => {
    const table = tableOf(path);
    const { fields, rows } = rowsOf(table, kind);
    const required = fields.indexOf(kind === 'backlog' ? 'title' : 'stage') + 2;
    const expected = rows.filter((row) => row[required] !== null);
    expect(expected.length).toBeGreaterThan(0);

    const opened = openHost();
    const { outcome } = importTable(opened, table, kind);
    expect(outcome).toMatchObject({ done: true });
    const [header = [], ...written] = opened.host.values(tab);
    const filled = written.filter((row) => row[0] !== '');
    expect(filled).toHaveLength(expected.length);
    const name = header.indexOf(kind === 'backlog' ? 'Titre' : 'Affaire');
    const given = fields.indexOf(kind === 'backlog' ? 'title' : 'name') + 2;
    expect(filled.map((row) => row[name])).toEqual(expected.map((row) => row[given] ?? ''));
    expect(opened.host.fetches).toEqual([]);

    const again = importTable(opened, table, kind);
    expect(again.preview.changes).toEqual([]);
    expect(again.preview.summary.join(' ')).toContain('0 ligne ajoutée, 0 modifiée, ');
    expect(opened.host.values(tab).slice(1)).toEqual(written);
  });
});
