import { summariseRetro } from '../domain/retro/summary.ts';
import type { Result } from '../domain/table/cell.ts';
import { itemStatuses } from '../i18n/choices/item-status.ts';
import { type RetroCategory, retroCategories } from '../i18n/choices/retro-category.ts';
import { retroNoteNames } from '../i18n/fields/retro-note.ts';
import { formatDay, quote } from '../i18n/format.ts';
import { termsOf } from '../i18n/terms.ts';
import type { Language } from '../i18n/text.ts';
import { defineFunction } from './define.ts';
import { retro } from './samples.ts';

const CELL = 49_900;

export default defineFunction({
  name: 'SPRINT_RETRO',
  summary: {
    fr: 'Résumé d’une rétrospective : les notes par catégorie et thème, puis les actions décidées.',
    en: 'Summary of a retrospective: the notes by category and theme, then the actions decided.',
  },
  args: {
    retro: {
      type: 'table',
      fields: retroNoteNames,
      label: { fr: 'rétro', en: 'retro' },
      help: {
        fr: 'La plage de la rétro avec ses en-têtes : Note, et s’ils y sont Sprint, Catégorie, Votes, Thème, Action, Responsable, Échéance, Statut.',
        en: 'The range of the retro with its headers: Note, and where present Sprint, Category, Votes, Theme, Action, Owner, Due, Status.',
      },
    },
    sprint: {
      type: 'text',
      optional: true,
      label: { fr: 'sprint', en: 'sprint' },
      help: {
        fr: 'Le numéro du sprint. Vide : le dernier de la plage.',
        en: 'The sprint’s number. Blank: the last of the range.',
      },
    },
  },
  returns: {
    fr: 'Une ligne par thème (catégorie, thème, notes, votes, sprints où il revient, textes), puis une ligne par action. Le thème est celui de la colonne, sinon les mots que les notes partagent.',
    en: 'A row for each theme (category, theme, notes, votes, sprints where it recurs, texts), then a row for each action. The theme is the column’s, else the words that the notes share.',
  },
  source:
    'Every note kept under one theme; stems by M. F. Porter’s Snowball, themes by greedy set cover (V. Chvátal, Math. Oper. Res. 4, 1979)',
  short: ['retro', 'sprintNumber'],
  examples: [
    {
      formula: { fr: '=SPRINT_RETRO(Rétro!A:I; 3)', en: '=SPRINT_RETRO(Retro!A:I; 3)' },
      tables: { Rétro: retro, Retro: retro },
      result: [
        ['Catégorie', 'Thème', 'Notes', 'Votes', 'Sprints', 'Dit par l’équipe'],
        ['Bien', 'Réactivité', 1, 2, '3', '«\u202fRéponses plus rapides\u202f»'],
        ['Pas bien', 'Qualification', 1, 3, '3', '«\u202fTrop de leads froids\u202f»'],
        ['', '', '', '', '', ''],
        ['Action', 'Responsable', 'Échéance', 'Statut', '', ''],
        ['Filtrer par budget', 'Ana', '10/04/2026', 'À faire', '', ''],
      ],
    },
  ],
  run: ({ retro: table, sprint }, { language }) => {
    const fr = language === 'fr';
    const { themes, actions } = summariseRetro(table, sprint, Object.keys(retroCategories.choices), (note) =>
      termsOf(note, language),
    );
    const lines = themes.map((one): Result[] => [
      one.categoryIsKey
        ? retroCategories.choices[one.category as RetroCategory].words[language]
        : one.category,
      themeName(one.words),
      one.notes.length,
      one.votes,
      one.sprints.join(', '),
      quoted(one.notes, language),
    ]);
    if (lines.length === 0 && actions.length === 0) return '';
    const decided = actions.map((one): Result[] => [
      one.action,
      one.owner,
      one.due === null ? '' : formatDay(one.due, language),
      one.statusIsKey
        ? itemStatuses.choices[one.status as keyof typeof itemStatuses.choices].words[language]
        : one.status,
    ]);
    return [
      fr
        ? ['Catégorie', 'Thème', 'Notes', 'Votes', 'Sprints', 'Dit par l’équipe']
        : ['Category', 'Theme', 'Notes', 'Votes', 'Sprints', 'Said by the team'],
      ...lines,
      ...(decided.length > 0
        ? [
            [],
            fr ? ['Action', 'Responsable', 'Échéance', 'Statut'] : ['Action', 'Owner', 'Due', 'Status'],
            ...decided,
          ]
        : []),
    ];
  },
});

/** What a theme is called, as a title. */
function themeName(words: readonly string[]): string {
  const name = words.join(', ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The notes in one cell, which holds 50,000 characters at most: those beyond are counted. */
function quoted(notes: readonly string[], language: Language): string {
  const lines: string[] = [];
  let length = 0;
  for (const note of notes) {
    const line = quote(note, language);
    length += line.length + 1;
    if (length > CELL) break;
    lines.push(line);
  }
  return lines.length === notes.length
    ? lines.join('\n')
    : [...lines, `… +${notes.length - lines.length}`].join('\n');
}
