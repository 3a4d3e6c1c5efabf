import { addsRows, createsTab } from '../../src/i18n/sentences/writing.ts';
import type { Language } from '../../src/i18n/text.ts';
import type { PlaybookRequest, WritePreview } from '../../src/server/contract.ts';

/** What the server would show of a playbook, in a file that has a backlog. */
export function playbookPreview(language: Language, request: PlaybookRequest): WritePreview {
  const { tab, items } = request[language];
  return {
    token: `playbook-${tab}`,
    summary: [
      createsTab(language, tab, 0),
      ...(items.length > 0 ? [addsRows(language, 'Backlog', items.length)] : []),
    ],
    changes: [],
    sample: {
      headers: language === 'fr' ? ['ID', 'Titre', 'Effort (h)'] : ['ID', 'Title', 'Effort (h)'],
      rows: items.slice(0, 3).map(({ id, title, effort }) => [id, title, String(effort)]),
    },
    problems: [],
  };
}
