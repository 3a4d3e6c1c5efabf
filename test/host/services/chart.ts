import type { Context } from '../context.ts';
import { EnumValue, enumeration, Service, ServiceError } from '../service.ts';
import type { ChartItem } from '../workbook.ts';
import { Range } from './range.ts';

/** The global `Charts`: its enumerations. */
export class Charts extends Service {
  readonly service = 'Charts';
  override readonly properties = {
    ChartType: enumeration(
      'ChartType',
      'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM LINE ORG PIE RADAR SCATTER SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL',
    ),
    ChartMergeStrategy: enumeration('ChartMergeStrategy', 'MERGE_COLUMNS MERGE_ROWS'),
    ChartHiddenDimensionStrategy: enumeration(
      'ChartHiddenDimensionStrategy',
      'IGNORE_BOTH IGNORE_ROWS IGNORE_COLUMNS SHOW_BOTH',
    ),
    CurveStyle: enumeration('CurveStyle', 'NORMAL SMOOTH'),
    PointStyle: enumeration('PointStyle', 'NONE TINY MEDIUM LARGE HUGE'),
    Position: enumeration('Position', 'TOP RIGHT BOTTOM NONE'),
  };
}

/** A chart that is built, whether it stands in a sheet or not. */
export abstract class Chart extends Service {
  abstract readonly item: ChartItem;
}

/** `SpreadsheetApp.EmbeddedChart`, kept as data: its ranges, type, options and place. */
export class EmbeddedChart extends Chart {
  readonly service = 'EmbeddedChart';
  readonly item: ChartItem;
  readonly #context: Context;
  constructor(context: Context, item: ChartItem) {
    super();
    this.#context = context;
    this.item = item;
  }
  static insert(context: Context, sheetId: string, chart: Chart): void {
    context.workbook.charts.push({ ...chart.item, sheetId, id: context.workbook.fresh() });
  }
  static update(context: Context, chart: Chart): void {
    const { workbook } = context;
    if (!workbook.charts.some((one) => one.id === chart.item.id))
      throw new ServiceError('The chart does not exist.');
    workbook.charts = workbook.charts.map((one) => (one.id === chart.item.id ? { ...chart.item } : one));
  }
  static remove(context: Context, chart: Chart): void {
    const { workbook } = context;
    workbook.charts = workbook.charts.filter((one) => one.id !== chart.item.id);
  }
  getChartId(): number {
    return this.item.id;
  }
  getRanges(): Range[] {
    return this.item.ranges.map(({ sheetId, zone }) => new Range(this.#context, sheetId, zone));
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.item.spec);
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.item.spec);
  }
  modify(): ChartBuilder {
    return new ChartBuilder(this.#context, this.item.sheetId, this.item);
  }
}

export function chartsOf(context: Context, sheetId: string): EmbeddedChart[] {
  return context.workbook.charts
    .filter((item) => item.sheetId === sheetId)
    .map((item) => new EmbeddedChart(context, item));
}

export class ChartOptions extends Service {
  readonly service = 'ChartOptions';
  readonly #spec: Record<string, unknown>;
  constructor(spec: Record<string, unknown>) {
    super();
    this.#spec = spec;
  }
  get(option: string): unknown {
    return this.#spec[option] ?? null;
  }
}

export class ContainerInfo extends Service {
  readonly service = 'ContainerInfo';
  readonly #spec: Record<string, unknown>;
  constructor(spec: Record<string, unknown>) {
    super();
    this.#spec = spec;
  }
  #place(index: number): number {
    return (this.#spec.position as number[] | undefined)?.[index] ?? (index < 2 ? 1 : 0);
  }
  getAnchorRow(): number {
    return this.#place(0);
  }
  getAnchorColumn(): number {
    return this.#place(1);
  }
  getOffsetX(): number {
    return this.#place(2);
  }
  getOffsetY(): number {
    return this.#place(3);
  }
}

/** `SpreadsheetApp.EmbeddedChartBuilder` and its casts in one. */
export class ChartBuilder extends Service {
  readonly service = 'EmbeddedChartBuilder';
  readonly #context: Context;
  #item: ChartItem;
  constructor(context: Context, sheetId: string, item: ChartItem = { id: 0, sheetId, ranges: [], spec: {} }) {
    super();
    this.#context = context;
    this.#item = item;
  }
  #spec(key: string, value: unknown): this {
    this.#item = {
      ...this.#item,
      spec: { ...this.#item.spec, [key]: value instanceof EnumValue ? value.name : value },
    };
    return this;
  }
  #as(type: string): this {
    return this.#spec('type', type);
  }
  asAreaChart(): this {
    return this.#as('AREA');
  }
  asBarChart(): this {
    return this.#as('BAR');
  }
  asColumnChart(): this {
    return this.#as('COLUMN');
  }
  asComboChart(): this {
    return this.#as('COMBO');
  }
  asHistogramChart(): this {
    return this.#as('HISTOGRAM');
  }
  asLineChart(): this {
    return this.#as('LINE');
  }
  asPieChart(): this {
    return this.#as('PIE');
  }
  asScatterChart(): this {
    return this.#as('SCATTER');
  }
  asTableChart(): this {
    return this.#as('TABLE');
  }
  setChartType(type: unknown): this {
    if (!(type instanceof EnumValue))
      throw new ServiceError(
        "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
      );
    return this.#spec('type', type);
  }
  getChartType(): unknown {
    return this.#item.spec.type ?? null;
  }
  addRange(range: Range): this {
    this.#item = {
      ...this.#item,
      ranges: [...this.#item.ranges, { sheetId: range.sheetId, zone: range.zone }],
    };
    return this;
  }
  removeRange(range: Range): this {
    const same = JSON.stringify(range.zone);
    const ranges = this.#item.ranges.filter(
      (one) => one.sheetId !== range.sheetId || JSON.stringify(one.zone) !== same,
    );
    this.#item = { ...this.#item, ranges };
    return this;
  }
  clearRanges(): this {
    this.#item = { ...this.#item, ranges: [] };
    return this;
  }
  getRanges(): Range[] {
    return this.#item.ranges.map(({ sheetId, zone }) => new Range(this.#context, sheetId, zone));
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    return this.#spec('position', [row, column, offsetX, offsetY]);
  }
  setOption(option: string, value: unknown): this {
    return this.#spec(option, value);
  }
  setNumHeaders(headers: number): this {
    return this.#spec('numHeaders', headers);
  }
  setMergeStrategy(strategy: unknown): this {
    return this.#spec('mergeStrategy', strategy);
  }
  setHiddenDimensionStrategy(strategy: unknown): this {
    return this.#spec('hiddenDimensionStrategy', strategy);
  }
  setTransposeRowsAndColumns(transpose: boolean): this {
    return this.#spec('transpose', transpose);
  }
  setTitle(title: string): this {
    return this.#spec('title', title);
  }
  setXAxisTitle(title: string): this {
    return this.#spec('xAxisTitle', title);
  }
  setYAxisTitle(title: string): this {
    return this.#spec('yAxisTitle', title);
  }
  setColors(colors: string[]): this {
    return this.#spec('colors', [...colors]);
  }
  setLegendPosition(position: unknown): this {
    return this.#spec('legendPosition', position);
  }
  setStacked(): this {
    return this.#spec('stacked', true);
  }
  build(): EmbeddedChart {
    return new EmbeddedChart(this.#context, this.#item);
  }
}
