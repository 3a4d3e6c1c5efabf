import { unnamedUser } from '../i18n/sentences/undoing.ts';
import type { Language } from '../i18n/text.ts';
import { userKey, userName } from '../sheets/user.ts';

/** Who is at the keyboard, as the action log and other users read it. */
export function who(language: Language): string {
  return userName() ?? unnamedUser(language, userKey());
}
