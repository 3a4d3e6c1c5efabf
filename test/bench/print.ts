import type { BoardFigures } from './board.ts';
import type { BundleFigures } from './bundle.ts';
import type { CallFigures, Sizes } from './calls.ts';
import type { Size } from './cases.ts';
import type { FitFigures } from './fit.ts';
import type { FunctionFigures } from './functions.ts';

/** Rows of text as aligned columns: the first to the left, figures to the right. */
export function tableText(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  left = 1,
): string {
  const widths = headers.map((header, at) =>
    Math.max(header.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at < left ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(headers), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

export function bundleText({ bytes, load, empty, ratio, compile, run }: BundleFigures): string {
  return [
    tableText(
      ['File', 'bytes'],
      Object.entries(bytes).map(([file, size]) => [file, count(size)]),
    ),
    '',
    tableText(
      ['Cold load, fresh context', 'ms'],
      [
        ['Code.js', ms(load)],
        ['  of which to compile', ms(compile)],
        ['  of which to run', ms(run)],
        ['an empty script', ms(empty)],
        ['ratio', ratio.toFixed(1)],
      ],
    ),
  ].join('\n');
}

export function functionsText(figures: readonly FunctionFigures[]): string {
  const rows = figures.flatMap(({ name, what, sizes, growth }) =>
    sizes.map((size, at) => [
      at === 0 ? name + what : '',
      sizeText(size),
      ...('timing' in size ? [ms(size.timing.first), ms(size.timing.warm)] : ['error', 'error']),
      size.rows === 100_000 && growth !== null ? growth.toFixed(1) : '',
    ]),
  );
  return tableText(['Function', 'rows', 'first ms', 'warm ms', '100k ÷ 10k'], rows);
}

export function fitText(figures: readonly FitFigures[]): string {
  return tableText(
    ['Fit', 'items × people', 'operations', 'first ms', 'warm ms'],
    figures.map(({ family, items, people, operations, timing }) => [
      family,
      `${items} × ${people}`,
      count(operations),
      ms(timing.first),
      ms(timing.warm),
    ]),
  );
}

export function boardText(figures: BoardFigures): string {
  const { cards, drags, frames, late, longTasks, longest, milliseconds, redrawn } = figures;
  return tableText(
    [`Board of ${cards} cards`, `${drags} drags`],
    [
      ['frames', count(frames)],
      ['  of more than 50 ms', count(late)],
      ['tasks of more than 50 ms', count(longTasks)],
      ['  the longest, ms', ms(longest)],
      ['processor for a drag, ms', ms(milliseconds.all)],
      ['  of which scripts', ms(milliseconds.script)],
      ['  of which styles and layout', ms(milliseconds.layout)],
      ['cards drawn anew for a drag', redrawn.toFixed(1)],
    ],
  );
}

export function callsText(figures: readonly CallFigures[], rows: Sizes): string {
  const sizes = rows.map(count);
  return tableText(
    [
      'Act',
      ...sizes.map((size) => `calls, ${size}`),
      ...sizes.map((size) => `texts asked, ${size}`),
      ...sizes.map((size) => `ms, ${size}`),
      '',
    ],
    figures.map(({ act, calls, asked, ms: times, unequal }) => [
      act,
      ...calls.map(String),
      ...asked.map((count) => (count > 0 ? String(count) : '')),
      ...times.map((time) => time.toFixed(0)),
      unequal.length > 0 ? `NOT EQUAL: ${unequal.join(', ')}` : '',
    ]),
  );
}

function sizeText({ rows, blank, people }: Size): string {
  return [count(rows), people ? `× ${people}` : '', blank ? `+ ${count(blank)} blank` : '']
    .filter((part) => part !== '')
    .join(' ');
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}
