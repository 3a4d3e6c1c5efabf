import type { Serial } from '../day.ts';

/** A cell's value as Sheets hands it over: a blank is `''`, an error is its text (`#N/A`), a date is a Date. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A range's values: rows × columns. */
export type Rows = readonly (readonly Cell[])[];

/** How the spreadsheet writes what it holds: decided by its locale and time zone, given from outside. */
export type Conventions = {
  /** The decimal sign of numbers typed as text. */
  readonly decimal: ',' | '.';
  /** The order of day and month in dates typed as text; null where the locale does not say. */
  readonly dateOrder: 'dmy' | 'mdy' | null;
  /** A Date cell's wall-clock moment in the spreadsheet's time zone. */
  serialOf(date: Date): Serial;
};

/** What a function gives back to cells: `''` shows as an empty cell. */
export type Result = string | number | boolean;
export type ResultRows = Result[][];
