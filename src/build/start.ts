// npm start: the local Sheets host with the files that are named, or with a demo workbook.
import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser, startServer } from '../../test/host/server.ts';
import { type Day, dayFrom } from '../domain/day.ts';
import { demoWorkbookIn } from './demo.ts';

const usage =
  'npm start -- [FILE…] [--locale fr_FR] [--language fr|en] [--port 8400] [--no-open]\nCSV and XLSX files open as tabs; without a file a demo workbook opens.';

function today(): Day {
  const now = new Date();
  return dayFrom(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
}

async function start(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      locale: { type: 'string' },
      language: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  if (values.language !== undefined && values.language !== 'fr' && values.language !== 'en')
    throw new Error(usage);
  // File names are meant from where the user stands, not from the project's folder.
  const from = process.env.SALES_SPRINT_FROM ?? process.cwd();
  const files = positionals.map((file) => (isAbsolute(file) ? file : join(from, file)));
  const locale =
    values.locale ?? (files.length > 0 ? undefined : values.language === 'en' ? 'en_US' : 'fr_FR');
  const { url } = await startServer({
    dist: 'dist',
    files,
    ...(files.length === 0 && locale ? demoWorkbookIn(locale, today()) : {}),
    ...(locale ? { locale } : {}),
    ...(values.language ? { language: values.language } : {}),
    ...(values.port ? { port: Number(values.port) } : {}),
  });
  console.log(`Sales Sprint: ${url}`);
  if (!values['no-open']) openBrowser(url);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
