import { UserError } from '../domain/errors.ts';
import { retention } from '../domain/kpi/retention.ts';
import { wilson } from '../domain/statistics/wilson.ts';
import { customerNames } from '../i18n/fields/purchase.ts';
import { sampleStats } from './choices.ts';
import { defineFunction } from './define.ts';
import { orders } from './kpi-samples.ts';
import { bounds, shownInterval, withUnread } from './show.ts';

export default defineFunction({
  name: 'SPRINT_RETENTION',
  summary: {
    fr: 'Taux de fidélisation : clients du début encore là à la fin.',
    en: 'Retention rate: clients of the start who are still there at the end.',
  },
  args: {
    clients: {
      type: 'table',
      fields: customerNames,
      label: { fr: 'clients', en: 'clients' },
      help: {
        fr: 'Des clients ou des achats : Client depuis le et Parti le, ou Client et Date d’achat ; fidèle veut alors dire acheteur dans la période et dans celle d’avant, de même longueur.',
        en: 'Clients or purchases: Client since and Left on, or Client and Bought on; kept then means a buyer in the period and in the one before, of the same length.',
      },
    },
    start: {
      type: 'day',
      label: { fr: 'début', en: 'start' },
      help: { fr: 'Premier jour de la période, compris.', en: 'First day of the period, included.' },
    },
    end: {
      type: 'day',
      label: { fr: 'fin', en: 'end' },
      help: {
        fr: 'Dernier jour, compris. Des mois entiers se comparent aux mois d’avant.',
        en: 'Last day, included. Whole months are compared with the months before.',
      },
    },
    mode: {
      type: 'text',
      choices: sampleStats,
      optional: true,
      default: 'mean',
      label: { fr: 'mode', en: 'mode' },
      help: {
        fr: 'Ce qui est donné : "détail" pour fidèles, clients du début, intervalle à 95 %, nouveaux, clients de la fin.',
        en: 'What is given: "detail" for kept, clients at the start, 95 % interval, new ones, clients at the end.',
      },
    },
  },
  returns: {
    fr: 'Le taux, vide sans client au début ; en détail, un tableau. L’attrition est 1 moins ce taux.',
    en: 'The rate, blank without clients at the start; in detail, a table. Churn is 1 less this rate.',
  },
  source: '(E − N) ÷ S: clients at the end less new ones, over clients at the start',
  examples: [
    {
      formula: {
        fr: '=SPRINT_RETENTION(Achats!A:D; "2026-02-01"; "2026-02-28")',
        en: '=SPRINT_RETENTION(Purchases!A:D; "2026-02-01"; "2026-02-28")',
      },
      tables: { Achats: orders, Purchases: orders },
      result: 0.5,
    },
    {
      formula: {
        fr: '=SPRINT_RETENTION(Achats!A:D; "2026-02-01"; "2026-02-28"; "détail")',
        en: '=SPRINT_RETENTION(Purchases!A:D; "2026-02-01"; "2026-02-28"; "detail")',
      },
      tables: { Achats: orders, Purchases: orders },
      result: [
        ['Fidélisation', 'Fidèles', 'Au début', 'IC bas', 'IC haut', 'Nouveaux', 'À la fin'],
        [0.5, 1, 2, 0.094531, 0.905469, 1, 2],
      ],
    },
  ],
  run: ({ clients, start, end, mode }, { language }) => {
    if (start > end) throw new UserError({ code: 'periodReversed', start, end });
    const found = retention(clients, start, end);
    const rate = found.start === 0 ? '' : found.kept / found.start;
    if (mode !== 'detail') return rate;
    const interval = found.start === 0 ? null : wilson(found.kept, found.start);
    const rows = [
      language === 'fr'
        ? ['Fidélisation', 'Fidèles', 'Au début', ...shownInterval.fr, 'Nouveaux', 'À la fin']
        : ['Retention', 'Kept', 'At the start', ...shownInterval.en, 'New', 'At the end'],
      [rate, found.kept, found.start, ...bounds(interval), found.added, found.end],
    ];
    return withUnread(rows, found.unread, clients, language);
  },
});
