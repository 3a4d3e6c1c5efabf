import { formatCount as count, formatNumber } from '../../src/i18n/format.ts';
import type { Text } from '../../src/i18n/text.ts';

export const groomingWords = {
  title: { fr: 'Toilettage', en: 'Grooming' },
  reading: { fr: 'Lecture du backlog et du pipeline…', en: 'Reading the backlog and the pipeline…' },
  nothing: {
    fr: 'Ce classeur n’a ni backlog ni pipeline : transformez d’abord une feuille, depuis l’accueil.',
    en: 'This spreadsheet has neither a backlog nor a pipeline: first turn a sheet into one, from the home view.',
  },
  problems: (n: number): Text => ({
    fr: count(n, 'fr', 'problème', 'problèmes'),
    en: count(n, 'en', 'problem', 'problems'),
  }),
  found: (problems: Text, tabs: Text): Text => ({
    fr: `${problems.fr} dans ${tabs.fr}, la plus grande valeur en jeu d’abord.`,
    en: `${problems.en} in ${tabs.en}, the most value at risk first.`,
  }),
  clean: (tabs: Text): Text => ({
    fr: `Rien à corriger dans ${tabs.fr}.`,
    en: `Nothing to put right in ${tabs.en}.`,
  }),
  tick: {
    fr: 'Cochez ce qui se corrige tout seul, ou les éléments que vous venez de réévaluer.',
    en: 'Tick what can be put right by itself, or the items that you have just reviewed.',
  },
  kind: { fr: 'Problème', en: 'Problem' },
  all: (n: number): Text => ({
    fr: `Tous (${formatNumber(n, 'fr')})`,
    en: `All (${formatNumber(n, 'en')})`,
  }),
  group: (tab: string, label: string, n: number): Text => ({
    fr: `${tab ? `${tab} : ` : ''}${label} (${formatNumber(n, 'fr')})`,
    en: `${tab ? `${tab}: ` : ''}${label} (${formatNumber(n, 'en')})`,
  }),
  tickAll: (n: number): Text => ({
    fr: n === 1 ? 'Cocher cette ligne' : `Cocher les ${formatNumber(n, 'fr')}`,
    en: n === 1 ? 'Tick this one' : `Tick all ${formatNumber(n, 'en')}`,
  }),
  list: { fr: 'Problèmes', en: 'Problems' },
  atRisk: (value: string): Text => ({ fr: `${value} en jeu`, en: `${value} at risk` }),
  goTo: (tab: string, cell: string): Text => ({
    fr: `Aller à ${tab}, ${cell}`,
    en: `Go to ${tab}, ${cell}`,
  }),
  showMore: (n: number): Text => ({ fr: `Afficher ${n} de plus`, en: `Show ${n} more` }),
  first: (shown: number, of: number): Text => ({
    fr: `Les ${formatNumber(shown, 'fr')} premiers sur ${formatNumber(of, 'fr')} ; les suivants viennent quand ceux-ci sont corrigés.`,
    en: `The first ${formatNumber(shown, 'en')} of ${formatNumber(of, 'en')}; the next ones come when these are put right.`,
  }),
  ticked: (n: number): Text => ({
    fr: count(n, 'fr', 'correction cochée', 'corrections cochées'),
    en: count(n, 'en', 'repair ticked', 'repairs ticked'),
  }),
  repair: (n: number): Text => ({
    fr: `Corriger (${formatNumber(n, 'fr')})`,
    en: `Put right (${formatNumber(n, 'en')})`,
  }),
  review: { fr: 'Réévalué aujourd’hui', en: 'Reviewed today' },
  writeRepair: { fr: 'Écrire les corrections', en: 'Write the repairs' },
  writeReview: { fr: 'Noter la date', en: 'Note the date' },
  writing: { fr: 'Écriture en cours…', en: 'Writing…' },
  doneTitle: { fr: 'C’est corrigé', en: 'Put right' },
  reviewedTitle: { fr: 'C’est noté', en: 'Noted' },
  goOn: { fr: 'Continuer le toilettage', en: 'Go on grooming' },
  again: { fr: 'Relire', en: 'Read again' },
};
