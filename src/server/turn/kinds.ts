import type { FieldNames } from '../../domain/table/field.ts';
import { backlogItemFields, backlogItemNames } from '../../i18n/fields/backlog-item.ts';
import { dealFields, dealNames } from '../../i18n/fields/deal.ts';
import type { Field } from '../../i18n/fields/define.ts';
import { backlog } from '../../tabs/backlog.ts';
import type { Tab } from '../../tabs/define.ts';
import { pipeline } from '../../tabs/pipeline.ts';
import type { SourceKind } from '../contract.ts';

/** What a sheet can be turned into: the tab, its fields, and how its rows are told apart. */
export type Kind = {
  readonly tab: Tab;
  readonly fields: Readonly<Record<string, Field>>;
  readonly names: FieldNames;
  /** Without one of these a row says nothing. */
  readonly required: readonly string[];
  /** The fields that make a row the same one next time, where the source has no id: facts that do not change. */
  readonly identity: readonly string[];
  /** The first letter of the ids that we make. */
  readonly letter: string;
};

export const kinds: Readonly<Record<SourceKind, Kind>> = {
  pipeline: {
    tab: pipeline,
    fields: dealFields,
    names: dealNames,
    required: ['stage'],
    identity: ['name', 'client', 'created', 'source', 'product', 'owner'],
    letter: 'L',
  },
  backlog: {
    tab: backlog,
    fields: backlogItemFields,
    names: backlogItemNames,
    required: ['title'],
    identity: ['title', 'client', 'product'],
    letter: 'T',
  },
};
