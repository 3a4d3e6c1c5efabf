import { choiceWord } from '../../i18n/choices/define.ts';
import { stages } from '../../i18n/choices/stage.ts';
import { dealFields } from '../../i18n/fields/deal.ts';
import { defineBlock } from './define.ts';

export const leads = defineBlock({
  title: { fr: 'Score des leads', en: 'Lead score' },
  note: {
    fr: 'La grille de SPRINT_LEADSCORE. La valeur est un mot, un nombre, « >5000 », « *directeur* », « * » (rempli) ou rien (vide) ; les lignes vraies s’ajoutent.',
    en: 'The grid of SPRINT_LEADSCORE. The value is a word, a number, “>5000”, “*director*”, “*” (filled) or nothing (blank); lines that hold add up.',
  },
  settings: {
    hot: {
      kind: 'number',
      header: { fr: 'Chaud à partir de', en: 'Hot from' },
      usual: 70,
      min: 0,
      max: 100,
      note: { fr: 'Score sur 100.', en: 'Score out of 100.' },
    },
    warm: {
      kind: 'number',
      header: { fr: 'Tiède à partir de', en: 'Warm from' },
      usual: 40,
      min: 0,
      max: 100,
    },
  },
  table: {
    columns: {
      column: { kind: 'text', header: { fr: 'Colonne', en: 'Column' } },
      value: { kind: 'text', header: { fr: 'Valeur', en: 'Value' } },
      points: { kind: 'number', header: { fr: 'Points', en: 'Points' } },
    },
    rows: ({ language }) => [
      ...(['qualified', 'presentation', 'proposal', 'negotiation'] as const).map((stage, at) => [
        dealFields.stage.header[language],
        choiceWord(stages, stage, language),
        20 + 10 * at,
      ]),
      [dealFields.amount.header[language], '>5000', 20],
      [dealFields.nextStep.header[language], '*', 10],
      [dealFields.owner.header[language], '*', 10],
    ],
    spare: 5,
  },
});
