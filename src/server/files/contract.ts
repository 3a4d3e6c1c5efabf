import type { Text } from '../../i18n/text.ts';
import type { SourceKind } from '../contract.ts';

/** What crosses between the pages that read and write files and the server; `../contract.ts` hands it on to the pages. */

/**
 * A row of a file as the page has read it: where it stands there, its id at the source ('' where it has none), then a
 * cell for each of the request's fields. Days are ISO text.
 */
export type ImportRow = readonly [
  row: number,
  externalId: string,
  ...cells: readonly (string | number | null)[],
];

/** What a page has sent, in so many pieces: the server keeps them for a while, see `importPiece`. */
export type Upload = { readonly upload: string; readonly pieces: number };

export type ImportPiece = {
  readonly upload: string;
  /** 0 for the first. */
  readonly piece: number;
  readonly rows: readonly ImportRow[];
};

export type ImportRequest = Upload & {
  readonly kind: SourceKind;
  /** The fields of ours that the rows' cells are of. */
  readonly fields: readonly string[];
  /** What people call the source, and whether the file holds all of it: what it lacks is then marked as gone. */
  readonly source: { readonly name: string; readonly complete: boolean };
  /** What is remembered for the next file with these headers. */
  readonly mapping: {
    readonly headers: readonly string[];
    readonly lines: readonly {
      readonly label: Text;
      readonly columns: readonly number[];
      readonly header: string;
    }[];
    /** What was answered beside the columns, see `answerLines`. */
    readonly answers: readonly { readonly label: Text; readonly value: string }[];
  };
};

/** How a file with the same headers was read the last time. */
export type RecalledImport = { readonly source: string; readonly columns: string };

export type Exported = 'backlog' | 'sprint';

/** A cell for a file: a day is ISO text, a share 0 to 1, '' a blank. */
export type ExportCell = string | number;

/** The rows of a tab of ours, for a page that makes a file of them. */
export type ExportData = {
  readonly tab: string;
  /** The keys of the fields that the cells are of. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
};
