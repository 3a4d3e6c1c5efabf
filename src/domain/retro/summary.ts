import type { Day } from '../day.ts';
import { compareIds } from '../planning/normalise.ts';
import { foldText } from '../table/names.ts';
import type { Table } from '../table/table.ts';
import { isTooCommon, sameStem, type Term, themesOf } from './themes.ts';

export type RetroKey =
  | 'sprint'
  | 'category'
  | 'note'
  | 'votes'
  | 'theme'
  | 'action'
  | 'owner'
  | 'due'
  | 'status'
  | 'kpi'
  | 'decidedOn'
  | 'doneOn'
  | 'verdict';

export type Theme = {
  /** The category's key where it is one of the list's, else the words of the cell; '' for none. */
  readonly category: string;
  readonly categoryIsKey: boolean;
  /** As the team wrote it in the Theme column; else the words that its notes share; none for a note that stands alone. */
  readonly words: readonly string[];
  readonly notes: readonly string[];
  readonly votes: number;
  /** The sprints whose notes speak of it, as the Sprint column writes them, this one among them. */
  readonly sprints: readonly string[];
};
export type RetroAction = {
  readonly action: string;
  readonly owner: string;
  readonly due: Day | null;
  readonly status: string;
  readonly statusIsKey: boolean;
};
export type RetroSummary = {
  readonly sprint: string;
  readonly themes: readonly Theme[];
  readonly actions: readonly RetroAction[];
};

/** The words of a note that can make it part of a theme. */
export type TermsOf = (note: string) => readonly Term[];

/**
 * What a sprint's retrospective said: every note, by category and theme, those with most votes first; then the actions
 * that were decided. A theme that the team wrote down is kept; the other notes are sorted by the words they share.
 *
 * @param sprint as the Sprint column writes it; null for the last one there
 * @param categories the keys of the categories, in the order to show them
 */
export function summariseRetro(
  table: Table<RetroKey>,
  sprint: string | null,
  categories: readonly string[],
  termsOf: TermsOf,
): RetroSummary {
  table.require('note');
  const chosen = sprint ?? lastSprint(table);
  const all = notesOf(table, termsOf);
  const inSprint = (of: string) => !table.has('sprint') || chosen === '' || sameSprint(of, chosen);
  const themes = byCategory(
    themed(
      all.filter((note) => inSprint(note.sprint)),
      all,
    ),
  );
  const place = ({ category }: Theme) => {
    const at = categories.indexOf(category);
    return at < 0 ? categories.length : at;
  };
  return {
    sprint: chosen,
    themes: themes.sort(
      (a, b) => place(a) - place(b) || b.votes - a.votes || b.notes.length - a.notes.length,
    ),
    actions: table.rows.flatMap((row) =>
      inSprint(table.has('sprint') ? table.text(row, 'sprint') : '') ? actionOf(table, row) : [],
    ),
  };
}

type Note = {
  readonly sprint: string;
  readonly category: string;
  readonly categoryIsKey: boolean;
  readonly text: string;
  readonly theme: string;
  readonly votes: number;
  readonly terms: readonly Term[];
};
type ThemedNote = {
  readonly note: Note;
  readonly theme: string;
  readonly words: readonly string[];
  readonly sprints: readonly string[];
};

function notesOf(table: Table<RetroKey>, termsOf: TermsOf): Note[] {
  return table.rows.flatMap((row): Note[] => {
    const text = table.text(row, 'note');
    if (text === '') return [];
    const key = table.has('category') ? table.choice(row, 'category') : null;
    return [
      {
        sprint: table.has('sprint') ? table.text(row, 'sprint') : '',
        category: key ?? (table.has('category') ? table.text(row, 'category') : ''),
        categoryIsKey: key !== null,
        text,
        theme: table.has('theme') ? table.text(row, 'theme') : '',
        votes: table.has('votes') ? (table.number(row, 'votes') ?? 0) : 0,
        terms: termsOf(text),
      },
    ];
  });
}

