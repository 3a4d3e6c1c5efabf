import { sprintItemFields } from '../i18n/fields/sprint-item.ts';
import type { Text } from '../i18n/text.ts';
import { columnsFrom, defineTab } from './define.ts';

export const sprint = defineTab({
  key: 'sprint',
  name: { fr: 'Sprint', en: 'Sprint' },
  summary: {
    fr: 'Le sprint en cours : but, dates, engagement, et l’état de chaque élément.',
    en: 'The running sprint: goal, dates, commitment, and where each item stands.',
  },
  version: 1,
  color: '#188038',
  card: {
    number: { label: { fr: 'Numéro', en: 'Number' }, kind: 'number' },
    state: { label: { fr: 'État', en: 'State' }, kind: 'choice' },
    start: { label: { fr: 'Début', en: 'Start' }, kind: 'day' },
    end: { label: { fr: 'Fin', en: 'End' }, kind: 'day' },
    goal: { label: { fr: 'But du sprint', en: 'Sprint goal' }, kind: 'text' },
    kpi: { label: { fr: 'KPI du but', en: 'Goal KPI' }, kind: 'choice' },
    base: { label: { fr: 'Base', en: 'Base' }, kind: 'number' },
    target: { label: { fr: 'Cible', en: 'Target' }, kind: 'number' },
    current: {
      label: { fr: 'Valeur actuelle', en: 'Current value' },
      kind: 'number',
      note: {
        fr: 'Calculée en direct depuis le pipeline ; figée à la clôture.',
        en: 'Computed live from the pipeline; frozen when the sprint is closed.',
      },
    },
    progress: {
      label: { fr: 'Chemin parcouru', en: 'Way covered' },
      kind: 'rate',
      note: {
        fr: 'Un taux : (valeur actuelle − base) ÷ (cible − base), vide tant qu’aucun progrès n’est établi. Un nombre, un montant : valeur actuelle ÷ cible.',
        en: 'A rate: (current value − base) ÷ (target − base), blank as long as no progress is established. A count, an amount: current value ÷ target.',
      },
    },
    holidays: {
      label: { fr: 'Jours fériés', en: 'Holidays' },
      kind: 'text',
      note: {
        fr: '« FR » : les jours fériés français, par leur règle. Vide : aucun.',
        en: '“FR”: French public holidays, by their rule. Blank: none.',
      },
    },
    capacity: {
      label: { fr: 'Capacité au démarrage (h)', en: 'Capacity at start (h)' },
      kind: 'number',
    },
    commitment: {
      label: { fr: 'Engagement initial (h)', en: 'Initial commitment (h)' },
      kind: 'number',
      note: { fr: 'Figé au démarrage du sprint.', en: 'Frozen when the sprint starts.' },
    },
    segment: {
      label: { fr: 'Segment du but', en: 'Goal segment' },
      kind: 'text',
      note: {
        fr: 'La part du pipeline que le but vise : Source=LinkedIn & Secteur=Finance. Vide : tout.',
        en: 'The part of the pipeline that the goal is about: Source=LinkedIn & Segment=Finance. Blank: all of it.',
      },
    },
    baseCount: {
      label: { fr: 'Base : combien sur combien', en: 'Base: how many of how many' },
      kind: 'text',
      note: {
        fr: 'Figé au démarrage. Un taux : le numérateur et le dénominateur de la base, sur tout le pipeline. Un nombre, un montant : la base est celle d’autant de jours que le sprint, juste avant lui ; ces jours et leur n.',
        en: 'Frozen at the start. A rate: the numerator and denominator of the base, over the whole pipeline. A count, an amount: the base is that of as many days as the sprint has, just before it; these days and their n.',
      },
    },
    daysLeft: {
      label: { fr: 'Jours ouvrés restants', en: 'Working days left' },
      kind: 'number',
      note: {
        fr: 'Du lundi au vendredi, jours fériés du sprint déduits.',
        en: 'Monday to Friday, less the sprint’s holidays.',
      },
    },
    verdict: {
      label: { fr: 'Verdict', en: 'Verdict' },
      kind: 'text',
      note: {
        fr: 'Un taux : celui de SPRINT_VERDICT, que l’on peut regarder chaque jour, face à la base ; entre parenthèses, combien sur combien, et combien de leads sont encore ouverts : un recul n’est dit que s’il tient même s’ils sont tous gagnés. Un nombre, un montant : la cible est-elle atteinte.',
        en: 'A rate: that of SPRINT_VERDICT, which may be looked at every day, against the base; in brackets, how many of how many, and how many leads are still open: a decline is called only if it holds even if all of them are won. A count, an amount: whether the target is reached.',
      },
    },
    successes: {
      label: { fr: 'Succès à ce jour', en: 'Successes so far' },
      kind: 'number',
      note: {
        fr: 'Le numérateur de la valeur actuelle, quand c’est un taux.',
        en: 'The numerator of the current value, where it is a rate.',
      },
    },
    trials: {
      label: { fr: 'Sur (n), à ce jour', en: 'Out of (n), so far' },
      kind: 'number',
      note: {
        fr: 'Le dénominateur d’un taux ; pour un montant, de combien d’affaires il est la somme.',
        en: 'The denominator of a rate; for an amount, how many deals it is the sum of.',
      },
    },
    versions: {
      label: { fr: 'But modifié', en: 'Goal changed' },
      kind: 'text',
      note: {
        fr: 'Combien de fois le but, son KPI, sa cible ou son segment ont changé depuis le démarrage. Le journal garde quand, par qui, et ce qui y était.',
        en: 'How many times the goal, its KPI, its target or its segment have changed since the start. The journal keeps when, by whom, and what it was.',
      },
    },
  },
  columns: columnsFrom(
    sprintItemFields,
    {
      // The labels of the card stand above the ids.
      id: 190,
      title: 310,
      owner: 130,
      status: 110,
      effort: 80,
      moscow: 90,
      value: 100,
      committed: 90,
      addedOn: 100,
      blocker: 240,
    },
    ['title', 'blocker'],
  ),
});

/** How many items a sprint's table is laid out for: dropdowns and formats reach this far below the header. */
export const sprintRows = 300;

/** What stands under *Committed* for an item that was there at the start. A word, since Sheets shows a box in every blank cell of a column of checkboxes. */
export const yes: Text = { fr: 'Oui', en: 'Yes' };
