// npm start: the local Sheets host with the files that are named, or with a demo workbook.
import { mkdirSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { startServer } from '../../test/host/server.ts';
