import type { MidSprint } from '../domain/execution/mid-sprint.ts';
import type { SegmentColumn } from '../domain/goal/pipeline-values.ts';
import type { GoalKpi } from '../i18n/choices/goal-kpi.ts';
import type { Language } from '../i18n/text.ts';
import type { AdaptDraft, AdaptRequest } from './adapt/contract.ts';
import type { Board, Moved, MoveRequest } from './board/contract.ts';
import type {
  ExportData,
  Exported,
  ImportPiece,
  ImportRequest,
  RecalledImport,
  Upload,
} from './files/contract.ts';
import type { Grooming, GroomingRequest } from './groom/contract.ts';
import type { ActionSource, KpiState, RowsBehind } from './kpi/contract.ts';
import type { MeetingRequest, MeetingState } from './meeting/contract.ts';
import type { PlaybookRequest } from './playbook/contract.ts';
import type { ImportedNote, RetroRequest, RetroState } from './retro/contract.ts';
import type { CloseDraft, CloseRequest } from './sprint/close-contract.ts';
import type { PlanBoard } from './sprint/plan-board.ts';
import type { StandUp, StandUpRequest } from './stand-up/contract.ts';
import type { TemplateRequest, Templates } from './templates/contract.ts';

export type { Absence, AdaptDraft, AdaptRequest, AddedItem } from './adapt/contract.ts';
export type { Board, BoardCard, CardMove, Moved, MoveRequest } from './board/contract.ts';
export type * from './files/contract.ts';
export type { Grooming, GroomingFinding, GroomingGroup, GroomingRequest } from './groom/contract.ts';
export type { ActionSource, AlertKind, KpiAlert, KpiRow, KpiState, RowsBehind } from './kpi/contract.ts';
export type * from './meeting/contract.ts';
export type * from './playbook/contract.ts';
export type * from './retro/contract.ts';
export type { SidebarView } from './sidebar-views.ts';
export type { CloseDraft, CloseRequest, Move } from './sprint/close-contract.ts';
export type { PlanBoard, PlanItem } from './sprint/plan-board.ts';
export type * from './stand-up/contract.ts';
export type { TaskTemplate, TemplateItem, TemplateRequest, Templates } from './templates/contract.ts';

/**
 * What crosses between the pages (sidebar, dialogs) and the server, as types alone. JSON in both directions: days are
 * `2026-03-31`, never a Date. Sentences for people are made on the server, in the user's language.
 */

/** Which of our tabs a sheet can be turned into. */
export type SourceKind = 'pipeline' | 'backlog';

export type IsoDay = string;

/** What the home view shows. */
export type Home = {
  readonly language: Language;
  /** The user's name as the action log shows it, and whether the user gave it. */
  readonly who: { readonly name: string; readonly given: boolean };
  /** What was found cut half-way and put right just now; the action that *Undo* would take back. */
  readonly recovered: readonly string[];
  /** Closed sprints that are no longer in History as they were closed, a sentence each. */
  readonly broken: readonly string[];
  readonly lastAction: LoggedAction | null;
  readonly sprint: SprintCard | null;
  /** The name of the tab that is open in the grid. */
  readonly activeTab: string;
  /** Our tabs in this workbook by key, with how many rows each holds; null where there is none yet. */
  readonly tabs: Readonly<
    Record<
      'pipeline' | 'backlog' | 'team' | 'sprint' | 'kpi' | 'retro' | 'history' | 'points' | 'settings',
      { readonly name: string; readonly rows: number } | null
    >
  >;
};

/** The running sprint in brief. */
export type SprintCard = {
  readonly number: number;
  readonly goal: string;
  readonly start: IsoDay;
  readonly end: IsoDay;
  readonly workingDaysLeft: number;
  /** The goal's KPI in words with its n: "Conversion 12 / 80 = 15,0 %, target 20,0 %". */
  readonly progress: string;
  /** Whether that is a change, with its n: "too early (1 / 3), against a base of 50 / 300"; empty where nothing can be said. */
  readonly verdict: string;
  /** The last change of the goal since the start: when, by whom, from what to what; empty where there is none. */
  readonly goalChanged: string;
  readonly items: { readonly total: number; readonly done: number };
  /** How it will end; null outside its days. */
  readonly forecast: SprintForecast | null;
};

