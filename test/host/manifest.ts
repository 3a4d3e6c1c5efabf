import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The parts of appsscript.json that the host obeys. */
export type Manifest = { timeZone?: string; oauthScopes?: string[]; runtimeVersion?: string };

export function readManifest(dist: string): Manifest {
  const file = path.join(dist, 'appsscript.json');
  if (!existsSync(file)) throw new Error(`host: ${file} is missing. Is the add-on built?`);
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}
