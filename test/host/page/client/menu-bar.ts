import { element } from './element.ts';

/** A line of a menu. With `items` it opens a submenu, computed when it opens. */
export type Entry = {
  label: string;
  shortcut?: string;
  enabled?: boolean;
  checked?: boolean;
  run?: () => void;
  items?: () => Entry[];
  separatorAfter?: boolean;
};

export type TopMenu = { label: string; accessKey?: string; items: () => Entry[] };

/**
 * A menu bar by the ARIA pattern (https://www.w3.org/WAI/ARIA/apg/patterns/menubar/): mouse, arrows, Home, End,
 * Enter, Escape, first letters; Alt+Shift+letter opens a menu as in Sheets, F10 focuses the bar.
 */
export class MenuBar {
  readonly #bar: HTMLElement;
  readonly #giveBackFocus: () => void;
  #menus: TopMenu[] = [];
  #open: { index: number; panels: Panel[] } | null = null;
  #before: Element | null = null;

  constructor(bar: HTMLElement, giveBackFocus: () => void) {
    this.#bar = bar;
    this.#giveBackFocus = giveBackFocus;
    document.addEventListener('pointerdown', (event) => {
      if (this.#open && !(event.target as Element).closest('.host-menu, .host-menu-button'))
        this.close(false);
    });
    document.addEventListener('keydown', (event) => this.#globalKey(event), { capture: true });
    bar.addEventListener('keydown', (event) => this.#barKey(event));
    window.addEventListener('blur', () => this.close(false));
  }

  /** Shows these menus. */
  set(menus: TopMenu[]): void {
    this.close(false);
    this.#menus = menus;
    this.#bar.replaceChildren(
      ...menus.map((menu, index) =>
        element(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            class: 'host-menu-button',
            'aria-haspopup': 'menu',
            'aria-expanded': 'false',
            tabindex: index === 0 ? 0 : -1,
            onclick: (event) => this.#toggle(index, (event as MouseEvent).detail === 0),
            onpointerenter: () => this.#open && this.#open.index !== index && this.#show(index, false),
          },
          menu.label,
        ),
      ),
    );
  }

  /** Closes every menu; the focus goes back to where it was. */
  close(giveBack = true): void {
    if (!this.#open) return;
    for (const panel of this.#open.panels) panel.remove();
    this.#button(this.#open.index)?.setAttribute('aria-expanded', 'false');
    this.#open = null;
    if (!giveBack) return;
    if (this.#before instanceof HTMLElement && this.#before.isConnected && !this.#bar.contains(this.#before))
      this.#before.focus();
    else this.#giveBackFocus();
  }

  #button(index: number): HTMLElement | undefined {
    return this.#bar.children[index] as HTMLElement | undefined;
  }

  #toggle(index: number, byKey: boolean): void {
    if (this.#open?.index === index) this.close();
    else this.#show(index, byKey);
  }

  #show(index: number, focusFirst: boolean): void {
    if (!this.#open && !this.#bar.contains(document.activeElement)) this.#before = document.activeElement;
    this.close(false);
    const button = this.#button(index);
    const menu = this.#menus[index];
    if (!button || !menu) return;
    for (const other of this.#bar.children) other.setAttribute('tabindex', other === button ? '0' : '-1');
    button.setAttribute('aria-expanded', 'true');
    const { left, bottom } = button.getBoundingClientRect();
    this.#open = { index, panels: [] };
    const panel = this.#panel(menu.items(), left, bottom, menu.label);
    if (focusFirst) panel.focusAt(0);
    else button.focus();
  }

  #panel(entries: Entry[], left: number, top: number, label: string): Panel {
    const panel = new Panel(entries, label, {
      choose: (entry) => this.#choose(entry),
      openSub: (entry, line, focus) => this.#openSub(panel, entry, line, focus),
      closeSubs: () => this.#closeAfter(panel),
      key: (event, entry, line) => this.#panelKey(event, panel, entry, line),
    });
    this.#open?.panels.push(panel);
    panel.place(left, top);
    return panel;
  }

  #choose(entry: Entry): void {
    if (entry.enabled === false || !entry.run) return;
    this.close();
    entry.run();
  }

  #openSub(parent: Panel, entry: Entry, line: HTMLElement, focus: boolean): void {
    if (!entry.items || entry.enabled === false) return;
    this.#closeAfter(parent);
    const { right, top, left } = line.getBoundingClientRect();
    line.setAttribute('aria-expanded', 'true');
    const panel = this.#panel(entry.items(), right - 2, top - 8, entry.label);
    panel.keepInView(left);
    if (focus) panel.focusAt(0);
  }

  #closeAfter(panel: Panel): void {
    if (!this.#open) return;
    const at = this.#open.panels.indexOf(panel);
    for (const deeper of this.#open.panels.splice(at + 1)) deeper.remove();
    panel.collapseLines();
  }

  #globalKey(event: KeyboardEvent): void {
    if (event.altKey && event.shiftKey && !event.ctrlKey && /^Key[A-Z]$/.test(event.code)) {
      const index = this.#menus.findIndex((menu) => menu.accessKey === event.code.slice(3));
      if (index < 0) return;
      event.preventDefault();
      event.stopPropagation();
      this.#show(index, true);
    } else if (event.key === 'F10' && !event.shiftKey && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      this.#before = document.activeElement;
      this.#button(0)?.focus();
    }
  }

  #barKey(event: KeyboardEvent): void {
    const index = [...this.#bar.children].indexOf(event.target as Element);
    if (index < 0) return;
    const count = this.#menus.length;
    const move = (to: number): void => {
      if (this.#open) this.#show(to, true);
      else this.#button(to)?.focus();
    };
    switch (event.key) {
      case 'ArrowRight':
        move((index + 1) % count);
        break;
      case 'ArrowLeft':
        move((index + count - 1) % count);
        break;
      case 'ArrowDown':
        if (this.#open) this.#open.panels[0]?.focusAt(0);
        else this.#show(index, true);
        break;
      case 'Enter':
      case ' ':
        this.#show(index, true);
        break;
      case 'Escape':
        if (this.#open) this.close();
        else this.#giveBackFocus();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #panelKey(event: KeyboardEvent, panel: Panel, entry: Entry, line: HTMLElement): void {
    const open = this.#open;
    if (!open) return;
    const depth = open.panels.indexOf(panel);
    switch (event.key) {
      case 'ArrowRight':
        if (entry.items) this.#openSub(panel, entry, line, true);
        else this.#show((open.index + 1) % this.#menus.length, true);
        break;
      case 'ArrowLeft':
        if (depth > 0) {
          const parent = open.panels[depth - 1];
          parent?.focusLine();
          if (parent) this.#closeAfter(parent);
        } else this.#show((open.index + this.#menus.length - 1) % this.#menus.length, true);
        break;
      case 'Enter':
      case ' ':
        if (entry.items) this.#openSub(panel, entry, line, true);
        else this.#choose(entry);
        break;
      case 'Escape':
      case 'Tab':
        this.close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

type PanelEvents = {
  choose(entry: Entry): void;
  openSub(entry: Entry, line: HTMLElement, focus: boolean): void;
  closeSubs(): void;
  key(event: KeyboardEvent, entry: Entry, line: HTMLElement): void;
};

/** One open list of lines. */
class Panel {
  readonly #root: HTMLElement;
  readonly #lines: HTMLElement[] = [];
  #at = 0;

  constructor(entries: Entry[], label: string, events: PanelEvents) {
    this.#root = element('div', { class: 'host-menu', role: 'menu', 'aria-label': label });
    entries.forEach((entry, index) => {
      const line: HTMLElement = element(
        'div',
        {
          class: 'host-menu-line',
          role: entry.checked === undefined ? 'menuitem' : 'menuitemcheckbox',
          'aria-checked': entry.checked === undefined ? undefined : String(entry.checked),
          tabindex: -1,
          'aria-disabled': entry.enabled === false ? 'true' : undefined,
          'aria-haspopup': entry.items ? 'menu' : undefined,
          'aria-expanded': entry.items ? 'false' : undefined,
          onpointerenter: () => {
            this.focusAt(index);
            events.closeSubs();
            if (entry.items) events.openSub(entry, line, false);
          },
          onclick: () => (entry.items ? events.openSub(entry, line, true) : events.choose(entry)),
          onfocus: () => {
            this.#at = index;
          },
          onkeydown: (event) => this.#key(event as KeyboardEvent, entry, line, events),
        },
        element('span', { class: 'host-menu-check', 'aria-hidden': 'true' }, entry.checked ? '✓' : ''),
        element('span', { class: 'host-menu-label' }, entry.label),
        element(
          'span',
          { class: 'host-menu-shortcut', 'aria-hidden': 'true' },
          entry.items ? '▸' : (entry.shortcut ?? ''),
        ),
      );
      this.#lines.push(line);
      this.#root.append(line);
      if (entry.separatorAfter && index < entries.length - 1) {
        this.#root.append(element('div', { class: 'host-menu-separator', role: 'separator' }));
      }
    });
    document.body.append(this.#root);
  }

  place(left: number, top: number): void {
    Object.assign(this.#root.style, { left: `${left}px`, top: `${top}px` });
    const { bottom } = this.#root.getBoundingClientRect();
    if (bottom > innerHeight - 4) this.#root.style.top = `${Math.max(4, top - (bottom - innerHeight + 4))}px`;
  }

  /** A submenu that would leave the window opens on the other side of its parent's left edge. */
  keepInView(parentLeft: number): void {
    const { right, width } = this.#root.getBoundingClientRect();
    if (right > innerWidth - 4) this.#root.style.left = `${Math.max(4, parentLeft - width + 2)}px`;
  }

  remove(): void {
    this.#root.remove();
  }

  focusAt(index: number): void {
    this.#lines[index]?.focus();
  }

  focusLine(): void {
    this.focusAt(this.#at);
  }

  collapseLines(): void {
    for (const line of this.#lines)
      if (line.hasAttribute('aria-expanded')) line.setAttribute('aria-expanded', 'false');
  }

  #key(event: KeyboardEvent, entry: Entry, line: HTMLElement, events: PanelEvents): void {
    const count = this.#lines.length;
    const moves: Record<string, number> = {
      ArrowDown: (this.#at + 1) % count,
      ArrowUp: (this.#at + count - 1) % count,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key] ?? this.#byLetter(event);
    if (to === undefined) {
      events.key(event, entry, line);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.focusAt(to);
  }

  #byLetter(event: KeyboardEvent): number | undefined {
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.altKey || event.metaKey)
      return undefined;
    const letter = event.key.toLocaleLowerCase();
    const texts = this.#lines.map(
      (line) => line.querySelector('.host-menu-label')?.textContent?.toLocaleLowerCase() ?? '',
    );
    const count = texts.length;
    for (let step = 1; step <= count; step++) {
      const index = (this.#at + step) % count;
      if (texts[index]?.startsWith(letter)) return index;
    }
    return undefined;
  }
}
