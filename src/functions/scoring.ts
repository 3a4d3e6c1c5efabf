import type { ItemKey } from '../domain/backlog/item.ts';
import {
  type Method,
  requireCriteria,
  usualWeights,
  usualWeightsOf,
  type Weights,
  weightsOf,
} from '../domain/backlog/priority.ts';
import { UserError } from '../domain/errors.ts';
import type { Rows } from '../domain/table/cell.ts';
import { conditionsFrom, readConditions } from '../domain/table/condition.ts';
import { readNumber } from '../domain/table/number.ts';
import type { Table } from '../domain/table/table.ts';
import { priorityMethods } from './choices.ts';
import type { Arg, Context } from './define.ts';

/** The arguments that say how a backlog is scored, the same for every function that scores one. */
export const methodArg = {
  type: 'text',
  choices: priorityMethods,
  optional: true,
  default: 'sales',
  label: { fr: 'méthode', en: 'method' },
  help: {
    fr: 'La méthode de score : "VENTE" (valeur × probabilité ÷ effort × urgence de 1 à 2 ; probabilité vide = 100 %), "RICE", "ICE", "WSJF" ou "POIDS".',
    en: 'The scoring method: "SALES" (value × probability ÷ effort × urgency as 1 to 2; blank probability = 100 %), "RICE", "ICE", "WSJF" or "WEIGHTED".',
  },
} as const satisfies Arg;

export const weightsArg = {
  type: 'range',
  orText: true,
  optional: true,
  label: { fr: 'poids', en: 'weights' },
  help: {
    fr: 'Pour "POIDS" : "Valeur=3 & Urgence=2 & Effort=-1", ou une plage de deux colonnes ; un poids négatif préfère le moins.',
    en: 'For "WEIGHTED": "Value=3 & Urgency=2 & Effort=-1", or a range of two columns; a weight below 0 prefers less.',
  },
} as const satisfies Arg;

/** The method and weights that a formula names, checked against the table. @throws UserError columnMissing, argumentUnread */
export function scoringOf(
  table: Table<ItemKey>,
  chosen: string,
  given: Rows | string | null,
  context: Context,
): { method: Method; weights: Weights } {
  // The argument's choices are the methods.
  const method = chosen as Method;
  const weights = method === 'weighted' ? weightsFrom(table, given, context) : usualWeights;
  requireCriteria(table, method, weights);
  return { method, weights };
}

function weightsFrom(
  table: Table<ItemKey>,
  given: Rows | string | null,
  { language, conventions }: Context,
): Weights {
  if (given === null) return usualWeightsOf(table);
  const label = weightsArg.label[language];
  const conditions = typeof given === 'string' ? readConditions(given) : conditionsFrom(given);
  if (conditions === null)
    throw new UserError({ code: 'argumentUnread', argument: label, found: String(given) });
  const named = conditions.map(({ column, values: [value = ''] }) => ({
    name: column,
    weight: value === '' ? 0 : readNumber(value, conventions.decimal),
  }));
  return weightsOf(table, named, label);
}

/** What the functions of one score give back. */
export const scoreReturns = {
  fr: 'Un score par ligne ; vide s’il manque une valeur. Une cellule illisible est nommée à sa place.',
  en: 'A score a row; blank where a value is missing. A cell that cannot be read is named in its place.',
};
