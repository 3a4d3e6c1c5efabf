import type { Dependency } from '../domain/backlog/dependencies.ts';
import { sayReason } from './reasons.ts';
import type { Language } from './text.ts';

/** The longest cycle that is written in full. */
const LONG = 20;

/** What an item waits for, and what is wrong with its own id: `T1, T9 (inconnu)`. */
export function blockedSentence({ item, blockers, bearers }: Dependency, language: Language): string {
  const fr = language === 'fr';
  if (item.state === 'done' || item.state === 'cancelled')
    return sayReason({ reason: { code: item.state } }, language);
  const said = blockers.map(({ id, because }) => {
    if (because === 'open') return id;
    if (because === 'cancelled') return `${id} (${fr ? 'abandonné' : 'cancelled'})`;
    return `${id} (${fr ? 'inconnu' : 'unknown'})`;
  });
  if (bearers === 0) said.push(sayReason({ reason: { code: 'noId' } }, language));
  else if (bearers > 1) said.push(sayReason({ reason: { code: 'sameId', times: bearers } }, language));
  return said.join(', ');
}

/** A cycle written out: `T4 → T9 → T4`. */
export function cycleText(cycle: readonly string[] | null): string {
  if (cycle === null) return '';
  if (cycle.length <= LONG) return cycle.join(' → ');
  return [...cycle.slice(0, LONG / 2), `… +${cycle.length - LONG / 2 - 2}`, ...cycle.slice(-2)].join(' → ');
}
