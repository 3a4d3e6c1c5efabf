import { describe, expect, test } from 'vitest';
import { isoOf } from '../../src/domain/day.ts';
import { readDeals } from '../../src/intake/deals.ts';
import { readFile } from '../../src/intake/read-file.ts';
import type { FieldMapping, SourceTable } from '../../src/intake/source-table.ts';
import { readWorkItems } from '../../src/intake/work-items.ts';

/** Headers and rows as the tools write them, made up: what each column means, and what the rows come to. */

const read = (...lines: string[]): SourceTable => {
  const [table] = readFile(new TextEncoder().encode(lines.join('\n')), 'file.csv');
  if (!table) throw new Error('a table was expected');
  return table;
};

/** Header → field, of the columns that are read without a question. */
function meanings(table: SourceTable): Record<string, string> {
  const mapping: Readonly<Record<string, FieldMapping | undefined>> = table.mappings[table.kind ?? 'backlog'];
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([field, found]) =>
      found && found.confidence !== 'ask'
        ? found.columns.map((at) => [table.columns[at]?.header ?? '', field])
        : [],
    ),
  );
}
const asked = (table: SourceTable): string[] =>
  Object.entries(table.mappings[table.kind ?? 'backlog'])
    .filter(([, found]) => found?.confidence === 'ask')
    .map(([field]) => field);

describe('Jira', () => {
  const rss =
    '<rss version="0.92"><channel><title>Jira</title><item><title>[NC-4] Call</title><project id="1" key="NC">Sales</project><key id="10004">NC-4</key><summary>Call</summary><status id="1">To Do</status></item></channel></rss>';

  test('XML that was saved from the page of a browser is read, whatever the browser wrote above it', () => {
    const table = read(
      'This XML file does not appear to have any style information associated with it. The document tree is shown below.',
      '<!--  If you wish to do custom client-side styling of RSS, uncomment this:',
      '<?xml-stylesheet href="<base-url>/styles/jiraxml2html.xsl" type="text/xsl"?> -->',
      rss,
    );
    expect([table.format, readWorkItems(table).records.map(({ key, title }) => [key, title])]).toEqual([
      'jiraXml',
      [['NC-4', 'Call']],
    ]);
  });

  test('who reported an issue is not who does it, in French either', () => {
    const table = read(
      'Résumé;Clé de ticket;Type de ticket;État;Rapporteur;Création',
      'Appeler;V-1;Tâche;À faire;Tom;27/sept./26 9:00 AM',
    );
    expect(meanings(table).Rapporteur).toBeUndefined();
    expect(
      meanings(
        read('Résumé;Clé de ticket;Type de ticket;Attribution;Rapporteur', 'Appeler;V-1;Tâche;Léa;Tom'),
      ).Attribution,
    ).toBe('owner');
  });

  test('issues that are called work items', () => {
    const table = read(
      'Work type,Key,Work item ID,Summary,Status,Parent,Inward work item link (Blocks),Outward work item link (Blocks)',
      'Story,ABC-1,10001,Call,In Progress,,ABC-2,',
      'Task,ABC-2,10002,Quote,To Do,10001,,ABC-1',
    );
    expect([table.format, meanings(table)]).toEqual([
      'jiraCsv',
      {
        'Work type': 'type',
        Key: 'id',
        'Work item ID': 'externalId',
        Summary: 'title',
        Status: 'status',
        Parent: 'parent',
        'Inward work item link (Blocks)': 'dependsOn',
        'Outward work item link (Blocks)': 'blocks',
      },
    ]);
    expect(readWorkItems(table).records.map(({ parent, dependsOn }) => [parent, dependsOn])).toEqual([
      ['', ['ABC-2']],
      ['ABC-1', []],
    ]);
  });
});

