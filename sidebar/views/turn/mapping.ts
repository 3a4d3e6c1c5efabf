import type {
  Confidence,
  FieldMatch,
  Source,
  SourceColumn,
  TurnRequest,
} from '../../../src/server/contract.ts';

/** Field key → what the user answered. A key that is absent is as it was recognised. */
export type Answers = Readonly<Record<string, number | null>>;

/** How a line's column came about: recognised, or chosen by the user. */
export type Origin = Confidence | 'chosen';

/** One line of the dialog: a field of ours and the column that it will be read from. */
export type Line = {
  readonly field: FieldMatch;
  readonly origin: Origin;
  /** Null: left empty. `undefined`: not answered yet. */
  readonly column: SourceColumn | null | undefined;
  /** What keeps the preview from being asked for. */
  readonly lacks: 'answer' | 'column' | null;
  /** Another field that reads the same column. */
  readonly shares: FieldMatch | undefined;
};

/** The lines of a source under the user's answers. A field that several columns could be must be answered. */
export function linesOf(source: Source, answers: Answers): readonly Line[] {
  const chosen = source.fields.map((field): Pick<Line, 'field' | 'origin' | 'column'> => {
    const answer = answers[field.key];
    if (answer !== undefined) return { field, origin: 'chosen', column: columnAt(source, answer) };
    if (field.confidence === 'ask') return { field, origin: 'ask', column: undefined };
    return { field, origin: field.confidence, column: columnAt(source, field.column) };
  });
  return chosen.map((line) => ({
    ...line,
    lacks:
      line.column === undefined ? 'answer' : line.column === null && line.field.required ? 'column' : null,
    shares: chosen.find((other) => other !== line && !!line.column && other.column === line.column)?.field,
  }));
}

export function mappingOf(lines: readonly Line[]): TurnRequest['mapping'] {
  return Object.fromEntries(lines.map(({ field, column }) => [field.key, column?.index ?? null]));
}

function columnAt(source: Source, index: number | null): SourceColumn | null {
  return source.columns.find((column) => column.index === index) ?? null;
}
