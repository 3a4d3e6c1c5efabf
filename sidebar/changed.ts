/**
 * The dialog tells the sidebar that it wrote. Both pages come from the same origin; where the browser keeps them apart
 * the sidebar still notices when it gets the focus back, or when the pointer comes back to it after a while.
 */
const CHANNEL = 'sales-sprint';

/** A pointer that did not move here for so long was in the grid, where a person may have changed things. In milliseconds. */
const AWAY = 3000;

export function announceChange(): void {
  const channel = open();
  channel?.postMessage('changed');
  channel?.close();
}

/** Calls back when the workbook may have changed outside this page; the result stops listening. */
export function onChange(changed: () => void): () => void {
  const channel = open();
  let last = Date.now();
  const stirred = () => {
    const now = Date.now();
    if (now - last > AWAY) changed();
    last = now;
  };
  channel?.addEventListener('message', changed);
  window.addEventListener('focus', changed);
  document.addEventListener('pointermove', stirred);
  return () => {
    channel?.close();
    window.removeEventListener('focus', changed);
    document.removeEventListener('pointermove', stirred);
  };
}

function open(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
