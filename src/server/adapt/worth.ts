import type { BacklogItem } from '../../domain/backlog/item.ts';
import { expectedValue } from '../../domain/planning/expected-value.ts';
import type { SprintItem } from '../sprint/read-sprint.ts';

/**
 * What an item of the sprint is expected to bring, the same for the list and for what is written: the Sprint tab's value,
 * the backlog's where that is blank, by the backlog's probability.
 *
 * @param known its row in the backlog, where it has one
 */
export function worthInSprint({ value }: SprintItem, known: BacklogItem | undefined): number | null {
  return expectedValue({
    value: value ?? known?.value ?? null,
    probability: known?.probability ?? null,
  });
}
