import type { ColumnMatch } from '../domain/table/match.ts';
import type { DealField } from '../i18n/fields/incoming-deal.ts';
import type { WorkItemField } from '../i18n/fields/work-item.ts';
import type { SourceKind } from './source-table.ts';

/** How much a field that was found speaks for one kind: what only that kind has weighs most. */
const BACKLOG: Partial<Record<WorkItemField, number>> = {
  title: 2,
  effort: 2,
  sprint: 2,
  dependsOn: 2,
  list: 2,
  moscow: 2,
  parent: 1.5,
  urgency: 1.5,
  status: 1,
  stateKind: 2,
  due: 1,
  owner: 1,
  labels: 1,
  description: 1,
  importance: 1,
  type: 0.5,
  container: 0.5,
  component: 0.5,
};
const PIPELINE: Partial<Record<DealField, number>> = {
  stage: 2,
  amount: 2,
  source: 2,
  probability: 2,
  lostReason: 2,
  expectedClose: 2,
  client: 1.5,
  closed: 1.5,
  created: 1,
  name: 1,
  product: 1,
  quantity: 1,
  pipeline: 1,
  owner: 0.5,
  segment: 0.5,
  contact: 0.5,
  email: 0.5,
  phone: 0.5,
};
const NAMING = ['name', 'client', 'contact', 'lastName', 'email', 'amount', 'product'] as const;
const WEIGHT = { sure: 1, likely: 0.6, ask: 0.3, none: 0 } as const;
/** Below this a table is neither: nothing is proposed without a person's word. */
const LEAST = 3;

/** What the rows of a table are, by the fields that were found in it; null where they do not tell. */
export function kindOf(matches: {
  readonly backlog: Readonly<Record<WorkItemField, ColumnMatch>>;
  readonly pipeline: Readonly<Record<DealField, ColumnMatch>>;
}): SourceKind | null {
  const { backlog, pipeline } = matches;
  const has = (match: ColumnMatch) => match.column !== null;
  const scores = {
    backlog: has(backlog.title) ? score(backlog, BACKLOG) : 0,
    // An amount alone is no deal: it comes with a stage, a source or a day. Nor is a status that is of nobody and nothing.
    pipeline:
      (has(pipeline.stage) && NAMING.some((field) => has(pipeline[field]))) ||
      has(pipeline.source) ||
      (has(pipeline.amount) && (has(pipeline.closed) || has(pipeline.created) || has(pipeline.id)))
        ? score(pipeline, PIPELINE)
        : 0,
  };
  const best = scores.backlog > scores.pipeline ? 'backlog' : 'pipeline';
  return scores[best] >= LEAST ? best : null;
}

function score(
  matches: Readonly<Record<string, ColumnMatch>>,
  weights: Readonly<Record<string, number>>,
): number {
  return Object.entries(weights).reduce((sum, [key, weight]) => {
    const match = matches[key];
    return match && match.column !== null ? sum + weight * WEIGHT[match.confidence] : sum;
  }, 0);
}
