import type { Day } from '../day.ts';
import { compareIds } from '../planning/normalise.ts';
import { foldText } from '../table/names.ts';
import type { Table } from '../table/table.ts';

export type RetroKey =
  | 'sprint'
  | 'category'
  | 'note'
  | 'votes'
  | 'theme'
  | 'action'
  | 'owner'
  | 'due'
  | 'status';

export type Theme = {
  /** The category's key where it is one of the list's, else the words of the cell; '' for none. */
  readonly category: string;
  readonly categoryIsKey: boolean;
  readonly theme: string;
  readonly notes: readonly string[];
  readonly votes: number;
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

/**
 * What a sprint's retrospective said: every note, by category and theme, those with most votes first; then the actions
 * that were decided.
 *
 * @param sprint as the Sprint column writes it; null for the last one there
 * @param categories the keys of the categories, in the order to show them
 */
export function summariseRetro(
  table: Table<RetroKey>,
  sprint: string | null,
  categories: readonly string[],
): RetroSummary {
  table.require('note');
  const chosen = sprint ?? lastSprint(table);
  const themes = new Map<
    string,
    { category: string; categoryIsKey: boolean; theme: string; notes: string[]; votes: number }
  >();
  const actions: RetroAction[] = [];
  for (const row of table.rows) {
    if (table.has('sprint') && chosen !== '' && !sameSprint(table.text(row, 'sprint'), chosen)) continue;
    const note = table.text(row, 'note');
    if (note !== '') {
      const key = table.has('category') ? table.choice(row, 'category') : null;
      const category = key ?? (table.has('category') ? table.text(row, 'category') : '');
      const theme = table.has('theme') ? table.text(row, 'theme') : '';
      const at = `${foldText(category)}\n${foldText(theme)}`;
      const group = themes.get(at) ?? { category, categoryIsKey: key !== null, theme, notes: [], votes: 0 };
      group.notes.push(note);
      group.votes += table.has('votes') ? (table.number(row, 'votes') ?? 0) : 0;
      themes.set(at, group);
    }
    const action = table.has('action') ? table.text(row, 'action') : '';
    if (action !== '') {
      const status = table.has('status') ? table.choice(row, 'status') : null;
      actions.push({
        action,
        owner: table.has('owner') ? table.text(row, 'owner') : '',
        due: table.has('due') ? table.day(row, 'due') : null,
        status: status ?? (table.has('status') ? table.text(row, 'status') : ''),
        statusIsKey: status !== null,
      });
    }
  }
  const place = (theme: Theme) => {
    const at = categories.indexOf(theme.category);
    return at < 0 ? categories.length : at;
  };
  const ordered = [...themes.values()].sort(
    (a, b) => place(a) - place(b) || b.votes - a.votes || b.notes.length - a.notes.length,
  );
  return { sprint: chosen, themes: ordered, actions };
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
