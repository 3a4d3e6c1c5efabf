/**
 * French text with the spaces that must not break: narrow before `; ! ? % €` and inside « … », full before `:`.
 * Only a plain space is changed, so that addresses and times (`12:30`) stay as they are.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?%€»])/g, '\u202f$1')
    .replace(/« /g, '«\u202f')
    .replace(/ :/g, '\u00a0:');
}