describe('what an issue of Jira is part of', () => {
  test('its parent, or else its epic; an epic’s own name is none', () => {
    const table = read(
      'Summary,Issue key,Issue id,Parent id,Issue Type,Custom field (Epic Link),Custom field (Epic Name)',
      'Sales,W-1,1,,Epic,,Sales epic',
      'Call,W-2,2,,Story,W-1,',
      'Dial,W-3,3,2,Sub-task,,',
    );
    expect(readWorkItems(table).records.map(({ parent }) => parent)).toEqual(['', 'W-1', 'W-2']);
    const french = read(
      'Résumé;Clé de ticket;ID de ticket;Clé parent;Champs personnalisés (Epic Link);Champs personnalisés (Epic Name)',
      'Ventes;V-1;1;;;Épopée des ventes',
      'Appeler;V-2;2;;V-1;',
      'Composer;V-3;3;2;;',
    );
    expect(readWorkItems(french).records.map(({ parent }) => parent)).toEqual(['', 'V-1', 'V-2']);
  });
});

describe('work of other tools', () => {
  test('a day that is written out with its weekday, month first, and a French user story', () => {
    const table = read('Task Name,Due Date,Status', 'Call,"Friday, March 13th 2026",to do');
    const { due } = readWorkItems(table).records[0] ?? {};
    expect(due && isoOf(due)).toBe('2026-03-13');
    const french = read('ID;Récit utilisateur;Priorité MoSCoW;Points', 'US-1;En tant que vendeur…;Must;5');
    expect([french.kind, meanings(french)['Récit utilisateur']]).toEqual(['backlog', 'title']);
  });

  test('rows are not taken for groups because the column that seems to name them is blank', () => {
    const table = read('Demande,Issues,Sprint,Status', 'Logo,,1,To do', 'Menu,,2,Done');
    expect(table.rows).toHaveLength(2);
    expect(meanings(read('Use Case,Sprint,Status,Issues', 'Logo,1,To do,', 'Menu,2,Done,'))['Use Case']).toBe(
      'title',
    );
  });

  test('a type whose words are those of a status is asked, beside the status of something else', () => {
    const table = read(
      'Module,Statut module,Type,Item',
      'Login,Stable,Réalisé,Page',
      'Login,Stable,Todo,Rôles',
      'Stock,En cours,Todo,Export',
    );
    expect([asked(table), meanings(table).Type, meanings(table)['Statut module']]).toEqual([
      ['status'],
      undefined,
      undefined,
    ]);
    expect(table.mappings.backlog.status?.columns).toEqual([2]);
  });

  test('a line that only names the sprint of those below is no task', () => {
    const table = read(
      'N° tâche;Titre;Description;Durée (h)',
      ';Sprint 1;Responsable : Léa;7',
      '1.R;Cadrer;…;5',
      '1.C;Écrire;…;2',
      ';Sprint 2;Responsable : Tom;4',
      '2.R;Tester;…;4',
    );
    expect(readWorkItems(table).records.map(({ title }) => title)).toEqual(['Cadrer', 'Écrire', 'Tester']);
    expect(table.notes).toContainEqual({ code: 'rowsLeftOut', why: 'group', rows: [2, 5] });
    const work = read('ID,Title,Status', ',Sprint 1,To do', ',Call,Done', '3,Write,Done');
    expect(readWorkItems(work).records).toHaveLength(3);
  });

  test('nobody is no owner', () => {
    const table = read('Task,Assignee,Status', 'Call,Unassigned,To do', 'Write,"Ann, Bob",Done');
    expect(readWorkItems(table).records.map(({ owners }) => owners)).toEqual([[], ['Ann', 'Bob']]);
    const french = read(
      'Affaire;Étape;Montant;Commercial',
      'Duval;Nouveau;5;Non assigné',
      'Hugo;Gagné;6;Léa',
    );
    expect(readDeals(french).records.map(({ owner }) => owner)).toEqual(['', 'Léa']);
  });

  test('Notion: the time zone behind a date, and a parent that is a link', () => {
    const table = read(
      'Task name,Status,Due,Parent item,Created time',
      'Launch,Done,,,"March 1, 2026 2:30 PM"',
      'Call,In progress,"March 12, 2026 3:00 PM (GMT+1)",Launch (https://www.notion.so/Launch-1a),"March 1, 2026 2:30 PM"',
    );
    expect([meanings(table).Due, meanings(table)['Parent item']]).toEqual(['due', 'parent']);
    const [, call] = readWorkItems(table).records;
    expect([call?.due && isoOf(call.due), call?.parent]).toEqual(['2026-03-12', 'Launch']);
    expect(
      meanings(read('Nom;État;Élément parent;Dernière mise à jour', 'Appel;En cours;Campagne;12 mars 2026'))[
        'Élément parent'
      ],
    ).toBe('parent');
  });

  test('how much of a task is done says how far it is', () => {
    const table = read('Tâche;Responsable;Avancement', 'A;Léa;0 %', 'B;Léa;50%', 'C;Tom;100 %');
    expect(readWorkItems(table).records.map(({ stateKind }) => stateKind)).toEqual(['todo', 'doing', 'done']);
    const headed = read('Task,Owner,Progress (%)', 'A,Ann,0', 'B,Ann,40', 'C,Bob,100');
    expect(readWorkItems(headed).records.map(({ stateKind }) => stateKind)).toEqual([
      'todo',
      'doing',
      'done',
    ]);
  });

  test('a row that holds nothing but the name of a group is no task', () => {
    const table = read(
      'Réf;Action;Responsable;Statut',
      'PROSPECTION;;;',
      'A1;Appeler;Léa;En cours',
      'A2;Salon;Tom;À faire',
      'FIDÉLISATION;;;',
      'B1;Enquête;Tom;Fait',
    );
    expect(readWorkItems(table).records.map(({ title }) => title)).toEqual(['Appeler', 'Salon', 'Enquête']);
    expect(table.notes).toContainEqual({ code: 'rowsLeftOut', why: 'group', rows: [2, 5] });
  });

  test('stories in three columns, in English and in French', () => {
    expect(
      meanings(
        read(
          'USER STORY ID,PRIORITY,AS A <type of user>,I WANT TO <perform some task>,SO THAT I CAN <goal>',
          '1,High,Customer,Check my balance,Keep track',
          '2,Low,Officer,Get notified,Stay updated',
        ),
      ),
    ).toEqual({
      'USER STORY ID': 'id',
      PRIORITY: 'urgency',
      'I WANT TO <perform some task>': 'title',
      'SO THAT I CAN <goal>': 'description',
    });
    expect(
      meanings(read('ID;En tant que;Je veux;Afin de;Priorité', '1;client;voir mon solde;suivre;Haute')),
    ).toEqual({ ID: 'id', 'Je veux': 'title', 'Afin de': 'description', Priorité: 'urgency' });
  });

  test('the day of an activity in a list of tasks is none of the last change', () => {
    const table = read('Subject,Status,Priority,ActivityDate', 'Call,Completed,High,2025-07-06');
    expect(meanings(table).ActivityDate).toBe('due');
  });

  test('tasks as the API of Asana names their fields', () => {
    expect(
      meanings(
        read(
          'gid,name,completed,completed_at,due_on,permalink_url,assignee_name,modified_at,External due date',
          '1,Call,false,,2026-05-15,https://app.asana.com/0/1,Ann,2026-05-08T21:01:11Z,2026-03-27',
        ),
      ),
    ).toEqual({
      gid: 'id',
      name: 'title',
      completed: 'dueDone',
      completed_at: 'closed',
      due_on: 'due',
      permalink_url: 'url',
      assignee_name: 'owner',
      modified_at: 'updated',
    });
  });

  test('rows with a status and two days, but no name, are neither deals nor work until a person says so', () => {
    expect(
      read(
        'id,project_name,status,start_date,end_date',
        '1,Project A,Completed,2024-01-01,2024-01-10',
        '2,Project B,In Progress,2024-02-01,',
      ).kind,
    ).toBeNull();
  });
});

