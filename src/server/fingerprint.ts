import type { Plan } from '../tabs/plan.ts';

/**
 * A short name of a plan: the same for the same writes. cyrb53, a 53-bit mix of two multiplicative hashes; it guards
 * against a workbook that changed between preview and apply, not against malice.
 * Source: https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js (public domain)
 */
export function fingerprint(plan: Plan): string {
  return hash(JSON.stringify(plan));
}

export function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
