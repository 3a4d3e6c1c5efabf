import { hash } from '../fingerprint.ts';
import type { SprintItem } from '../sprint/read-sprint.ts';

/** The id that a row without one gets from its title, the same each time: in the journal, and in the backlog at the close. */
export function idFromTitle(title: string, sprint: number): string {
  return `T-${hash(`${sprint}\n${title}`).slice(0, 6).toUpperCase()}`;
}

/** By which id the journal knows an item of the sprint's tab. */
export function idInJournal({ id, title }: Pick<SprintItem, 'id' | 'title'>, sprint: number): string {
  return id || idFromTitle(title, sprint);
}