/** How a sprint will end at its pace so far. Titles stand for items. */
export type SprintForecast = {
  readonly unit: 'effort' | 'items';
  /** Open items without an estimate: with any, items are counted. */
  readonly unestimated: number;
  /** Working days that are over: those that the pace comes from. */
  readonly known: number;
  /** Closed sprints, and the median of what they did in hours; null where they are too few. */
  readonly velocity: { readonly n: number; readonly median: number | null };
  /** Null where too few days are over. */
  readonly forecast: MidSprint | null;
};

/** How sure a column was recognised: by its exact name; by likeness or by its values; several could be it; not found. */
export type Confidence = 'sure' | 'likely' | 'ask' | 'none';

/** A sheet as it was recognised, before anything is written. */
export type Source = {
  readonly kind: SourceKind;
  readonly tab: string;
  /** 1 for the sheet's first row. */
  readonly headerRow: number;
  /** Rows with data under the header. */
  readonly rows: number;
  readonly columns: readonly SourceColumn[];
  readonly fields: readonly FieldMatch[];
  /** Sentences about what was noticed (rows skipped, footers…). */
  readonly notes: readonly string[];
};

export type SourceColumn = {
  /** 0 for column A. */
  readonly index: number;
  readonly letter: string;
  readonly header: string;
  /** Up to three filled values, as displayed. */
  readonly sample: readonly string[];
  readonly filled: number;
};

/** One field of our tab and the column that it would be read from. */
export type FieldMatch = {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  readonly column: number | null;
  readonly confidence: Confidence;
};

export type TurnRequest = {
  readonly kind: SourceKind;
  readonly tab: string;
  readonly headerRow: number;
  /** Field key → column index; a field that is absent or null is left empty. */
  readonly mapping: Readonly<Record<string, number | null>>;
};

