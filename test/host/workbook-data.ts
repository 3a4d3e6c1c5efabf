import { cellName, zoneName } from './a1.ts';
import { instantToSerial, isDate } from './date-serial.ts';
import { plainText } from './engine.ts';
import { engineLocale, localeOf } from './locales.ts';
import { o } from './o-spreadsheet.ts';
import type { OpenedTab } from './open-files.ts';
import { rectangles } from './zones.ts';

/** The engine's data of a workbook with these tabs; with none, one empty tab, as a new spreadsheet has. */
export function workbookData(tabs: readonly OpenedTab[], localeCode: string, timeZone: string): unknown {
  const locale = localeOf(localeCode);
  const empty = o.helpers.createEmptyWorkbookData();
  const formats = new Map<string, number>();
  const formatId = (format: string): number => {
    const known = formats.get(format);
    if (known !== undefined) return known;
    formats.set(format, formats.size + 1);
    return formats.size;
  };
  const first = locale.language === 'fr' ? 'Feuille 1' : 'Sheet1';
  const shown = tabs.length > 0 ? tabs : [{ name: first, rows: [] } satisfies OpenedTab];
  const sheets = shown.map((tab, index) => {
    const width = Math.max(26, ...tab.rows.map((row) => row.length));
    const height = Math.max(1000, tab.rows.length);
    const cells: Record<string, string> = {};
    const byFormat = new Map<string, number[]>();
    tab.rows.forEach((row, r) => {
      row.forEach((value, c) => {
        const key = `${r},${c}`;
        let format = tab.formats?.[key];
        const formula = tab.formulas?.[key];
        if (formula !== undefined) cells[cellName(c, r)] = formula;
        else if (value === null || value === '') return;
        else if (isDate(value)) {
          const serial = instantToSerial(value.getTime(), timeZone);
          const whole = Math.abs(serial - Math.round(serial)) < 1e-9;
          cells[cellName(c, r)] = String(whole ? Math.round(serial) : serial);
          format ??= whole ? locale.dateFormat : `${locale.dateFormat} ${locale.timeFormat}`;
        } else if (typeof value === 'boolean') cells[cellName(c, r)] = value ? 'TRUE' : 'FALSE';
        else cells[cellName(c, r)] = typeof value === 'number' ? String(value) : plainText(value, format);
        if (format) {
          const at = byFormat.get(format);
          if (at) at.push(r * width + c);
          else byFormat.set(format, [r * width + c]);
        }
      });
    });
    const zones: Record<string, number> = {};
    for (const [format, at] of byFormat) {
      for (const zone of rectangles(at, width)) zones[zoneName(zone)] = formatId(format);
    }
    return {
      ...empty.sheets[0],
      id: `tab-file-${index}`,
      name: tab.name,
      colNumber: width,
      rowNumber: height,
      cells,
      formats: zones,
    };
  });
  return {
    ...empty,
    sheets,
    formats: Object.fromEntries([...formats].map(([format, id]) => [id, format])),
    settings: { locale: engineLocale(locale) },
  };
}
