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
  // A global is looked up anew in each round where scripts run in a scope of their own.
  const { imul } = Math;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = imul(high ^ code, 2654435761);
    low = imul(low ^ code, 1597334677);
  }
  high = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
  low = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
