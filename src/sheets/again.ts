/**
 * Does something that may be done twice, and does it once more where Sheets fails: its time-outs pass, and may come after
 * the call took effect.
 *
 * @throws what the second try throws
 */
export function again<T>(work: () => T): T {
  try {
    return work();
  } catch {
    return work();
  }
}
