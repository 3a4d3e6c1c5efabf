import { checkMoscow, MUST_AT_MOST, type TierEffort } from '../domain/backlog/moscow.ts';
import { isBlank, isError } from '../domain/table/blank.ts';
import type { Cell, Result } from '../domain/table/cell.ts';
import { choiceWord, readChoice } from '../i18n/choices/define.ts';
import { moscow } from '../i18n/choices/moscow.ts';
import { formatShare } from '../i18n/format.ts';
import { measures, sideBySide } from './columns.ts';
import { defineFunction } from './define.ts';
import { backlog } from './samples.ts';

const labels = { moscow: { fr: 'moscow', en: 'moscow' }, effort: { fr: 'effort', en: 'effort' } };

export default defineFunction({
  name: 'SPRINT_MOSCOW_CHECK',
  summary: {
    fr: 'Part de l’effort par classe MoSCoW, avec une alerte quand Must dépasse 60 %.',
    en: 'Share of the effort by MoSCoW class, with a warning when Must is above 60 %.',
  },
  args: {
    moscow: {
      type: 'range',
      label: labels.moscow,
      help: {
        fr: 'La colonne des classes : Must, Should, Could, Won’t, en français aussi.',
        en: 'The column of classes: Must, Should, Could, Won’t, in French, too.',
      },
    },
    effort: {
      type: 'range',
      label: labels.effort,
      help: {
        fr: 'La colonne des efforts, de la même hauteur.',
        en: 'The column of efforts, of the same height.',
      },
    },
  },
  returns: {
    fr: 'Une ligne par classe : effort, part de l’effort prévu (tout sauf Won’t), éléments non estimés, alerte ; puis le total prévu. Un effort vide n’est pas 0 : il est compté à part.',
    en: 'A row a class: effort, share of the effort that is planned (all but Won’t), items not estimated, warning; then the planned total. A blank effort is not 0: it is counted apart.',
  },
  source: 'DSDM Agile Project Framework, chapter 10: Must at most 60 % of the effort',
  examples: [
    {
      formula: '=SPRINT_MOSCOW_CHECK(Backlog!F:F; Backlog!G:G)',
      tables: {
        Backlog: [
          ...backlog,
          ['T4', 'Signer Acme', '', '', '', 'Must', 26, ''],
          ['T5', 'Rappels', '', '', '', 'Must', '', ''],
        ],
      },
      result: [
        ['Classe', 'Effort', 'Part', 'Non estimés', 'Alerte'],
        ['Must', 30, 30 / 44, 1, 'plus de 60\u202f% de l’effort'],
        ['Should', 2, 2 / 44, 0, ''],
        ['Could', 12, 12 / 44, 0, ''],
        ['Won’t', 0, '', 0, ''],
        ['Total', 44, 1, 1, ''],
      ],
    },
  ],
  run: ({ moscow: classes, effort }, context) => {
    const { language } = context;
    const fr = language === 'fr';
    const number = measures(context);
    const { lines, single } = sideBySide([
      { label: labels.moscow[language], range: classes },
      { label: labels.effort[language], range: effort },
    ]);
    const unread: string[] = [];
    const note = (cell: Cell) => {
      if (!isBlank(cell)) unread.push(String(cell).slice(0, 40));
      return null;
    };
    const items = lines.flatMap(([word, cell], place) => {
      if (isBlank(word) && isBlank(cell)) return [];
      const tier = isError(word) ? null : readChoice(moscow, String(word ?? ''));
      const value = isBlank(cell) ? null : number(cell, '');
      const read = typeof value === 'number';
      // The columns' own headers.
      if (place === 0 && !single && tier === null && !read && !isError(word) && !isError(cell)) return [];
      if (isError(word)) note(word);
      return [{ tier, effort: read ? value : note(cell) }];
    });
    const check = checkMoscow(items);
    if (items.length === 0) return '';
    const alertOf = ({ tier }: TierEffort) => {
      if (tier === null) return fr ? 'à classer' : 'to be classed';
      if (tier !== 'must' || !check.tooMuch) return '';
      const most = formatShare(MUST_AT_MOST, language, 0);
      return fr ? `plus de ${most} de l’effort` : `more than ${most} of the effort`;
    };
    const cells = unread.slice(0, 5).join(', ');
    const notRead = unread.length === 0 ? '' : fr ? `non lus\u00a0: ${cells}` : `not read: ${cells}`;
    return [
      fr
        ? ['Classe', 'Effort', 'Part', 'Non estimés', 'Alerte']
        : ['Class', 'Effort', 'Share', 'Not estimated', 'Warning'],
      ...check.tiers.map((one): Result[] => [
        one.tier === null ? (fr ? 'Sans classe' : 'No class') : choiceWord(moscow, one.tier, language),
        one.effort,
        one.share ?? '',
        one.unestimated,
        alertOf(one),
      ]),
      ['Total', check.planned, check.planned === 0 ? '' : 1, check.unestimated, notRead],
    ];
  },
});
