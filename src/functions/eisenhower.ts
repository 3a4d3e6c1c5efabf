import { quadrantOf } from '../domain/backlog/eisenhower.ts';
import { readChoice } from '../i18n/choices/define.ts';
import { levels } from '../i18n/choices/level.ts';
import { quadrants } from '../i18n/quadrants.ts';
import { measures, overLines, type Reading } from './columns.ts';
import { defineFunction } from './define.ts';
import { urgencies } from './samples.ts';

const labels = [
  { fr: 'urgence', en: 'urgency' },
  { fr: 'importance', en: 'importance' },
] as const;
const help = {
  fr: 'De 1 à 5, en mots (Faible, Haute…) ou une case cochée ; une colonne ou une cellule.',
  en: 'From 1 to 5, in words (Low, High…) or a tick box; a column or a cell.',
};

export default defineFunction({
  name: 'SPRINT_EISENHOWER',
  summary: {
    fr: 'Matrice d’Eisenhower : le quadrant de chaque tâche, et ce qu’il faut en faire.',
    en: 'Eisenhower matrix: the quadrant of each task, and what to do with it.',
  },
  args: {
    urgency: { type: 'range', label: labels[0], help },
    importance: { type: 'range', label: labels[1], help },
    threshold: {
      type: 'number',
      optional: true,
      default: 3,
      label: { fr: 'seuil', en: 'threshold' },
      help: { fr: 'À partir de quand c’est oui ; 3 si vide.', en: 'From where on it is yes; 3 where blank.' },
    },
  },
  returns: {
    fr: 'Deux cellules par ligne : le quadrant, et Faire, Planifier, Déléguer ou Éliminer ; vides s’il manque l’une des deux valeurs.',
    en: 'Two cells a row: the quadrant, and Do, Schedule, Delegate or Delete; blank where either value is missing.',
  },
  source: 'Eisenhower matrix (S. Covey)',
  examples: [
    {
      formula: {
        fr: '=SPRINT_EISENHOWER(Tâches!B:B; Tâches!C:C)',
        en: '=SPRINT_EISENHOWER(Tasks!B:B; Tasks!C:C)',
      },
      tables: { Tâches: urgencies, Tasks: urgencies },
      result: [
        ['Quadrant', 'Verbe'],
        ['Urgent et important', 'Faire'],
        ['Important, pas urgent', 'Planifier'],
        ['Urgent, pas important', 'Déléguer'],
        ['Ni urgent ni important', 'Éliminer'],
        ['', ''],
      ],
    },
  ],
  run: ({ urgency, importance, threshold }, context) => {
    const { language } = context;
    const number = measures(context);
    const isYes: Reading<boolean> = (cell, label) => {
      if (typeof cell === 'boolean') return cell;
      const level = typeof cell === 'string' ? readChoice(levels, cell) : null;
      const value = level === null ? number(cell, label) : Number(level);
      return typeof value === 'number' ? value >= threshold : value;
    };
    return overLines(
      [urgency, importance].map((range, at) => ({ label: labels[at]?.[language] ?? '', range })),
      isYes,
      ['Quadrant', language === 'fr' ? 'Verbe' : 'Verb'],
      ([urgent = false, important = false]) => {
        const { name, verb } = quadrants[quadrantOf(urgent, important)];
        return [name[language], verb[language]];
      },
      context,
    );
  },
});
