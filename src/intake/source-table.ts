import type { DateOrder } from '../domain/table/moment.ts';
import type { ShapeColumn, ShapeNote, ShapeProblem } from '../domain/table/shape.ts';
import type { DealField } from '../i18n/fields/incoming-deal.ts';
import type { WorkItemField } from '../i18n/fields/work-item.ts';

/** Where a file came from, told by its content and its headers, never by its name. */
export type SourceFormat =
  | 'trelloJson'
  | 'trelloCsv'
  | 'asanaCsv'
  | 'jiraCsv'
  | 'jiraXml'
  | 'jiraJson'
  | 'notionCsv'
  | 'hubspot'
  | 'salesforce'
  | 'pipedrive'
  | 'zoho'
  | 'csv'
  | 'sheet';

/** What the rows of a table are: work for the backlog, or deals and leads for the pipeline. */
export type SourceKind = 'backlog' | 'pipeline';

/**
 * A cell of a file. Ids, dates and numbers of a CSV stay the text that stands there: they are converted when a mapping
 * is applied. Of a workbook, numbers are numbers and cells with a date format are ISO text (`2026-03-31`,
 * `2026-03-31T14:30`), so that a day cannot be mistaken for an amount.
 */
export type SourceCell = string | number | boolean | null;

/**
 * How sure a column was recognised: `sure` by its exact name; `likely` by a name that is alike or often means it, or by
 * its values; `ask`: several could be it, or the one found may well mean something else. What is to be asked is never
 * applied without an answer.
 */
export type Confidence = 'sure' | 'likely' | 'ask';

/** What the numbers of an effort column count; seconds are what Jira's time fields hold. */
export type EffortUnit = 'hours' | 'points' | 'seconds' | 'days';

/**
 * A column of the table, header with line breaks made spaces, '' where it has none; headers may repeat. One that is not
 * of the file says what it was made from: one column a status, marked with an x, became one of statuses (`marks`); a
 * cell that holds two dates became two (`rangeStart`, `rangeEnd`).
 */
export type SourceColumn = ShapeColumn & {
  /** How many records have a value here. */
  readonly filled: number;
  /** Up to three different values, shortened, for a person to look at. */
  readonly samples: readonly string[];
  /** Which of day and month comes first in its dates, where they are written in figures and a part over 12 tells. */
  readonly dateOrder: DateOrder;
};

export type SourceRow = {
  /** Where it stands in the file: the row of the sheet, of the CSV (a quoted line break does not count), or the n-th card. 1 for the first. */
  readonly row: number;
  /** By column. Never longer than `columns`; ditto marks and groups are filled in. */
  readonly cells: readonly SourceCell[];
  /** Rows below this one that only add to it (acceptance criteria under a story), as text. */
  readonly details: readonly string[];
};

/** Facts about how a table was read, for the person who confirms it. Rows are 1 for the first, columns places in `columns`. */
export type Note =
  | ShapeNote
  | { readonly code: 'rowsLeftOut'; readonly why: 'notWork'; readonly rows: readonly number[] }
  | { readonly code: 'encodingGuessed'; readonly encoding: 'windows-1252' | 'utf-16' }
  | { readonly code: 'mojibakeRepaired'; readonly cells: number }
  | { readonly code: 'mergedFilled'; readonly cells: number }
  /** Points that stand at the start of titles, `(8) As a…`, are read as the effort. */
  | { readonly code: 'pointsInTitles'; readonly cells: number }
  | { readonly code: 'effortUnit'; readonly column: number; readonly unit: EffortUnit };

/** What a person must look at: a fact with its place. */
export type Problem =
  | ShapeProblem
  /** Day or month first: no date of the column tells. Asked; until then its dates are not read. */
  | { readonly code: 'dateOrderAmbiguous'; readonly column: number; readonly example: string }
  /** Dates of the column say both orders. */
  | { readonly code: 'dateOrderMixed'; readonly column: number; readonly row: number; readonly found: string }
  | { readonly code: 'longRow'; readonly row: number; readonly cells: number; readonly expected: number }
  | { readonly code: 'quoteUnclosed'; readonly row: number };

/** Which columns one of our fields is read from. */
export type FieldMapping = {
  /**
   * Places in `columns`, in their order. Several where the file repeats a column (Jira: Sprint, Labels, links); empty
   * where the field is asked and nothing is proposed.
   */
  readonly columns: readonly number[];
  readonly confidence: Confidence;
  /** Other columns that could be it, best first. */
  readonly alternatives: readonly number[];
};

/** Field → columns; a field without an entry was not found. */
export type Mapping<K extends string = WorkItemField | DealField> = { readonly [F in K]?: FieldMapping };

/** What a wide sheet holds: one column a month. `columns` are places in the table's `columns`. */
export type Wide = {
  readonly labels: readonly number[];
  /** Each with the first day of its month as ISO text. */
  readonly months: readonly { readonly column: number; readonly day: string }[];
};

/** A table that was found in a file, with what it seems to be; nothing is converted yet. */
export type SourceTable = {
  /** The tab's name, or the board's, or the file's without its ending. */
  readonly name: string;
  readonly format: SourceFormat;
  /** What its rows seem to be; null where its columns do not tell (a list of accounts, a dictionary). */
  readonly kind: SourceKind | null;
  /** The row of the header, 1 for the file's first; null where there is none (or the format has no header: JSON, XML). */
  readonly headerRow: number | null;
  readonly columns: readonly SourceColumn[];
  readonly rows: readonly SourceRow[];
  /** The mapping proposed for each kind of rows: a person may know better than `kind`. */
  readonly mappings: {
    readonly backlog: Mapping<WorkItemField>;
    readonly pipeline: Mapping<DealField>;
  };
  /** The decimal sign that the numbers typed as text are read with. */
  readonly decimal: ',' | '.';
  readonly wide: Wide | null;
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
};

/** A file that is no table of ours to read: said with what to do. */
export type FileProblem =
  | { readonly code: 'fileEmpty' }
  | {
      readonly code: 'fileUnknown';
      readonly looksLike: 'pdf' | 'image' | 'zip' | 'oldExcel' | 'openDocument' | 'html' | 'binary';
    }
  | { readonly code: 'workbookProtected' }
  | { readonly code: 'jsonUnknown'; readonly keys: readonly string[] }
  | { readonly code: 'jsonBroken' }
  | { readonly code: 'xmlBroken' }
  | { readonly code: 'workbookBroken' };

/** Thrown where a file cannot be read at all. */
export class FileError extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem.code);
    this.name = 'FileError';
    this.problem = problem;
  }
}
