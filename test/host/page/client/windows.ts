import type { HtmlPage, Question, QuestionAnswer, Toast } from '../protocol.ts';
import { byId, element } from './element.ts';
import { type FrameEvents, scriptFrame } from './script-frame.ts';
import type { Words } from './words.ts';

type Services = {
  words: Words;
  callable: string[];
  call: FrameEvents['call'];
  focusGrid(): void;
};

/** The answers that a question offers, the one for Enter first. */
const buttonSets: Record<string, (keyof Words & string)[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** Size of a dialog whose script gave none, in pixels. */
const defaultSize = { width: 600, height: 400 };

/** What opens over and beside the grid: the sidebar, dialogs, questions, toasts. */
export class Windows {
  readonly #services: Services;
  readonly #sidebar = byId('sidebar');
  #dialog: HTMLDialogElement | null = null;

  constructor(services: Services) {
    this.#services = services;
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === '.' && event.ctrlKey && event.altKey)
          this.#sidebar.querySelector('iframe')?.focus();
      },
      { capture: true },
    );
  }

  /** Opens a sidebar in the place of the one that is open. */
  openSidebar(page: HtmlPage): void {
    const { words, callable, call, focusGrid } = this.#services;
    const close = (): void => this.closeSidebar();
    const frame = scriptFrame(page.html, page.title || words.sidebar, callable, {
      call,
      close,
      size: () => {}, // A sidebar is 300 px wide whatever the script asks for.
      focusEditor: focusGrid,
      escape: () => {},
    });
    // Whoever has opened a menu while the page loaded keeps it.
    const load = () => isInMenu(document.activeElement) || frame.focus();
    frame.addEventListener('load', load, { once: true });
    this.#sidebar.replaceChildren(titleBar(page.title, words.close, close), frame);
    this.#sidebar.setAttribute('aria-label', page.title || words.sidebar);
    this.#sidebar.hidden = false;
    resized();
  }

  closeSidebar(): void {
    this.#sidebar.hidden = true;
    this.#sidebar.replaceChildren();
    resized();
    this.#services.focusGrid();
  }

  /** Opens a dialog with a page of the add-on in the place of the one that is open. */
  openDialog(page: HtmlPage & { modal: boolean }): void {
    const { words, callable, call, focusGrid } = this.#services;
    this.#dialog?.close();
    const before = document.activeElement;
    const frame = scriptFrame(page.html, page.title, callable, {
      call,
      close: () => dialog.close(),
      size: (width, height) => resize(frame, width, height),
      focusEditor: focusGrid,
      escape: () => dialog.close(),
    });
    resize(frame, page.width ?? defaultSize.width, page.height ?? defaultSize.height);
    frame.addEventListener('load', () => frame.focus(), { once: true });
    const dialog: HTMLDialogElement = element(
      'dialog',
      {
        class: `host-dialog ${page.modal ? '' : 'host-modeless'}`,
        'aria-label': page.title,
        onkeydown: (event) => closeOnEscape(event, dialog),
      },
      titleBar(page.title, words.close, () => dialog.close()),
      frame,
    );
    this.#show(dialog, page.modal, before);
    dragByTitle(dialog);
    this.#dialog = dialog;
  }

  /** Asks what a script asked with ui.alert or ui.prompt. Escape and ✕ answer `CLOSE`. */
  ask(question: Question): Promise<QuestionAnswer> {
    const { words } = this.#services;
    return new Promise((resolve) => {
      const before = document.activeElement;
      const input = element('input', {
        type: 'text',
        class: 'host-prompt',
        'aria-label': question.text || question.title,
      });
      const answer = (button: string): void => {
        resolve({ button, text: input.value });
        dialog.close();
      };
      const offered = buttonSets[question.buttons] ?? ['OK'];
      const buttons = offered.map((name, index) =>
        element(
          'button',
          {
            type: index === 0 ? 'submit' : 'button',
            class: index === 0 ? 'host-primary' : '',
            onclick: (event) => {
              event.preventDefault();
              answer(name);
            },
          },
          words[name],
        ),
      );
      const form = element(
        'form',
        { method: 'dialog' },
        element('p', { class: 'host-question' }, question.text),
        ...(question.kind === 'prompt' ? [input] : []),
        element('div', { class: 'host-buttons' }, ...buttons),
      );
      const dialog: HTMLDialogElement = element(
        'dialog',
        {
          class: 'host-dialog host-alert',
          'aria-label': question.title || question.text,
          onclose: () => resolve({ button: 'CLOSE', text: input.value }),
        },
        titleBar(question.title, words.close, () => dialog.close()),
        form,
      );
      this.#show(dialog, true, before);
      (question.kind === 'prompt' ? input : buttons[0])?.focus();
    });
  }

  /** A message at the bottom right; a time of 0 or less leaves it until it is closed. */
  toast({ text, title, seconds }: Toast): void {
    const close = (): void => toast.remove();
    const toast = element(
      'div',
      { class: 'host-toast' },
      element('div', {}, ...(title ? [element('strong', {}, title)] : []), element('p', {}, text)),
      element(
        'button',
        { type: 'button', class: 'host-close', 'aria-label': this.#services.words.close, onclick: close },
        '✕',
      ),
    );
    byId('toasts').append(toast);
    if (seconds > 0) setTimeout(close, seconds * 1000);
  }

  #show(dialog: HTMLDialogElement, modal: boolean, before: Element | null): void {
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (this.#dialog === dialog) this.#dialog = null;
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else this.#services.focusGrid();
    });
    document.body.append(dialog);
    if (modal) dialog.showModal();
    else dialog.show();
  }
}

