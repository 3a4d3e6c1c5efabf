/** What a column holds. */
export type FieldKind = 'id' | 'text' | 'number' | 'money' | 'share' | 'day' | 'moment' | 'flag' | 'choice';

/** How one field is recognised: names already normalised (see names.ts), best first. */
export type FieldName = {
  readonly kind: FieldKind;
  readonly names: readonly string[];
  /** How many of the names, from the first, are the field's own headers; the rest are what other tools call it. */
  readonly own: number;
  /** How many, from the first, mean the field plainly; the rest are taken where no column bears a better one. */
  readonly strong: number;
  /** Whether a cell may hold several values, or a sheet several columns of it. */
  readonly many?: boolean;
  /** Normalised word → key, for a field whose values are choices. */
  readonly choices?: ReadonlyMap<string, string>;
};

/**
 * The fields of one kind of table, in their fixed order: the order that columns are read in where there is no header.
 * `set` names the kind (`deal`), so that a problem can say whose field it speaks of.
 */
export type FieldNames<K extends string = string> = {
  readonly set: string;
  readonly fields: Readonly<Record<K, FieldName>>;
};
