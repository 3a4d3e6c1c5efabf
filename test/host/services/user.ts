import { Service } from '../service.ts';

/** `Session.User` */
export class User extends Service {
  readonly service = 'User';
  readonly #email: string;
  constructor(email: string) {
    super();
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
  getUserLoginId(): string {
    return this.#email;
  }
}
