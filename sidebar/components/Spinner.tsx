/** Turns while something is under way; the words beside it say what. */
export function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}
