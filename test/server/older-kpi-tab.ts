import type { Opened } from './host.ts';

/** What the KPI tab held before it had charts, in a French file with a sprint under way and no history. */
const cells: readonly (readonly [string, string])[] = [
  ['A1', 'KPI'],
  ['A2', 'Sprint'],
  ['B2', '=Sprint!B2'],
  ['A3', 'Début'],
  ['B3', '=Sprint!B4'],
  ['A4', 'Fin'],
  ['B4', '=Sprint!B5'],
  ['A5', 'KPI suivi'],
  ['B5', '=Sprint!B7'],
  ['A6', 'Segment'],
  ['B6', '=Sprint!B15&""'],
  ['A7', 'Définition au démarrage'],
  ['B7', 'Taux de gain · Étape, Clos le'],
  ['A8', 'Répartir par'],
  ['B8', 'Responsable'],
  ['A9', 'Pareto par'],
  ['B9', 'Produit'],
  ['A10', 'Vu au'],
  ['B10', '=MAX(Pipeline!K:K)'],
  ['A12', 'Le KPI, sprint après sprint'],
  ['A13', '=SPRINT_TREND(Pipeline!A:M;KPI!B5;;KPI!B3;KPI!B4;KPI!B6;KPI!B7)'],
  ['A26', 'Alertes'],
  ['A27', '=IF(KPI!B10="";"";SPRINT_ALERTS(Pipeline!A:M;KPI!B10;KPI!B5;;KPI!B3;KPI!B4;;;;KPI!B6;KPI!B7))'],
  ['A39', 'Conversion des leads créés pendant le sprint'],
  ['A40', '=SPRINT_CONVERSION(Pipeline!A:M;KPI!B3;KPI!B4;"détail")'],
  ['A54', 'Entonnoir des leads créés pendant le sprint'],
  ['A55', '=SPRINT_FUNNEL(Pipeline!A:M;;KPI!B3;KPI!B4)'],
  ['A82', 'Le KPI du sprint, réparti'],
  ['A83', '=SPRINT_BY(Pipeline!A:M;KPI!B5;KPI!B8;KPI!B3;KPI!B4;KPI!B6)'],
];

/** Makes the workbook's KPI tab one of that version: its cells, without charts. */
export function olderKpiTab({ host }: Opened): void {
  host.asPerson((spreadsheet) => {
    const sheet = spreadsheet.getSheetByName('KPI');
    for (const chart of sheet?.getCharts() ?? []) sheet?.removeChart(chart);
    sheet?.clearContents();
    for (const [cell, content] of cells) sheet?.getRange(cell).setValue(content);
  });
}
