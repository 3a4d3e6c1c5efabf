import type { SidebarView } from '../../src/server/contract.ts';

export type Go = (view: SidebarView) => void;
