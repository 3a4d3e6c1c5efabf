import type { DrawnChart } from '../protocol.ts';
import type { PageModel } from './grid.ts';

const SIZE = { width: 600, height: 340 };
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853'];
const SPACE = { top: 36, right: 56, bottom: 56, left: 48 };
const SVG = 'http://www.w3.org/2000/svg';

type Series = { name: string; values: (number | null)[]; bars: boolean; right: boolean; colour: string };

/**
 * Shows charts over the grid, in the cell that they are anchored to: lines and bars over the first column's texts, with
 * two axes. Enough to see what a chart would draw; colours, dashes and legends of Sheets are its own.
 */
export function showCharts(model: PageModel, charts: () => readonly DrawnChart[]): void {
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
    const now = JSON.stringify(pictures);
    if (now === drawn) return;
    drawn = now;
    layer.replaceChildren(...pictures.map(svgOf));
  };
  model.on('update', layer, draw);
  // The grid itself comes a moment after the model.
  setTimeout(draw, 0);
}

type Picture = {
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  labels: string[];
  series: Series[];
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
  const options = (spec.series ?? {}) as Record<number, { type?: string; targetAxisIndex?: number }>;
  const colours = (spec.colors as string[] | undefined) ?? COLOURS;
  return [
    {
      x,
      y,
      width: Number(spec.width ?? SIZE.width),
      height: Number(spec.height ?? SIZE.height),
      title: String(spec.title ?? ''),
      labels: domain.slice(1).map(({ formattedValue }) => formattedValue),
      series: columns.map(([header, ...values], at) => ({
        name: header?.formattedValue ?? '',
        values: values.map(({ value }) => (typeof value === 'number' ? value : null)),
        bars: options[at]?.type === 'bars',
        right: options[at]?.targetAxisIndex === 1,
        colour: colours[at % colours.length] ?? '#000',
      })),
    },
  ];
}

function svgOf({ x, y, width, height, title, labels, series }: Picture): SVGElement {
  const inner = { width: width - SPACE.left - SPACE.right, height: height - SPACE.top - SPACE.bottom };
  const most = (right: boolean) =>
    Math.max(
      1,
      ...series.filter((one) => one.right === right).flatMap(({ values }) => values.map((v) => v ?? 0)),
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
    svg.append(text(rounded(most(false) * share), { x: SPACE.left - 6, y: at + 4, 'text-anchor': 'end' }));
    if (series.some(({ right }) => right))
      svg.append(text(rounded(most(true) * share), { x: width - SPACE.right + 6, y: at + 4 }));
  }
  const every = Math.ceil(labels.length / 10);
  labels.forEach((label, at) => {
    if (at % every === 0)
      svg.append(
        text(label.slice(0, 5), { x: px(at), y: height - SPACE.bottom + 16, 'text-anchor': 'middle' }),
      );
  });
  for (const { values, bars, right, colour } of [...series].sort((a, b) => Number(b.bars) - Number(a.bars))) {
    const points = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
    if (bars) {
      for (const { value, at } of points) {
        const top = py(value, right);
        const rest = { y: top, height: SPACE.top + inner.height - top, width: step * 0.5, fill: colour };
        svg.append(made('rect', { x: px(at) - step / 4, ...rest }));
      }
    } else {
      const line = points.map(({ value, at }) => `${px(at)},${py(value, right)}`).join(' ');
      svg.append(made('polyline', { points: line, fill: 'none', stroke: colour, 'stroke-width': 2 }));
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

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