/** A line above the grid for what goes on and what went wrong. */
export class Notice {
  readonly #bar = byId('notice');
  readonly #dismiss: string;
  #timer = 0;

  constructor(dismiss: string) {
    this.#dismiss = dismiss;
  }

  show(text: string, isError = false): void {
    clearTimeout(this.#timer);
    const button = element('button', { type: 'button', onclick: () => this.clear() }, this.#dismiss);
    this.#bar.replaceChildren(element('span', {}, text), ...(isError ? [button] : []));
    this.#bar.classList.toggle('host-error', isError);
    this.#bar.hidden = false;
  }

  /** Shown only if the work lasts. */
  showSoon(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.show(text), 500);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#bar.hidden = true;
  }
}

function titleBar(title: string, close: string, onClose: () => void): HTMLElement {
  return element(
    'header',
    { class: 'host-title' },
    element('h2', {}, title),
    element(
      'button',
      { type: 'button', class: 'host-close', 'aria-label': close, title: close, onclick: onClose },
      '✕',
    ),
  );
}

/** A dialog follows the pointer that holds its title. */
function dragByTitle(dialog: HTMLDialogElement): void {
  const bar = dialog.querySelector<HTMLElement>('.host-title');
  let held: { x: number; y: number } | null = null;
  bar?.addEventListener('pointerdown', (event) => {
    if ((event.target as Element).closest('button')) return;
    const { left, top } = dialog.getBoundingClientRect();
    held = { x: event.clientX - left, y: event.clientY - top };
    bar.setPointerCapture(event.pointerId);
  });
  bar?.addEventListener('pointermove', (event) => {
    if (!held) return;
    const left = Math.max(0, Math.min(innerWidth - 80, event.clientX - held.x));
    const top = Math.max(0, Math.min(innerHeight - 48, event.clientY - held.y));
    Object.assign(dialog.style, { margin: '0', left: `${left}px`, top: `${top}px` });
  });
  bar?.addEventListener('pointerup', () => {
    held = null;
  });
}

function closeOnEscape(event: Event, dialog: HTMLDialogElement): void {
  if ((event as KeyboardEvent).key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  dialog.close();
}

function resize(frame: HTMLIFrameElement, width: number | undefined, height: number | undefined): void {
  if (width !== undefined) frame.style.width = `min(${width}px, calc(100vw - 48px))`;
  if (height !== undefined) frame.style.height = `min(${height}px, calc(100vh - 120px))`;
}

function isInMenu(focused: Element | null): boolean {
  return focused?.closest('[role^="menuitem"]') != null;
}

/** The grid measures itself when the window says that it has changed; the tab that is open stays in view. */
function resized(): void {
  window.dispatchEvent(new Event('resize'));
  requestAnimationFrame(() => {
    document.querySelector('.o-sheet.active')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  });
}
