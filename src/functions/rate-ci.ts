import { UserError } from '../domain/errors.ts';
import { wilson } from '../domain/statistics/wilson.ts';
import { isBlank } from '../domain/table/blank.ts';
import type { Cell, Result, Rows } from '../domain/table/cell.ts';
import { readNumber } from '../domain/table/number.ts';
import { type Context, defineFunction } from './define.ts';

const successesLabel = { fr: 'succès', en: 'successes' };
const trialsLabel = { fr: 'essais', en: 'trials' };

export default defineFunction({
  name: 'SPRINT_RATE_CI',
  summary: {
    fr: 'Intervalle de confiance d’un taux (Wilson) : entre quoi et quoi le vrai taux se tient.',
    en: 'Confidence interval of a rate (Wilson): between what and what the true rate lies.',
  },
  args: {
    successes: {
      type: 'range',
      label: successesLabel,
      help: {
        fr: 'Combien de succès ; une cellule ou une colonne.',
        en: 'How many successes; a cell or a column.',
      },
    },
    trials: {
      type: 'range',
      label: trialsLabel,
      help: { fr: 'Sur combien d’essais ; la même taille.', en: 'Out of how many trials; the same size.' },
    },
    level: {
      type: 'number',
      optional: true,
      default: 0.95,
      above: 0,
      below: 1,
      label: { fr: 'niveau', en: 'level' },
      help: { fr: 'Niveau de confiance ; 95 % si vide.', en: 'Confidence level; 95 % where blank.' },
    },
  },
  returns: {
    fr: 'Deux cellules par ligne : bas et haut ; vides sans essai.',
    en: 'Two cells a row: low and high; blank without trials.',
  },
  source: 'E. B. Wilson, JASA 22 (1927) 209–212',
  examples: [{ formula: '=SPRINT_RATE_CI(0; 20)', result: [[0, 0.161125]] }],
  run: ({ successes, trials, level }, context) => {
    const wins = columnOf(successes);
    const tries = columnOf(trials);
    const [label, other] = [successesLabel[context.language], trialsLabel[context.language]];
    if (wins.length !== tries.length) throw new UserError({ code: 'shapesDiffer', argument: label, other });
    const lines = wins.map((cell, at): Result[] => {
      const s = countOf(cell, label, context);
      const n = countOf(tries[at], other, context);
      if (s === null || n === null || n === 0) return ['', ''];
      if (s > n)
        throw new UserError({
          code: 'argumentBounds',
          argument: label,
          bound: `≤\u00a0${n}`,
          found: String(s),
        });
      const { low, high } = wilson(s, n, level);
      return [low, high];
    });
    const last = lines.reduce((end, [low], at) => (low === '' ? end : at + 1), 0);
    return lines.slice(0, Math.max(last, 1));
  },
});

function columnOf(rows: Rows): Cell[] {
  return rows.length === 1 && (rows[0]?.length ?? 0) > 1 ? [...(rows[0] ?? [])] : rows.map((row) => row[0]);
}

function countOf(cell: Cell, argument: string, { conventions }: Context): number | null {
  if (isBlank(cell)) return null;
  const value =
    typeof cell === 'number'
      ? cell
      : typeof cell === 'string'
        ? readNumber(cell, conventions.decimal)
        : undefined;
  if (value === undefined)
    throw new UserError({ code: 'argumentType', argument, expected: 'number', found: String(cell) });
  if (value < 0)
    throw new UserError({ code: 'argumentBounds', argument, bound: '≥\u00a00', found: String(value) });
  return value;
}
