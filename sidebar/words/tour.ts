import { quote } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const tourWords = {
  title: { fr: 'Visite guidée', en: 'Guided tour' },
  intro: {
    fr: 'Quatre étapes dans un onglet d’essai : une table, un taux, un verdict, et la suite. Vos onglets ne sont pas touchés, et l’onglet d’essai s’en va à la fin.',
    en: 'Four steps in a trial tab: a table, a rate, a verdict, and what comes next. Your tabs are not touched, and the trial tab goes at the end.',
  },
  begin: { fr: 'Commencer la visite', en: 'Begin the tour' },
  write: { fr: 'Créer l’onglet d’essai', en: 'Make the trial tab' },
  writing: { fr: 'Création en cours…', en: 'Making it…' },
  steps: [
    { fr: 'Table', en: 'Table' },
    { fr: 'Taux', en: 'Rate' },
    { fr: 'Verdict', en: 'Verdict' },
    { fr: 'Suite', en: 'Next' },
  ],
  table: {
    fr: 'Quarante leads, comme votre onglet en a déjà : un client, une étape, une date. Sales Sprint lit les colonnes par leur en-tête, en français comme en anglais, où qu’elles soient.',
    en: 'Forty leads, as your tab has them already: a client, a stage, a date. Sales Sprint reads columns by their header, in French as in English, wherever they are.',
  },
  rate: {
    fr: 'Le taux de conversion est une formule vivante, avec son n et son intervalle. Changez une étape en « Gagné » dans la table : le taux suit aussitôt.',
    en: 'The conversion rate is a live formula, with its n and its interval. Change a stage to “Won” in the table: the rate follows at once.',
  },
  verdict: {
    fr: 'Le double de la base, et pourtant « trop tôt » : avec 40 leads de chaque côté, le hasard suffit à l’expliquer. C’est ce que dit l’intervalle, qui contient zéro.',
    en: 'Twice the base, and still “too early”: with 40 leads on either side, chance is enough to explain it. That is what the interval says, which holds zero.',
  },
  next: {
    fr: 'Dans votre fichier : transformez votre onglet en pipeline ou en backlog, ou partez d’un playbook, puis « Nouveau sprint ». Chaque écriture est montrée d’abord et s’annule.',
    en: 'In your file: turn your tab into a pipeline or a backlog, or start from a playbook, then “New sprint”. Each write is shown first and can be undone.',
  },
  show: { fr: 'Montrer dans l’onglet', en: 'Show in the tab' },
  gone: {
    fr: 'L’onglet d’essai a été supprimé : terminez la visite, puis recommencez-la.',
    en: 'The trial tab was deleted: end the tour, then begin it again.',
  },
  end: { fr: 'Terminer la visite', en: 'End the tour' },
  removes: (tab: string): Text => ({
    fr: `À la fin, l’onglet ${quote(tab, 'fr')} est supprimé, avec ce que vous y avez écrit.`,
    en: `At the end the tab ${quote(tab, 'en')} is deleted, with what you typed into it.`,
  }),
  ended: {
    fr: 'La visite est finie et son onglet supprimé.',
    en: 'The tour is over and its tab is deleted.',
  },
  playbooks: { fr: 'Voir les playbooks', en: 'See the playbooks' },
};
