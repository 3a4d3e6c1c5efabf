import { tabs } from '../../tabs/index.ts';
import { generated, table } from './markdown.ts';

/** The table of README: one line a tab, in both languages. */
export function tabsTable(): string {
  return table(
    ['Tab', 'Onglet', 'What it holds', 'Ce qu’il contient'],
    Object.values(tabs).map((tab) => [tab.name.en, tab.name.fr, tab.summary.en, tab.summary.fr]),
  );
}

/** Every tab with its card and its columns. */
export function tabsPage(): string {
  const parts = Object.values(tabs).map((tab) => {
    const facts = Object.values(tab.card);
    const columns = Object.values(tab.columns);
    const card =
      facts.length > 0
        ? [
            table(
              ['Fact', 'Information', 'Note'],
              facts.map(({ label, note }) => [label.en, label.fr, note?.en ?? '']),
            ),
          ]
        : [];
    const list =
      columns.length > 0
        ? [
            table(
              ['Column', 'Colonne', 'Holds', 'Note'],
              columns.map(({ field }) => [
                field.header.en,
                field.header.fr,
                field.kind,
                field.note?.en ?? '',
              ]),
            ),
          ]
        : [];
    return [
      `## ${tab.name.en} · ${tab.name.fr}`,
      `${tab.summary.en}\n\n${tab.summary.fr}`,
      ...card,
      ...list,
    ].join('\n\n');
  });
  return `# Tabs · Onglets\n\n${generated}\n\nColumns are found by their header, in either language, in any order; columns of your own are left alone.\n\n${parts.join('\n\n')}\n`;
}
