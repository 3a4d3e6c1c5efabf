import { ice } from '../domain/backlog/formulas.ts';
import { measures, overLines } from './columns.ts';
import { defineFunction } from './define.ts';
import { scoreReturns } from './scoring.ts';

const scale = { fr: 'De 1 à 10 ; une colonne ou une cellule.', en: 'From 1 to 10; a column or a cell.' };
const labels = [
  { fr: 'impact', en: 'impact' },
  { fr: 'confiance', en: 'confidence' },
  { fr: 'facilité', en: 'ease' },
] as const;

export default defineFunction({
  name: 'SPRINT_ICE',
  summary: {
    fr: 'Score ICE : impact × confiance × facilité.',
    en: 'ICE score: impact × confidence × ease.',
  },
  args: {
    impact: { type: 'range', label: labels[0], help: scale },
    confidence: { type: 'range', label: labels[1], help: scale },
    ease: { type: 'range', label: labels[2], help: scale },
  },
  returns: scoreReturns,
  source: 'ICE (S. Ellis, GrowthHackers); multiplied',
  examples: [{ formula: '=SPRINT_ICE(9; 8; 7)', result: 504 }],
  run: ({ impact, confidence, ease }, context) =>
    overLines(
      [impact, confidence, ease].map((range, at) => ({ label: labels[at]?.[context.language] ?? '', range })),
      measures(context),
      ['ICE'],
      ([i = 0, c = 0, e = 0]) => [ice(i, c, e)],
      context,
    ),
});