/** What a write would do, before it is done. `token` names this very plan: applying asks for it, and refuses another. */
export type WritePreview = {
  readonly token: string;
  /** "Adds 12 rows to Backlog", one sentence a line. */
  readonly summary: readonly string[];
  /** The first differences, as displayed. */
  readonly changes: readonly {
    readonly tab: string;
    readonly where: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** The first rows that would be added. */
  readonly sample: { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** What could not be read: one sentence each, row and column named. */
  readonly problems: readonly string[];
  /** Of an undo: the tabs that the action made and that are still there. */
  readonly made?: readonly string[];
};

/** After an apply: done, or the plan had changed since the preview and a new one is given instead. */
export type Outcome =
  | Done
  | { readonly done: false; readonly sentence: string; readonly preview: WritePreview };

export type Done = {
  readonly done: true;
  readonly sentence: string;
  readonly notes: readonly string[];
  /** A text about it for others, to be copied. */
  readonly copy?: string;
};

export type KpiKey = GoalKpi;
export type KpiUnit = 'rate' | 'money' | 'count';

/** A KPI that a goal can aim at, with what a goal starts from: a rate over the whole pipeline, else the days before the sprint. */
export type KpiChoice = {
  readonly key: KpiKey;
  readonly label: string;
  readonly unit: KpiUnit;
  /** A rate is a share (0.15); null where nothing can be computed. */
  readonly base: number | null;
  /** The base with its n, in words: "12 won of 80 leads = 15,0 %". */
  readonly baseInWords: string;
};

export type Goal = {
  readonly text: string;
  readonly kpi: KpiKey;
  readonly base: number | null;
  readonly target: number | null;
  /** The part of the pipeline that it is about; left out or empty for all of it. */
  readonly segments?: readonly GoalSegment[];
};

/** A value of one of the pipeline's columns. */
export type GoalSegment = { readonly field: SegmentColumn; readonly value: string };

/** What a goal about a part of the pipeline starts from. */
export type GoalFigures = {
  /** A rate is a share; null where nothing can be computed. */
  readonly base: number | null;
  /** The base with its n, in words. */
  readonly baseInWords: string;
  /** What the KPI counts over (leads created, deals closed) that the sprint is expected to bring; null for no rate or no pace. */
  readonly expected: number | null;
  /** Where that comes from, in words; empty where it is not known. */
  readonly paceInWords: string;
};

export type Member = {
  readonly name: string;
  /** Separated by commas; empty: any task. */
  readonly skills: string;
  readonly hoursPerDay: number;
  readonly daysOff: number;
  /** Share of the hours that goes to sprint items, 0 to 1. */
  readonly focus: number;
};

/** What the *New sprint* view starts from. */
export type SprintDraft = {
  /** The running sprint in one refusing sentence; null where a sprint can start. */
  readonly refused: string | null;
  readonly number: number;
  readonly start: IsoDay;
  readonly weeks: 1 | 2 | 3 | 4;
  readonly kpis: readonly KpiChoice[];
  readonly goal: Goal;
  /** The pipeline's values that a goal's words are matched with, by column. */
  readonly values: { readonly [F in SegmentColumn]?: readonly string[] };
  /** What past sprints came to, by KPI, oldest first. */
  readonly past: { readonly [K in KpiKey]?: readonly number[] };
  /** How dates are written in this file; null where it does not say. */
  readonly dateOrder: 'dmy' | 'mdy' | null;
  /** What the objective in Settings leaves for this sprint, in words; empty where there is none. */
  readonly objective: string;
  /** Actions of retrospectives that are not done, a line each, the latest first. */
  readonly actions: readonly string[];
  readonly team: readonly Member[];
  /** What share of their planned hours people of the team finished in past sprints, in words, by name. */
  readonly delivered: Readonly<Record<string, string>>;
  /** The days of the week, Monday first, of who works others than Monday to Friday, by name. */
  readonly worked: Readonly<Record<string, readonly boolean[]>>;
  /** Tabs that are still missing for a full sprint, in words that say what to do. */
  readonly hints: readonly string[];
};

export type SprintRequest = {
  readonly number: number;
  readonly start: IsoDay;
  readonly weeks: 1 | 2 | 3 | 4;
  readonly goal: Goal;
  readonly team: readonly Member[];
};

export type Proposal = PlanBoard & {
  readonly end: IsoDay;
  readonly workingDays: number;
  /** The value taken and how near that is to the best possible, in one sentence. */
  readonly quality: string;
};

export type StartRequest = SprintRequest & {
  readonly items: readonly { readonly id: string; readonly owner: string }[];
};

/** A line of the action log, newest first. */
export type LoggedAction = {
  readonly number: number;
  readonly when: string;
  readonly who: string;
  readonly action: string;
  readonly state: string;
  readonly summary: string;
  /** Whether *Undo* would take this one back. */
  readonly isNext: boolean;
};

/** How the Settings tab stands. */
export type SettingsState = {
  /** Its name; null where there is none yet. */
  readonly tab: string | null;
  /** The titles of blocks that it lacks. */
  readonly missing: readonly string[];
  /** What of it could not be read, one sentence each. */
  readonly problems: readonly string[];
};

/** Days that the Settings tab is to count as holidays; `of` says in words whose they are. */
export type HolidaysRequest = { readonly of: string; readonly days: readonly IsoDay[] };

/** Every call that a page can make: name, request, reply. */
export type Api = {
  home(): Home;
  /** Recognises the open tab, or the one that is named. */
  source(request: { readonly kind: SourceKind; readonly tab?: string; readonly headerRow?: number }): Source;
  previewTurn(request: TurnRequest): WritePreview;
  applyTurn(request: TurnRequest & { readonly token: string }): Outcome;
  /** How a file with these headers was read before; null where none was. */
  recallImport(request: {
    readonly kind: SourceKind;
    readonly headers: readonly string[];
  }): RecalledImport | null;
  /** Keeps a piece of a file, at most 90 kB of it, for the import that follows. */
  importPiece(request: ImportPiece): null;
  /** Leaves nothing behind of what was sent. */
  dropImport(request: Upload): null;
  previewImport(request: ImportRequest): WritePreview;
  applyImport(request: ImportRequest & { readonly token: string }): Outcome;
  exportData(request: { readonly of: Exported }): ExportData;
  sprintDraft(): SprintDraft;
  /** What a goal on this KPI and this part of the pipeline starts from. */
  goalFigures(request: {
    readonly kpi: KpiKey;
    readonly segments: readonly GoalSegment[];
    readonly start: IsoDay;
    readonly weeks: 1 | 2 | 3 | 4;
  }): GoalFigures;
  propose(request: SprintRequest): Proposal;
  previewStart(request: StartRequest): WritePreview;
  applyStart(request: StartRequest & { readonly token: string }): Outcome;
  /** What a planning meeting begins with, and what it decided. */
  meeting(): MeetingState;
  previewMeeting(request: MeetingRequest): WritePreview;
  applyMeeting(request: MeetingRequest & { readonly token: string }): Outcome;
  adaptDraft(): AdaptDraft;
  previewAdapt(request: AdaptRequest): WritePreview;
  applyAdapt(request: AdaptRequest & { readonly token: string }): Outcome;
  closeDraft(): CloseDraft;
  previewClose(request: CloseRequest): WritePreview;
  applyClose(request: CloseRequest & { readonly token: string }): Outcome;
  /** Completes short formulas such as =SPRINT_CONVERSION() and recalculates ours. */
  refresh(): { readonly done: boolean; readonly sentence: string };
  /** The last actions of the add-on in this workbook. */
  history(): readonly LoggedAction[];
  /** With `tour`: of the user's own guided tour, whatever was done since. */
  previewUndo(request?: { readonly tour?: true } | null): WritePreview;
  applyUndo(request: { readonly token: string; readonly tour?: true }): Outcome;
  settings(): SettingsState;
  /** The Settings tab made, or the blocks that it lacks added. */
  previewSettings(): WritePreview;
  applySettings(request: { readonly token: string }): Outcome;
  /** Holidays added to the Settings tab, which is made where there is none. */
  previewHolidays(request: HolidaysRequest): WritePreview;
  applyHolidays(request: HolidaysRequest & { readonly token: string }): Outcome;
  /** A copy of the open tab, which must be one of ours, without formulas. */
  previewFreeze(): WritePreview;
  applyFreeze(request: { readonly token: string }): Outcome;
  kpi(): KpiState;
  /** The rows that the selected figure was computed from. */
  rowsBehind(): RowsBehind;
  /** An alert, or an action of a retrospective, as an item of the backlog. */
  previewAction(request: ActionSource): WritePreview;
  applyAction(request: ActionSource & { readonly token: string }): Outcome;
  /** The KPI tab made, made anew where it is of an older version, or completed. */
  previewKpiTab(): WritePreview;
  applyKpiTab(request: { readonly token: string }): Outcome;
  grooming(): Grooming;
  previewGrooming(request: GroomingRequest): WritePreview;
  applyGrooming(request: GroomingRequest & { readonly token: string }): Outcome;
  /** The task templates of the Settings tab, each with the effort that the team's own finished items give it. */
  templates(): Templates;
  previewTemplates(request: TemplateRequest): WritePreview;
  applyTemplates(request: TemplateRequest & { readonly token: string }): Outcome;
  /** The tab of a playbook's case and its items in the backlog, where they are not there yet. */
  previewPlaybook(request: PlaybookRequest): WritePreview;
  applyPlaybook(request: PlaybookRequest & { readonly token: string }): Outcome;
  /** The running sprint as cards. */
  board(): Board;
  /** Moves cards at once: what is moved is seen, so that nobody is asked first. */
  moveCards(request: MoveRequest): Moved;
  /** The Burndown and the Board tab made, and the chart fitted to the sprint's days. */
  previewTracking(): WritePreview;
  applyTracking(request: { readonly token: string }): Outcome;
  standUp(): StandUp;
  /** Saves what somebody said: they wrote it themselves, so that nobody is asked first. */
  saveStandUp(request: StandUpRequest): Done;
  retro(): RetroState;
  /** Adds notes, votes or an action at once: whoever adds them wrote them. */
  saveRetro(request: RetroRequest): Done;
  /** The notes of files, below those that the tab has. */
  previewNotes(request: { readonly notes: readonly ImportedNote[] }): WritePreview;
  applyNotes(request: { readonly notes: readonly ImportedNote[]; readonly token: string }): Outcome;
  /** The name that the action log and other users read. */
  setName(request: { readonly name: string }): null;
  /** Opens the dialog that turns the open tab into a pipeline or a backlog. */
  turn(request: { readonly kind: SourceKind }): null;
  /** Opens the dialog that reads a file, the one that makes one, the board, or the planning meeting. */
  open(request: {
    readonly dialog: 'import' | 'export' | 'notes' | 'board' | 'meeting' | 'guide' | 'holidays';
  }): null;
  /** Brings a tab of ours to the front, and a cell of it. */
  show(request: { readonly tab: string; readonly cell?: string }): null;
};

/** The text of a reply. A failure carries one sentence for the user. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string };
