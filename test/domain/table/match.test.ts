import { describe, expect, test } from 'vitest';
import type { Rows } from '../../../src/domain/table/cell.ts';
import type { FieldNames } from '../../../src/domain/table/field.ts';
import { matchColumns } from '../../../src/domain/table/match.ts';
import { backlogItemNames } from '../../../src/i18n/fields/backlog-item.ts';
import { dealNames } from '../../../src/i18n/fields/deal.ts';
import { french } from '../conventions.ts';

/** Field → header, for those that were found. */
function found(
  header: readonly string[],
  sample: Rows,
  names: FieldNames = dealNames,
): Record<string, string> {
  const matches = Object.entries(matchColumns(header, sample, names, french));
  return Object.fromEntries(
    matches.flatMap(([key, { column, confidence }]) =>
      column === null ? [] : [[key, `${header[column]} ${confidence}`]],
    ),
  );
}

describe('the columns of real exports', () => {
  test('a pipeline in snake case', () => {
    const header = [
      'opportunity_id',
      'sales_agent',
      'product',
      'account',
      'deal_stage',
      'engage_date',
      'close_date',
      'close_value',
    ];
    expect(
      found(header, [
        ['1C1I7A6R', 'Moses Frase', 'GTX Plus Basic', 'Cancity', 'Won', '2016-10-20', '2017-03-01', 1054],
      ]),
    ).toEqual({
      id: 'opportunity_id sure',
      client: 'account sure',
      stage: 'deal_stage sure',
      owner: 'sales_agent sure',
      product: 'product sure',
      amount: 'close_value sure',
      created: 'engage_date sure',
      closed: 'close_date sure',
    });
  });

  test('HubSpot deals', () => {
    const header = [
      'Deal ID',
      'Deal Name',
      'Deal Stage',
      'Pipeline',
      'Amount',
      'Close Date',
      'Create Date',
      'Deal Owner',
      'Deal Type',
    ];
    const result = found(header, [
      [
        'D1',
        'Long Group',
        'Closed Won',
        'Sales',
        210833.37,
        '2025-06-17',
        '2023-03-29',
        'd@example.com',
        'New',
      ],
    ]);
    expect(result).toMatchObject({
      id: 'Deal ID sure',
      name: 'Deal Name sure',
      stage: 'Deal Stage sure',
      amount: 'Amount sure',
      closed: 'Close Date sure',
      created: 'Create Date sure',
      owner: 'Deal Owner sure',
    });
  });

  test('Salesforce opportunities', () => {
    const header = [
      'OpportunityId',
      'OpportunityName',
      'AccountId',
      'CloseDate',
      'StageName',
      'Amount',
      'Probability',
      'CreatedDate',
    ];
    const result = found(header, [
      ['006', 'Green', '001', '2023-10-30', 'Proposal', '350000.0', '70.0', '2023-09-26 15:15:00.000000 UTC'],
    ]);
    expect(Object.keys(result).sort()).toEqual([
      'amount',
      'client',
      'closed',
      'created',
      'id',
      'name',
      'probability',
      'stage',
    ]);
  });

  test('French sales lines', () => {
    const header = [
      'vente_id',
      'client_id',
      'point_de_vente_id',
      'produit_id',
      'quantities_vendures',
      'prix_vente_unitaire',
      'ventes_euro',
      'date_facturation',
    ];
    const result = found(header, [[1, 'CLIENT_1', 'PDV_5', 'PROD_1', 18, 60, 1080, '01/01/2021']]);
    expect(result).toMatchObject({
      id: 'vente_id sure',
      client: 'client_id sure',
      product: 'produit_id sure',
      amount: 'ventes_euro sure',
      closed: 'date_facturation sure',
    });
  });

  test('Jira issues in French and in English', () => {
    const french = [
      'Résumé',
      'Clé de ticket',
      'Type de ticket',
      'État',
      'Priorité',
      'Personne assignée',
      'Date d’échéance',
    ];
    expect(
      found(french, [['Titre', 'CCS-60', 'Bug', 'À faire', 'Medium', 'Léa', '']], backlogItemNames),
    ).toEqual({
      id: 'Clé de ticket sure',
      title: 'Résumé sure',
      type: 'Type de ticket sure',
      urgency: 'Priorité sure',
      owner: 'Personne assignée sure',
      due: 'Date d’échéance sure',
      status: 'État sure',
    });
    const english = ['Summary', 'Issue key', 'Custom field (Story point estimate)', 'Status'];
    expect(found(english, [['A', 'TB-1', 3, 'To Do']], backlogItemNames)).toEqual({
      id: 'Issue key sure',
      title: 'Summary sure',
      effort: 'Custom field (Story point estimate) sure',
      status: 'Status sure',
    });
  });
});

describe('doubt', () => {
  test('a name that holds a known one is likely', () => {
    expect(found(['Montant du devis', 'Étape actuelle'], [[100, 'Gagné']])).toEqual({
      amount: 'Montant du devis likely',
      stage: 'Étape actuelle likely',
    });
  });

  test('a misspelt name is likely', () => {
    expect(found(['Probabilitée'], [[0.5]])).toEqual({ probability: 'Probabilitée likely' });
  });

  test('the values alone can tell a column of stages', () => {
    expect(found(['Truc'], [['Gagné'], ['Perdu'], ['Nouveau'], ['Gagné']])).toEqual({ stage: 'Truc likely' });
  });

  test('two columns that both bear a name of the field are asked about', () => {
    const { stage } = matchColumns(['Statut', 'Phase'], [['Gagné', 'Perdu']], dealNames, french);
    expect(stage).toEqual({ column: 1, confidence: 'ask', alternatives: [0], more: [] });
  });

  test('a priority in numbers is asked: 1 may come first, or count least; one in words is sure', () => {
    const rows = (...priorities: (string | number)[]) => priorities.map((one, at) => [`Tâche ${at}`, one]);
    const header = ['Titre', 'Priorité'];
    const urgency = (...priorities: (string | number)[]) =>
      matchColumns(header, rows(...priorities), backlogItemNames, french).urgency.confidence;
    expect(urgency(1, 2, 3)).toBe('ask');
    expect(urgency('1', '12', '7')).toBe('ask');
    expect(urgency('Haute', 'P1', 'Basse')).toBe('sure');
    expect(found(['Titre', 'Urgence'], [['A', 3]], backlogItemNames)).toMatchObject({
      urgency: 'Urgence sure',
    });
  });

  test('our own header is sure beside a synonym', () => {
    const { stage } = matchColumns(['Statut', 'Étape'], [['Actif', 'Perdu']], dealNames, french);
    expect([stage.column, stage.confidence]).toEqual([1, 'sure']);
  });

  test('values that cannot be what the field holds rule a column out', () => {
    expect(
      found(
        ['Montant', 'Créé le'],
        [
          ['oui', 'Léa'],
          ['non', 'Luc'],
        ],
      ),
    ).toEqual({});
  });

  test('no column is given to two fields', () => {
    const matches = matchColumns(
      ['Client', 'Nom', 'Date', 'Valeur', 'Statut'],
      [['A', 'B', '2026-01-01', 3, 'Gagné']],
      dealNames,
      french,
    );
    const columns = Object.values(matches).flatMap(({ column }) => (column === null ? [] : [column]));
    expect(new Set(columns).size).toBe(columns.length);
  });
});
