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
  const lock = LockService.getDocumentLock();
  // Null where the script has no document of its own: then there is nobody to wait for.
  if (lock && !lock.tryLock(patience)) return null;
  try {
    const value = run();
    SpreadsheetApp.flush();
    return { value };
  } finally {
    lock?.releaseLock();
  }
}
