import { retroNoteFields } from '../i18n/fields/retro-note.ts';
import type { Text } from '../i18n/text.ts';
import { columnsFrom, defineTab } from './define.ts';

export const retro = defineTab({
  key: 'retro',
  name: { fr: 'Rétro', en: 'Retro' },
  summary: {
    fr: 'Les notes de rétrospective et les actions décidées ; le résumé se calcule à droite.',
    en: 'Retrospective notes and the actions decided; the summary is computed on the right.',
  },
  version: 1,
  color: '#e8710a',
  card: {},
  columns: columnsFrom(
    retroNoteFields,
    {
      sprint: 70,
      category: 140,
      note: 340,
      votes: 70,
      theme: 120,
      action: 260,
      owner: 120,
      due: 100,
      status: 100,
      kpi: 120,
      verdict: 260,
    },
    ['note', 'action', 'verdict'],
  ),
});

/** The label beside the number of the sprint that the summary is about. */
export const retroSummary: Text = { fr: 'Résumé du sprint', en: 'Summary of sprint' };
