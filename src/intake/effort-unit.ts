import { foldText } from '../domain/table/names.ts';
import type { EffortUnit, SourceFormat } from './source-table.ts';

/** What an effort column counts, by its header; Jira's own estimates are seconds. */
export function effortUnitOf(header: string, format: SourceFormat): EffortUnit {
  const name = foldText(header);
  if (/point|\bpts?\b|story|taille|\bsize\b|complexi/.test(name)) return 'points';
  if (/^jira/.test(format) && /estimat/.test(name)) return 'seconds';
  return /\bjours?\b|\bdays?\b|\(j\)|\bjh\b|\(d\)/.test(name) ? 'days' : 'hours';
}
