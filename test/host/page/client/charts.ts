import type { DrawnChart } from '../protocol.ts';
import type { PageModel } from './grid.ts';

const SIZE = { width: 600, height: 340 };
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853'];
const SPACE = { top: 36, right: 56, bottom: 56, left: 48 };
const SVG = 'http://www.w3.org/2000/svg';

type Series = {
  name: string;
  values: (number | null)[];
  bars: boolean;
  right: boolean;
  dashes: boolean;
  points: boolean;
  /** Whether its cells show percentages. */
  rate: boolean;
  colour: string;
};

/** What a `SPARKLINE` in the tab that is open draws, and where. */
export type Line = { readonly row: number; readonly col: number; readonly values: readonly number[] };

/**
 * Shows charts over the grid, in the cell that they are anchored to: lines and bars over the first column's texts, with
 * two axes. Enough to see what a chart would draw; colours, dashes and legends of Sheets are its own.
 */
export function showCharts(
  model: PageModel,
  charts: () => readonly DrawnChart[],
  sparklines: (sheetId: string) => readonly Line[],
): void {
  const layer = document.createElement('div');
  layer.className = 'host-charts';
  let drawn = '';
  const draw = () => {
    const grid = document.querySelector('.o-grid');
    if (!grid) return;
    if (layer.parentElement !== grid) grid.append(layer);
    const sheetId = model.getters.getActiveSheetId();
    const pictures = charts()
      .filter((chart) => chart.sheetId === sheetId)
      .flatMap((chart) => pictureOf(model, chart));
    const lines = sparklines(sheetId).flatMap((line) => placeOf(model, line));
    const now = JSON.stringify([pictures, lines]);
    if (now === drawn) return;
    drawn = now;
    layer.replaceChildren(...lines.map(lineOf), ...pictures.map(svgOf));
  };
  model.on('update', layer, draw);
  // The grid itself comes a moment after the model.
  setTimeout(draw, 0);
}

type Place = { x: number; y: number; width: number; height: number; values: readonly number[] };

function placeOf(model: PageModel, { row, col, values }: Line): Place[] {
  const { x, y, width, height } = model.getters.getVisibleRect({
    top: row,
    bottom: row,
    left: col,
    right: col,
  });
  return width === 0 || height === 0 ? [] : [{ x, y, width, height, values }];
}

/** A cell's small line. */
function lineOf({ x, y, width, height, values }: Place): SVGElement {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const svg = made('svg', { class: 'host-sparkline', width, height, 'aria-hidden': 'true' });
  svg.style.left = `${x}px`;
  svg.style.top = `${y}px`;
  const points = values.map((value, at) => {
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return `${3 + ((width - 6) * at) / Math.max(1, values.length - 1)},${3 + (height - 6) * (1 - share)}`;
  });
  svg.append(
    made('polyline', { points: points.join(' '), fill: 'none', stroke: '#202124', 'stroke-width': 1.5 }),
  );
  return svg;
}

type Picture = {
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  labels: string[];
  series: Series[];
  horizontal: boolean;
};

function pictureOf(model: PageModel, { sheetId, ranges, spec }: DrawnChart): Picture[] {
  const [row = 1, col = 1] = (spec.position as number[] | undefined) ?? [];
  const zone = { top: row - 1, bottom: row - 1, left: col - 1, right: col - 1 };
  const { x, y, width: isSeen } = model.getters.getVisibleRect(zone);
  if (isSeen === 0) return [];
  const cells = ranges.flatMap(({ top, bottom, left, right }) =>
    Array.from({ length: right - left + 1 }, (_, at) =>
      Array.from({ length: bottom - top + 1 }, (_row, down) =>
        model.getters.getEvaluatedCell({ sheetId, row: top + down, col: left + at }),
      ),
    ),
  );
  const [domain = [], ...columns] = cells;
  type Options = Record<
    number,
    { type?: string; targetAxisIndex?: number; lineDashStyle?: unknown; pointSize?: number }
  >;
  const options = (spec.series ?? {}) as Options;
  const colours = (spec.colors as string[] | undefined) ?? COLOURS;
  // Sheets draws nothing for the blank rows at the end of a range.
  const filled = domain.reduce((last, { formattedValue }, at) => (formattedValue === '' ? last : at + 1), 0);
  return [
    {
      x,
      y,
      width: Number(spec.width ?? SIZE.width),
      height: Number(spec.height ?? SIZE.height),
      title: String(spec.title ?? ''),
      horizontal: spec.type === 'BAR',
      labels: domain.slice(1, filled).map(({ formattedValue }) => formattedValue),
      series: columns.map(([header, ...cells], at) => ({
        name: header?.formattedValue ?? '',
        values: cells
          .slice(0, Math.max(0, filled - 1))
          .map(({ value }) => (typeof value === 'number' ? value : null)),
        bars: options[at]?.type === 'bars',
        right: options[at]?.targetAxisIndex === 1,
        dashes: options[at]?.lineDashStyle !== undefined,
        points: (options[at]?.pointSize ?? 0) > 0,
        rate: cells.some(({ formattedValue }) => formattedValue.endsWith('%')),
        colour: colours[at % colours.length] ?? '#000',
      })),
    },
  ];
}

