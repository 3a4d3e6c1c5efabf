export type MenuItem =
  | { caption: string; functionName: string }
  | { separator: true }
  | { caption: string; items: MenuItem[] };
export type Menu = { caption: string; items: MenuItem[]; addOn: boolean };
export type Page = { title: string; html: string; width: number | null; height: number | null };
export type Answer = string | { button: string; text: string };

/** What the person sees beside the grid. */
export type UiState = {
  menus: Menu[];
  sidebar: Page | null;
  /** Shown and not yet taken by whoever shows them. */
  dialogs: (Page & { modal: boolean })[];
  alerts: { title: string; text: string; buttons: string }[];
  toasts: { text: string; title: string; seconds: number }[];
  /** What the person answers to an alert (`OK`, `YES`…) or a prompt (`{ button, text }`). */
  answer: (kind: 'alert' | 'prompt', title: string, text: string, buttons: string) => Answer;
};

export function newUiState(): UiState {
  return { menus: [], sidebar: null, dialogs: [], alerts: [], toasts: [], answer: () => 'OK' };
}
