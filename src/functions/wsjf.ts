import { wsjf } from '../domain/backlog/formulas.ts';
import { measures, outOfBounds, overLines } from './columns.ts';
import { defineFunction } from './define.ts';
import { scoreReturns } from './scoring.ts';

const labels = [
  { fr: 'valeur', en: 'value' },
  { fr: 'urgence', en: 'urgency' },
  { fr: 'risque', en: 'risk' },
  { fr: 'taille', en: 'size' },
] as const;

export default defineFunction({
  name: 'SPRINT_WSJF',
  summary: {
    fr: 'Score WSJF : (valeur + urgence + risque réduit) ÷ taille.',
    en: 'WSJF score: (value + urgency + risk reduced) ÷ size.',
  },
  args: {
    value: {
      type: 'range',
      label: labels[0],
      help: {
        fr: 'Valeur pour le client et l’entreprise, sur la même échelle que les autres (1, 2, 3, 5, 8, 13, 20).',
        en: 'Value to customer and business, on the same scale as the others (1, 2, 3, 5, 8, 13, 20).',
      },
    },
    urgency: {
      type: 'range',
      label: labels[1],
      help: { fr: 'Ce que coûte d’attendre.', en: 'What waiting costs.' },
    },
    risk: {
      type: 'range',
      label: labels[2],
      help: {
        fr: 'Risque réduit ou occasion ouverte ; 0 s’il n’y en a pas.',
        en: 'Risk reduced or opportunity opened; 0 where there is none.',
      },
    },
    size: {
      type: 'range',
      label: labels[3],
      help: { fr: 'Taille du travail.', en: 'Size of the job.' },
    },
  },
  returns: scoreReturns,
  source: 'Weighted shortest job first (SAFe, after D. Reinertsen)',
  examples: [{ formula: '=SPRINT_WSJF(100; 50; 20; 10)', result: 17 }],
  run: ({ value, urgency, risk, size }, context) =>
    overLines(
      [value, urgency, risk, size].map((range, at) => ({
        label: labels[at]?.[context.language] ?? '',
        range,
      })),
      measures(context),
      ['WSJF'],
      ([v = 0, u = 0, r = 0, s = 0], names) =>
        s === 0 ? outOfBounds(names[3] ?? '', '>\u00a00', 0) : [wsjf(v, u, r, s)],
      context,
    ),
});