describe('deals and leads', () => {
  test('Salesforce: a grand total with its currency is no deal', () => {
    const table = read(
      'Opportunity Owner,Opportunity Name,Stage,Amount Currency,Amount,Close Date',
      'Ann,Renewal,Closed Won,EUR,"12,000.00",3/15/2026',
      'Bob,Pilot,Prospecting,USD,"5,000.50",5/31/2026',
      '',
      '"Grand Totals (2 records)",,,EUR,"16,500.00",',
    );
    expect(readDeals(table).records.map(({ title }) => title)).toEqual(['Renewal', 'Pilot']);
  });

  test('a client that is called Total is no total, whatever the initials of who sells to it', () => {
    const table = read(
      'Client;Commercial;Étape;Montant',
      'Total;LEA;;5000',
      'Duval;TOM;Gagné;300',
      'Hugo;LEA;Perdu;200',
    );
    expect(readDeals(table).records.map(({ client }) => client)).toEqual(['Total', 'Duval', 'Hugo']);
  });

  test('leads: a title beside first and last names is a job, and conversion stands beside the status', () => {
    const table = read(
      'Lead Owner,First Name,Last Name,Title,Company / Account,Lead Source,Lead Status,Converted,Annual Revenue',
      'Ann,Jo,Smith,CFO,Acme,Web,Working - Contacted,0,1000000',
      'Bob,Al,Brown,CEO,Beta,Salon,Qualified,1,2000000',
      'Bob,Cy,Green,CEO,Cy SA,Salon,Lost Lead,0,3000000',
    );
    expect([asked(table), meanings(table)]).toEqual([
      [],
      {
        'Lead Owner': 'owner',
        'First Name': 'firstName',
        'Last Name': 'lastName',
        'Company / Account': 'client',
        'Lead Source': 'source',
        'Lead Status': 'stage',
        Converted: 'outcome',
      },
    ]);
    expect(readDeals(table).records.map(({ kind, title, status }) => [kind, title, status])).toEqual([
      ['lead', 'Jo Smith', 'open'],
      ['lead', 'Al Brown', 'won'],
      ['lead', 'Cy Green', 'lost'],
    ]);
    const french = read('Nom;Prénom;Titre;Société;Statut', 'Petit;Léa;Directrice;Acme;À contacter');
    expect(readDeals(french).records.map(({ title }) => title)).toEqual(['Léa Petit']);
  });

  test('HubSpot: one full export asks nothing, and the owner of a contact owns it', () => {
    const table = read(
      'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Deal probability,Create Date,Last Modified Date,Last Activity Date,Next Activity Date,Closed Lost Reason,Associated Contact,Associated Company,Associated Contact IDs',
      '213,Acme,Closed Won,2026-03-15 10:00,Ann,12000,1,2026-01-15 10:00,2026-03-15 10:00,2026-03-14 10:00,2026-04-01 09:00,,Jo,Acme,11;12',
    );
    expect([asked(table), meanings(table)['Last Modified Date']]).toEqual([[], 'updated']);
    const contacts = read(
      'Record ID,First Name,Last Name,Email,Contact owner,Lead Status,Marketing contact status,Create Date,Associated Company',
      '1001,Jo,Smith,jo@acme.com,Ann,In progress,Marketing contact,2026-01-15 10:00,Acme',
    );
    expect([asked(contacts), meanings(contacts)['Contact owner']]).toEqual([[], 'owner']);
    expect(meanings(contacts)['Marketing contact status']).toBeUndefined();
    expect(meanings(table)['Next Activity Date']).toBeUndefined();
  });

  test('Pipedrive: people and organizations beside deals, and leads', () => {
    expect(
      meanings(
        read(
          'Deal - Title,Deal - Value,Organization - Name,Person - Name,Person - Email - Work,Deal - Stage,Deal - Status,Deal - Next activity date',
          'Acme,1200,Acme,Jo,jo@a.com,Qualified,Open,2026-04-01',
        ),
      ),
    ).toEqual({
      'Deal - Title': 'name',
      'Deal - Value': 'amount',
      'Organization - Name': 'client',
      'Person - Name': 'contact',
      'Person - Email - Work': 'email',
      'Deal - Stage': 'stage',
      'Deal - Status': 'outcome',
    });
    const leads = read(
      'Lead - ID,Lead - Title,Lead - Value,Lead - Currency,Lead - Owner,Lead - Labels,Lead - Organization,Lead - Lead created',
      'adf21080,Acme lead,1200,EUR,Ann,Hot,Acme,2026-03-01 09:12:33',
    );
    expect(meanings(leads)).toEqual({
      'Lead - ID': 'id',
      'Lead - Title': 'name',
      'Lead - Value': 'amount',
      'Lead - Currency': 'currency',
      'Lead - Owner': 'owner',
      'Lead - Labels': 'labels',
      'Lead - Organization': 'client',
      'Lead - Lead created': 'created',
    });
    expect(readDeals(leads).records[0]?.kind).toBe('lead');
    expect(
      meanings(
        read(
          'Affaire - Titre;Affaire - Personne à contacter;Affaire - Étape;Affaire - Heure de mise à jour',
          'Duval;Zoé;Démo;2026-03-02 09:12:33',
        ),
      ),
    ).toMatchObject({
      'Affaire - Personne à contacter': 'contact',
      'Affaire - Heure de mise à jour': 'updated',
    });
  });

  test('Zoho: potentials, what was lost to a rival, and French words', () => {
    const table = read(
      'Potential Name,Potential Owner,Created Time,Closing Date,Amount,Stage,LEADID',
      '"Lewis, James",Roger,"15 Apr, 2021 00:02:00","16 Apr, 2021 00:03:00","$22,700.00",Closed-Lost to Competition,1832',
    );
    expect(meanings(table)).toMatchObject({ 'Potential Name': 'name', 'Potential Owner': 'owner' });
    expect(readDeals(table).records.map(({ kind, title, status }) => [kind, title, status])).toEqual([
      ['deal', 'Lewis, James', 'lost'],
    ]);
    const french = read(
      'Nom de l’affaire,Étape,Montant,Heure de création,Heure de modification',
      'Dupont,Conclu - Gagné,3000,2026-02-01 09:12:33,2026-03-14 09:12:33',
      'Durand,Conclu - Perdu,4000,2026-02-01 09:12:33,2026-03-14 09:12:33',
    );
    expect(readDeals(french).records.map(({ status }) => status)).toEqual(['won', 'lost']);
    expect(meanings(french)).toMatchObject({
      'Heure de création': 'created',
      'Heure de modification': 'updated',
    });
  });

  test('short names that people give', () => {
    expect(
      meanings(
        read(
          'Opp\tCustomer\tRep Name\tEst. Value\tStage\tWin Prob\tDate Added',
          'SEO\tAcme\tAnn\t$12,500.00\tProposal\t50%\t02/13/2026',
        ),
      ),
    ).toEqual({
      Opp: 'name',
      Customer: 'client',
      'Rep Name': 'owner',
      'Est. Value': 'amount',
      Stage: 'stage',
      'Win Prob': 'probability',
      'Date Added': 'created',
    });
    expect(
      meanings(read('Établissement;Stade;Montant;Date 1er contact', 'Le Palais;Devis;5;25/03/2026')),
    ).toEqual({
      Établissement: 'client',
      Stade: 'stage',
      Montant: 'amount',
      'Date 1er contact': 'created',
    });
  });

  test('a day that is headed “Date” beside a stage is asked: it may be the first or the last', () => {
    const table = read('Date;Société;Statut;Budget', '23/04/2026;Acme;À contacter;5 000');
    expect([asked(table), readDeals(table).records[0]?.expectedClose]).toEqual([['closed'], null]);
  });
});
