import { again } from './again.ts';

/** How long a write waits for another user's to end. */
const PATIENCE_MS = 10_000;

/**
 * Runs with the document's lock, so that two users of the add-on do not write at once; null where the other one is not
 * done in time. The lock is released after everything was flushed. It stops our script alone, not people who type.
 */
export function withDocumentLock<T>(
  run: () => T,
  patience: number = PATIENCE_MS,
): { readonly value: T } | null {
  const lock = again(() => LockService.getDocumentLock());
  // Null where the script has no document of its own: then there is nobody to wait for.
  if (lock && !again(() => lock.tryLock(patience))) return null;
  try {
    const value = run();
    again(() => SpreadsheetApp.flush());
    return { value };
  } finally {
    if (lock) release(lock);
  }
}

/** A lock that is not given back ends with the execution: what was done under it is done all the same. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    again(() => lock.releaseLock());
  } catch (error) {
    console.error(error);
  }
}
