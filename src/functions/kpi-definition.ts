import type { Definition } from '../domain/kpi/definition.ts';
import { type MeasureName, natures } from '../domain/kpi/measures.ts';
import type { Table } from '../domain/table/table.ts';
import { readChoice } from '../i18n/choices/define.ts';
import type { Language } from '../i18n/text.ts';
import { measureNames } from './choices.ts';
import { kpiWord } from './kpi-word.ts';

/** Between the parts of a definition that is written into a cell. */
const BETWEEN = ' · ';

/** By what a KPI is counted now: its name, its filter, and the headers of the columns that say who counts, and when. */
export function definitionNow(name: MeasureName, filter: string, table: Table): Definition {
  const [, dated] = natures[name];
  const keys = [
    ...(name === 'qualification' && table.has('qualified') ? ['qualified'] : ['stage']),
    dated,
    ...(name === 'wonAmount' ? ['amount'] : []),
  ];
  const columns = keys.flatMap((key) => {
    const column = table.column(key);
    return column === null ? [] : [table.headers[column] ?? ''];
  });
  return { kpi: name, filter, columns: columns.join(', ') };
}

/** `Taux de gain · Source=LinkedIn · Étape, Clos le`: a definition as a cell keeps it; the filter is left out where it is blank. */
export function definitionText(definition: Definition, language: Language): string {
  const { kpi = '', filter = '', columns = '' } = definition;
  const name = readChoice(measureNames, kpi);
  return [name ? kpiWord(name, language) : kpi, ...(filter ? [filter] : []), columns].join(BETWEEN);
}

/** A definition that a cell has kept; null for a blank. */
export function readDefinition(text: string): Definition | null {
  if (text.trim() === '') return null;
  const [kpi = '', ...rest] = text.split(BETWEEN).map((part) => part.trim());
  const columns = rest.pop() ?? '';
  return { kpi: readChoice(measureNames, kpi) ?? kpi, filter: rest.join(BETWEEN), columns };
}
