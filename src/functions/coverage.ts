import { coverage } from '../domain/kpi/coverage.ts';
import { leadsOf } from '../domain/kpi/leads.ts';
import { filterArg, filterLabel, leadsArg } from './args.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { deals } from './kpi-samples.ts';
import { shown, withUnread } from './show.ts';

export default defineFunction({
  name: 'SPRINT_COVERAGE',
  summary: {
    fr: 'Couverture du pipeline : montant ouvert attendu d’ici la fin ÷ quota restant.',
    en: 'Pipeline coverage: open amount due by the end ÷ remaining quota.',
  },
  args: {
    leads: leadsArg({
      help: {
        fr: 'Étape et Montant ; Clos le (la date prévue des affaires ouvertes) si une fin est donnée.',
        en: 'Stage and Amount; Closed on (the expected date of open deals) where an end is given.',
      },
    }),
    quota: {
      type: 'number',
      above: 0,
      label: { fr: 'quota', en: 'quota' },
      help: { fr: 'Ce qu’il reste à faire.', en: 'What is left to reach.' },
    },
    end: {
      type: 'day',
      optional: true,
      label: { fr: 'fin', en: 'end' },
      help: {
        fr: 'Ne compter que les affaires attendues d’ici ce jour. Vide : toutes les ouvertes.',
        en: 'Counts only deals due by this day. Blank: every open one.',
      },
    },
    rate: {
      type: 'number',
      optional: true,
      above: 0,
      max: 1,
      label: { fr: 'tauxGain', en: 'winRate' },
      help: {
        fr: 'Votre taux de gain, entre 0 et 100 %. Vide : celui des affaires closes de la plage.',
        en: 'Your win rate, between 0 and 100%. Blank: that of the closed deals of the range.',
      },
    },
    filter: filterArg,
  },
  returns: {
    fr: 'Couverture, couverture nécessaire (1 ÷ taux de gain), montant qui manque (négatif s’il y en a trop), montant ouvert et son n, taux de gain et son n.',
    en: 'Coverage, coverage needed (1 ÷ win rate), amount lacking (negative where there is more), open amount and its n, win rate and its n.',
  },
  source: 'Open pipeline ÷ remaining quota; needed = 1 ÷ own win rate, rather than “3×”',
  examples: [
    {
      formula: '=SPRINT_COVERAGE(Leads!A:H; 10000)',
      tables: { Leads: deals },
      result: [
        ['Couverture', 'Nécessaire', 'Manque', 'Montant ouvert', 'n', 'Taux de gain', 'n (clos)'],
        [0.8, 1.5, 7000, 8000, 2, 2 / 3, 3],
      ],
    },
  ],
  run: ({ leads: table, quota, end, rate, filter }, { language }) => {
    const leads = leadsOf(table, filterOf(table, filter, filterLabel[language]));
    const found = coverage(leads, quota, end, rate);
    const rows = [
      language === 'fr'
        ? ['Couverture', 'Nécessaire', 'Manque', 'Montant ouvert', 'n', 'Taux de gain', 'n (clos)']
        : ['Coverage', 'Needed', 'Lacking', 'Open amount', 'n', 'Win rate', 'n (closed)'],
      [
        found.coverage,
        shown(found.needed),
        shown(found.lacking),
        found.open,
        found.n,
        shown(found.rate),
        shown(found.closed),
      ],
    ];
    return withUnread(rows, found.unread, table, language);
  },
});
