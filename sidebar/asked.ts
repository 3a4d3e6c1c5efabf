/** What was asked of the user once is not asked again. */
const asked = new Set<string>();

/**
 * Whether this question is asked for the first time in this browser; from now on it is not.
 * Where the browser keeps nothing for the page, it is asked once each time that the page is opened.
 */
export function askOnce(question: string): boolean {
  const key = `sales-sprint.asked.${question}`;
  const first = !asked.has(key) && !isKept(key);
  asked.add(key);
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // A browser that refuses storage to frames of another site.
  }
  return first;
}

function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
