/** The views of the sidebar; the server opens it with one of them in the body's `data-view`. */
export const sidebarViews = [
  'home',
  'newSprint',
  'adaptSprint',
  'closeSprint',
  'kpi',
  'grooming',
  'templates',
  'standUp',
  'retro',
  'track',
  'undo',
  'settings',
  'freeze',
  'functions',
] as const;
export type SidebarView = (typeof sidebarViews)[number];

export type Go = (view: SidebarView) => void;

export function sidebarViewOf(text: string | undefined): SidebarView {
  return sidebarViews.find((view) => view === text) ?? 'home';
}
