import { itemsOf } from '../domain/backlog/item.ts';
import { type Method, prioritise, requireCriteria } from '../domain/backlog/priority.ts';
import { UserError } from '../domain/errors.ts';
import { peopleOf } from '../domain/planning/people.ts';
import { planSprint, tasksOf } from '../domain/planning/plan.ts';
import type { Result, Rows } from '../domain/table/cell.ts';
import { conditionsFrom, readConditions } from '../domain/table/condition.ts';
import { normaliseName } from '../domain/table/names.ts';
import { choiceWords, readChoice } from '../i18n/choices/define.ts';
import { capacityNames } from '../i18n/fields/capacity.ts';
import { scoredItemNames } from '../i18n/fields/scoring.ts';
import { formatNumber } from '../i18n/format.ts';
import { sayReason } from '../i18n/reasons.ts';
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
        fr: 'La méthode de score : "méthode=VENTE" (par défaut), "méthode=WSJF"…',
        en: 'The scoring method: "method=SALES" (by default), "method=WSJF"…',
      },
    },
  },
  returns: {
    fr: 'Une ligne par élément : ID, Dans le sprint, Responsable, Charge cumulée, Raison ; d’abord ceux qui y sont. Puis une ligne pour le tout.',
    en: 'A row for each item: ID, In the sprint, Owner, Load so far, Reason; those in it first. Then a row for the whole.',
  },
  source:
    'MoSCoW tiers (DSDM), filled by priority within each person’s capacity and skills, prerequisites first',
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
    const method = methodOf(options, context);
    if (options !== null) requireCriteria(table, method, {});
    const plan = planSprint(tasksOf(prioritise(itemsOf(table), method)), peopleOf(people));
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
    const { taken, possible } = plan.worth;
    const whole = taken < possible;
    const value =
      formatNumber(taken, language, 0) +
      (whole ? `${fr ? ' sur ' : ' of '}${formatNumber(possible, language, 0)}` : '');
    const load = plan.loads.reduce((sum, one) => sum + one.load, 0);
    const unread = table.unreadCount + people.unreadCount;
    const notRead =
      unread === 0 ? '' : fr ? `\u202f; cellules non lues\u00a0: ${unread}` : `; cells not read: ${unread}`;
    const total: Result[] = [
      'Total',
      plan.items.filter((one) => one.in).length,
      '',
      Math.round(load * 100) / 100,
      `${fr ? 'valeur attendue prise\u00a0:' : 'expected value taken:'} ${value}${notRead}`,
    ];
    return [headers, ...lines, total];
  },
});

/** The scoring method that the options name; SALES where they name none. */
function methodOf(options: Rows | string | null, { language }: Context): Method {
  if (options === null) return 'sales';
  const argument = optionsLabel[language];
  const given = typeof options === 'string' ? readConditions(options) : conditionsFrom(options);
  const [option, ...others] = given ?? [];
  const names = ['methode', 'method'];
  if (!option || others.length > 0 || !names.includes(normaliseName(option.column))) {
    throw new UserError({
      code: 'argumentChoice',
      argument,
      choices: [language === 'fr' ? 'méthode=…' : 'method=…'],
      found: typeof options === 'string' ? options : '',
    });
  }
  const [word = ''] = option.values;
  const method = readChoice(priorityMethods, word);
  if (method === null)
    throw new UserError({
      code: 'argumentChoice',
      argument,
      choices: choiceWords(priorityMethods, language),
      found: word,
    });
  return method;
}
