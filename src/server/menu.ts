import type { Language, Text } from '../i18n/text.ts';

/** The add-on's menu, in order; null is a separator. Each name is a top-level function of the script. */
export type MenuItem = { readonly label: Text; readonly run: MenuFunction };
export type MenuFunction = (typeof menuFunctions)[number];

export const menuFunctions = [
  'menuHome',
  'menuNewSprint',
  'menuMeeting',
  'menuStandUp',
  'menuBoard',
  'menuAdaptSprint',
  'menuCloseSprint',
  'menuTurnIntoPipeline',
  'menuTurnIntoBacklog',
  'menuImport',
  'menuExport',
  'menuKpi',
  'menuTemplates',
  'menuPlaybooks',
  'menuGrooming',
  'menuUndo',
  'menuSettings',
  'menuFreeze',
  'menuRefresh',
  'menuFunctions',
] as const;

export const menu: readonly (
  | MenuItem
  | { readonly label: Text; readonly items: readonly MenuItem[] }
  | null
)[] = [
  { label: { fr: 'Ouvrir Sales Sprint', en: 'Open Sales Sprint' }, run: 'menuHome' },
  null,
  { label: { fr: 'Nouveau sprint', en: 'New sprint' }, run: 'menuNewSprint' },
  { label: { fr: 'Réunion de planification', en: 'Planning meeting' }, run: 'menuMeeting' },
  { label: { fr: 'Stand-up', en: 'Stand-up' }, run: 'menuStandUp' },
  { label: { fr: 'Tableau du sprint', en: 'Sprint board' }, run: 'menuBoard' },
  { label: { fr: 'Adapter le sprint', en: 'Adapt the sprint' }, run: 'menuAdaptSprint' },
  { label: { fr: 'Clore le sprint', en: 'Close sprint' }, run: 'menuCloseSprint' },
  {
    label: { fr: 'Transformer cette feuille en…', en: 'Turn this sheet into…' },
    items: [
      { label: { fr: 'Pipeline', en: 'Pipeline' }, run: 'menuTurnIntoPipeline' },
      { label: { fr: 'Backlog', en: 'Backlog' }, run: 'menuTurnIntoBacklog' },
    ],
  },
  { label: { fr: 'Importer…', en: 'Import…' }, run: 'menuImport' },
  { label: { fr: 'Exporter…', en: 'Export…' }, run: 'menuExport' },
  { label: { fr: 'KPI et alertes', en: 'KPI and alerts' }, run: 'menuKpi' },
  { label: { fr: 'Ajouter depuis un modèle', en: 'Add from template' }, run: 'menuTemplates' },
  { label: { fr: 'Playbooks', en: 'Playbooks' }, run: 'menuPlaybooks' },
  { label: { fr: 'Toilettage', en: 'Grooming' }, run: 'menuGrooming' },
  null,
  { label: { fr: 'Annuler la dernière action', en: 'Undo the last action' }, run: 'menuUndo' },
  { label: { fr: 'Réglages', en: 'Settings' }, run: 'menuSettings' },
  { label: { fr: 'Figer cet onglet en valeurs', en: 'Freeze this tab to values' }, run: 'menuFreeze' },
  { label: { fr: 'Actualiser les formules', en: 'Refresh formulas' }, run: 'menuRefresh' },
  { label: { fr: 'Fonctions', en: 'Functions' }, run: 'menuFunctions' },
];

/** Builds the menu. Nothing else may happen here: before the add-on is enabled in a file, only this is allowed. */
export function addMenu(language: Language): void {
  const ui = SpreadsheetApp.getUi();
  const built = ui.createAddonMenu();
  for (const entry of menu) {
    if (entry === null) built.addSeparator();
    else if ('run' in entry) built.addItem(entry.label[language], entry.run);
    else {
      const sub = ui.createMenu(entry.label[language]);
      for (const item of entry.items) sub.addItem(item.label[language], item.run);
      built.addSubMenu(sub);
    }
  }
  built.addToUi();
}
