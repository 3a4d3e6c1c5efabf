/**
 * The dialog tells the sidebar that it wrote. Both pages come from the same origin; where the browser keeps them apart
 * the sidebar still notices when it gets the focus back.
 */
const CHANNEL = 'sales-sprint';

export function announceChange(): void {
  const channel = open();
  channel?.postMessage('changed');
  channel?.close();
}

/** Calls back when the workbook may have changed outside this page; the result stops listening. */
export function onChange(changed: () => void): () => void {
  const channel = open();
  channel?.addEventListener('message', changed);
  window.addEventListener('focus', changed);
  return () => {
    channel?.close();
    window.removeEventListener('focus', changed);
  };
}

function open(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
