import type { ChartStep, DrawnChart, SeriesLook } from '../tabs/plan.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

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
  const { row, column, rows, drawn, at, title, look } = step;
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
  const { COMBO, BAR } = Charts.ChartType;
  const built = sheet.newChart().setChartType(look.isHorizontal ? BAR : COMBO);
  for (const range of ranges) built.addRange(range);
  const [left, right] = look.axes;
  sheet.insertChart(
    built
      .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
      .setNumHeaders(1)
      .setPosition(at.row, at.column, 0, 0)
      .setOption('title', title)
      .setOption('width', look.width)
      .setOption('height', look.height)
      .setOption(
        'colors',
        look.series.map(({ color }) => color),
      )
      .setOption('legend', { position: look.series.length === 1 ? 'none' : 'bottom' })
      .setOption('seriesType', 'line')
      .setOption('series', Object.fromEntries(look.series.map((one, index) => [index, optionsOf(one)])))
      .setOption(look.isHorizontal ? 'hAxis' : 'vAxes', {
        ...(look.isHorizontal
          ? START
          : { 0: { title: left ?? '', ...START }, 1: { title: right ?? '', ...START } }),
      })
      .build(),
  );
}

/** An axis that begins at nothing: what is drawn on it can be compared by its length. */
const START = { viewWindow: { min: 0 } };

function optionsOf({ as, isRight, points, labels }: SeriesLook): object {
  return {
    type: as === 'bars' ? 'bars' : 'line',
    ...(as === 'dashes' ? { lineDashStyle: [4, 4] } : {}),
    ...(isRight ? { targetAxisIndex: 1 } : {}),
    ...(points ? { pointSize: 6 } : {}),
    ...(labels ? { dataLabel: 'value' } : {}),
  };
}