function svgOf(picture: Picture): SVGElement {
  const { x, y, width, height, title, labels, series, horizontal } = picture;
  if (horizontal) return barsOf(picture);
  const inner = { width: width - SPACE.left - SPACE.right, height: height - SPACE.top - SPACE.bottom };
  const most = (right: boolean) => {
    const drawn = series.filter((one) => one.right === right).flatMap(({ values }) => values);
    return Math.max(...drawn.map((value) => value ?? 0), 0) || 1;
  };
  const onAxis = (right: boolean, share: number) =>
    shown(
      most(right) * share,
      series.some((one) => one.right === right && one.rate),
    );
  const step = inner.width / Math.max(1, labels.length);
  const px = (at: number) => SPACE.left + step * (at + 0.5);
  const py = (value: number, right: boolean) => SPACE.top + inner.height * (1 - value / most(right));
  const svg = made('svg', { class: 'host-chart', width, height, role: 'img', 'aria-label': title });
  svg.style.left = `${x}px`;
  svg.style.top = `${y}px`;
  const text = (content: string, at: Record<string, string | number>) => {
    const one = made('text', { 'font-size': 11, fill: '#5f6368', ...at });
    one.textContent = content;
    return one;
  };
  svg.append(made('rect', { width, height, fill: '#fff', stroke: '#dadce0' }));
  svg.append(text(title, { x: SPACE.left, y: 22, 'font-size': 14, fill: '#202124' }));
  for (const share of [0, 0.5, 1]) {
    const at = SPACE.top + inner.height * (1 - share);
    svg.append(made('line', { x1: SPACE.left, x2: width - SPACE.right, y1: at, y2: at, stroke: '#e8eaed' }));
    svg.append(text(onAxis(false, share), { x: SPACE.left - 6, y: at + 4, 'text-anchor': 'end' }));
    if (series.some(({ right }) => right))
      svg.append(text(onAxis(true, share), { x: width - SPACE.right + 6, y: at + 4 }));
  }
  const every = Math.ceil(labels.length / 10);
  labels.forEach((label, at) => {
    if (at % every === 0)
      svg.append(
        text(cut(label, step * every), { x: px(at), y: height - SPACE.bottom + 16, 'text-anchor': 'middle' }),
      );
  });
  for (const { values, bars, right, dashes, points: dots, colour } of [...series].sort(
    (a, b) => Number(b.bars) - Number(a.bars),
  )) {
    const points = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
    if (bars) {
      for (const { value, at } of points) {
        const top = py(value, right);
        const rest = { y: top, height: SPACE.top + inner.height - top, width: step * 0.5, fill: colour };
        svg.append(made('rect', { x: px(at) - step / 4, ...rest }));
      }
    } else {
      const line = points.map(({ value, at }) => `${px(at)},${py(value, right)}`).join(' ');
      const dash = dashes ? { 'stroke-dasharray': '4 4' } : {};
      svg.append(
        made('polyline', { points: line, fill: 'none', stroke: colour, 'stroke-width': 2, ...dash }),
      );
      if (dots || points.length === 1)
        for (const { value, at } of points)
          svg.append(made('circle', { cx: px(at), cy: py(value, right), r: 3.5, fill: colour }));
    }
  }
  series.forEach(({ name, colour }, at) => {
    const left = SPACE.left + at * (inner.width / Math.max(1, series.length));
    svg.append(made('rect', { x: left, y: height - 20, width: 10, height: 10, fill: colour }));
    svg.append(text(name, { x: left + 14, y: height - 11 }));
  });
  return svg;
}

function made(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** Bars from the left, one below the other, each with its value. */
function barsOf({ x, y, width, height, title, labels, series }: Picture): SVGElement {
  const [bars] = series;
  const values = bars?.values ?? [];
  const most = Math.max(...values.map((value) => value ?? 0), 0) || 1;
  const left = 110;
  const svg = made('svg', { class: 'host-chart', width, height, role: 'img', 'aria-label': title });
  svg.style.left = `${x}px`;
  svg.style.top = `${y}px`;
  const text = (content: string, at: Record<string, string | number>) => {
    const one = made('text', { 'font-size': 11, fill: '#5f6368', ...at });
    one.textContent = content;
    svg.append(one);
  };
  svg.append(made('rect', { width, height, fill: '#fff', stroke: '#dadce0' }));
  text(title, { x: 16, y: 22, 'font-size': 14, fill: '#202124' });
  const step = (height - SPACE.top - 16) / Math.max(1, labels.length);
  labels.forEach((label, at) => {
    const top = SPACE.top + step * at;
    const long = ((width - left - 60) * (values[at] ?? 0)) / most;
    text(cut(label, left - 12), { x: left - 6, y: top + step / 2 + 4, 'text-anchor': 'end' });
    svg.append(
      made('rect', {
        x: left,
        y: top + step * 0.15,
        width: long,
        height: step * 0.7,
        fill: bars?.colour ?? '',
      }),
    );
    text(shown(values[at] ?? 0, bars?.rate ?? false), { x: left + long + 5, y: top + step / 2 + 4 });
  });
  return svg;
}

/** A label as far as there is room for it, at about six pixels a letter. */
function cut(label: string, room: number): string {
  const letters = Math.max(3, Math.floor(room / 6));
  return label.length > letters ? `${label.slice(0, letters - 1)}…` : label;
}

function shown(value: number, rate: boolean): string {
  return rate ? `${Math.round(value * 100)} %` : String(Math.round(value * 10) / 10);
}
