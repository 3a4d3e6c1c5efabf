import type { Context } from '../context.ts';
import { Service, ServiceError } from '../service.ts';

/** The global `LockService` */
export class LockService extends Service {
  readonly service = 'LockService';
  readonly #context: Context;
  constructor(context: Context) {
    super();
    this.#context = context;
  }
  getDocumentLock(): Lock {
    return new Lock(this.#context, 'document');
  }
  getScriptLock(): Lock {
    return new Lock(this.#context, 'script');
  }
  getUserLock(): Lock {
    return new Lock(this.#context, `user:${this.#context.execution.user}`);
  }
}

/** `Lock.Lock` */
export class Lock extends Service {
  readonly service = 'Lock';
  readonly #context: Context;
  readonly #key: string;
  constructor(context: Context, key: string) {
    super();
    this.#context = context;
    this.#key = key;
  }
  tryLock(timeout: number): boolean {
    const { machine, execution } = this.#context;
    if (machine.locks.take(this.#key, execution)) return true;
    if (machine.locks.wait) {
      if (!machine.locks.wait(execution, this.#key, timeout)) return false;
      return machine.locks.take(this.#key, execution);
    }
    machine.pass(timeout);
    return false;
  }
  waitLock(timeout: number): void {
    if (!this.tryLock(timeout)) {
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    }
  }
  hasLock(): boolean {
    const { machine, execution } = this.#context;
    return machine.locks.holder(this.#key) === execution;
  }
  releaseLock(): void {
    const { machine, execution } = this.#context;
    machine.locks.release(this.#key, execution);
  }
}
