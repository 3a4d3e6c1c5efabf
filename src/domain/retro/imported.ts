/** A note or an action of a file; blank where the file does not say. */
export type ImportedNote = {
  readonly sprint: string;
  /** The key of a category, or the file's own word. */
  readonly category: string;
  readonly note: string;
  readonly votes: number | null;
  readonly theme: string;
  readonly action: string;
  readonly owner: string;
  /** `2026-03-31` */
  readonly due: string;
  /** The key of a status, or the file's own word. */
  readonly status: string;
  readonly kpi: string;
};
