import { unparsed } from './formula-text.ts';
import { type FunctionArgument, type FunctionValue, type LocaleData, o } from './o-spreadsheet.ts';

/**
 * Functions of Sheets that o-spreadsheet lacks and that sheets of sales teams use, and harmless stand-ins for those
 * that show a picture or read the network (`fetchers`).
 */

type Value = string | number | boolean | null;

const any = (name: string, more: object = {}): { name: string; description: string; type: string[] } => ({
  name,
  description: name,
  type: ['ANY'],
  ...more,
});
const optional = { optional: true };
const range = { type: ['RANGE', 'ANY'], acceptMatrix: true };

function one(argument: FunctionArgument): Value {
  const value = Array.isArray(argument) ? argument[0]?.[0]?.value : argument?.value;
  return value ?? null;
}
function number(argument: FunctionArgument, fallback = 0): number {
  const value = one(argument);
  if (value === null || value === '') return fallback;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const read = Number(value);
  if (Number.isNaN(read)) throw error('#VALUE!', `expects number values. But '${value}' is a text.`);
  return read;
}
function text(argument: FunctionArgument): string {
  const value = one(argument);
  return value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
function error(value: string, message: string): FunctionValue {
  return { value: value === '#VALUE!' ? '#ERROR' : value, message };
}
function flat(matrices: FunctionArgument[]): Value[] {
  return matrices.flatMap((m) =>
    Array.isArray(m) ? m.flat().map((cell) => cell?.value ?? null) : [m?.value ?? null],
  );
}

type Compute = (
  this: Record<string, unknown>,
  ...args: FunctionArgument[]
) => FunctionValue | FunctionValue[][];
type Entry = [name: string, args: ReturnType<typeof any>[], compute: Compute];

const scalar =
  (compute: (...args: FunctionArgument[]) => Value): Compute =>
  (...args) => ({ value: compute(...args) });

/** What the sparklines of the workbooks of this process draw, by their cell; a page shows it. */
export const sparklines = new Map<string, { sheetId: string; row: number; col: number; values: number[] }>();

function sparkline(this: Record<string, unknown>, data: FunctionArgument): FunctionValue {
  const at = this.__originCellPosition as { sheetId: string; row: number; col: number } | undefined;
  if (at) {
    const { sheetId, row, col } = at;
    const values = flat([data]).filter((value): value is number => typeof value === 'number');
    sparklines.set(`${sheetId} ${row} ${col}`, { sheetId, row, col, values });
  }
  return { value: '' };
}

const entries: Entry[] = [
  ['ARRAYFORMULA', [any('array_formula', range)], (array) => array as FunctionValue],
  ['SPARKLINE', [any('data', range), any('options', { ...range, ...optional })], sparkline],
  ['IMAGE', [any('url'), any('mode', optional)], scalar(() => '')],
  [
    'REGEXMATCH',
    [any('text'), any('regular_expression')],
    scalar((a, b) => new RegExp(text(b)).test(text(a))),
  ],
  [
    'REPT',
    [any('text'), any('number')],
    scalar((a, n) => text(a).repeat(Math.max(0, Math.trunc(number(n))))),
  ],
  ['SIGN', [any('value')], scalar((a) => Math.sign(number(a)))],
  ['N', [any('value')], scalar((a) => (typeof one(a) === 'string' ? 0 : number(a)))],
  ['T', [any('value')], scalar((a) => (typeof one(a) === 'string' ? one(a) : ''))],
  [
    'QUOTIENT',
    [any('dividend'), any('divisor')],
    (a, b) =>
      number(b) === 0
        ? { value: '#DIV/0!', message: 'division by zero' }
        : { value: Math.trunc(number(a) / number(b)) },
  ],
  [
    'MROUND',
    [any('value'), any('factor')],
    scalar((a, b) => (number(b) === 0 ? 0 : Math.round(number(a) / number(b)) * number(b))),
  ],
  ['LOG10', [any('value')], scalar((a) => Math.log10(number(a)))],
  [
    'SUMSQ',
    [any('value', { ...range, repeating: true })],
    scalar((...all) => flat(all).reduce<number>((sum, v) => sum + (typeof v === 'number' ? v * v : 0), 0)),
  ],
  ['MODE', [any('value', { ...range, repeating: true })], (...all) => mode(flat(all))],
  ['CODE', [any('text')], scalar((a) => text(a).codePointAt(0) ?? 0)],
  ['UNICODE', [any('text')], scalar((a) => text(a).codePointAt(0) ?? 0)],
  ['UNICHAR', [any('number')], scalar((a) => String.fromCodePoint(number(a)))],
  [
    'ISBETWEEN',
    [
      any('value'),
      any('lower'),
      any('upper'),
      any('lower_inclusive', optional),
      any('upper_inclusive', optional),
    ],
    scalar((v, low, high, withLow, withHigh) => {
      const [value, from, to] = [number(v), number(low), number(high)];
      const [lowOk, highOk] = [one(withLow) !== false, one(withHigh) !== false];
      return (lowOk ? value >= from : value > from) && (highOk ? value <= to : value < to);
    }),
  ],
  [
    'ISDATE',
    [any('value')],
    (a) => ({
      value:
        !Array.isArray(a) &&
        typeof a?.value === 'number' &&
        Boolean(a.format) &&
        o.helpers.isDateTimeFormat(a.format ?? ''),
    }),
  ],
  ['ISEMAIL', [any('value')], scalar((a) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text(a)))],
  [
    'ISURL',
    [any('value')],
    scalar((a) => /^(https?:\/\/|www\.)?[\w-]+(\.[\w-]+)+([/?#]\S*)?$/i.test(text(a))),
  ],
  ['TO_DATE', [any('value')], (a) => ({ value: number(a), format: 'dd/mm/yyyy' })],
  ['TO_TEXT', [any('value')], scalar(text)],
  ['TO_PERCENT', [any('value')], (a) => ({ value: number(a), format: '0%' })],
  ['TO_PURE_NUMBER', [any('value')], (a) => ({ value: number(a), format: '0.###############' })],
  [unparsed, [any('text')], () => ({ value: '#ERROR', message: 'Formula parse error.' })],
  ...[
    'IMPORTXML',
    'IMPORTHTML',
    'IMPORTDATA',
    'IMPORTFEED',
    'IMPORTRANGE',
    'GOOGLEFINANCE',
    'GOOGLETRANSLATE',
    'QUERY',
  ].map(fetcher),
];

/** A function that reads the network (or, QUERY, another language): it tells the host that it was asked, and shows #N/A. */
function fetcher(name: string): Entry {
  return [
    name,
    [any('argument', { ...range, repeating: true, optional: true })],
    function (...args) {
      const asked = this.hostAsked;
      if (typeof asked === 'function') asked(name, args.map(one));
      return { value: '#N/A', message: `${name} is not evaluated by the local host.` };
    },
  ];
}

function mode(values: Value[]): FunctionValue {
  const counts = new Map<number, number>();
  for (const value of values) if (typeof value === 'number') counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  for (const [value, count] of counts) {
    if (count > 1 && (best === null || count > (counts.get(best) ?? 0))) best = value;
  }
  return best === null ? { value: '#N/A', message: 'No value appears more than once.' } : { value: best };
}

/** The day and the time come from the host's clock, in the spreadsheet's time zone. */
function clocked(name: 'TODAY' | 'NOW'): Compute {
  return function () {
    const serial = (this.hostSerial as (() => number) | undefined)?.() ?? 0;
    const { dateFormat, timeFormat } = this.locale as LocaleData;
    return name === 'TODAY'
      ? { value: Math.floor(serial), format: dateFormat }
      : { value: serial, format: `${dateFormat} ${timeFormat}` };
  };
}

let registered = false;

/** Adds them to the engine, once a process. */
export function registerFunctionsOfSheets(): void {
  if (registered) return;
  registered = true;
  const known = o.registries.functionRegistry.content;
  for (const name of ['TODAY', 'NOW'] as const) {
    o.registries.functionRegistry.replace(name, { ...(known[name] as object), compute: clocked(name) });
  }
  for (const [name, args, compute] of entries) {
    if (name in known) continue;
    o.addFunction(name, { description: name, args, compute, isExported: false, category: 'Sheets' });
  }
}
