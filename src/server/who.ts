import { unnamedUser } from '../i18n/sentences/undoing.ts';
import { type Language, languages } from '../i18n/text.ts';
import { userKey, userName } from '../sheets/user.ts';

/** Who is at the keyboard, as the action log and other users read it. */
export function who(language: Language): string {
  return userName() ?? unnamedUser(language, userKey());
}

/** Whether the action log means the user at the keyboard: by the name that they have now, or from before they gave one. */
export function isMe(logged: string): boolean {
  return logged === userName() || languages.some((language) => logged === unnamedUser(language, userKey()));
}
