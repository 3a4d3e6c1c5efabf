import { capacityOf, membersOf } from '../domain/planning/capacity.ts';
import type { Result } from '../domain/table/cell.ts';
import { capacityFields } from '../i18n/fields/capacity.ts';
import { memberNames } from '../i18n/fields/member.ts';
import { unreadSentence } from '../i18n/unread.ts';
import { holidaysArg, holidaysLabel, sprintArgs } from './args.ts';
import { defineFunction } from './define.ts';
import { holidaysOf } from './holidays.ts';
import { refuseLongPeriod } from './period.ts';
import { team } from './samples.ts';

export default defineFunction({
  name: 'SPRINT_CAPACITY',
  summary: {
    fr: 'Heures nettes de chacun pour un sprint : ((jours ouvrés − jours off) × h/jour × allocation − réunions) × focus.',
    en: 'Net hours of each person for a sprint: ((working days − days off) × hours a day × allocation − meetings) × focus.',
  },
  args: {
    team: {
      type: 'table',
      fields: memberNames,
      label: { fr: 'équipe', en: 'team' },
      help: {
        fr: 'La plage de l’équipe avec ses en-têtes : Membre et h/jour, et s’ils y sont Jours off, Jours travaillés (lun-ven, ou 1111100), Facteur focus, Allocation, Réunions, Compétences, Éléments max.',
        en: 'The range of the team with its headers: Member and Hours a day, and where present Days off, Days worked (Mon-Fri, or 1111100), Focus factor, Allocation, Meetings, Skills, Max items.',
      },
    },
    ...sprintArgs,
    holidays: holidaysArg,
  },
  returns: {
    fr: 'Une ligne d’en-têtes, une par membre (jours, heures nettes, compétences, éléments max), puis le total, avec les cellules qui ne se lisent pas.',
    en: 'A row of headers, one for each member (days, net hours, skills, max items), then the total, with the cells that cannot be read.',
  },
  source:
    'Azure Boards sprint capacity, with a focus factor and meetings; French holidays: Code du travail, L3133-1',
  short: ['team', 'sprintStart', 'sprintEnd', 'holidays'],
  examples: [
    {
      formula: {
        fr: '=SPRINT_CAPACITY(Équipe!A:E; "2026-05-04"; "2026-05-15"; "FR")',
        en: '=SPRINT_CAPACITY(Team!A:E; "2026-05-04"; "2026-05-15"; "FR")',
      },
      tables: { Équipe: team, Team: team },
      result: [
        ['Membre', 'Jours ouvrés', 'Heures nettes', 'Compétences', 'Éléments max'],
        ['Ana', 7, 39.2, 'Closing', ''],
        ['Bruno', 8, 44.8, 'Appels, Démo', ''],
        ['Total', 15, 84, '', ''],
      ],
    },
  ],
  run: ({ team: table, start, end, holidays }, context) => {
    const { language, conventions } = context;
    refuseLongPeriod(start, end, language);
    const off = holidaysOf(holidays, start, end, holidaysLabel[language], context);
    const capacities = membersOf(table, conventions).map((member) => capacityOf(member, start, end, off));
    const headers = Object.values(capacityFields).map((field) => field.header[language]);
    const lines = capacities.map(({ name, days, hours, skills, maxItems }): Result[] => [
      name,
      days,
      hours ?? '',
      skills.join(', '),
      maxItems ?? '',
    ]);
    const sum = (values: readonly (number | null)[]) =>
      Math.round(values.reduce<number>((total, value) => total + (value ?? 0), 0) * 100) / 100;
    const unread = table.unreadCount > 0 ? unreadSentence(table.unreadCount, table, language, 'cells') : '';
    return [
      headers,
      ...lines,
      [
        'Total',
        sum(capacities.map(({ days }) => days)),
        sum(capacities.map(({ hours }) => hours)),
        unread,
        '',
      ],
    ];
  },
});
