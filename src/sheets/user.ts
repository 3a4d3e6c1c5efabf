/** The key of the name that a user gave, in the store that only they see. */
const NAME = 'name';

/**
 * Who is at the keyboard, for the action log. The narrow permissions do not tell an e-mail address: it is the name that
 * the user gave in the sidebar; null where none was given.
 */
export function userName(): string | null {
  return PropertiesService.getUserProperties().getProperty(NAME);
}

/** An empty name takes the one that was given back. */
export function setUserName(name: string): void {
  const store = PropertiesService.getUserProperties();
  if (name === '') store.deleteProperty(NAME);
  else store.setProperty(NAME, name);
}

/** Four characters that stay the same for a user for some weeks, and say nothing about them. */
export function userKey(): string {
  return Session.getTemporaryActiveUserKey().slice(0, 4).toUpperCase();
}
