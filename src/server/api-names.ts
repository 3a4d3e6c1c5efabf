import type { Api } from './contract.ts';

/** The calls that pages can make, by name. Listed apart from their code, which the build cannot load. */
const names: Readonly<Record<keyof Api, true>> = {
  home: true,
  source: true,
  previewTurn: true,
  applyTurn: true,
  recallImport: true,
  importPiece: true,
  dropImport: true,
  previewImport: true,
  applyImport: true,
  exportData: true,
  sprintDraft: true,
  goalFigures: true,
  propose: true,
  previewStart: true,
  applyStart: true,
  closeDraft: true,
  previewClose: true,
  applyClose: true,
  refresh: true,
  history: true,
  previewUndo: true,
  applyUndo: true,
  settings: true,
  previewSettings: true,
  applySettings: true,
  previewFreeze: true,
  applyFreeze: true,
  setName: true,
  turn: true,
  open: true,
  show: true,
};

export const apiNames = Object.keys(names) as readonly (keyof Api)[];
