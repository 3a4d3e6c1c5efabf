import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './Button.tsx';
import { Notice, type NoticeKind } from './Notice.tsx';

type Props = {
  /** Names what is shown; when it changes, the focus goes to the heading. */
  readonly name: string;
  readonly title: string;
  readonly back?: { readonly label: string; readonly go: () => void } | undefined;
  /** What just happened; read out as it appears. */
  readonly notice?: { readonly kind: NoticeKind; readonly text: ComponentChildren } | undefined;
  readonly busy?: boolean;
  readonly children: ComponentChildren;
  /** Buttons at the bottom, the primary one first. */
  readonly buttons?: ComponentChildren;
};

/** The first view must not take the focus away from the grid. */
let entered = false;

/** The frame of every view: heading, live messages, content, buttons at the bottom. */
export function View({ name, title, back, notice, busy, children, buttons }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the first paint: a new view must not show where the last one was scrolled to.
  useLayoutEffect(() => {
    document.title = title;
    if (entered) {
      scrollTo(0, 0);
      heading.current?.focus();
    }
    entered = true;
  }, [name]);
  const failed = !busy && notice?.kind === 'error';
  useLayoutEffect(() => {
    // Whoever pressed a button far down must see why nothing happened.
    if (failed && entered) scrollTo(0, 0);
  }, [failed]);
  return (
    <main class="view" data-shown={name} aria-busy={busy ? 'true' : 'false'}>
      <header class="head">
        {back ? <IconButton icon="back" label={back.label} onPress={back.go} /> : null}
        <h1 tabIndex={-1} ref={heading} aria-describedby={notice ? 'notice' : undefined}>
          {title}
        </h1>
      </header>
      <div class="content">
        <div id="notice" aria-live="polite">
          {notice ? <Notice kind={notice.kind}>{notice.text}</Notice> : null}
        </div>
        {children}
      </div>
      {buttons ? <footer class="buttons">{buttons}</footer> : null}
    </main>
  );
}
