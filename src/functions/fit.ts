import { itemsOf } from '../domain/backlog/item.ts';
import { type Method, prioritise, requireCriteria } from '../domain/backlog/priority.ts';
import { UserError } from '../domain/errors.ts';
import { peopleOf } from '../domain/planning/people.ts';
import { planSprint, tasksOf } from '../domain/planning/plan.ts';
import type { Result, Rows } from '../domain/table/cell.ts';
import { conditionsFrom, readConditions } from '../domain/table/condition.ts';
import { normaliseName } from '../domain/table/names.ts';
import { readNumber } from '../domain/table/number.ts';
import { choiceWords, readChoice } from '../i18n/choices/define.ts';
import { capacityNames } from '../i18n/fields/capacity.ts';
import { scoredItemNames } from '../i18n/fields/scoring.ts';
import { sayPlan } from '../i18n/fit.ts';
import { sayReason } from '../i18n/reasons.ts';
import { unreadOf } from '../i18n/unread.ts';
import { priorityMethods } from './choices.ts';
import { type Context, defineFunction } from './define.ts';
import { backlog, capacity } from './samples.ts';

const optionsLabel = { fr: 'options', en: 'options' };

export default defineFunction({
  name: 'SPRINT_FIT',
  summary: {
    fr: 'Le sprint qui tient dans la capacité de chacun : quoi, qui, et pourquoi le reste n’y est pas.',
    en: 'The sprint that fits everyone’s capacity: what, who, and why the rest is not in it.',
  },
  args: {
    backlog: {
      type: 'table',
      fields: scoredItemNames,
      label: { fr: 'backlog', en: 'backlog' },
      help: {
        fr: 'La plage du backlog avec ses en-têtes : ID et Effort, et s’ils y sont MoSCoW, Valeur, Compétence, Dépend de, Responsable, Statut.',
        en: 'The range of the backlog with its headers: ID and Effort, and where present MoSCoW, Value, Skill, Depends on, Owner, Status.',
      },
    },
    capacity: {
      type: 'table',
      fields: capacityNames,
      label: { fr: 'capacité', en: 'capacity' },
      help: {
        fr: 'Le résultat de SPRINT_CAPACITY, ou une plage Membre et Heures nettes.',
        en: 'The result of SPRINT_CAPACITY, or a range of Member and Net hours.',
      },
    },
    options: {
      type: 'range',
      orText: true,
      optional: true,
      label: optionsLabel,
      help: {
        fr: 'La méthode de score et le budget en € : "méthode=WSJF & budget=5000" ; par défaut VENTE, sans limite. Le coût vient de la colonne Coût.',
        en: 'The scoring method and the budget in €: "method=WSJF & budget=5000"; by default SALES, no limit. Costs come from the column Cost.',
      },
    },
  },
  returns: {
    fr: 'Une ligne par élément : ID, Dans le sprint, Responsable, Charge cumulée, Raison ; d’abord ceux qui y sont. Puis une ligne pour le tout.',
    en: 'A row for each item: ID, In the sprint, Owner, Load so far, Reason; those in it first. Then a row for the whole.',
  },
  source:
    'MoSCoW tiers (DSDM) as a multiple knapsack with assignment restrictions and precedence (docs/fit.md)',
  short: ['backlog', 'capacity'],
  examples: [
    {
      formula: {
        fr: '=SPRINT_FIT(Backlog!A:H; Capacité!A:B)',
        en: '=SPRINT_FIT(Backlog!A:H; Capacity!A:B)',
      },
      tables: { Backlog: backlog, Capacité: capacity, Capacity: capacity },
      result: [
        ['ID', 'Dans le sprint', 'Responsable', 'Charge cumulée', 'Raison'],
        ['T1', 'oui', 'Ana', 4, 'pris'],
        ['T2', 'oui', 'Bruno', 2, 'pris'],
        ['T3', 'non', '', '', 'trop grand pour chacun\u00a0: demande 12\u00a0h, au plus 5\u00a0h chez Ana'],
        ['Total', 2, '', 6, 'valeur attendue prise\u00a0: 5\u202f000 sur 6\u202f800'],
      ],
    },
  ],
  run: ({ backlog: table, capacity: people, options }, context) => {
    const { language } = context;
    const fr = language === 'fr';
    table.require('id', 'effort');
    const { method, budget } = optionsOf(options, context);
    if (method) requireCriteria(table, method, {});
    const used = method ?? 'sales';
    const tasks = tasksOf(prioritise(itemsOf(table), used), used);
    const plan = planSprint(tasks, peopleOf(people), budget === null ? {} : { budget });
    const headers = fr
      ? ['ID', 'Dans le sprint', 'Responsable', 'Charge cumulée', 'Raison']
      : ['ID', 'In the sprint', 'Owner', 'Load so far', 'Reason'];
    const lines = plan.items.map((one): Result[] => [
      one.task.id,
      one.in ? (fr ? 'oui' : 'yes') : fr ? 'non' : 'no',
      one.owner,
      one.load ?? '',
      sayReason(one, language),
    ]);
    const load = plan.loads.reduce((sum, one) => sum + one.load, 0);
    const total: Result[] = [
      'Total',
      plan.items.filter((one) => one.in).length,
      '',
      Math.round(load * 100) / 100,
      sayPlan(plan, unreadOf([table, people], language), language),
    ];
    return [headers, ...lines, total];
  },
});

type Options = { readonly method: Method | null; readonly budget: number | null };

/** What the options say: the scoring method, and the budget in €; null where they do not. */
function optionsOf(options: Rows | string | null, { language, conventions }: Context): Options {
  let method: Method | null = null;
  let budget: number | null = null;
  if (options === null) return { method, budget };
  const argument = optionsLabel[language];
  const given = typeof options === 'string' ? readConditions(options) : conditionsFrom(options);
  const refuse = (choices: string[], found: string) =>
    new UserError({ code: 'argumentChoice', argument, choices, found });
  const known = language === 'fr' ? ['méthode=…', 'budget=…'] : ['method=…', 'budget=…'];
  if (!given || given.length === 0) throw refuse(known, typeof options === 'string' ? options : '');
  for (const { column, values } of given) {
    const [word = ''] = values;
    const name = normaliseName(column);
    if (name === 'methode' || name === 'method') {
      method = readChoice(priorityMethods, word);
      if (method === null) throw refuse(choiceWords(priorityMethods, language), word);
    } else if (name === 'budget') {
      const number = readNumber(word, conventions.decimal);
      if (number === undefined || number < 0)
        throw new UserError({ code: 'argumentUnread', argument, found: word });
      budget = number;
    } else throw refuse(known, word === '' ? column : `${column}=${word}`);
  }
  return { method, budget };
}
