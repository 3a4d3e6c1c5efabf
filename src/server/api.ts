import { type Day, dayOf } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { nameNotKept } from '../i18n/sentences/undoing.ts';
import { type Language, languageOf } from '../i18n/text.ts';
import { again } from '../sheets/again.ts';
import { selectedCell } from '../sheets/selection.ts';
import { showTab } from '../sheets/show.ts';
import { setUserName } from '../sheets/user.ts';
import { openWorkbook, type Workbook } from '../sheets/workbook.ts';
import { decideAdapt } from './adapt/decide.ts';
import { adaptDraft } from './adapt/list.ts';
import { board } from './board/list.ts';
import { decideMoves } from './board/move.ts';
import type { Api, Board, Reply } from './contract.ts';
import { explainFailure } from './failure.ts';
import { decideImport } from './files/decide-import.ts';
import { exportData } from './files/export-data.ts';
import { forget, forgetQuietly, receive, received } from './files/upload.ts';
import { decideFreeze } from './freeze.ts';
import { decideGrooming } from './groom/decide.ts';
import { grooming } from './groom/list.ts';
import { home } from './home.ts';
import { journalFound } from './journal/found.ts';
import { rowsBehindSelected } from './kpi/behind.ts';
import { decideAction } from './kpi/decide-action.ts';
import { decideKpiTab } from './kpi/decide-tab.ts';
import { kpiState } from './kpi/state.ts';
import { decideMeeting } from './meeting/decide.ts';
import { meeting } from './meeting/list.ts';
import { messageOf } from './others.ts';
import { openDialog, turnDialogs } from './pages.ts';
import { decidePlaybook } from './playbook/decide.ts';
import { refresh } from './refresh.ts';
import { Refusal } from './refusal.ts';
import { decideRetro } from './retro/decide.ts';
import { decideNotes } from './retro/import.ts';
import { retroState } from './retro/notes.ts';
import { decideSettings } from './settings/decide.ts';
import { decideHolidays } from './settings/decide-holidays.ts';
import { recalledLine } from './settings/mappings.ts';
import { settingsState } from './settings/settings-of.ts';
import { decideClose } from './sprint/close.ts';
import { closeDraft } from './sprint/close-draft.ts';
import { draftSprint } from './sprint/draft.ts';
import { goalFigures } from './sprint/goal-figures.ts';
import { propose } from './sprint/propose.ts';
import { decideStart } from './sprint/start.ts';
import { standUp } from './stand-up/list.ts';
import { decideStandUp } from './stand-up/save.ts';
import { decideTemplates } from './templates/decide.ts';
import { templates } from './templates/list.ts';
import { decideTracking } from './tracking/decide.ts';
import { decideTurn } from './turn/decide.ts';
import { recognise } from './turn/recognise.ts';
import { recoverNow } from './undo/recover-now.ts';
import { applyUndo, loggedActions, previewUndo } from './undo/undo.ts';
import { preview, write, writeNow } from './write.ts';

/** The day that it is where the spreadsheet is. The clock is read at the server's edge alone. */
export function today(workbook: Workbook): Day {
  return dayOf(workbook.conventions.serialOf(new Date()));
}

/** The language of the person at the keyboard. */
export function userLanguage(): Language {
  return languageOf(Session.getActiveUserLocale());
}

