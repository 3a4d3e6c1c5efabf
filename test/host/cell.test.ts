import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { main } from './cell.ts';
import { dist } from './fixtures/host.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'host-cell-'));
const csv = path.join(folder, 'ventes.csv');
writeFileSync(csv, 'montant;le\n1,5;03/04/2026\n2;05/04/2026\n');

function cell(...argv: string[]): { code: number; out: string; err: string } {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const err = vi.spyOn(console, 'error').mockImplementation(() => {});
  const code = main([...argv, '--dist', dist]);
  const told = { code, out: out.mock.calls.flat().join('\n'), err: err.mock.calls.flat().join('\n') };
  vi.restoreAllMocks();
  return told;
}

describe('the command line', () => {
  it('prints what a formula over files gives, with raw values and ISO dates', () => {
    expect(cell('=TOTAL(ventes!A:A)', csv)).toEqual({ code: 0, out: '3.5', err: '' });
    expect(cell('=ventes!A2:B3', csv)).toEqual({ code: 0, out: '1.5,2026-04-03\n2,2026-04-05', err: '' });
    expect(cell('=GRID(2;2)', csv, '--format', 'json')).toEqual({ code: 0, out: '[[1,2],[3,4]]', err: '' });
  });

  it('exits with 1 and the text of the error that the cell shows', () => {
    expect(cell('=FAIL("colonne absente")', csv)).toEqual({
      code: 1,
      out: '#ERROR!',
      err: 'colonne absente',
    });
  });

  it('takes the day as today, and the locale', () => {
    expect(cell('=TODAY()', csv, '--today', '2017-06-30').out).toBe('2017-06-30');
    expect(cell('=1.5+1', csv, '--locale', 'en_US').out).toBe('2.5');
    expect(cell('=1', csv, '--today', 'tomorrow').code).toBe(2);
  });
});
