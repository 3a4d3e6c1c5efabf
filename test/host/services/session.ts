import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { Service } from '../service.ts';
import { User } from './user.ts';

/** The global `Session` */
export class Session extends Service {
  readonly service = 'Session';
  readonly #context: Context;
  constructor(context: Context) {
    super();
    this.#context = context;
  }
  getActiveUser(): User {
    return new User(this.#context.execution.user);
  }
  getEffectiveUser(): User {
    return new User(this.#context.execution.user);
  }
  getActiveUserLocale(): string {
    return this.#context.machine.userLocale;
  }
  getScriptTimeZone(): string {
    return this.#context.machine.manifest.timeZone ?? 'Etc/GMT';
  }
  getTemporaryActiveUserKey(): string {
    return createHash('sha256').update(this.#context.execution.user).digest('base64').slice(0, 24);
  }
}
