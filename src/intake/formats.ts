import { normaliseName } from '../domain/table/names.ts';
import type { SourceFormat, SourceKind } from './source-table.ts';

type Signature = {
  readonly format: SourceFormat;
  readonly kind: SourceKind;
  /** Every one of these groups must have a header among the table's. */
  readonly headers: readonly (readonly string[])[];
};

/** By which headers the exports of tools are told apart, the surest first. */
const SIGNATURES: readonly Signature[] = [
  { format: 'trelloCsv', kind: 'backlog', headers: [['Card ID'], ['Card Name'], ['List Name', 'List ID']] },
  {
    format: 'jiraCsv',
    kind: 'backlog',
    headers: [
      ['Issue key', 'Work item key', 'Clé de ticket', 'Clé du ticket', 'Clé de demande', 'Key'],
      [
        'Issue id',
        'Work item ID',
        'ID de ticket',
        'ID du ticket',
        'Issue Type',
        'Type de ticket',
        'Type de demande',
      ],
      ['Summary', 'Résumé'],
    ],
  },
  { format: 'asanaCsv', kind: 'backlog', headers: [['Task ID'], ['Created At'], ['Completed At'], ['Name']] },
  {
    format: 'salesforce',
    kind: 'pipeline',
    headers: [
      ['Opportunity Name', 'OpportunityName', 'Opportunity ID', 'Nom de l’opportunité'],
      ['Stage', 'StageName', 'Étape', 'Amount', 'Montant'],
    ],
  },
  { format: 'zoho', kind: 'pipeline', headers: [['Deal Name', 'Potential Name'], ['Closing Date']] },
  {
    format: 'hubspot',
    kind: 'pipeline',
    headers: [
      ['Deal Name', 'Nom de la transaction'],
      ['Deal Stage', 'Étape de la transaction', 'Phase de la transaction'],
    ],
  },
];

/** What the headers of a table say about where it came from. */
export function formatOf(headers: readonly string[]): { format: SourceFormat; kind: SourceKind } | null {
  if (headers.some((header) => /^(?:deal|lead|affaire|prospect) - /i.test(header)))
    return { format: 'pipedrive', kind: 'pipeline' };
  const names = new Set(headers.map(normaliseName));
  const known = SIGNATURES.find(({ headers: groups }) =>
    groups.every((group) => group.some((header) => names.has(normaliseName(header)))),
  );
  return known ? { format: known.format, kind: known.kind } : null;
}
