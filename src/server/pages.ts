import type { Language, Text } from '../i18n/text.ts';
import type { SourceKind } from './contract.ts';

/** The views that the sidebar opens with. */
export type SidebarView = 'home' | 'newSprint' | 'closeSprint' | 'undo' | 'settings' | 'freeze' | 'functions';

const DIALOG_WIDTH = 760;
const DIALOG_HEIGHT = 560;

export function openSidebar(view: SidebarView, language: Language): void {
  SpreadsheetApp.getUi().showSidebar(page('sidebar', view, language).setTitle('Sales Sprint'));
}

/** The dialog that turns the open tab into one of ours; what needs room does not fit a sidebar. */
export function openTurnDialog(kind: SourceKind, language: Language): void {
  const { view, title } = turnDialogs[kind];
  const html = page('dialog', view, language).setWidth(DIALOG_WIDTH).setHeight(DIALOG_HEIGHT);
  SpreadsheetApp.getUi().showModalDialog(html, title[language]);
}

const turnDialogs: Readonly<Record<SourceKind, { readonly view: string; readonly title: Text }>> = {
  pipeline: {
    view: 'turnPipeline',
    title: { fr: 'Transformer cette feuille en pipeline', en: 'Turn this sheet into a pipeline' },
  },
  backlog: {
    view: 'turnBacklog',
    title: { fr: 'Transformer cette feuille en backlog', en: 'Turn this sheet into a backlog' },
  },
};

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
