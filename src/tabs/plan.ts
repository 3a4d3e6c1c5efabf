import type { TabKey } from './define.ts';

/**
 * A write as data: decided by pure code, shown to the user, then applied by the one function that writes
 * (src/sheets/apply.ts). Rows and columns count from 1, as in Sheets.
 */
export type Plan = { readonly steps: readonly Step[] };

/** A formula to write; any other text is text, whatever it begins with. */
export type Formula = { readonly formula: `=${string}` };

/** What a cell becomes: text stays text, a day is its serial number, null is blank. */
export type Content = string | number | boolean | null | Formula;

/** A sheet that this plan makes, by the name it gets. */
export type MadeTab = { readonly made: string };

/** An existing sheet by its id, or one that this plan makes. */
export type TabHandle = number | MadeTab;

export type Area = {
  readonly tab: TabHandle;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** An area of a tab that this plan makes: looks, dropdowns and notes are set there alone, so that an undo need not restore them. */
export type NewArea = Omit<Area, 'tab'> & { readonly tab: MadeTab };

/** How cells look. Colours are hex; a number format is in Sheets' own (US) notation. */
export type Look = {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly background?: string;
  readonly color?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
};

/** Rows whose cell in `column` holds one of the words get the colours. */
export type Highlight = {
  readonly area: Omit<Area, 'tab'>;
  readonly word: string;
  readonly background: string;
  readonly color: string;
};

/** How a column of a table is drawn: `isRight` on an axis of its own. */
export type SeriesLook = {
  readonly as: 'line' | 'dashes' | 'bars';
  readonly color: string;
  readonly isRight?: boolean;
  readonly points?: boolean;
  /** Its values stand beside its bars. */
  readonly labels?: boolean;
};

export type ChartLook = {
  readonly width: number;
  readonly height: number;
  /** Bars from the left to the right, one below the other. */
  readonly isHorizontal?: boolean;
  /** In the order of what is drawn. */
  readonly series: readonly SeriesLook[];
  /** The titles of the axis on the left and of that on the right. */
  readonly axes: readonly string[];
};

/** A chart over a table's first column. It is known by its first range, so that there is never a second one. */
export type ChartStep = {
  readonly do: 'chart';
  readonly tab: TabHandle;
  /** Where the table's header begins, and how many rows it has, the header included. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  /** The columns that are drawn, 0 for the table's first. */
  readonly drawn: readonly number[];
  /** The cell that the chart stands over. */
  readonly at: { readonly row: number; readonly column: number };
  /** '' leaves the title of a chart that is there. */
  readonly title: string;
  readonly look: ChartLook;
};

/** What the chart of a table draws: the rows of its table, the header included, and the title over it. */
export type DrawnChart = Pick<ChartStep, 'rows' | 'title'>;

export type Step =
  | {
      readonly do: 'makeTab';
      readonly name: string;
      /** Which of our tabs it is; null for a copy that is only to be read. */
      readonly key: TabKey | null;
      readonly rows: number;
      readonly columns: number;
      readonly frozenRows: number;
      readonly color: string;
      readonly widths: readonly number[];
    }
  | {
      readonly do: 'write';
      readonly tab: TabHandle;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly Content[])[];
      /** The columns that say whose row it is, 1 for A: they are looked at before it is written over. A where absent. */
      readonly keys?: readonly number[];
      /** Set where each row is a new record of that tab's table: the preview counts and shows them as such. */
      readonly records?: TabKey;
      /** Set where the column holds words of a list or marks of ours, which nobody gives links or looks of their own. */
      readonly words?: true;
      /** Marks of ours that tell people nothing: the preview leaves them out. */
      readonly quiet?: true;
    }
  /** The number format of cells; the one look that is changed in tabs that exist. */
  | { readonly do: 'format'; readonly area: Area; readonly numberFormat: string }
  | { readonly do: 'look'; readonly area: NewArea; readonly look: Look }
  | {
      readonly do: 'choices';
      readonly area: NewArea;
      readonly words: readonly string[];
      readonly help: string;
    }
  | { readonly do: 'highlight'; readonly tab: MadeTab; readonly rules: readonly Highlight[] }
  /** Headers with a note that explains them. */
  | {
      readonly do: 'notes';
      readonly tab: MadeTab;
      readonly row: number;
      readonly column: number;
      readonly notes: readonly string[];
    }
  /** Sheets warns who types into these cells; it refuses nobody. */
  | { readonly do: 'protect'; readonly area: NewArea; readonly description: string }
  /** The one chart of a table, made where there is none, fitted where there is one; `rows` of 0 takes it away. */
  | ChartStep
  /** Which of our tabs a sheet is from now on; null for a sheet like any other, which keeps all that it holds. */
  | { readonly do: 'mark'; readonly tab: number; readonly key: TabKey | null }
  /** A copy of a sheet with its looks, at the end. What it holds is written over by a later step. */
  | { readonly do: 'copyTab'; readonly from: number; readonly name: string }
  /** At least this many rows, and columns, in the grid. Columns that were added stay after an undo: blank. */
  | { readonly do: 'growTo'; readonly tab: TabHandle; readonly rows: number; readonly columns?: number }
  /** Only an undo removes: blank rows that were ours, and tabs that we made and that hold nothing of anybody's. */
  | { readonly do: 'removeRows'; readonly tab: number; readonly row: number; readonly rows: number }
  | { readonly do: 'removeTab'; readonly tab: number }
  /** A tab that we made becomes its people's own: our mark, looks, notes and lists go, save on the cells that are theirs. */
  | {
      readonly do: 'letGo';
      readonly tab: number;
      readonly cells: readonly { readonly row: number; readonly column: number }[];
    }
  | { readonly do: 'show'; readonly tab: TabHandle };

export function formula(text: `=${string}`): Formula {
  return { formula: text };
}

export function isFormula(content: Content): content is Formula {
  return typeof content === 'object' && content !== null;
}
