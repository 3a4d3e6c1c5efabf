import type { Context } from '../context.ts';
import { type EnumValue, enumeration, Service, ServiceError } from '../service.ts';

export const AuthMode = enumeration('AuthMode', 'NONE CUSTOM_FUNCTION LIMITED FULL');
const AuthorizationStatus = enumeration('AuthorizationStatus', 'NOT_REQUIRED REQUIRED');

/** The global `ScriptApp` */
export class ScriptApp extends Service {
  readonly service = 'ScriptApp';
  override readonly properties = { AuthMode, AuthorizationStatus };
  readonly #context: Context;
  constructor(context: Context) {
    super();
    this.#context = context;
  }
  getScriptId(): string {
    return 'local-host';
  }
  getAuthorizationInfo(_mode: EnumValue): AuthorizationInfo {
    return new AuthorizationInfo(this.#context.machine.manifest.oauthScopes ?? []);
  }
  requireScopes(_mode: EnumValue, scopes: string[]): void {
    const granted = this.#context.machine.manifest.oauthScopes;
    const missing = granted ? scopes.filter((scope) => !granted.includes(scope)) : [];
    if (missing.length > 0) throw new ServiceError('Authorization is required to perform that action.');
  }
  requireAllScopes(_mode: EnumValue): void {}
}

/** `Script.AuthorizationInfo` */
export class AuthorizationInfo extends Service {
  readonly service = 'AuthorizationInfo';
  readonly #scopes: string[];
  constructor(scopes: string[]) {
    super();
    this.#scopes = scopes;
  }
  getAuthorizationStatus(): EnumValue | undefined {
    return AuthorizationStatus.NOT_REQUIRED;
  }
  getAuthorizationUrl(): null {
    return null;
  }
  getAuthorizedScopes(): string[] {
    return [...this.#scopes];
  }
}
