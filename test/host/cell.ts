import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { instantToSerial, isDate, serialToInstant } from './date-serial.ts';
import type { ScriptValue } from './engine.ts';
import { Host } from './host.ts';
import { guessLocale, openFiles } from './open-files.ts';

/**
 * Evaluates one formula over files, without a browser:
 *
 *     cell '=SPRINT_CONVERSION(sales_pipeline!A:H)' FILE… [--locale fr_FR] [--today 2017-06-30] [--format csv|json]
 *
 * Prints what the cell spills: raw values with all their digits, dates in ISO. Exit code 1 where the cell shows an
 * error, with the error's text on standard error and its name (`#ERROR!`) on standard output.
 */
export function main(argv: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      locale: { type: 'string' },
      today: { type: 'string' },
      format: { type: 'string', default: 'csv' },
      dist: {
        type: 'string',
        default: path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist'),
      },
      'time-zone': { type: 'string' },
    },
  });
  const [formula, ...files] = positionals;
  if (formula === undefined || (values.format !== 'csv' && values.format !== 'json')) {
    console.error(
      "Usage: cell '=FORMULA(tab!A:H)' FILE… [--locale fr_FR] [--today 2017-06-30] [--format csv|json]",
    );
    return 2;
  }
  const locale = values.locale ?? guessLocale(files);
  const today = values.today;
  if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(today)) {
    console.error(`--today: ${today} is no day; write it as 2017-06-30`);
    return 2;
  }
  const host = new Host(
    {
      dist: path.resolve(values.dist),
      locale,
      ...(values['time-zone'] === undefined ? {} : { timeZone: values['time-zone'] }),
      ...(today === undefined ? {} : { now: () => Date.parse(`${today}T12:00:00Z`) }),
    },
    openFiles(files, { locale }),
  );
  const result = host.evaluate(formula);
  const { timeZone } = host.engine;
  const rows = result.values.map((row) => row.map((value) => plain(value, timeZone)));
  console.log(values.format === 'json' ? JSON.stringify(rows) : Papa.unparse(rows, { newline: '\n' }));
  if (result.error === undefined) return 0;
  console.error(result.error);
  return 1;
}

/** A date as `2026-03-31`, with its time where it has one; anything else as it is. */
function plain(value: ScriptValue, timeZone: string): string | number | boolean {
  if (!isDate(value)) return value;
  const serial = instantToSerial(value.getTime(), timeZone);
  const text = new Date(serialToInstant(serial, 'UTC')).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
