import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayFrom, isoOf } from '../../src/domain/day.ts';
import { readDeals } from '../../src/intake/deals.ts';
import { readFile } from '../../src/intake/read-file.ts';
import { FileError, type SourceTable } from '../../src/intake/source-table.ts';
import { type CsvShape, type ExportItem, toCsv } from '../../src/intake/to-csv.ts';
import { readWorkItems } from '../../src/intake/work-items.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const only = (bytes: Uint8Array, name = 'file.csv'): SourceTable => {
  const [table, more] = readFile(bytes, name);
  if (!table || more) throw new Error('one table was expected');
  return table;
};
const read = (text: string) => only(utf8(text));
const failure = (bytes: Uint8Array) => {
  try {
    readFile(bytes, 'file.csv');
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
  return null;
};

/** One line each of the headers that people and tools use, with what it means to us. */
const HEADERS: readonly (readonly [string, string, string])[] = [
  ['title', 'Tâche', 'Task name'],
  ['owner', 'Responsable', 'Assignee'],
  ['due', 'Échéance', 'Due date'],
  ['status', 'Statut', 'Status'],
  ['effort', 'Estimation (h)', 'Estimated hours'],
  ['labels', 'Étiquettes', 'Labels'],
  ['created', 'Créé le', 'Created'],
];
const word = fc.stringMatching(/^[a-zéèà]{3,9}( [a-z]{3,8})?$/);
const row = fc.record({
  title: fc.uuid().map((id) => `Appeler ${id}`),
  owner: word,
  due: fc.integer({ min: 44_000, max: 47_000 }).map((day) => isoOf(day as Day)),
  status: fc.constantFrom('À faire', 'Done', 'In progress'),
  effort: fc.integer({ min: 1, max: 40 }).map(String),
  labels: word,
  created: fc.integer({ min: 43_000, max: 44_000 }).map((day) => isoOf(day as Day)),
});

describe('any separator, encoding, language and order of columns', () => {
  test('the same rows come back with every column found', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 3, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('utf-8', 'bom', 'latin1', 'utf-16', 'mojibake'),
        fc.constantFrom(1, 2),
        fc.shuffledSubarray([...HEADERS], { minLength: HEADERS.length }),
        (rows, separator, encoding, language, columns) => {
          const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
          const lines = [
            columns.map((column) => quoted(column[language])),
            ...rows.map((one) => columns.map(([key]) => quoted(one[key as keyof typeof one]))),
          ].map((cells) => cells.join(separator));
          const table = only(encoded(`${lines.join('\r\n')}\r\n`, encoding));
          expect(table.kind).toBe('backlog');
          for (const [key, ...headers] of columns) {
            const found = Object.entries(table.mappings.backlog).find(([field]) => field === key)?.[1];
            expect([key, table.columns[found?.columns[0] ?? -1]?.header, found?.confidence]).toEqual([
              key,
              headers[language - 1],
              'sure',
            ]);
          }
          const { records, unreadCount } = readWorkItems(table);
          expect(unreadCount).toBe(0);
          expect(
            records.map(({ title, owners, due, state, effort, labels, created }) => ({
              title,
              owner: owners.join(),
              due: due === null ? '' : isoOf(due),
              status: state,
              effort: String(effort?.amount),
              labels: labels.join(),
              created: created === null ? '' : isoOf(created),
            })),
          ).toEqual(rows);
        },
      ),
      { numRuns: 40 },
    );
  });
});

function encoded(text: string, encoding: string): Uint8Array {
  const latin = (from: string) => Uint8Array.from(from, (letter) => letter.charCodeAt(0));
  switch (encoding) {
    case 'bom':
      return utf8(`\ufeff${text}`);
    case 'latin1':
      return latin(text);
    case 'utf-16': {
      const bytes = new Uint8Array(2 + 2 * text.length);
      new DataView(bytes.buffer).setUint16(0, 0xfeff, true);
      for (let at = 0; at < text.length; at++)
        new DataView(bytes.buffer).setUint16(2 + 2 * at, text.charCodeAt(at), true);
      return bytes;
    }
    case 'mojibake':
      return utf8(String.fromCharCode(...utf8(text)));
    default:
      return utf8(text);
  }
}

describe('a ditto mark', () => {
  test('stands for the value above in a table that people keep, and for itself in the export of a tool', () => {
    const titles = (header: string) =>
      readWorkItems(read(`${header}\nT-1,#,To Do,Task\nT-2,'',To Do,Task\n`)).records.map(
        ({ title }) => title,
      );
    expect(titles('No,Task,State,Kind')).toEqual(['#', '#']);
    expect(titles('Issue key,Summary,Status,Issue Type')).toEqual(['#', "''"]);
  });
});

