import type { ComponentChildren } from 'preact';
import { say } from '../language.ts';
import { commonWords } from '../words/common.ts';
import { Icon } from './Icon.tsx';

export type NoticeKind = 'error' | 'warning' | 'success' | 'info';

const icons = { error: 'error', warning: 'warning', success: 'check', info: 'info' } as const;

/** A message set apart: its kind by icon, colour and (for screen readers) word. */
export function Notice({ kind, children }: { kind: NoticeKind; children: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`}>
      <Icon name={icons[kind]} />
      <div>
        {kind === 'info' ? null : <span class="unseen">{`${say(commonWords[kind])}. `}</span>}
        {children}
      </div>
    </div>
  );
}
