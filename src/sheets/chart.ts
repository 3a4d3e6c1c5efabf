import type { ChartStep, DrawnChart } from '../tabs/plan.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const SIZE = { width: 760, height: 340 };
const COLOURS = ['#9aa0a6', '#1a73e8', '#f9ab00', '#81c995'];

type Place = Pick<ChartStep, 'row' | 'column'>;

/** The chart whose first range begins where a table does: ours, whatever people made of its title, size and place. */
export function chartAt(sheet: Sheet, { row, column }: Place): Chart | null {
  return (
    sheet.getCharts().find((chart) => {
      const [first] = chart.getRanges();
      return first?.getRow() === row && first.getColumn() === column;
    }) ?? null
  );
}

/** What the chart of a table draws; null where there is none. */
export function drawnChart(sheet: Sheet, place: Place): DrawnChart | null {
  const chart = chartAt(sheet, place);
  if (!chart) return null;
  return {
    rows: chart.getRanges()[0]?.getNumRows() ?? 0,
    title: String(chart.getOptions().get('title') ?? ''),
  };
}

/** Makes, fits or removes the one chart of a table. What people changed of one that is there stays, save what it draws. */
export function setChart(sheet: Sheet, step: ChartStep): void {
  const { row, column, rows, drawn, at, title, axes } = step;
  const known = chartAt(sheet, step);
  if (rows === 0) {
    if (known) sheet.removeChart(known);
    return;
  }
  const ranges = [0, ...drawn].map((offset) => sheet.getRange(row, column + offset, rows, 1));
  if (known) {
    const fitted = known.modify().clearRanges();
    for (const range of ranges) fitted.addRange(range);
    if (title !== '') fitted.setOption('title', title);
    sheet.updateChart(fitted.build());
    return;
  }
  const { COMBO } = Charts.ChartType;
  const built = sheet.newChart().setChartType(COMBO);
  for (const range of ranges) built.addRange(range);
  const bars = drawn.length - 1;
  sheet.insertChart(
    built
      .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
      .setNumHeaders(1)
      .setPosition(at.row, at.column, 0, 0)
      .setOption('title', title)
      .setOption('width', SIZE.width)
      .setOption('height', SIZE.height)
      .setOption('colors', COLOURS)
      .setOption('legend', { position: 'bottom' })
      .setOption('seriesType', 'line')
      .setOption('series', {
        0: { lineDashStyle: [4, 4] },
        [bars]: { type: 'bars', targetAxisIndex: 1 },
      })
      .setOption('vAxes', { 0: { title: axes[0], viewWindow: { min: 0 } }, 1: { title: axes[1] } })
      .build(),
  );
}
