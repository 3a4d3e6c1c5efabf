import type { Execution } from './execution.ts';

/** Who holds which lock: `document`, `script`, `user:someone@example.com`. */
export class Locks {
  private readonly held = new Map<string, Execution | string>();
  /**
   * Asked when an execution waits for a lock that another holds, with the milliseconds that it would wait; true once
   * the lock is free. Without it nobody can release the lock meanwhile, and the time passes for nothing.
   */
  wait: ((execution: Execution, key: string, timeout: number) => boolean) | null = null;

  holder(key: string): Execution | string | undefined {
    return this.held.get(key);
  }
  /** True where the lock is held now by this execution. */
  take(key: string, execution: Execution | string): boolean {
    const holder = this.held.get(key);
    if (holder !== undefined && holder !== execution) return false;
    this.held.set(key, execution);
    return true;
  }
  release(key: string, execution: Execution | string): void {
    if (this.held.get(key) === execution) this.held.delete(key);
  }
  /** An execution has ended, or is suspended by a question to the person: its locks are gone. */
  releaseAll(execution: Execution): void {
    for (const [key, holder] of this.held) if (holder === execution) this.held.delete(key);
  }
}
