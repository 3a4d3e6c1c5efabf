import type { Look } from '../../tabs/plan.ts';

/** What crosses between the view of playbooks and the server; `../contract.ts` hands it on to the pages. */

/** A playbook as it would be written, in either language: the server takes that of the file. */
export type PlaybookRequest = {
  readonly fr: Playbook;
  readonly en: Playbook;
  /** Set for the tab of a guided tour: always one of its own, which goes as a whole when the tour ends. */
  readonly tour?: true;
};

/** What a playbook fills: a tab that replays its case, and items of the backlog. */
export type Playbook = {
  /** The name of the tab of the case. */
  readonly tab: string;
  /** Its cells from A1 on. */
  readonly rows: readonly (readonly PlaybookCell[])[];
  /** Of its columns, in pixels. */
  readonly widths: readonly number[];
  readonly looks: readonly PlaybookLook[];
  readonly items: readonly PlaybookItem[];
};

/** A day is its serial number; a formula may call our functions and a few plain ones of Sheets. */
export type PlaybookCell = string | number | null | { readonly formula: string };

/** How an area of the tab looks; rows and columns count from 1. `format` is the file's own for that kind of number. */
export type PlaybookLook = {
  readonly look: Omit<Look, 'numberFormat'>;
  readonly format?: 'rate' | 'money' | 'day';
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** An item of the backlog, known by its id; type and class are words of their lists. */
export type PlaybookItem = {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly moscow: string;
  /** In hours. */
  readonly effort: number;
};
