import type { Qualification } from '../domain/leads/qualify.ts';
import type { Field } from './fields/define.ts';
import type { Language } from './text.ts';

/** What is not met, met in part or not known of a lead: `non : budget ; inconnu : délai`. */
export function qualificationSentence(
  { no, partial, unknown, unread }: Qualification,
  fields: Readonly<Record<string, Field>>,
  language: Language,
): string {
  const fr = language === 'fr';
  const names = (keys: readonly string[]) =>
    keys.map((key) => (fields[key]?.header[language] ?? key).toLowerCase());
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [fr ? 'non' : 'no', names(no)],
    [fr ? 'en partie' : 'in part', names(partial)],
    [fr ? 'inconnu' : 'unknown', names(unknown)],
    [fr ? 'lu' : 'found', unread.map((text) => text.slice(0, 40))],
  ];
  return parts
    .filter(([, list]) => list.length > 0)
    .map(([word, list]) => `${word}${fr ? '\u00a0' : ''}: ${list.join(', ')}`)
    .join(fr ? '\u202f; ' : '; ');
}