/** Each note with its theme: `theme` is what two notes of one theme have in common. */
function themed(notes: readonly Note[], all: readonly Note[]): ThemedNote[] {
  const open = notes.filter(({ theme }) => theme === '');
  const speaking = speakersOf(all);
  const found = themesOf(open.map(({ terms }) => terms)).map((theme) => {
    const [alone = -1] = theme.stem === null ? theme.notes : [];
    const shared = open[alone] && sharedElsewhere(open[alone], speaking, all.length);
    return shared ? { ...theme, stem: shared.stem, words: [shared.word.toLowerCase()] } : theme;
  });
  const of = new Map(
    found.flatMap((theme, number) =>
      theme.notes.map((at) => [open[at], { ...theme, key: theme.stem ?? `\n${number}` }] as const),
    ),
  );
  return notes.map((note): ThemedNote => {
    const theme = of.get(note);
    if (!theme) {
      const same = ({ theme: other }: Note) => foldText(other) === foldText(note.theme);
      return {
        note,
        theme: `\t${foldText(note.theme)}`,
        words: [note.theme],
        sprints: sprintsOf(all.filter(same)),
      };
    }
    const { stem, key, words } = theme;
    const speaks = (other: Note) =>
      other === note || (stem !== null && other.terms.some((term) => sameStem(term.stem, stem)));
    return { note, theme: key, words, sprints: sprintsOf(all.filter(speaks)) };
  });
}

/** The notes that have a stem, or the same one and a letter. */
function speakersOf(all: readonly Note[]): (stem: string) => readonly Note[] {
  const having = new Map<string, Note[]>();
  for (const note of all)
    for (const { stem } of note.terms)
      for (const key of new Set([stem, stem.slice(0, -1)]))
        having.set(key, [...(having.get(key) ?? []), note]);
  return (stem) =>
    [...new Set([...(having.get(stem) ?? []), ...(having.get(stem.slice(0, -1)) ?? [])])].filter(
      ({ terms }) => terms.some((term) => sameStem(term.stem, stem)),
    );
}

/** What a note that stands alone in its sprint has in common with other sprints' notes: the word that fewest have. */
function sharedElsewhere(
  { terms, sprint }: Note,
  speaking: (stem: string) => readonly Note[],
  notes: number,
): Term | null {
  let best: { readonly term: Term; readonly n: number } | null = null;
  for (const term of terms) {
    const having = speaking(term.stem);
    const n = having.length;
    if (isTooCommon(n, notes) || having.every((other) => sameSprint(other.sprint, sprint))) continue;
    if (best === null || n < best.n) best = { term, n };
  }
  return best?.term ?? null;
}

function sprintsOf(notes: readonly Note[]): string[] {
  const distinct: string[] = [];
  for (const { sprint } of notes) {
    if (sprint !== '' && !distinct.some((other) => sameSprint(other, sprint))) distinct.push(sprint);
  }
  return distinct.sort(compareIds);
}

function byCategory(notes: readonly ThemedNote[]): Theme[] {
  const groups = new Map<string, ThemedNote[]>();
  for (const one of notes) {
    const key = `${foldText(one.note.category)}\n${one.theme}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    return {
      category: first?.note.category ?? '',
      categoryIsKey: first?.note.categoryIsKey ?? false,
      words: first?.words ?? [],
      notes: group.map(({ note }) => note.text),
      votes: group.reduce((sum, { note }) => sum + note.votes, 0),
      sprints: first?.sprints ?? [],
    };
  });
}

function actionOf(table: Table<RetroKey>, row: number): RetroAction[] {
  const action = table.has('action') ? table.text(row, 'action') : '';
  if (action === '') return [];
  const status = table.has('status') ? table.choice(row, 'status') : null;
  return [
    {
      action,
      owner: table.has('owner') ? table.text(row, 'owner') : '',
      due: table.has('due') ? table.day(row, 'due') : null,
      status: status ?? (table.has('status') ? table.text(row, 'status') : ''),
      statusIsKey: status !== null,
    },
  ];
}

/** The greatest sprint of the column, `Sprint 10` after `Sprint 9`; '' where none is written. */
function lastSprint(table: Table<RetroKey>): string {
  if (!table.has('sprint')) return '';
  return table.rows.reduce((last, row) => {
    const sprint = table.text(row, 'sprint');
    return last === '' || (sprint !== '' && compareIds(sprint, last) > 0) ? sprint : last;
  }, '');
}

/** `3`, `Sprint 3` and `S3` are one sprint. */
function sameSprint(a: string, b: string): boolean {
  const plain = (text: string) => foldText(text).replace(/^(?:sprint|s)\s*(?:n°|no|#)?\s*(?=\d)/, '');
  return plain(a) === plain(b);
}
