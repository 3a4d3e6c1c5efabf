import { type BurndownUnit, burndown } from '../domain/execution/burndown.ts';
import { journalOf } from '../domain/execution/journal.ts';
import type { Result } from '../domain/table/cell.ts';
import { burndownHeaders } from '../i18n/execution.ts';
import { formatDay } from '../i18n/format.ts';
import { holidaysArg, holidaysLabel, journalArg, sprintArgs } from './args.ts';
import { burndownUnits } from './choices.ts';
import { defineFunction } from './define.ts';
import { holidaysOf } from './holidays.ts';
import { refuseLongPeriod } from './period.ts';
import { journal } from './samples.ts';

export default defineFunction({
  name: 'SPRINT_BURNDOWN',
  summary: {
    fr: 'Burndown d’un sprint : idéal, reste, périmètre, terminé et valeur terminée à la fin de chaque jour ouvré.',
    en: 'Burndown of a sprint: ideal, remaining, scope, done and value done at the end of each working day.',
  },
  args: {
    journal: journalArg,
    ...sprintArgs,
    holidays: holidaysArg,
    unit: {
      type: 'text',
      choices: burndownUnits,
      optional: true,
      default: 'effort',
      label: { fr: 'unité', en: 'unit' },
      help: { fr: '"effort" ou "éléments".', en: '"effort" or "items".' },
    },
    until: {
      type: 'day',
      optional: true,
      label: { fr: 'date', en: 'date' },
      help: {
        fr: 'Dernier jour connu, une cellule avec =TODAY() : les jours suivants restent vides. Vide : le jour de la dernière ligne du journal.',
        en: 'Last known day, a cell with =TODAY(): the days after it stay blank. Blank: the day of the journal’s last line.',
      },
    },
  },
  returns: {
    fr: 'Une ligne d’en-têtes, puis une par jour ouvré : date, idéal, reste, périmètre, terminé, valeur terminée. Ce qui n’est pas encore connu est vide.',
    en: 'A row of headers, then one for each working day: date, ideal, remaining, scope, done, value done. What is not known yet is blank.',
  },
  source: 'Ideal line in equal steps over working days to 0 on the last; reopened items count as open again',
  short: ['journal', 'sprintStart', 'sprintEnd', 'holidays'],
  examples: [
    {
      formula: {
        fr: '=SPRINT_BURNDOWN(Journal!A:G; "2026-03-30"; "2026-04-02")',
        en: '=SPRINT_BURNDOWN(Journal!A:G; "2026-03-30"; "2026-04-02")',
      },
      tables: { Journal: journal },
      result: [
        ['Date', 'Idéal', 'Reste', 'Périmètre', 'Terminé', 'Valeur terminée'],
        ['30/03/2026', 7.5, 10, 10, 0, 0],
        ['31/03/2026', 5, 6, 10, 4, 900],
        ['01/04/2026', 2.5, 8, 12, 4, 900],
        ['02/04/2026', 0, '', '', '', ''],
      ],
    },
  ],
  run: ({ journal: table, start, end, holidays, unit, until }, context) => {
    const { language } = context;
    refuseLongPeriod(start, end, language);
    const off = holidaysOf(holidays, start, end, holidaysLabel[language], context);
    const days = burndown(journalOf(table), start, end, off, unit as BurndownUnit, until);
    return [
      burndownHeaders.map((header) => header[language]),
      ...days.map(({ day, ideal, remaining, scope, done, revenue }): Result[] => [
        formatDay(day, language),
        ideal,
        ...[remaining, scope, done, revenue].map((value) => value ?? ''),
      ]),
    ];
  },
});
