import { isCounter } from '../domain/game/guard.ts';
import type { PointRule } from '../domain/game/rule.ts';
import type { Conventions, Rows } from '../domain/table/cell.ts';
import { normaliseName } from '../domain/table/names.ts';
import { openTable } from '../domain/table/table.ts';
import { type ChoiceList, readChoice } from '../i18n/choices/define.ts';
import { itemStatuses } from '../i18n/choices/item-status.ts';
import { stages } from '../i18n/choices/stage.ts';
import { dealNames } from '../i18n/fields/deal.ts';
import { pointRuleFields, pointRuleNames } from '../i18n/fields/point-rule.ts';
import { sprintItemNames } from '../i18n/fields/sprint-item.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/text.ts';
import { measureNames } from './choices.ts';

const BETWEEN_RULES = ' | ';
const BETWEEN_PARTS = ' · ';

export type PointRules = {
  readonly rules: readonly PointRule[];
  /** What those are called that could not be read. */
  readonly unread: readonly string[];
  /** All of them as one cell keeps them. */
  readonly text: string;
};

/** A line of the rules as people write it. */
type RuleLine = Readonly<Record<'fact' | 'field' | 'value' | 'counter', string>> & {
  readonly points: number | null;
};

/** `Élément terminé · Statut · Terminé · 5 | …`: rules as one cell keeps them. */
export function rulesText(lines: readonly RuleLine[], language: Language): string {
  return lines
    .map(({ fact, field, value, points, counter }) =>
      [fact, field, value, points === null ? '' : formatNumber(points, language), counter]
        .map((part) => part.replace(/\s*[|·]\s*/g, ' '))
        .join(BETWEEN_PARTS)
        .replace(/[\s·]+$/, ''),
    )
    .filter((rule) => rule !== '')
    .join(BETWEEN_RULES);
}

/** Rules of a cell that keeps them, or of the five columns of the Settings tab, with or without their headers. */
export function readRules(given: Rows | string, conventions: Conventions, language: Language): PointRules {
  const cell = typeof given === 'string' ? given : given.length === 1 ? given[0]?.[0] : null;
  const lines = typeof given === 'string' || given[0]?.length === 1 ? linesIn(String(cell ?? '')) : given;
  const table = openTable(lines, pointRuleNames, conventions);
  const read = table.rows.map(
    (row): RuleLine => ({
      fact: table.text(row, 'fact'),
      field: table.text(row, 'field'),
      value: table.text(row, 'value'),
      points: table.number(row, 'points'),
      counter: table.text(row, 'counter'),
    }),
  );
  const known = read.map((line) => ({ line, rule: ruleOf(line) }));
  return {
    rules: known.flatMap(({ rule }) => rule ?? []),
    unread: known.flatMap(({ line, rule }) => (rule ? [] : [line.fact || line.value || line.field])),
    text: rulesText(read, language),
  };
}

/** The lines of a cell, under headers. */
function linesIn(cell: string): string[][] {
  return [
    Object.values(pointRuleFields).map(({ header }) => header.fr),
    ...cell.split('|').map((rule) => rule.split('·').map((part) => part.trim())),
  ];
}

function ruleOf({ fact, field, value: word, points, counter: kpi }: RuleLine): PointRule | null {
  const on = columnOf(field);
  const words: ChoiceList = on === 'status' ? itemStatuses : stages;
  const value = readChoice(words, word) ?? word;
  const counter = readChoice(measureNames, kpi);
  const isGuarded = kpi === '' || (counter !== null && isCounter(counter));
  return on && value !== '' && value !== 'lost' && points !== null && points > 0 && isGuarded
    ? { fact: fact || word, on, value, points, counter }
    : null;
}

/** A column of items' status, or of deals' stage. *Statut* alone is the items'. */
function columnOf(header: string): PointRule['on'] | null {
  const name = normaliseName(header);
  if (sprintItemNames.fields.status.names.includes(name)) return 'status';
  return dealNames.fields.stage.names.includes(name) ? 'stage' : null;
}
