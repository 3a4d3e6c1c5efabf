const paths = {
  back: 'M20 11H7.8l5.6-5.6L12 4l-8 8 8 8 1.4-1.4L7.8 13H20z',
  next: 'M9.3 6 8 7.4l4.6 4.6L8 16.6 9.3 18l6-6z',
  check: 'M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z',
  likely:
    'M4 9c2-2 4.5-2 7-.7s4.7 1.1 6.6-.8L20 9c-2.7 2.5-5.5 2.5-8.2 1.2-2.2-1.1-3.9-1-5.9.700zM4 15c2-2 4.5-2 7-.7s4.7 1.1 6.6-.8L20 15c-2.7 2.5-5.5 2.5-8.2 1.2-2.2-1.1-3.9-1-5.9.700z',
  ask: 'M11 16h2v2h-2zm1-12a4.5 4.5 0 0 0-4.5 4.5h2a2.5 2.5 0 1 1 3.9 2.1C12 11.6 11 12.5 11 14.5h2c0-1.2.500-1.7 1.5-2.4A4.5 4.5 0 0 0 12 4z',
  none: 'M5 11h14v2H5z',
  chosen:
    'M3 17.3V21h3.7L17.8 9.9l-3.7-3.7zM20.7 7c.4-.4.400-1 0-1.4l-2.3-2.3a1 1 0 0 0-1.4 0l-1.8 1.8 3.7 3.7z',
  warning: 'M1 21h22L12 2zm12-3h-2v-2h2zm0-4h-2v-4h2z',
  error: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 15h-2v-2h2zm0-4h-2V7h2z',
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 15h-2v-6h2zm0-8h-2V7h2z',
  add: 'M19 13h-6v6h-2v-6H5v-2h6V5h2v6h6z',
  remove: 'M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6z',
  copy: 'M16 1H4a2 2 0 0 0-2 2v14h2V3h12zm3 4H8a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2zm0 16H8V7h11z',
  pipeline: 'M3 4h18l-7 9v6l-4 2v-8z',
  backlog: 'M4 6h2v2H4zm0 5h2v2H4zm0 5h2v2H4zM8 6h12v2H8zm0 5h12v2H8zm0 5h12v2H8z',
  undo: 'M12.5 8c-2.65 0-5.05 1-6.9 2.600L2 7v9h9l-3.620-3.620a8 8 0 0 1 12.720 3.720l2.370-.780A10.500 10.500 0 0 0 12.500 8z',
  log: 'M13 3a9 9 0 0 0-9 9H1l4 4 4-4H6a7 7 0 1 1 2.050 4.950l-1.420 1.420A9 9 0 1 0 13 3zm-1 5v5l4.280 2.540.720-1.210-3.500-2.080V8z',
  freeze:
    'M18 8h-1V6A5 5 0 0 0 7 6v2H6a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V10a2 2 0 0 0-2-2zM9 6a3 3 0 0 1 6 0v2H9zm9 14H6V10h12z',
  refresh: 'M17.65 6.35A8 8 0 1 0 19.73 14h-2.08A6 6 0 1 1 12 6c1.66 0 3.14.690 4.22 1.78L13 11h7V4z',
  formula:
    'M12.5 4c-2 0-3.3 1.2-3.7 3.3L8.4 9H6v2h2l-1.4 6.7c-.2.900-.6 1.3-1.3 1.3-.4 0-.8-.1-1.3-.3V20.8c.5.100 1 .2 1.5.200 1.8 0 2.9-1.1 3.3-3.1L10.1 11H13V9h-2.5l.3-1.5c.2-1 .7-1.5 1.6-1.5.500 0 1 .1 1.6.300V4.2c-.5-.1-1-.2-1.5-.2zm1.2 8 2.1 3-2.3 3.2h2.2l1.2-1.9 1.2 1.9h2.3L17.9 15l2.2-3h-2.2l-1 1.7-1-1.7z',
  settings:
    'M3 17v2h6v-2zM3 5v2h10V5zm10 16v-2h8v-2h-8v-2h-2v6zM7 9v2H3v2h4v2h2V9zm14 4v-2H11v2zm-6-4h2V7h4V5h-4V3h-2z',
  tab: 'M4 4h16v16H4zm2 2v3h12V6zm0 5v3h5v-3zm7 0v3h5v-3zm-7 5v2h5v-2zm7 0v2h5v-2z',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words that say the same; screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
