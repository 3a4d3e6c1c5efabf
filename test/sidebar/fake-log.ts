import { dayFromIso } from '../../src/domain/day.ts';
import { choiceWord } from '../../src/i18n/choices/define.ts';
import { type LogAction, type LogState, logActions, logStates } from '../../src/i18n/choices/log.ts';
import { formatDay } from '../../src/i18n/format.ts';
import * as say from '../../src/i18n/sentences/undoing.ts';
import type { Language } from '../../src/i18n/text.ts';
import { frenchSpaces } from '../../src/i18n/typography.ts';
import type { LoggedAction, Outcome, WritePreview } from '../../src/server/contract.ts';
import type { Scenario } from './fake-server.ts';

type Entry = {
  readonly action: LogAction;
  readonly who: string;
  readonly when: string;
  readonly summary: string;
  readonly restores: readonly (readonly [tab: string, cells: number])[];
  readonly made: readonly string[];
  readonly kept: readonly string[];
  state: LogState;
};

/** An action log that remembers what is written and undone while the page is open. */
export type FakeLog = {
  /** The number that the action gets. */
  write(action: LogAction, who: string, summary: string): number;
  history(): LoggedAction[];
  previewUndo(request?: { readonly tour?: true } | null): WritePreview;
  applyUndo(token: string): Outcome;
};

/** Throws what the server says where there is nothing to undo. */
export function fakeLog(language: Language, scenario: Scenario): FakeLog {
  const log = entries(language, scenario);
  const next = () => [...log].reverse().find(({ state }) => state === 'done');
  const wordOf = (action: LogAction) => choiceWord(logActions, action, language);
  const existing = (): Entry => {
    const entry = next();
    if (!entry) throw new Error(say.nothingToUndo(language));
    return entry;
  };
  let colleagueIsFaster = scenario === 'changing';
  const previewUndo = (request?: { readonly tour?: true } | null): WritePreview => {
    if (request?.tour && existing().action !== 'tour') throw new Error(say.nothingToUndo(language));
    const { action, who, restores, made, kept } = existing();
    return {
      token: `${log.indexOf(existing()) + 1}.undo`,
      summary: [
        say.undoes(language, wordOf(action), who),
        ...restores.map(([tab, cells]) => say.restoresCells(language, tab, cells)),
        ...made.map((tab) => say.removesTab(language, tab)),
      ],
      made,
      changes: [],
      sample: { headers: [], rows: [] },
      problems: kept.length > 0 ? [say.leavesAlone(language, kept)] : [],
    };
  };
  return {
    write(action, who, summary) {
      const made = action === 'tour' ? [language === 'fr' ? 'Visite guidée' : 'Guided tour'] : [];
      return log.push(entry(action, who, summary, '2026-04-14 16:20', { made }));
    },
    history: () =>
      log
        .map((one, at) => ({
          number: at + 1,
          when: whenOf(one.when, language),
          who: one.who,
          action: wordOf(one.action),
          state: choiceWord(logStates, one.state, language),
          summary: one.summary,
          isNext: one === next(),
        }))
        .reverse(),
    previewUndo,
    applyUndo(token) {
      if (colleagueIsFaster) {
        colleagueIsFaster = false;
        const { action } = existing();
        existing().state = 'undone';
        return {
          done: false,
          sentence: [
            say.someoneUndid(language, 'Karim Benali', wordOf(action)),
            say.notUndone(language),
          ].join(' '),
          preview: previewUndo(),
        };
      }
      const now = existing();
      if (token !== previewUndo().token) throw new Error(`Not the previewed undo: ${token}`);
      now.state = 'undone';
      const notes = now.kept.length > 0 ? [say.leavesAlone(language, now.kept)] : [];
      return { done: true, sentence: say.undone(language, wordOf(now.action)), notes };
    },
  };
}

function entry(
  action: LogAction,
  who: string,
  summary: string,
  when: string,
  more: Partial<Entry> = {},
): Entry {
  return {
    action,
    who,
    summary: frenchSpaces(summary),
    when,
    restores: [],
    made: [],
    kept: [],
    state: 'done',
    ...more,
  };
}

/** Oldest first, as the log holds them. */
function entries(language: Language, scenario: Scenario): Entry[] {
  const fr = language === 'fr';
  if (scenario === 'new') return [];
  const turned = [
    entry(
      'pipeline',
      'Amélie Durand',
      fr
        ? 'Crée l’onglet « Pipeline » avec 1\u202f215 lignes.'
        : 'Creates the tab “Pipeline” with 1,215 rows.',
      '2026-04-02 09:05',
      { made: ['Pipeline'] },
    ),
    entry(
      'backlog',
      'Karim Benali',
      fr ? 'Ajoute 42 lignes à « Backlog ».' : 'Adds 42 rows to “Backlog”.',
      '2026-04-03 14:30',
      { restores: [['Backlog', 462]] },
    ),
  ];
  if (scenario === 'ready' || scenario === 'changing') return turned;
  return [
    ...turned,
    entry(
      'freeze',
      fr ? 'utilisateur 7B2E' : 'user 7B2E',
      fr ? 'Copie « KPI » dans « KPI (valeurs) ».' : 'Copies “KPI” to “KPI (values)”.',
      '2026-04-05 18:47',
      { state: 'undone' },
    ),
    entry(
      'start',
      'Amélie Durand',
      fr
        ? 'Crée l’onglet « Sprint » avec 10 éléments. Change 10 cellules de « Backlog ».'
        : 'Creates the tab “Sprint” with 10 items. Changes 10 cells of “Backlog”.',
      '2026-04-06 09:12',
      {
        restores: [['Backlog', 10]],
        made: ['Sprint'],
        kept: ['Sprint!G8', 'Sprint!G9', 'Sprint!H12'],
      },
    ),
    entry(
      'close',
      'Karim Benali',
      fr ? 'Fige une ligne dans « Historique ».' : 'Freezes a row in “History”.',
      '2026-04-13 17:58',
      { state: 'rolledBack' },
    ),
  ];
}

function whenOf(when: string, language: Language): string {
  const [iso = '', clock = ''] = when.split(' ');
  const day = dayFromIso(iso);
  return `${day === null ? iso : formatDay(day, language)} ${clock}`;
}
