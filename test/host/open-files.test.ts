import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { newHost } from './fixtures/host.ts';
import { guessLocale, openFile, openFiles } from './open-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'host-files-'));
function file(name: string, content: string | Buffer): string {
  const made = path.join(folder, name);
  writeFileSync(made, content);
  return made;
}
const french = { locale: 'fr_FR' };
const english = { locale: 'en_US' };

describe('a text file', () => {
  it.each([';', ',', '\t', '|'])('separated by %s opens in columns', (separator) => {
    const rows = [
      ['nom', 'étape', 'montant'],
      ['Acme', 'Gagné', '5'],
      ['Été', 'Perdu', '6'],
    ];
    const made = file('separated.csv', rows.map((row) => row.join(separator)).join('\r\n'));
    expect(openFile(made, english)[0]?.rows).toEqual([
      ['nom', 'étape', 'montant'],
      ['Acme', 'Gagné', 5],
      ['Été', 'Perdu', 6],
    ]);
  });

  it('opens in UTF-8 with or without a mark, in UTF-16, in Latin-1', () => {
    const text = 'prénom;nombre\nZoë;1\n';
    const encodings = [
      Buffer.from(text),
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      Buffer.from(text, 'latin1'),
    ];
    for (const bytes of encodings) {
      expect(openFile(file('encoded.csv', bytes), french)[0]?.rows).toEqual([
        ['prénom', 'nombre'],
        ['Zoë', 1],
      ]);
    }
  });

  it('has its cells read as Sheets’ import would in the locale', () => {
    const made = file(
      'typed.csv',
      'id;montant;taux;le;oui;texte\n007;1 234,5 €;12 %;03/04/2026;VRAI;+33 6\n',
    );
    const host = newHost(french, openFile(made, french));
    expect(host.displays('typed', 'A2:F2')).toEqual([
      ['7', '1 234,50 €'.replace(' ', '\u202f'), '12%', '03/04/2026', 'VRAI', '+33 6'],
    ]);
    expect(host.value('typed', 'B2')).toBe(1234.5);
  });

  it('keeps quoted separators and line breaks, and takes formulas as Sheets does', () => {
    const made = file('quoted.csv', 'a,b\n"x, y","line 1\nline 2"\n=1+1,"=IMPORTXML(""u"",""x"")"\n');
    const host = newHost({}, openFile(made, english));
    expect(host.values('quoted', 'A2:B3')).toEqual([
      ['x, y', 'line 1\nline 2'],
      [2, '#N/A'],
    ]);
    expect(host.formula('quoted', 'B3')).toBe('=IMPORTXML("u","x")');
  });

  it('that is no table gets a sentence in both languages', () => {
    expect(() =>
      openFile(file('photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])), french),
    ).toThrow(
      '« photo.csv » n’est pas un tableau : choisissez un fichier CSV ou XLSX. — "photo.csv" is not a table: choose a CSV or XLSX file.',
    );
    expect(() => openFile(path.join(folder, 'nothing.csv'), french)).toThrow('cannot be found');
  });

  it('that is empty opens as an empty tab', () => {
    expect(openFile(file('empty.csv', ''), french)).toMatchObject([{ name: 'empty', rows: [] }]);
  });
});

describe('a workbook file', () => {
  const bytes = (): Buffer => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([
      ['id', 'le', 'montant'],
      ['007', { t: 'n', v: 46_115, z: 'dd/mm/yyyy' }, { t: 'n', v: 2.5, z: '#,##0.00' }],
      ['x', null, { t: 'n', f: 'C2*2', v: 5 }],
    ]);
    XLSX.utils.book_append_sheet(book, sheet, 'Ventes');
    return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  };

  it.each(['deals.xlsx', 'deals.csv'])('opens by what it is, not by its name: %s', (name) => {
    const host = newHost(french, openFile(file(name, bytes()), french));
    expect(host.displays('deals', 'A2:C3')).toEqual([
      ['007', '03/04/2026', '2,50'],
      ['x', '', '5,00'],
    ]);
    expect(host.formula('deals', 'C3')).toBe('=C2*2');
  });
});

describe('several files', () => {
  it('get tabs of different names', () => {
    const made = file('same.csv', 'a,b\n1,2\n');
    expect(openFiles([made, made], english).map(({ name }) => name)).toEqual(['same', 'same 2']);
  });

  it('separated by semicolons are French', () => {
    expect(guessLocale([file('en.csv', 'a,b\n1,2\n')])).toBe('en_US');
    expect(guessLocale([file('en.csv', 'a,b\n1,2\n'), file('fr.csv', 'a;b\n1,5;2\n')])).toBe('fr_FR');
  });
});

const shared = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../shared/data/crm');
const real = existsSync(shared);

describe.skipIf(!real)(`real files${real ? '' : ' (skipped: ../shared/data is not here)'}`, () => {
  it('a French sales file has its dates and numbers', () => {
    const made = path.join(shared, 'ventes_fr_semicolon.csv');
    const host = newHost({ locale: guessLocale([made]) }, openFiles([made], french));
    expect(host.displays('ventes_fr_semicolon', 'A2:H2')).toEqual([
      ['1', 'CLIENT_1', 'PDV_5', 'PROD_1', '18', '60', '1080', '01/01/2021'],
    ]);
  });

  it('a Latin-1 file has its accents', () => {
    const made = path.join(shared, 'clients_fr_latin1.csv');
    const [tab] = openFiles([made], french);
    expect(tab?.rows[0]?.[2]).toBe('date_création_compte');
  });

  it('a CRM export of 8,800 deals opens whole', () => {
    const [tab] = openFiles([path.join(shared, 'maven/sales_pipeline.csv')], english);
    expect([tab?.name, tab?.rows.length, tab?.rows.filter((row) => row[4] === 'Won').length]).toEqual([
      'sales_pipeline',
      8801,
      4238,
    ]);
  });
});
