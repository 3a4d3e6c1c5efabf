import { choiceWords } from '../../i18n/choices/define.ts';
import { backlogStatuses, workStates } from '../../i18n/choices/item-status.ts';
import { stages as stageList } from '../../i18n/choices/stage.ts';
import { defineBlock } from './define.ts';

export const states = defineBlock({
  title: { fr: 'Statuts', en: 'Statuses' },
  note: {
    fr: 'Ce que veulent dire les mots de votre équipe : une ligne par mot. Les cinq mots habituels gardent leur sens.',
    en: 'What your team’s own words mean: one line a word. The five usual words keep their meaning.',
  },
  settings: {},
  table: {
    columns: {
      status: { kind: 'text', header: { fr: 'Statut', en: 'Status' } },
      state: {
        kind: 'choice',
        header: { fr: 'Veut dire', en: 'Means' },
        choices: workStates,
      },
    },
    rows: ({ language }) =>
      Object.entries(backlogStatuses.choices).map(([key, { words }]) => [
        words[language],
        workStates.choices[key === 'planned' ? 'todo' : (key as keyof typeof workStates.choices)].words[
          language
        ],
      ]),
    spare: 6,
  },
});

export const stages = defineBlock({
  title: { fr: 'Étapes du pipeline', en: 'Pipeline stages' },
  note: {
    fr: 'Dans l’ordre, de la première à la dernière ; l’entonnoir les suit.',
    en: 'In order, from the first to the last; the funnel follows them.',
  },
  settings: {},
  table: {
    columns: {
      stage: { kind: 'text', header: { fr: 'Étape', en: 'Stage' } },
      meaning: { kind: 'text', header: { fr: 'Définition', en: 'Definition' } },
    },
    rows: ({ language }) => choiceWords(stageList, language).map((word) => [word, null]),
    spare: 4,
  },
});