/** What the pages can ask for. Each call is an execution of its own: read, decide, apply. */
function apiFor(language: Language): Api {
  return {
    home: () => {
      const recovered = recoverNow(language);
      const workbook = openWorkbook();
      const seen = home(workbook, today(workbook), recovered, language);
      // The view does not wait for it to be shown, and what it shows does not depend on it.
      journalFound(workbook);
      return seen;
    },
    source: (request) => recognise(openWorkbook(), request, language),
    previewTurn: (request) => preview((workbook) => decideTurn(workbook, request, language), language),
    applyTurn: ({ token, ...request }) =>
      write(request.kind, (workbook) => decideTurn(workbook, request, language), token, language),
    recallImport: (request) => recalledLine(openWorkbook(), request),
    importPiece: receive,
    dropImport: forget,
    previewImport: (request) => {
      const rows = received(request, language);
      return preview((workbook) => decideImport(workbook, request, rows, language), language);
    },
    applyImport: ({ token, ...request }) => {
      const rows = received(request, language);
      const outcome = write(
        'import',
        (workbook) => decideImport(workbook, request, rows, language),
        token,
        language,
      );
      if (outcome.done) forgetQuietly(request);
      return outcome;
    },
    exportData: ({ of }) => exportData(openWorkbook(), of, language),
    sprintDraft: () => {
      const workbook = openWorkbook();
      return draftSprint(workbook, today(workbook), language);
    },
    goalFigures: (request) => {
      const workbook = openWorkbook();
      return goalFigures(workbook, request, today(workbook), language);
    },
    propose: (request) => propose(openWorkbook(), request, language),
    previewStart: (request) =>
      preview((workbook) => decideStart(workbook, request, today(workbook), language), language),
    applyStart: ({ token, ...request }) =>
      write(
        'start',
        (workbook) => decideStart(workbook, request, today(workbook), language),
        token,
        language,
      ),
    meeting: () => {
      const workbook = openWorkbook();
      return meeting(workbook, today(workbook), language);
    },
    previewMeeting: (request) => preview((workbook) => decideMeeting(workbook, request, language), language),
    applyMeeting: ({ token, ...request }) =>
      write('meeting', (workbook) => decideMeeting(workbook, request, language), token, language),
    adaptDraft: () => {
      const workbook = openWorkbook();
      return adaptDraft(workbook, today(workbook), language);
    },
    previewAdapt: (request) =>
      preview((workbook) => decideAdapt(workbook, request, today(workbook), language), language),
    applyAdapt: ({ token, ...request }) =>
      write(
        'adapt',
        (workbook) => decideAdapt(workbook, request, today(workbook), language),
        token,
        language,
      ),
    closeDraft: () => {
      const workbook = openWorkbook();
      return closeDraft(workbook, today(workbook), language);
    },
    previewClose: (request) =>
      preview((workbook) => decideClose(workbook, request, today(workbook), language), language),
    applyClose: ({ token, ...request }) =>
      write(
        'close',
        (workbook) => decideClose(workbook, request, today(workbook), language),
        token,
        language,
      ),
    refresh: () => refresh(language),
    history: () => loggedActions(openWorkbook(), language),
    previewUndo: (request) => previewUndo(language, request?.tour && 'tour'),
    applyUndo: ({ token, tour }) => applyUndo(token, language, tour && 'tour'),
    settings: () => settingsState(openWorkbook(), language),
    previewSettings: () => preview((workbook) => decideSettings(workbook, language), language),
    applySettings: ({ token }) =>
      write('settings', (workbook) => decideSettings(workbook, language), token, language),
    previewHolidays: (request) =>
      preview((workbook) => decideHolidays(workbook, request, language), language),
    applyHolidays: ({ token, ...request }) =>
      write('settings', (workbook) => decideHolidays(workbook, request, language), token, language),
    previewFreeze: () => preview((workbook) => decideFreeze(workbook, language), language),
    applyFreeze: ({ token }) =>
      write('freeze', (workbook) => decideFreeze(workbook, language), token, language),
    kpi: () => {
      const workbook = openWorkbook();
      return kpiState(workbook, today(workbook), language);
    },
    rowsBehind: () => rowsBehindSelected(openWorkbook(), selectedCell(), language),
    previewAction: (request) =>
      preview((workbook) => decideAction(workbook, request, today(workbook), language), language),
    applyAction: ({ token, ...request }) =>
      write(
        'action',
        (workbook) => decideAction(workbook, request, today(workbook), language),
        token,
        language,
      ),
    previewKpiTab: () => preview((workbook) => decideKpiTab(workbook, language), language),
    applyKpiTab: ({ token }) =>
      write('kpiTab', (workbook) => decideKpiTab(workbook, language), token, language),
    grooming: () => {
      const workbook = openWorkbook();
      return grooming(workbook, today(workbook), language);
    },
    previewGrooming: (request) =>
      preview((workbook) => decideGrooming(workbook, request, today(workbook), language), language),
    applyGrooming: ({ token, ...request }) =>
      write(
        'groom',
        (workbook) => decideGrooming(workbook, request, today(workbook), language),
        token,
        language,
      ),
    templates: () => templates(openWorkbook(), language),
    previewTemplates: (request) =>
      preview((workbook) => decideTemplates(workbook, request, today(workbook), language), language),
    applyTemplates: ({ token, ...request }) =>
      write(
        'template',
        (workbook) => decideTemplates(workbook, request, today(workbook), language),
        token,
        language,
      ),
    previewPlaybook: (request) =>
      preview((workbook) => decidePlaybook(workbook, request, language), language),
    applyPlaybook: ({ token, ...request }) =>
      write(
        request.tour ? 'tour' : 'playbook',
        (workbook) => decidePlaybook(workbook, request, language),
        token,
        language,
      ),
    board: () => {
      const workbook = openWorkbook();
      return board(workbook, today(workbook), language);
    },
    moveCards: (request) => {
      const done = writeNow('move', (workbook) => decideMoves(workbook, request, language), language);
      return { ...done, board: boardNow(language) };
    },
    previewTracking: () => preview((workbook) => decideTracking(workbook, language), language),
    applyTracking: ({ token }) =>
      write('track', (workbook) => decideTracking(workbook, language), token, language),
    standUp: () => {
      const workbook = openWorkbook();
      return standUp(workbook, today(workbook), language);
    },
    saveStandUp: (request) =>
      writeNow(
        'standUp',
        (workbook) => decideStandUp(workbook, request, today(workbook), language),
        language,
      ),
    retro: () => {
      const workbook = openWorkbook();
      return retroState(workbook, today(workbook), language);
    },
    saveRetro: (request) =>
      writeNow('retro', (workbook) => decideRetro(workbook, request, today(workbook), language), language),
    previewNotes: (request) => preview((workbook) => decideNotes(workbook, request, language), language),
    applyNotes: ({ token, ...request }) =>
      write('import', (workbook) => decideNotes(workbook, request, language), token, language),
    setName: ({ name }) => {
      try {
        setUserName(String(name).trim().slice(0, 80));
      } catch (error) {
        throw new Refusal(nameNotKept(language, messageOf(error)));
      }
      return null;
    },
    turn: ({ kind }) => {
      openDialog(turnDialogs[kind], language);
      return null;
    },
    open: ({ dialog }) => {
      openDialog(dialog, language);
      return null;
    },
    show: ({ tab, cell }) => showTab(tab, cell),
  };
}

