import type { Language, Text } from '../i18n/text.ts';
import type { SidebarView, SourceKind } from './contract.ts';

const SIZE = { width: 760, height: 560 };
/** As much as a laptop's screen has beside Sheets' own bars; Sheets makes it smaller where there is less. */
const LARGE = { width: 1180, height: 680 };

export function openSidebar(view: SidebarView, language: Language): void {
  SpreadsheetApp.getUi().showSidebar(page('sidebar', view, language).setTitle('Sales Sprint'));
}

/** A dialog, for what needs room that a sidebar does not have. */
export function openDialog(dialog: Dialog, language: Language): void {
  const { page: file, title } = dialogs[dialog];
  const { width, height } = dialog === 'board' ? LARGE : SIZE;
  const html = page(file, dialog, language).setWidth(width).setHeight(height);
  const ui = SpreadsheetApp.getUi();
  // A meeting looks at the sheet and composes the sprint in the sidebar while its clock runs.
  if (dialog === 'meeting') ui.showModelessDialog(html, title[language]);
  else ui.showModalDialog(html, title[language]);
}

export const turnDialogs = { pipeline: 'turnPipeline', backlog: 'turnBacklog' } as const satisfies Record<
  SourceKind,
  string
>;

/** The view that each opens with. What reads and writes files has a page of its own, with the parsers. */
const dialogs = {
  turnPipeline: {
    page: 'dialog',
    title: { fr: 'Transformer cette feuille en pipeline', en: 'Turn this sheet into a pipeline' },
  },
  turnBacklog: {
    page: 'dialog',
    title: { fr: 'Transformer cette feuille en backlog', en: 'Turn this sheet into a backlog' },
  },
  import: { page: 'files', title: { fr: 'Importer', en: 'Import' } },
  notes: { page: 'files', title: { fr: 'Importer des notes', en: 'Import notes' } },
  export: { page: 'files', title: { fr: 'Exporter', en: 'Export' } },
  meeting: { page: 'meeting', title: { fr: 'Réunion de planification', en: 'Planning meeting' } },
  guide: { page: 'guide', title: { fr: 'Guide', en: 'Guide' } },
  holidays: { page: 'holidays', title: { fr: 'Jours fériés d’un pays', en: 'A country’s holidays' } },
  board: { page: 'board', title: { fr: 'Tableau du sprint', en: 'Sprint board' } },
} as const satisfies Record<string, { readonly page: string; readonly title: Text }>;

export type Dialog = keyof typeof dialogs;

/** A built page that opens with this view, in this language from its first paint. */
function page(file: string, view: string, language: Language): GoogleAppsScript.HTML.HtmlOutput {
  const html = HtmlService.createHtmlOutputFromFile(file);
  return html.setContent(
    html
      .getContent()
      .replace(/data-view="[^"]*"/, `data-view="${view}"`)
      .replace(/data-language="[^"]*"/, `data-language="${language}"`)
      .replace(/<html lang="[^"]*"/, `<html lang="${language}"`),
  );
}
