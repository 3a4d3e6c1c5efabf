import { yesNo } from '../../i18n/choices/yes-no.ts';
import { defineBlock } from './define.ts';

export const game = defineBlock({
  title: { fr: 'Jeu', en: 'Game' },
  note: {
    fr: 'Points, badges et classement dans l’onglet Points. Arrêté tant que personne ne le veut : « Non » arrête tout de suite, « Oui » vaut dès le prochain sprint.',
    en: 'Points, badges and ranking in the Points tab. Off as long as nobody wants it: “No” stops it at once, “Yes” holds from the next sprint on.',
  },
  settings: {
    on: {
      kind: 'choice',
      header: { fr: 'Jouer', en: 'Play' },
      choices: yesNo,
      usual: 'no',
      note: {
        fr: 'Au démarrage d’un sprint ses règles sont figées ; à la clôture ses points sont gardés.',
        en: 'The start of a sprint freezes its rules; its close keeps its points.',
      },
    },
    out: {
      kind: 'text',
      header: { fr: 'Hors jeu', en: 'Not in the game' },
      usual: '',
      note: {
        fr: 'Des noms, séparés par des virgules : ni points, ni nom. Ce qu’ils font compte pour l’équipe.',
        en: 'Names, separated by commas: no points, no name. What they do counts for the team.',
      },
    },
  },
  table: null,
});
