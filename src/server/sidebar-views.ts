/** The views that the sidebar opens with. */
export const sidebarViews = [
  'home',
  'newSprint',
  'adaptSprint',
  'closeSprint',
  'kpi',
  'grooming',
  'templates',
  'playbooks',
  'tour',
  'standUp',
  'retro',
  'track',
  'undo',
  'settings',
  'freeze',
  'functions',
] as const;

export type SidebarView = (typeof sidebarViews)[number];
