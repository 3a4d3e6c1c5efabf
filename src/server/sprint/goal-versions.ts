import { goalParts, type JournalLine } from '../../domain/execution/journal.ts';
import { replay } from '../../domain/execution/replay.ts';
import { foldText } from '../../domain/table/names.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { readJournal } from '../journal/journal-tab.ts';
import type { Sprint } from './read-sprint.ts';

/** The changes of a sprint's goal since its start, oldest first: its words, its KPI, its target, its segment. */
export function goalChanges(workbook: Workbook, { number }: Pick<Sprint, 'number'>): JournalLine[] {
  return readJournal(workbook).filter(
    ({ sprint, field, source }) =>
      sprint === number &&
      source !== 'start' &&
      (field === 'goal' || goalParts.some((part) => part === field)),
  );
}

/**
 * Whether the goal is measured by something else than at the start: another KPI, or another part of the pipeline. Its base
 * is then that of another figure. False where the journal does not say how it started.
 */
export function isRedefined(
  workbook: Workbook,
  { number, parts }: Pick<Sprint, 'number' | 'parts'>,
): boolean {
  const lines = readJournal(workbook).filter(({ sprint, source }) => sprint === number && source === 'start');
  const start = replay(lines, number).parts;
  if (!start.has('goalKpi')) return false;
  return (['goalKpi', 'goalSegment'] as const).some(
    (part) =>
      part in parts && foldText(String(parts[part] ?? '')) !== foldText(String(start.get(part) ?? '')),
  );
}