/** The board after a write, which is done whether or not it can be read again. */
function boardNow(language: Language): Board | null {
  try {
    return again(() => {
      const workbook = openWorkbook();
      return board(workbook, today(workbook), language);
    });
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** What writes tries again by itself, where it knows how far it came. */
const writes: ReadonlySet<string> = new Set<keyof Api>([
  'applyTurn',
  'applyImport',
  'applyStart',
  'applyMeeting',
  'applyAdapt',
  'applyClose',
  'applySettings',
  'applyHolidays',
  'applyFreeze',
  'applyGrooming',
  'applyAction',
  'applyKpiTab',
  'applyTemplates',
  'applyPlaybook',
  'applyUndo',
  'applyTracking',
  'moveCards',
  'saveStandUp',
  'saveRetro',
  'applyNotes',
  'refresh',
]);

/** Reads once more where Sheets fails: its time-outs pass. What we refuse ourselves would be refused again. */
function tolerant<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal || error instanceof UserError) throw error;
    return read();
  }
}

/** The one way in for pages: JSON in, JSON out, and a failure is a sentence. */
export function call(name: string, json: string): string {
  const language = again(userLanguage);
  let reply: Reply<unknown>;
  try {
    const method = apiFor(language)[name as keyof Api] as (request: unknown) => unknown;
    const answer = () => method(JSON.parse(json)) ?? null;
    reply = { ok: true, value: writes.has(name) ? answer() : tolerant(answer) };
  } catch (error) {
    reply = { ok: false, error: explainFailure(error, language) };
  }
  return JSON.stringify(reply);
}