describe('what an export writes', () => {
  const item = fc.record({
    key: fc.integer({ min: 1 }).map((n) => `T-${n}`),
    title: fc
      .tuple(
        fc.constantFrom('', '=', '+', '-', '@', "'", "'=", '=HYPERLINK("x")'),
        fc.string({ minLength: 1, maxLength: 30 }),
      )
      .map(([start, rest]) => `${start}${rest}`.replace(/\s+/g, ' ').trim())
      .filter((title) => title !== '' && !/^[([]\d/.test(title)),
    owners: fc.uniqueArray(word, { maxLength: 1 }),
    labels: fc.uniqueArray(fc.stringMatching(/^[a-z]{2,8}$/), { maxLength: 3 }),
    due: fc.option(fc.integer({ min: 44_000, max: 47_000 }).map((day) => day as Day)),
    effort: fc.option(
      fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constant('points' as const) }),
    ),
    state: fc.constantFrom('À faire', 'In progress', 'Waiting for Kim'),
  });
  const whole = (
    one: Pick<ExportItem, 'key' | 'title' | 'owners' | 'labels' | 'due' | 'effort' | 'state'>,
  ): ExportItem => ({
    description: '',
    type: 'Task',
    stateKind: 'todo',
    priority: '',
    start: null,
    closed: null,
    sprint: '',
    parent: '',
    dependsOn: [],
    url: '',
    ...one,
  });

  test.each<CsvShape>(['trello', 'asana', 'jira'])('%s: reads back the same, formulas as text', (shape) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { minLength: 1, maxLength: 12, selector: ({ key }) => key }),
        fc.constantFrom<',' | ';'>(',', ';'),
        fc.boolean(),
        (items, delimiter, bom) => {
          const text = toCsv(items.map(whole), { shape, delimiter, bom });
          expect(text.startsWith('\ufeff')).toBe(bom);
          const table = read(text);
          expect(table.format).toBe(`${shape}Csv`);
          expect(
            readWorkItems(table).records.map(({ key, title, owners, labels, due, effort, state }) => ({
              key,
              title,
              owners,
              labels,
              due,
              effort,
              state,
            })),
          ).toEqual(items);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('no cell of it begins with what a spreadsheet computes', () => {
    const text = toCsv(
      [
        whole({
          key: 'T-1',
          title: '=HYPERLINK("http://x")',
          owners: ['@kim'],
          labels: ['+1'],
          due: null,
          effort: null,
          state: '-',
        }),
      ],
      { shape: 'trello', delimiter: ';', bom: true },
    );
    const cells = text.slice(1).trim().split('\r\n')[1]?.split(';') ?? [];
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('dates of a file', () => {
  const table = (dates: readonly string[]) =>
    read(['Task;Due date;Status', ...dates.map((date, at) => `Call ${at};${date};To do`)].join('\n'));
  const days = (dates: readonly string[]) =>
    readWorkItems(table(dates)).records.map(({ due }) => (due === null ? null : isoOf(due)));

  test('one part over 12 tells the order of the whole column', () => {
    expect(days(['03/04/2026', '31/03/2026'])).toEqual(['2026-04-03', '2026-03-31']);
    expect(days(['03/04/2026', '03/31/2026'])).toEqual(['2026-03-04', '2026-03-31']);
  });

  test('where none tells it is asked, and not guessed', () => {
    const open = table(['03/04/2026', '05/04/2026']);
    expect(open.problems).toEqual([{ code: 'dateOrderAmbiguous', column: 1, example: '03/04/2026' }]);
    expect(readWorkItems(open).records.map(({ due }) => due)).toEqual([null, null]);
    const { records, problems } = readWorkItems(open, open.mappings.backlog, { dateOrders: { 1: 'dmy' } });
    expect([records.map(({ due }) => due), problems]).toEqual([
      [dayFrom(2026, 4, 3), dayFrom(2026, 4, 5)],
      [],
    ]);
  });

  test('Jira writes months in words, in English and in French', () => {
    expect(days(['27/Sep/26 9:00 AM', '19/févr./26 7:31 PM', '22/août/26 16:55'])).toEqual([
      '2026-09-27',
      '2026-02-19',
      '2026-08-22',
    ]);
  });
});

describe('never a silent guess', () => {
  test('two columns that could both be the amount are asked, and neither is read', () => {
    const table = read(
      'Affaire;Étape;Valeur de l’affaire;CA HT\nAlpha;Gagné;1 200,50 €;900\nBeta;Perdu;12;(3)\n',
    );
    expect(table.mappings.pipeline.amount?.confidence).toBe('ask');
    expect(readDeals(table).records.map(({ amount }) => amount)).toEqual([null, null]);
    const amount = { columns: [3], confidence: 'sure', alternatives: [] } as const;
    expect(
      readDeals(table, { ...table.mappings.pipeline, amount }).records.map((deal) => deal.amount),
    ).toEqual([900, -3]);
  });

  test('ids stay text', () => {
    const table = read(
      'Task ID,Name,Created At,Completed At\n007,Call,2026-01-02,\n1204567890123456789,Write,2026-01-02,\n',
    );
    expect(readWorkItems(table).records.map(({ externalId }) => externalId)).toEqual([
      '007',
      '1204567890123456789',
    ]);
  });
});

describe('files as they come', () => {
  test('a report of Salesforce with its footer', () => {
    const table = read(
      [
        'Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Probability (%),Close Date',
        'Kim,Acme,Renewal,Negotiation,"$1,234,567",70%,13/05/2026',
        'Kim,Total Energies,Total,Closed Won,"$2,000",100%,14/05/2026',
        '',
        'Grand Totals (2 records),,,,"$1,236,567",,',
        '',
        'Confidential Information - Do Not Distribute',
        'Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.',
      ].join('\n'),
    );
    const { records } = readDeals(table);
    expect(table.format).toBe('salesforce');
    expect(records.map(({ client, amount, status }) => [client, amount, status])).toEqual([
      ['Acme', 1_234_567, 'open'],
      ['Total Energies', 2000, 'won'],
    ]);
    expect(table.notes).toContainEqual({ code: 'rowsLeftOut', why: 'total', rows: [5] });
  });

  test('a report of Salesforce that is grouped: stage and owner stand once above their deals', () => {
    const table = read(
      [
        'Stage  ↑,Opportunity Owner  ↑,Opportunity Name,Amount,Close Date',
        'Negotiation,Kim,Renewal,"$1,000",13/05/2026',
        ',,Upsell,"$500",14/05/2026',
        ',Ana,Training,"$700",15/05/2026',
        'Subtotal,,,"$2,200",',
        'Closed Won,Ana,Licences,"$300",16/05/2026',
        'Subtotal,,,"$300",',
        'Total,,,"$2,500",',
      ].join('\n'),
    );
    expect(readDeals(table).records.map((one) => [one.title, one.stage, one.owner, one.amount])).toEqual([
      ['Renewal', 'Negotiation', 'Kim', 1000],
      ['Upsell', 'Negotiation', 'Kim', 500],
      ['Training', 'Negotiation', 'Ana', 700],
      ['Licences', 'Closed Won', 'Ana', 300],
    ]);
  });

  test('an export of Pipedrive', () => {
    const table = read(
      'Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,Deal - Stage,Deal - Status,Deal - Owner,Deal - Organization,Deal - Contact person,Deal - Probability,Deal - Expected close date,Deal - Won time,Deal - Lost time,Deal - Lost reason\n' +
        '1,Alpha,1200,EUR,Proposal,Won,Kim,Acme,Jo,,2026-05-20,2026-05-12 10:00:00,,\n' +
        '2,Beta,800,EUR,Proposal,Lost,Kim,Bolt,Al,,2026-05-22,,2026-05-13 10:00:00,Price\n' +
        '3,Gamma,700,EUR,Demo,Open,Kim,Core,Bo,40,2026-06-01,,,\n',
    );
    const { records } = readDeals(table);
    expect([table.format, records.map(({ status }) => status)]).toEqual([
      'pipedrive',
      ['won', 'lost', 'open'],
    ]);
    expect(records.map(({ closed }) => closed)).toEqual([dayFrom(2026, 5, 12), dayFrom(2026, 5, 13), null]);
    expect(
      records.map(({ title, client, amount, currency, probability }) => [
        title,
        client,
        amount,
        currency,
        probability,
      ]),
    ).toEqual([
      ['Alpha', 'Acme', 1200, 'EUR', null],
      ['Beta', 'Bolt', 800, 'EUR', null],
      ['Gamma', 'Core', 700, 'EUR', 0.4],
    ]);
  });

  test('Asana’s sync sheet: the header on row 4', () => {
    const table = read(
      '\n\nhttps://app.asana.com/-/googleSheetsProjectCsv?id=1\nTask ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee\n1,2026-01-02,,2026-01-02,Call,To do,Kim\n2,2026-01-02,2026-01-05,2026-01-05,Write,Done,Kim\n',
    );
    expect([table.headerRow, table.format]).toEqual([4, 'asanaCsv']);
    expect(readWorkItems(table).records.map(({ row, stateKind }) => [row, stateKind])).toEqual([
      [5, 'todo'],
      [6, 'done'],
    ]);
  });

  test('an archived card, and an open card in an archived list, are both archived', () => {
    const board = {
      name: 'Board',
      lists: [
        { id: 'a', name: 'To do', closed: false },
        { id: 'b', name: 'Old', closed: true },
      ],
      cards: [
        { id: '5ceedf1bc6515254e2db2b28', name: 'Open', idList: 'a', closed: false },
        { id: '5ceedf1bc6515254e2db2b29', name: 'Put away', idList: 'a', closed: true },
        { id: '5ceedf1bc6515254e2db2b2a', name: 'In an old list', idList: 'b', closed: false },
        { id: '5ceedf1bc6515254e2db2b2b', name: '---', idList: 'a', cardRole: 'separator' },
      ],
    };
    const { records } = readWorkItems(only(utf8(JSON.stringify(board))));
    expect(records.map(({ stateKind }) => stateKind)).toEqual(['todo', 'archived', 'archived']);
    expect(records[0]?.created).toBe(dayFrom(2019, 5, 29));
  });

  test('a link of Jira points from the blocker', () => {
    const table = read(
      'Summary,Issue key,Issue id,Status,Inward issue link (Blocks),Inward issue link (Blocks),Outward issue link (Blocks),Outward issue link (Relates)\nA,P-1,1,To Do,P-2,P-3,P-4,P-9\nB,P-2,2,To Do,,,P-1,\n',
    );
    expect(readWorkItems(table).records.map(({ dependsOn, blocks }) => [dependsOn, blocks])).toEqual([
      [['P-2', 'P-3'], ['P-4']],
      [[], ['P-1']],
    ]);
  });

  test('what is no table is named by what it is', () => {
    expect(failure(new Uint8Array())).toEqual({ code: 'fileEmpty' });
    expect(failure(utf8(' \n'))).toEqual({ code: 'fileEmpty' });
    expect(failure(utf8('%PDF-1.7'))).toEqual({ code: 'fileUnknown', looksLike: 'pdf' });
    expect(failure(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({
      code: 'fileUnknown',
      looksLike: 'oldExcel',
    });
    expect(failure(utf8('{"a":1}'))).toEqual({ code: 'jsonUnknown', keys: ['a'] });
    expect(failure(utf8('{"a":'))).toEqual({ code: 'jsonBroken' });
    expect(failure(utf8('<rss><channel>'))).toEqual({ code: 'xmlBroken' });
    expect(failure(utf8('PK\u0003\u0004 not an archive, with xl/workbook.xml'))).toEqual({
      code: 'workbookBroken',
    });
  });
});

describe('files of tools that were met', () => {
  test('a French report of Salesforce in Windows-1252 is read whole: its owner, its euros, without its footer', () => {
    const text =
      "Propriétaire de l'opportunité;Nom du compte;Nom de l'opportunité;Étape;Montant;Date de clôture;Origine de la piste\n" +
      'Ana;Duval;Offre Duval;Fermée gagnée;1 234,50 €;25/03/2026;Web\n' +
      ';;;;;;\nTotaux généraux (1 enregistrement);;;;;;\n';
    // 0x80 is the euro of Windows-1252.
    const bytes = Uint8Array.from([...text], (sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0)));
    const { records, unreadCount } = readDeals(only(bytes));
    expect(
      records.map(({ title, client, owner, amount, currency, status, source }) => [
        title,
        client,
        owner,
        amount,
        currency,
        status,
        source,
      ]),
    ).toEqual([['Offre Duval', 'Duval', 'Ana', 1234.5, 'EUR', 'won', 'Web']]);
    expect(unreadCount).toBe(0);
  });

  test('a stage with its reason in brackets is still that stage', () => {
    const { records } = readDeals(
      read('Société;Étape;Montant;Créé le\nHugo;Perdu (prix);100;15/02/2026\nZola;4 - Gagné;5;16/02/2026'),
    );
    expect(records.map(({ status }) => status)).toEqual(['lost', 'won']);
  });

  test('what Notion links is taken by its name', () => {
    const { records } = readWorkItems(
      read(
        'Name,Status,Due,Blocked by\nOffre,In progress,"March 3, 2026 → March 10, 2026","Call (https://www.notion.so/Call-abc)"\nCall,Not started,,',
      ),
    );
    expect(records[0]?.dependsOn).toEqual(['Call']);
  });

  test('a person is called by the first and the last name, whichever stands first', () => {
    const leads = read(
      'Nom;Prénom;Société;Statut;Source\nDuval;Zoé;Zola SA;Nouveau;Salon\nHugo;Léa;;Gagné;Web',
    );
    expect(leads.mappings.pipeline.name).toBeUndefined();
    expect(readDeals(leads).records.map(({ title, contact, client }) => [title, contact, client])).toEqual([
      ['Zoé Duval', 'Zoé Duval', 'Zola SA'],
      ['Léa Hugo', 'Léa Hugo', ''],
    ]);
  });

  test('a column of a few words that come again and again is no contact until a person says so', () => {
    const calls = Array.from({ length: 60 }, (_, at) => `L${at};${at % 2 ? 'mobile' : 'fixe'};Gagné`);
    const { mappings } = read(['ID;Contact;Statut', ...calls].join('\n'));
    expect(mappings.pipeline.contact?.confidence).toBe('ask');
  });

  test('ids of contacts name no contact', () => {
    const table = read(
      'Deal Name,Deal Stage,Amount,Close Date,Associated Contact IDs\nDuval,Closed Won,5,2026-02-03,1;2',
    );
    expect(readDeals(table).records[0]?.contact).toBe('');
  });
});

describe('exports with what their tools do of their own', () => {
  test('labels of Trello’s CSV are called by their names, and one without a name by its colour', () => {
    const { records } = readWorkItems(
      read(
        'Card ID,Card Name,List Name,Labels\n1,A,À faire,"Urgent (red), À relancer, vite (yellow_dark), (sky)"\n' +
          '2,B,À faire,"web (site), salon"\n',
      ),
    );
    expect(records.map(({ labels }) => labels)).toEqual([
      ['Urgent', 'À relancer, vite', 'sky'],
      ['web (site)', 'salon'],
    ]);
  });

  test('a card of Trello’s CSV was made when its id says', () => {
    const { records } = readWorkItems(
      read('Card ID,Card Name,List Name\n5f0c9e3e8b1a2c3d4e5f6a7b,A,À faire\n7,B,À faire\n'),
    );
    // 0x5f0c9e3e seconds after 1970.
    expect(records.map(({ created }) => created && isoOf(created))).toEqual(['2020-07-13', null]);
  });

  test('Asana names the tasks that block one: they become ids, those with a comma in their name too', () => {
    const { records } = readWorkItems(
      read(
        'Task ID,Created At,Completed At,Name,Parent task,Blocked By (Dependencies),Blocking (Dependencies)\n' +
          '11,2026-01-02,,"Appeler, puis noter",,,Relancer\n12,2026-01-02,,Relancer,,"Appeler, puis noter",\n' +
          '13,2026-01-02,,Signer,Relancer,"Relancer,Appeler, puis noter",\n14,2026-01-02,,Double,,Relancer,\n' +
          '15,2026-01-02,,Double,,Double,\n',
      ),
    );
    expect(records.map(({ dependsOn, blocks }) => [dependsOn, blocks])).toEqual([
      [[], ['12']],
      [['11'], []],
      [['12', '11'], []],
      [['12'], []],
      // Two tasks of one name: which of them is meant is not guessed.
      [['Double'], []],
    ]);
  });

  test('HubSpot and Pipedrive in French', () => {
    const hubspot = read(
      '"ID de l’enregistrement","Nom de la transaction","Phase de la transaction",Montant,"Date de fermeture","Propriétaire de la transaction","Entreprise associée"\n' +
        '1,Duval,Contrat envoyé,1234.5,2026-03-31 10:00,Ana,Duval SA\n',
    );
    expect([hubspot.format, hubspot.kind]).toEqual(['hubspot', 'pipeline']);
    expect(readDeals(hubspot).records[0]).toMatchObject({
      externalId: '1',
      title: 'Duval',
      stage: 'Contrat envoyé',
      client: 'Duval SA',
    });
    const pipedrive = read(
      'Affaire - ID,Affaire - Titre,Affaire - Valeur,Affaire - Étape,Affaire - Statut,Affaire - Propriétaire,Affaire - Organisation,Affaire - Affaire créée le\n' +
        '1,Duval,1200,Proposition,Ouverte,Ana,Duval SA,2026-01-02 10:11:12\n2,Zola,900,Négociation,Gagnée,Bob,Zola SA,2026-01-03 10:11:12\n',
    );
    expect(pipedrive.format).toBe('pipedrive');
    expect(readDeals(pipedrive).records).toMatchObject([
      {
        title: 'Duval',
        stage: 'Proposition',
        status: 'open',
        owner: 'Ana',
        client: 'Duval SA',
        amount: 1200,
      },
      { title: 'Zola', stage: 'Négociation', status: 'won', owner: 'Bob', client: 'Zola SA', amount: 900 },
    ]);
  });

  test('Pipedrive’s day of closing is not asked about beside the days of what was won and lost', () => {
    const { records } = readDeals(
      read(
        'Deal - Title,Deal - Value,Deal - Stage,Deal - Status,Deal - Deal closed on,Deal - Won time,Deal - Lost time\n' +
          'A,1,Proposal,Won,2026-02-03 10:00:00,2026-02-03 10:00:00,\nB,1,Proposal,Lost,2026-02-04 10:00:00,,2026-02-04 10:00:00\n',
      ),
    );
    expect(records.map(({ closed }) => closed && isoOf(closed))).toEqual(['2026-02-03', '2026-02-04']);
  });

  test('the footer of a French report is told as what it is', () => {
    const { notes, rows } = read(
      '"Nom de l’opportunité","Étape","Montant","Étape suivante"\n"Duval","Négociation","10,00 €","Rappeler"\n"Zola","Négociation","20,00 €",""\n"Hugo","Négociation","5,00 €",""\n\n' +
        '"Totaux généraux (3 enregistrements)"\n"Informations confidentielles - Ne pas distribuer"\n"Copyright (c) 2000-2026 salesforce.com, inc."\n',
    );
    expect(rows).toHaveLength(3);
    expect(notes).toContainEqual({ code: 'rowsLeftOut', why: 'total', rows: [6] });
    expect(notes).toContainEqual({ code: 'rowsLeftOut', why: 'footer', rows: [7, 8] });
  });
});

describe('text that was copied or saved badly', () => {
  test('a bare quotation mark in a pasted table says “as above”, in one cell of a row or in several', () => {
    const table = read(
      'Client\tTâche\tResponsable\tStatut\tÉchéance\nDuval\tAppeler\tAna\tÀ faire\t31/03/2026\n' +
        '"\tÉcrire\t"\t"\t01/04/2026\nZola\tDémo\tBob\tEn cours\t02/04/2026\n"\tDevis\t"\tidem\t03/04/2026\n',
    );
    const { records } = readWorkItems(table);
    expect(records.map(({ title, owners, state, more }) => [title, owners[0], state, more.client])).toEqual([
      ['Appeler', 'Ana', 'À faire', 'Duval'],
      ['Écrire', 'Ana', 'À faire', 'Duval'],
      ['Démo', 'Bob', 'En cours', 'Zola'],
      ['Devis', 'Bob', 'En cours', 'Zola'],
    ]);
    expect(table.problems).toEqual([]);
  });

  test('cells with line breaks and quotation marks are pasted as they are', () => {
    const { rows } = read(
      'Tâche\tNote\tStatut\n"Appeler\nDuval"\t"dit ""oui"""\tÀ faire\nÉcrire\t5" écran\tFait\n',
    );
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Appeler\nDuval', 'dit "oui"'],
      ['Écrire', '5" écran'],
    ]);
  });

  test('accents that were broken twice are repaired', () => {
    const breakOnce = (text: string) => [...utf8(text)].map((byte) => String.fromCharCode(byte)).join('');
    const { rows, columns } = read(breakOnce(breakOnce('Tâche;Échéance\nÉté;31/03/2026\n')));
    expect([columns.map(({ header }) => header), rows[0]?.cells[0]]).toEqual([['Tâche', 'Échéance'], 'Été']);
  });

  test('a page of the web that was saved as a file is told as one', () => {
    const page = '<!DOCTYPE html>\n<html><body><table><tr><td>Task</td></tr></table></body></html>';
    expect(failure(utf8(page))).toEqual({ code: 'fileUnknown', looksLike: 'html' });
  });
});
