import type { Day } from '../../domain/day.ts';
import type { Alert, AlertKind } from '../../domain/kpi/alerts.ts';
import { alertNames, alertSentence, namedNotJudged } from '../../i18n/alerts.ts';
import { formatMoney } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/kpi.ts';
import type { Language } from '../../i18n/text.ts';
import { currentRemark } from '../../i18n/trend.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { KpiRow, KpiState } from './contract.ts';
import { tabLacks } from './decide-tab.ts';
import { printing, titleOf, type WatchedKpi, watched } from './watched.ts';

/** How many rows behind an alert are listed. */
const LISTED = 50;

/** What the KPI view shows. */
export function kpiState(workbook: Workbook, today: Day, language: Language): KpiState {
  const tab = workbook.find('kpi')?.name ?? null;
  const lacking = tabLacks(workbook, language);
  const found = watched(workbook, today);
  if (!found)
    return {
      refused: say.noPipeline(language),
      value: '',
      remark: '',
      alerts: [],
      notJudged: [],
      tab,
      lacking: '',
    };
  const { alerts, judged, trend } = found;
  const print = printing(found, workbook, language);
  const current = trend?.current;
  const { value = null, n = 0 } = current?.measure ?? {};
  return {
    refused: '',
    value:
      current === undefined || current === null
        ? ''
        : value === null || n === 0
          ? say.nothingYet(language, print.kpi)
          : say.valueWithN(language, print.kpi, print.value(value), n),
    remark: trend && current ? capital(currentRemark(trend, current, language)) : '',
    alerts: alerts.map((alert) => {
      const rows = rowsOf(alert);
      return {
        kind: alert.kind,
        title: alertNames[alert.kind][language],
        figures: alertSentence(alert, print),
        rows: rows.slice(0, LISTED).map((row) => kpiRow(found, row, workbook, language)),
        total: rows.length,
      };
    }),
    notJudged: (Object.keys(alertNames) as AlertKind[])
      .filter((kind) => !judged.has(kind))
      .map((kind) => namedNotJudged(kind, found.table, language)),
    tab,
    lacking,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function rowsOf(alert: Alert): readonly number[] {
  return alert.kind === 'dealsSilent' ? alert.rows : [];
}

/** A row of the pipeline as the view lists it. */
export function kpiRow(
  { table, pipeline }: Pick<WatchedKpi, 'table' | 'pipeline'>,
  row: number,
  workbook: Workbook,
  language: Language,
): KpiRow {
  const amount = table.has('amount') ? table.number(row, 'amount') : null;
  return {
    tab: pipeline,
    cell: `A${row + 1}`,
    title: titleOf(table, row),
    amount: amount === null ? '' : formatMoney(amount, workbook.locale, language),
    outcome: table.has('stage') ? table.text(row, 'stage') : '',
  };
}
