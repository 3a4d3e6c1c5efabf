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
  const key = sprintKey(chosen);
  const inSprint = (of: string) => !table.has('sprint') || chosen === '' || sprintKey(of) === key;
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
  /** What one sprint's notes have in common, however each writes it. */
  readonly sprintKey: string;
  readonly category: string;
  readonly categoryIsKey: boolean;
  readonly text: string;
  readonly theme: string;
  readonly themeKey: string;
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
    const sprint = table.has('sprint') ? table.text(row, 'sprint') : '';
    const theme = table.has('theme') ? table.text(row, 'theme') : '';
    return [
      {
        sprint,
        sprintKey: sprintKey(sprint),
        category: key ?? (table.has('category') ? table.text(row, 'category') : ''),
        categoryIsKey: key !== null,
        text,
        theme,
        themeKey: foldText(theme),
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
  const isElsewhere = sharedElsewhere(speaking, all.length);
  const found = themesOf(open.map(({ terms }) => terms)).map((theme) => {
    const [alone = -1] = theme.stem === null ? theme.notes : [];
    const shared = open[alone] && isElsewhere(open[alone]);
    return shared ? { ...theme, stem: shared.stem, words: [shared.word.toLowerCase()] } : theme;
  });
  const of = new Map<Note, Omit<ThemedNote, 'note'>>();
  found.forEach(({ stem, words, notes: own }, number) => {
    const inTheme = own.flatMap((at) => open[at] ?? []);
    const sprints = sprintsOf([...(stem === null ? [] : speaking(stem)), ...inTheme]);
    for (const note of inTheme) of.set(note, { theme: stem ?? `\n${number}`, words, sprints });
  });
  const written = new Map(
    [...grouped(all, ({ themeKey }) => themeKey)].map(([key, own]) => [key, sprintsOf(own)]),
  );
  return notes.map((note): ThemedNote => {
    const { themeKey: key } = note;
    const theme = of.get(note) ?? { theme: `\t${key}`, words: [note.theme], sprints: written.get(key) ?? [] };
    return { note, ...theme };
  });
}

/** The notes that have a stem, or the same one and a letter, in their order. */
function speakersOf(all: readonly Note[]): (stem: string) => readonly Note[] {
  const having = new Map<string, number[]>();
  all.forEach(({ terms }, at) => {
    for (const { stem } of terms)
      for (const key of new Set([stem, stem.slice(0, -1)])) {
        const places = having.get(key);
        if (places) places.push(at);
        else having.set(key, [at]);
      }
  });
  return (stem) => {
    const near = new Set([...(having.get(stem) ?? []), ...(having.get(stem.slice(0, -1)) ?? [])]);
    return [...near]
      .sort((a, b) => a - b)
      .flatMap((at) => all[at] ?? [])
      .filter(({ terms }) => terms.some((term) => sameStem(term.stem, stem)));
  };
}

/** What a note that stands alone in its sprint has in common with other sprints' notes: the word that fewest have. */
function sharedElsewhere(
  speaking: (stem: string) => readonly Note[],
  notes: number,
): (note: Note) => Term | null {
  const known = new Map<string, { readonly n: number; readonly sprints: ReadonlySet<string> }>();
  const having = (stem: string) => {
    const found = known.get(stem);
    if (found) return found;
    const speakers = speaking(stem);
    const told = { n: speakers.length, sprints: new Set(speakers.map(({ sprintKey: key }) => key)) };
    known.set(stem, told);
    return told;
  };
  return ({ terms, sprintKey: own }) => {
    let best: { readonly term: Term; readonly n: number } | null = null;
    for (const term of terms) {
      const { n, sprints } = having(term.stem);
      if (isTooCommon(n, notes) || (sprints.size === 1 && sprints.has(own))) continue;
      if (best === null || n < best.n) best = { term, n };
    }
    return best?.term ?? null;
  };
}

/** The sprints of notes, each once, as it is written first. */
function sprintsOf(notes: readonly Note[]): string[] {
  const distinct = new Map<string, string>();
  for (const { sprint, sprintKey: key } of notes)
    if (sprint !== '' && !distinct.has(key)) distinct.set(key, sprint);
  return [...distinct.values()].sort(compareIds);
}

function byCategory(notes: readonly ThemedNote[]): Theme[] {
  const groups = grouped(notes, ({ note, theme }) => `${foldText(note.category)}\n${theme}`);
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

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
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
function sprintKey(sprint: string): string {
  return foldText(sprint).replace(/^(?:sprint|s)\s*(?:n°|no|#)?\s*(?=\d)/, '');
}
